"""Own activities: how difficult the patient finds what matters to them (PSK; R12)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from statistics import fmean

from lbp_app.models import DifficultyRecord, FunctionScore

FEWEST, MOST = 3, 5
"""How many own activities to choose."""

ASK_AGAIN_DAYS = 7
"""The difficulty is asked every week."""


def function_scores(difficulties: Iterable[DifficultyRecord]) -> tuple[FunctionScore, ...]:
    """Give the mean difficulty of each day that has a score, earliest first.

    Of two scores for one activity on one day the later counts. 6, 4 and 5 give 5.

    Args:
        difficulties: The scores, oldest first.
    """
    of_day: defaultdict[date, dict[str, int]] = defaultdict(dict)
    for record in difficulties:
        of_day[record.at.date()][record.own_activity] = record.score
    return tuple(
        FunctionScore(date=day, score=fmean(of_day[day].values())) for day in sorted(of_day)
    )


def difficulty_due(difficulties: Iterable[DifficultyRecord], today: date) -> bool:
    """Whether to ask the difficulty again: a week after the last scores, or when there are none."""
    last = max((record.at.date() for record in difficulties), default=None)
    return last is None or (today - last).days >= ASK_AGAIN_DAYS
