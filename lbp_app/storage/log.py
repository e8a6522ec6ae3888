"""The log: everything the patient entered, and the only door to it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from enum import StrEnum
from operator import attrgetter
from typing import TypeVar, cast

from tinydb import TinyDB, where

from lbp_app.models import Record, Value
from lbp_app.storage.backends.base import Backend, Slot
from lbp_app.storage.document import META, empty, from_text
from lbp_app.storage.errors import Damaged
from lbp_app.storage.migrations import VERSION
from lbp_app.storage.schema import (
    RECORD_TABLES,
    SETTING_NAMES,
    SETTINGS,
    Contents,
    contents_of,
)

RecordT = TypeVar("RecordT", bound=Record)
ValueT = TypeVar("ValueT", bound=Value)
ResultT = TypeVar("ResultT")


class Opened(StrEnum):
    """What the reader must know about how the log was opened."""

    RECOVERED = "recovered"
    READ_ONLY = "read_only"
    NOT_KEPT = "not_kept"


class Log:
    """Records and settings in memory, each change durable before it shows.

    Made by `Log.open`. Changes wait for each other. One that fails raises `NotSaved` and leaves
    everything as it was: what is shown is what is stored. One whose caller is cancelled is still
    carried to its end.

    Attributes:
        notices: What the reader must be told about how the log was opened.
    """

    def __init__(self, backend: Backend, contents: Contents, notices: tuple[Opened, ...]) -> None:
        self.notices = notices
        self._backend = backend
        self._contents = contents
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
            return await cls._open(backend, start_anew=start_anew)
        except BaseException:
            backend.close()
            raise

    @classmethod
    async def _open(cls, backend: Backend, *, start_anew: bool) -> Log:
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
        recovered = 0 < len(damaged) < len(texts)
        return cls(backend, contents, _notices(recovered=recovered, read_only=backend.read_only))

    @property
    def read_only(self) -> bool:
        """Whether another window or process holds the log, so that nothing can be changed."""
        return self._backend.read_only

    def all(self, kind: type[RecordT]) -> tuple[RecordT, ...]:
        """All records of a kind.

        Args:
            kind: The kind of record.

        Returns:
            The records by the time they are about, then in the order they were added.
        """
        records = cast("dict[str, RecordT]", self._contents.records[kind])
        return tuple(sorted(records.values(), key=attrgetter("at")))

    async def put(self, *records: Record) -> None:
        """Adds records, replacing those with the same id: all of them, or none.

        Args:
            *records: The records; they are validated again, because a copy made with
                `model_copy` is not.

        Raises:
            ValueError: A record is not valid; nothing was changed.
            TypeError: A record is of no kind in `RECORD_TABLES`; nothing was changed.
            NotSaved: Nothing was changed.
        """
        valid = [type(record).model_validate(record.model_dump()) for record in records]
        if unknown := {type(record) for record in valid} - RECORD_TABLES.keys():
            raise TypeError(f"the log has no table for {unknown}")
        await self._in_turn(self._put(valid))

    async def remove(self, kind: type[RecordT], record_id: str) -> RecordT:
        """Removes one record.

        Args:
            kind: Its kind.
            record_id: Its id.

        Returns:
            The removed record; putting it again undoes the removal.

        Raises:
            KeyError: There is no such record.
            NotSaved: Nothing was changed.
        """
        return await self._in_turn(self._remove(kind, record_id))

    def get(self, kind: type[ValueT]) -> ValueT:
        """A setting.

        Args:
            kind: Which one.

        Returns:
            Its value, or the defaults when it was never set.
        """
        return cast("ValueT", self._contents.settings.get(kind) or kind())

    async def set(self, value: Value) -> None:
        """Replaces a setting.

        Args:
            value: The new value, validated again.

        Raises:
            ValueError: The value is not valid; nothing was changed.
            NotSaved: Nothing was changed.
        """
        await self._in_turn(self._set(type(value).model_validate(value.model_dump())))

    async def clear(self) -> None:
        """Deletes everything, backup and damaged texts included.

        Raises:
            NotSaved: No entry was deleted.
        """
        await self._in_turn(self._clear())

    def close(self) -> None:
        """Lets another window or process write; the log must not be changed any more."""
        self._tables.close()

    async def _in_turn(self, change: Coroutine[None, None, ResultT]) -> ResultT:
        async def take_turn() -> ResultT:
            async with self._turn:
                return await change

        return await asyncio.shield(asyncio.ensure_future(take_turn()))

    async def _put(self, records: list[Record]) -> None:
        for kind in {type(record) for record in records}:
            self._write(kind, {record.id: record for record in records if type(record) is kind})
        await self._backend.commit()
        for record in records:
            self._contents.records[type(record)][record.id] = record

    def _write(self, kind: type[Record], records: dict[str, Record]) -> None:
        table, kept = self._tables.table(RECORD_TABLES[kind]), self._contents.records[kind]
        entries = {key: record.model_dump(mode="json") for key, record in records.items()}
        for key in entries.keys() & kept.keys():
            table.update(entries[key], where("id") == key)
        if new := [entry for key, entry in entries.items() if key not in kept]:
            table.insert_multiple(new)

    async def _remove(self, kind: type[RecordT], record_id: str) -> RecordT:
        record = cast("RecordT", self._contents.records[kind][record_id])
        self._tables.table(RECORD_TABLES[kind]).remove(where("id") == record_id)
        await self._backend.commit()
        del self._contents.records[kind][record_id]
        return record

    async def _set(self, value: Value) -> None:
        kind = type(value)
        name = SETTING_NAMES[kind]
        entry = {"name": name, "value": value.model_dump(mode="json")}
        self._tables.table(SETTINGS).upsert(entry, where("name") == name)
        await self._backend.commit()
        self._contents.settings[kind] = value

    async def _clear(self) -> None:
        self._tables.drop_tables()
        self._tables.table(META).insert({"version": VERSION})
        await self._backend.commit(forget=True)
        self._contents = contents_of(empty())


def _notices(*, recovered: bool, read_only: bool) -> tuple[Opened, ...]:
    stated = {Opened.RECOVERED: recovered, Opened.READ_ONLY: read_only}
    return tuple(notice for notice, applies in stated.items() if applies)
