"""What every concept of the state rests on: the log, the clock, and keeping and removing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

import flet as ft

from lbp_app.models import AlarmRecord, Record, Value
from lbp_app.storage import Log

R = TypeVar("R", bound=Record)


@dataclass
class Core(ft.Observable):
    """The log and the clock.

    Attributes:
        log: Everything that was entered; only the state changes it.
        clock: Gives the wall-clock time of the reader.
        ticked: The alarm list as ticked since the start; whom to call never waits for the storage.
    """

    log: Log
    clock: Callable[[], datetime]
    ticked: AlarmRecord | None = None

    @property
    def today(self) -> date:
        """The day of the reader."""
        return self.clock().date()

    async def keep(self, *entries: Value) -> None:
        """Keep records and settings, replacing what has their id or kind: all of them, or none."""
        await self.log.put(*entries)
        self.notify()  # type: ignore[no-untyped-call]

    async def remove(self, *records: Record) -> None:
        """Remove records: all of them, or none. Keeping them again undoes that."""
        await self.log.remove(*records)
        self.notify()  # type: ignore[no-untyped-call]

    def entry(self, kind: type[R], entry_id: str) -> R | None:
        """Find one record, or None when there is none with that identifier."""
        return next((r for r in self.log.all(kind) if r.id == entry_id), None)

    def latest(self, kind: type[R]) -> R | None:
        """Give the latest record of a kind, or None before the first."""
        found = self.log.all(kind)
        return found[-1] if found else None
