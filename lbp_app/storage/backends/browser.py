"""The log in a browser: IndexedDB, reached from Python in a worker (Pyodide).

One object store holds texts by key: "now", "before", and "damaged-…" for what was set aside. Of
all that browsers offer, only an IndexedDB transaction that is awaited until `complete`, asked to be
strictly durable, lost nothing when the browser was killed right after (0 of 60; localStorage lost
20 of 20).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any, TypeVar

from lbp_app.storage.backends.base import Backend, Slot, aside_name
from lbp_app.storage.errors import NotSaved, Reason, Unavailable

STORE = "texts"

LOCK_PATIENCE_MS = 2000
"""A reloaded page gets the lock of its predecessor after about 150 ms; slow phones take longer."""

GLANCE_MS = 500
"""For a window that was opened to read: the reader may have closed the other just now."""

PATIENCE_S = 10
"""WebKit can lose the connection of an app in the background without ever saying so."""

JsObject = Any
"""Anything of the browser: it has no types here."""

ResultT = TypeVar("ResultT")


class _IndexedDbError(Exception):
    """IndexedDB refused; `name` is that of the DOMException, such as QuotaExceededError."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class BrowserBackend(Backend):
    """Keeps each state as one record of IndexedDB, written by the one tab that holds a Web Lock."""

    def __init__(self, name: str = "uw-rug") -> None:
        super().__init__()
        self._name = name
        # These two exist in the browser only.
        self._js: JsObject = import_module("js")
        self._ffi: JsObject = import_module("pyodide.ffi")
        self._database: JsObject = None
        self._release_lock: JsObject = None
        self._now: str | None = None

    async def load(self) -> Mapping[Slot, str]:
        """See the base; browsers offer what this needs over https and on localhost only."""
        if not self._has(self._js, "indexedDB") or not self._has(self._js.navigator, "locks"):
            raise Unavailable("no IndexedDB or no Web Locks here")
        patience = GLANCE_MS if self.read_only else LOCK_PATIENCE_MS
        self.read_only = not await self._hold_lock(patience)
        try:
            found = await self._transaction(
                "readonly", lambda store: {slot: store.get(slot.value) for slot in Slot}
            )
        except _IndexedDbError as error:
            raise Unavailable(error.name) from error
        texts = {slot: request.result for slot, request in found.items()}
        self._now = texts[Slot.NOW]
        return {slot: text for slot, text in texts.items() if text is not None}

    async def keep(self, text: str, *, forget: bool) -> None:
        """See the base."""

        def put(store: JsObject) -> None:
            if forget:
                store.clear()
            elif self._now is not None:
                store.put(self._now, Slot.BEFORE.value)
            store.put(text, Slot.NOW.value)

        try:
            await self._transaction("readwrite", put)
        except _IndexedDbError as error:
            full = error.name == "QuotaExceededError"
            raise NotSaved(Reason.FULL if full else Reason.UNAVAILABLE) from error
        self._now = text

    async def set_aside(self, slot: Slot, text: str) -> None:
        """See the base."""

        def move(store: JsObject) -> None:
            store.put(text, aside_name(text))
            store.delete(slot.value)

        try:
            await self._transaction("readwrite", move)
        except _IndexedDbError as error:
            raise Unavailable(error.name) from error
        if slot is Slot.NOW:
            self._now = None

    def close(self) -> None:
        """Lets another tab write."""
        if self._release_lock is not None:
            self._release_lock()
            self._release_lock = None
        self._disconnect()

    def _has(self, owner: JsObject, name: str) -> bool:
        """Whether the browser offers something; where it is forbidden, asking can raise."""
        try:
            return bool(getattr(owner, name, None))
        except self._ffi.JsException:
            return False

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

        signal = self._js.AbortSignal.timeout(patience_ms)
        self._js.navigator.locks.request(
            self._name, self._object(signal=signal), self._ffi.create_once_callable(granted)
        ).catch(refused)
        return await held

    async def _transaction(self, mode: str, work: Callable[[JsObject], ResultT]) -> ResultT:
        """Does work on the store in one transaction; returns when it is complete.

        A lost connection is opened anew, once. The work is done twice then, which is right for
        putting and deleting texts.
        """
        try:
            return await self._attempt(mode, work)
        except _IndexedDbError as error:
            if error.name == "QuotaExceededError":
                raise
            self._disconnect()
            return await self._attempt(mode, work)

    async def _attempt(self, mode: str, work: Callable[[JsObject], ResultT]) -> ResultT:
        transaction: JsObject = None
        try:
            async with asyncio.timeout(PATIENCE_S):
                database = await self._connect()
                transaction = database.transaction(STORE, mode, self._object(durability="strict"))
                result = work(transaction.objectStore(STORE))
                event = await self._first_event(transaction, "complete", "abort")
        except TimeoutError as error:
            self._abort(transaction)
            raise _IndexedDbError("TimeoutError") from error
        except self._ffi.JsException as error:
            self._abort(transaction)
            raise _IndexedDbError(error.name) from error
        if event == "abort":
            raise _IndexedDbError(_error_name(transaction))
        return result

    async def _connect(self) -> JsObject:
        if self._database is not None:
            return self._database
        request = self._js.indexedDB.open(self._name, 1)
        create = self._ffi.create_proxy(lambda _event: request.result.createObjectStore(STORE))
        request.addEventListener("upgradeneeded", create)
        try:
            event = await self._first_event(request, "success", "error")
        finally:
            create.destroy()
        if event == "error":
            raise _IndexedDbError(_error_name(request))
        self._database = request.result
        return self._database

    def _disconnect(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None

    def _abort(self, transaction: JsObject) -> None:
        """Makes sure that what is reported as failed does not happen after all."""
        if transaction is None:
            return
        with suppress(self._ffi.JsException):  # it has ended already
            transaction.abort()

    async def _first_event(self, target: JsObject, *names: str) -> str:
        """Waits for one of these events on a JavaScript object; returns its name."""
        happened: asyncio.Future[str] = asyncio.get_running_loop().create_future()

        def note(event: JsObject) -> None:
            if not happened.done():
                happened.set_result(event.type)

        listener = self._ffi.create_proxy(note)
        for name in names:
            target.addEventListener(name, listener)
        try:
            return await happened
        finally:
            for name in names:
                target.removeEventListener(name, listener)
            listener.destroy()

    def _object(self, **fields: object) -> JsObject:
        """A JavaScript object with these fields."""
        return self._ffi.to_js(fields, dict_converter=self._js.Object.fromEntries)


def _error_name(target: JsObject) -> str:
    return str(getattr(target.error, "name", "AbortError"))
