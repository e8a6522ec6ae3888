"""The log in a browser: in IndexedDB, and in Chromium a second time.

Chromium keeps a site's databases in LevelDB, which goes on writing after half a record when it was
killed in the midst of one. At the start after that it finds a wrong checksum and empties them all
(google/leveldb#1287): 2 of 200 kills while entries were being written ended so. Hence the copy, in
a storage bucket, whose files are its own. The two are written one after the other, so that no kill
can break both.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module

from lbp_app.storage.backends.base import Backend, Slot, aside_name
from lbp_app.storage.backends.indexed_db import IndexedDb, IndexedDbError, JsObject
from lbp_app.storage.errors import NotSaved, Reason, Unavailable

LOCK_PATIENCE_MS = 2000
"""A reloaded page gets the lock of its predecessor after about 150 ms; slow phones take longer."""

GLANCE_MS = 500
"""For a window that was opened to read: the reader may have closed the other just now."""


class BrowserBackend(Backend):
    """Keeps each state as one record of IndexedDB, written by the one tab that holds a Web Lock.

    Its records are "now", "before", and "damaged-…" for what was set aside; that of the other
    database is "copy".
    """

    def __init__(self, name: str = "uw-rug") -> None:
        super().__init__()
        self._name = name
        # These two exist in the browser only.
        self._js: JsObject = import_module("js")
        self._ffi: JsObject = import_module("pyodide.ffi")
        self._log = IndexedDb(name)
        self._copy: IndexedDb | None = None
        if self._has(self._js.navigator, "storageBuckets"):
            self._copy = IndexedDb(name, bucket=f"{name}-copy")
        self._release_lock: JsObject = None
        self._now: str | None = None

    async def load(self) -> Mapping[Slot, str]:
        """See the base; browsers offer what this needs over https and on localhost only."""
        if not self._has(self._js, "indexedDB") or not self._has(self._js.navigator, "locks"):
            raise Unavailable("no IndexedDB or no Web Locks here")
        patience = GLANCE_MS if self.read_only else LOCK_PATIENCE_MS
        self.read_only = not await self._hold_lock(patience)
        try:
            texts = await self._log.read([Slot.NOW, Slot.BEFORE])
        except IndexedDbError as error:
            raise Unavailable(error.name) from error
        self._now = texts.get(Slot.NOW)
        self.emptied = self._log.emptied
        texts |= await self._copied()
        return {slot: texts[slot] for slot in Slot if slot in texts}

    async def keep(self, text: str, *, forget: bool) -> None:
        """See the base."""

        def put(store: JsObject) -> None:
            if forget:
                store.clear()
            elif self._now is not None:
                store.put(self._now, Slot.BEFORE)
            store.put(text, Slot.NOW)

        try:
            if forget and self._copy:
                await self._copy.change(lambda store: store.clear())
            await self._log.change(put)
        except IndexedDbError as error:
            full = error.name == "QuotaExceededError"
            raise NotSaved(Reason.FULL if full else Reason.UNAVAILABLE) from error
        self._now = text
        if self._copy:
            with suppress(IndexedDbError):  # the log itself is kept; the next change tries again
                await self._copy.change(lambda store: store.put(text, Slot.COPY))

    async def set_aside(self, slot: Slot, text: str) -> None:
        """See the base."""

        def move(store: JsObject) -> None:
            store.put(text, aside_name(text))
            store.delete(slot)

        try:
            await self._log.change(move)
            if slot is Slot.COPY and self._copy:
                await self._copy.change(lambda store: store.clear())
        except IndexedDbError as error:
            raise Unavailable(error.name) from error
        if slot is Slot.NOW:
            self._now = None

    def close(self) -> None:
        """Lets another tab write."""
        if self._release_lock is not None:
            self._release_lock()
            self._release_lock = None
        self._log.close()
        if self._copy:
            self._copy.close()

    def _has(self, owner: JsObject, name: str) -> bool:
        """Whether the browser offers something; where it is forbidden, asking can raise."""
        try:
            return bool(getattr(owner, name, None))
        except self._ffi.JsException:
            return False

    async def _copied(self) -> dict[str, str]:
        """What the copy holds, if it can be read."""
        if self._copy:
            with suppress(IndexedDbError):
                return await self._copy.read([Slot.COPY])
        return {}

    async def _hold_lock(self, patience_ms: int) -> bool:
        """Takes the Web Lock for the life of this worker; False when another tab has it."""
        held: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

        def remember(resolve: JsObject, _reject: JsObject) -> None:
            self._release_lock = resolve

        def granted(_lock: JsObject) -> JsObject:
            held.set_result(True)
            # The lock is held until this promise is kept, which only `close` does.
            return self._js.Promise.new(self._ffi.create_once_callable(remember))

        def refused(_error: JsObject) -> None:
            if not held.done():
                held.set_result(False)

        options = self._js.Object.new()
        options.signal = self._js.AbortSignal.timeout(patience_ms)
        self._js.navigator.locks.request(
            self._name, options, self._ffi.create_once_callable(granted)
        ).catch(refused)
        return await held
