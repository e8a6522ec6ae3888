"""The log: everything the patient entered, and the only door to it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterable, Mapping, Sequence
from enum import StrEnum
from operator import attrgetter
from typing import TypeVar, cast

from tinydb import TinyDB, where

from lbp_app.models import Record, Value
from lbp_app.storage.backends.base import Backend, Slot
from lbp_app.storage.document import empty, from_text
from lbp_app.storage.errors import Damaged
from lbp_app.storage.schema import (
    RECORD_TABLES,
    SETTING_NAMES,
    SETTINGS,
    Contents,
    contents_of,
    document_of,
)

RecordT = TypeVar("RecordT", bound=Record)
ValueT = TypeVar("ValueT", bound=Value)
ResultT = TypeVar("ResultT")


class Opened(StrEnum):
    """What the reader must know about how the log was opened."""

    RECOVERED = "recovered"
    RESTORED = "restored"
    LOST = "lost"
    READ_ONLY = "read_only"
    NOT_KEPT = "not_kept"


class Log:
    """Records and settings in memory, each change durable before it shows.

    Made by `Log.open`. Changes wait for each other. One that fails raises `NotSaved` and leaves
    everything as it was: what is shown is what is stored. One whose caller is cancelled is still
    carried to its end.

    Attributes:
        notices: What the reader must be told about how the log was opened.
        revision: Another number after each change.
    """

    def __init__(self, backend: Backend, contents: Contents, notices: tuple[Opened, ...]) -> None:
        self.notices = notices
        self._backend = backend
        self._contents = contents
        self._sorted: dict[type[Record], tuple[Record, ...]] = {}
        self.revision = 0
        self._tables = TinyDB(storage=lambda: backend)
        self._turn = asyncio.Lock()

    @classmethod
    async def open(cls, backend: Backend, *, start_anew: bool = False) -> Log:
        """Reads a log, from its backup when the latest state is damaged.

        What is damaged is set aside for rescue, never overwritten.

        Args:
            backend: Where the log is kept.
            start_anew: Begin an empty log when everything that is there is damaged.

        Returns:
            The log.

        Raises:
            Damaged: Neither the latest state nor its backup can be read; both are left in place.
            NewerVersion: A newer app wrote it; it is left in place.
            Unavailable: The place can't be reached.
        """
        try:
            contents, notices = await _read(backend, start_anew=start_anew)
        except BaseException:
            backend.close()
            raise
        return cls(backend, contents, notices)

    @property
    def read_only(self) -> bool:
        """Whether another window or process holds the log, so that nothing can be changed."""
        return self._backend.read_only

    async def follow(self) -> None:
        """Reads again what another window or process holds, and takes the log over if that is gone.

        A log that can be changed is as it is.

        Raises:
            StorageError: It can't be read, as in `Log.open`; this one stays what it was.
        """
        await self._in_turn(self._follow())

    def all(self, kind: type[RecordT]) -> tuple[RecordT, ...]:
        """All records of a kind.

        Args:
            kind: The kind of record.

        Returns:
            The records by the time they are about, then in the order they were added.
        """
        if kind not in self._sorted:
            records = self._contents.records[kind].values()
            self._sorted[kind] = tuple(sorted(records, key=attrgetter("at")))
        return cast("tuple[RecordT, ...]", self._sorted[kind])

    def get(self, kind: type[ValueT]) -> ValueT:
        """A setting.

        Args:
            kind: Which one.

        Returns:
            Its value, or the defaults when it was never set.
        """
        return cast("ValueT", self._contents.settings.get(kind) or kind())

    @property
    def contents(self) -> Contents:
        """Everything in the log as it is now; later changes do not show in it."""
        return self._contents.copy()

    async def put(self, *entries: Value) -> None:
        """Adds records and settings, replacing what has their id or kind: all of them, or none.

        Args:
            *entries: Records and settings; they are validated again, because a copy made with
                `model_copy` is not.

        Raises:
            ValueError: An entry is not valid; nothing was changed.
            TypeError: An entry is of a kind the log has no place for; nothing was changed.
            NotSaved: Nothing was changed.
        """
        valid = [type(entry).model_validate(entry.model_dump()) for entry in entries]
        if unknown := {type(entry) for entry in valid} - {*RECORD_TABLES, *SETTING_NAMES}:
            raise TypeError(f"the log has no place for {unknown}")
        await self._in_turn(self._put(valid))

    async def remove(self, *records: Record) -> None:
        """Removes records: all of them, or none; putting them again undoes that.

        Args:
            *records: The records, known by their kind and id.

        Raises:
            KeyError: One of them is not there; nothing was changed.
            NotSaved: Nothing was changed.
        """
        await self._in_turn(self._remove(records))

    async def replace(self, contents: Contents) -> None:
        """Puts other contents in the place of everything: all of them, or nothing.

        Args:
            contents: Contents that were validated.

        Raises:
            NotSaved: Nothing was changed.
        """
        await self._in_turn(self._replace(contents.copy()))

    async def clear(self) -> None:
        """Deletes everything, backup and damaged texts included.

        Raises:
            NotSaved: No entry was deleted.
        """
        await self._in_turn(self._replace(contents_of(empty()), forget=True))

    def close(self) -> None:
        """Lets another window or process write; the log must not be changed any more."""
        self._tables.close()

    async def _in_turn(self, change: Coroutine[None, None, ResultT]) -> ResultT:
        async def take_turn() -> ResultT:
            async with self._turn:
                return await change

        return await asyncio.shield(asyncio.ensure_future(take_turn()))

    async def _follow(self) -> None:
        if not self.read_only:
            return
        try:
            self._contents, self.notices = await _read(self._backend)
        except BaseException:
            self._backend.close()
            self._backend.read_only = True
            raise
        self._tables = TinyDB(storage=lambda: self._backend)  # it remembers which numbers were free
        self._sorted.clear()
        self.revision += 1

    async def _put(self, entries: list[Value]) -> None:
        records = _by_kind(entry for entry in entries if isinstance(entry, Record))
        settings = {type(entry): entry for entry in entries if not isinstance(entry, Record)}
        for kind, of_kind in records.items():
            self._write(kind, of_kind)
        for value in settings.values():
            name = SETTING_NAMES[type(value)]
            entry = {"name": name, "value": value.model_dump(mode="json")}
            self._tables.table(SETTINGS).upsert(entry, where("name") == name)
        await self._backend.commit()
        for kind, of_kind in records.items():
            self._contents.records[kind].update(of_kind)
            self._sorted.pop(kind, None)
        self._contents.settings.update(settings)
        self.revision += 1

    def _write(self, kind: type[Record], records: Mapping[str, Record]) -> None:
        table, kept = self._tables.table(RECORD_TABLES[kind]), self._contents.records[kind]
        entries = {key: record.model_dump(mode="json") for key, record in records.items()}
        for key in entries.keys() & kept.keys():
            table.update(entries[key], where("id") == key)
        if new := [entry for key, entry in entries.items() if key not in kept]:
            table.insert_multiple(new)

    async def _remove(self, records: Sequence[Record]) -> None:
        by_kind = _by_kind(records)
        for kind, of_kind in by_kind.items():
            if absent := of_kind.keys() - self._contents.records[kind].keys():
                raise KeyError(f"not in the log: {absent}")
        for kind, of_kind in by_kind.items():
            self._tables.table(RECORD_TABLES[kind]).remove(where("id").one_of(list(of_kind)))
        await self._backend.commit()
        for kind, of_kind in by_kind.items():
            for key in of_kind:
                del self._contents.records[kind][key]
            self._sorted.pop(kind, None)
        self.revision += 1

    async def _replace(self, contents: Contents, *, forget: bool = False) -> None:
        self._tables.drop_tables()
        self._backend.write(document_of(contents))
        await self._backend.commit(forget=forget)
        self._contents = contents
        self._sorted.clear()
        self.revision += 1


async def _read(
    backend: Backend, *, start_anew: bool = False
) -> tuple[Contents, tuple[Opened, ...]]:
    texts = await backend.load()
    damaged: dict[Slot, str] = {}
    for slot, text in texts.items():
        try:
            document = from_text(text)
            contents = contents_of(document)
            break
        except Damaged:
            damaged[slot] = text
    else:
        if damaged and not start_anew:
            raise Damaged("no readable state", tuple(damaged.values()))
        document, contents = empty(), contents_of(empty())
    if not backend.read_only:
        for slot, text in damaged.items():
            await backend.set_aside(slot, text)
    backend.begin(document)
    return contents, _notices(backend, texts, damaged)


def _by_kind(records: Iterable[Record]) -> dict[type[Record], dict[str, Record]]:
    by_kind: dict[type[Record], dict[str, Record]] = {}
    for record in records:
        by_kind.setdefault(type(record), {})[record.id] = record
    return by_kind


def _notices(
    backend: Backend, texts: Mapping[Slot, str], damaged: Mapping[Slot, str]
) -> tuple[Opened, ...]:
    from_copy = Slot.NOW not in texts and Slot.COPY in texts
    stated = {
        Opened.RECOVERED: 0 < len(damaged) < len(texts),
        Opened.RESTORED: from_copy and not damaged,
        Opened.LOST: backend.emptied and not texts,
        Opened.READ_ONLY: backend.read_only,
    }
    return tuple(notice for notice, applies in stated.items() if applies)
