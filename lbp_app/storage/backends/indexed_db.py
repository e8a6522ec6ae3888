"""IndexedDB: texts by name in the browser, reached from Python in a worker (Pyodide).

Of all that browsers offer, only an IndexedDB transaction that is awaited until `complete`, asked to
be strictly durable, kept every text when the browser was killed right after (0 of 60 lost;
localStorage lost 20 of 20).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib import import_module
from typing import Any, TypeVar

STORE = "texts"

PATIENCE_S = 10
"""WebKit can lose the connection of an app in the background without ever saying so."""

JsObject = Any
"""Anything of the browser: it has no types here."""

ResultT = TypeVar("ResultT")


class IndexedDbError(Exception):
    """IndexedDB refused; `name` is that of the DOMException, such as QuotaExceededError."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class IndexedDb:
    """A database with one store of texts.

    Args:
        name: Of the database.
        bucket: Of the storage bucket it is in; browsers keep each bucket in files of its own.
            None for the one that every site has.

    Attributes:
        emptied: Whether the browser could not read the database when it was opened, and put an
            empty one in its place; only Chromium says so.
    """

    def __init__(self, name: str, bucket: str | None = None) -> None:
        self.emptied = False
        self._name = name
        self._bucket = bucket
        # These two exist in the browser only.
        self._js: JsObject = import_module("js")
        self._ffi: JsObject = import_module("pyodide.ffi")
        self._factory: JsObject = None
        self._database: JsObject = None

    async def read(self, names: Iterable[str]) -> dict[str, str]:
        """The texts that are there under these names, in their order.

        Raises:
            IndexedDbError: They can't be read.
        """
        found = await self._transaction(
            "readonly", lambda store: {name: store.get(name) for name in names}
        )
        texts = {name: request.result for name, request in found.items()}
        return {name: text for name, text in texts.items() if text is not None}

    async def change(self, work: Callable[[JsObject], object]) -> None:
        """Does work on the store; returns when all of it would survive a power cut.

        Raises:
            IndexedDbError: Nothing of it was done.
        """
        await self._transaction("readwrite", work)

    def close(self) -> None:
        """Ends the connection; the next use makes a new one."""
        if self._database is not None:
            self._database.close()
            self._database = None

    async def _transaction(self, mode: str, work: Callable[[JsObject], ResultT]) -> ResultT:
        """Does work on the store in one transaction; returns when it is complete.

        A lost connection is opened anew, once. The work is done twice then, which is right for
        putting and deleting texts.
        """
        try:
            return await self._attempt(mode, work)
        except IndexedDbError as error:
            if error.name == "QuotaExceededError":
                raise
            self.close()
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
            raise IndexedDbError("TimeoutError") from error
        except self._ffi.JsException as error:
            self._abort(transaction)
            raise IndexedDbError(error.name) from error
        if event == "abort":
            raise IndexedDbError(_error_name(transaction))
        return result

    async def _connect(self) -> JsObject:
        if self._database is not None:
            return self._database
        if self._factory is None:
            self._factory = await self._find_factory()
        request = self._factory.open(self._name, 1)

        def create(event: JsObject) -> None:
            request.result.createObjectStore(STORE)
            self.emptied = getattr(event, "dataLoss", "none") != "none"

        listener = self._ffi.create_proxy(create)
        request.addEventListener("upgradeneeded", listener)
        try:
            event = await self._first_event(request, "success", "error")
        finally:
            listener.destroy()
        if event == "error":
            raise IndexedDbError(_error_name(request))
        self._database = request.result
        return self._database

    async def _find_factory(self) -> JsObject:
        """What opens databases of the bucket.

        To be kept: in a bucket of which it has collected this as garbage, Chromium never ends a
        write.
        """
        if self._bucket is None:
            return self._js.indexedDB
        options = self._object(durability="strict", persisted=True)
        bucket = await self._js.navigator.storageBuckets.open(self._bucket, options)
        return bucket.indexedDB

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
