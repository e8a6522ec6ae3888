"""What every concept of the state rests on: the log, the clock, and keeping and removing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar, cast

import flet as ft

from lbp_app.models import AlarmRecord, Lock, Preferences, Record, Value
from lbp_app.storage import Contents, Log

R = TypeVar("R", bound=Record)
T = TypeVar("T")


@dataclass
class Core(ft.Observable):
    """The log and the clock.

    Attributes:
        log: Everything that was entered; only the state changes it.
        clock: Gives the wall-clock time of the reader.
        ticked: The alarm list as ticked since the start; whom to call never waits for the storage.
        chosen: The preferences chosen since the start; they count whether or not they are kept.
        restored: The log before and after the latest restore of a backup.
        own: The reader's own log and ticks, while the example shows in their place.
        opened: Whether the PIN was entered since the start, or since the app was last shut.
        tried: The lock with the tries since the start; they count whether or not they are kept.
        left: When the app went to the background; None while it is in view.
    """

    log: Log
    clock: Callable[[], datetime]
    ticked: AlarmRecord | None = None
    chosen: Preferences | None = None
    restored: tuple[Contents, Contents] | None = None
    own: tuple[Log, AlarmRecord | None] | None = None
    opened: bool = False
    tried: Lock | None = None
    left: datetime | None = None

    def __post_init__(self) -> None:
        self._made_for: tuple[object, ...] = ()
        self._made: dict[str, object] = {}

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

    async def replace(self, contents: Contents) -> None:
        """Put other contents in the place of everything that was entered, preferences included.

        What belongs to this device, its lock, stays.
        """
        await self.log.replace(contents.on_device_of(self.log.contents))
        self.ticked = self.chosen = None
        self.notify()  # type: ignore[no-untyped-call]

    def entry(self, kind: type[R], entry_id: str) -> R | None:
        """Find one record, or None when there is none with that identifier."""
        return next((r for r in self.log.all(kind) if r.id == entry_id), None)

    def once(self, what: str, make: Callable[[], T]) -> T:
        """Give what was made before, while the log, the ticks, the lock and the day are the same.

        Ten years of entries take the rules a while, and a screen asks them more than once.
        """
        made_for = (self.log, self.log.revision, self.ticked, self.opened, self.today)
        if made_for != self._made_for:
            self._made_for, self._made = made_for, {}
        if what not in self._made:
            self._made[what] = make()
        return cast("T", self._made[what])

    def latest(self, kind: type[R]) -> R | None:
        """Give the latest record of a kind, or None before the first."""
        found = self.log.all(kind)
        return found[-1] if found else None
