"""When to ask the improvement question by itself: at fixed weeks, besides R19."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from lbp_app.models import Episode

QUESTION_WEEKS = (3, 6, 8, 12)
"""The weeks of the re-evaluations (R13, R17) and of the six-to-eight-week clock (R15, R16)."""


def question_days(episode: Episode) -> tuple[date, ...]:
    """Give the days from which to ask, earliest first.

    They count from the first session, so that an answer is there at each re-evaluation, or from
    the onset when that day is not known. The clock of R15 and R16, which counts from the onset,
    has R19 to ask for it.
    """
    start = episode.first_session or episode.onset
    return tuple(start + timedelta(weeks=weeks) for weeks in QUESTION_WEEKS)


def question_due(episode: Episode, answered: Iterable[date], today: date) -> date | None:
    """Find the day since which the question waits for an answer; None when it does not.

    Each question day is open until there is an answer given on it or later. Of several that passed
    without one the last counts: it is one question.

    Args:
        episode: The episode.
        answered: The days of the answers that were given.
        today: The day of the reader.
    """
    passed = [day for day in question_days(episode) if day <= today]
    if not passed or any(day >= passed[-1] for day in answered):
        return None
    return passed[-1]
