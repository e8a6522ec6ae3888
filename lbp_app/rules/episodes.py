"""Episodes: each time the back pain comes, with its own clock and its own part of the diary (E26).

Low back pain often returns (E04). Every `ComplaintRecord` is one episode; a later one begins on
its onset and closes the one before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from lbp_app.models import ComplaintRecord


@dataclass(frozen=True)
class EpisodeDays:
    """An episode and its part of the diary.

    Attributes:
        complaint: What was told about it.
        first: Its first day; None is everything there is, for the first episode.
        last: Its last day; None while it lasts.
    """

    complaint: ComplaintRecord
    first: date | None
    last: date | None

    def covers(self, day: date) -> bool:
        """Whether a day belongs to this episode."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def episodes(complaints: Iterable[ComplaintRecord]) -> tuple[EpisodeDays, ...]:
    """Divide the diary into episodes, oldest first.

    Args:
        complaints: What was told about each, oldest first.
    """
    told = tuple(complaints)
    firsts = [_began(complaint) for complaint in told]
    for n in range(2, len(firsts)):
        firsts[n] = max(firsts[n], firsts[n - 1])
    lasts = [first - timedelta(days=1) for first in firsts[1:]]
    return tuple(
        EpisodeDays(complaint, first, last)
        for complaint, first, last in zip(told, [None, *firsts[1:]], [*lasts, None], strict=False)
    )


def _began(complaint: ComplaintRecord) -> date:
    """Give the first day: the onset, or the day it was told while that is not known."""
    told = complaint.at.date()
    return min(complaint.onset or told, told)
