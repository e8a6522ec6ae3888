"""What leaves the device as a file, and comes back: the backup, and the diary as a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from lbp_app.models import Record, Value
from lbp_app.state.core import Core
from lbp_app.storage import Contents, Damaged, NewerVersion, Opened
from lbp_app.storage.merge import Difference, differences, merged, period
from lbp_app.storage.transfer import LARGEST, NotABackup, from_backup, to_backup

__all__ = [
    "LARGEST",
    "Backup",
    "Damaged",
    "Difference",
    "NewerVersion",
    "NotABackup",
    "Transfer",
]


@dataclass(frozen=True)
class Backup:
    """A backup that was read, and what it would bring.

    Attributes:
        contents: Everything in it.
        differences: By kind, how it differs from what is here.
        period: First and last day it is about; None when it holds no entries.
    """

    contents: Contents
    differences: Mapping[type[Value], Difference]
    period: tuple[date, date] | None


@dataclass(frozen=True)
class Transfer:
    """Backup and restore."""

    core: Core

    @property
    def can_restore(self) -> bool:
        """Whether something can be kept here, in this window."""
        return not {Opened.READ_ONLY, Opened.NOT_KEPT} & set(self.core.log.notices)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was entered here, apart from settings."""
        return period(self.core.log.contents) is None

    @property
    def records(self) -> Iterable[Record]:
        """Everything that was entered, apart from settings."""
        return chain.from_iterable(
            of_kind.values() for of_kind in self.core.log.contents.records.values()
        )

    def backup(self) -> bytes:
        """Write everything that was entered as one file."""
        return to_backup(self.core.log.contents)

    def read(self, data: bytes) -> Backup:
        """Read a backup and say what it would bring; nothing changes.

        Raises:
            NotABackup: It is a file of another kind.
            Damaged: It was cut off or changed.
            NewerVersion: A newer app wrote it.
        """
        contents = from_backup(data)
        return Backup(contents, differences(self.core.log.contents, contents), period(contents))

    async def add(self, backup: Backup, *, prefer_backup: bool) -> None:
        """Add what a backup holds; where both have an entry, one of them is preferred."""
        here = self.core.log.contents
        await self._restore(merged(here, backup.contents, prefer_backup=prefer_backup))

    async def replace(self, backup: Backup) -> None:
        """Put what a backup holds in the place of everything that is here."""
        await self._restore(backup.contents)

    @property
    def can_undo(self) -> bool:
        """Whether the latest restore can be undone: once, and while nothing changed since."""
        return self.core.restored is not None and self.core.restored[1] == self.core.log.contents

    async def undo(self) -> None:
        """Put back what was here before the latest restore."""
        if self.core.restored is None or not self.can_undo:
            return
        before, _ = self.core.restored
        await self.core.replace(before)
        self.core.restored = None

    async def _restore(self, contents: Contents) -> None:
        before = self.core.log.contents
        await self.core.replace(contents)
        self.core.restored = before, self.core.log.contents
