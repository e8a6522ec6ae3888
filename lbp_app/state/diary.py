"""The diary: everything that was entered, by day, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from lbp_app.models import (
    ActivityRecord,
    AlarmRecord,
    ChangeRecord,
    DifficultyRecord,
    PainRecord,
    SessionRecord,
)
from lbp_app.rules.episodes import EpisodeDays
from lbp_app.state.core import Core, R

DiaryEntry: TypeAlias = (
    PainRecord | ActivityRecord | SessionRecord | ChangeRecord | DifficultyRecord | AlarmRecord
)

KINDS: tuple[type[DiaryEntry], ...] = (
    PainRecord,
    ActivityRecord,
    SessionRecord,
    ChangeRecord,
    DifficultyRecord,
    AlarmRecord,
)


@dataclass(frozen=True)
class Diary:
    """What was entered, whichever the concept."""

    core: Core

    @property
    def days(self) -> Iterator[tuple[date, tuple[DiaryEntry, ...]]]:
        """Go through the days with an entry, newest first.

        Only as many entries are looked at as days are taken: ten years of them cost no more than
        a week does.
        """
        newest_first = (reversed(self.core.log.all(kind)) for kind in KINDS)
        entries = merge(*newest_first, key=attrgetter("at"), reverse=True)
        for day, of_day in groupby(entries, key=lambda entry: entry.at.date()):
            yield day, tuple(of_day)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was entered yet."""
        return not any(self.core.log.all(kind) for kind in KINDS)

    def of_episode(self, kind: type[R], episode: EpisodeDays) -> tuple[R, ...]:
        """Give the records of a kind that belong to an episode, oldest first."""
        return tuple(r for r in self.core.log.all(kind) if episode.covers(r.at.date()))

    async def remove(self, entry: DiaryEntry) -> None:
        """Remove an entry; keeping it again undoes that."""
        await self.core.remove(entry)
        if self.core.ticked and self.core.ticked.id == entry.id:
            self.core.ticked = None
