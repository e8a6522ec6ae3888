"""How days are counted: by calendar days, so six weeks are 42 days whatever the hour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from lbp_app.models import ChangeScore, FunctionScore, PainScore, Situation

Dated = TypeVar("Dated", PainScore, ChangeScore, FunctionScore)


def days_ago(situation: Situation, day: date) -> int:
    """Days from `day` to today: 0 for today itself, 1 for yesterday."""
    return (situation.today - day).days


def duration(situation: Situation) -> int:
    """Days since the onset: the total duration of the complaints, which KNGF counts in LRS."""
    return days_ago(situation, situation.episode.onset)


def since_first_session(situation: Situation) -> int | None:
    """Days since the first session with the therapist; None when its date is unknown."""
    first_session = situation.episode.first_session
    return None if first_session is None else days_ago(situation, first_session)


def at_most_since_first_session(situation: Situation) -> int:
    """Days since the first session, or the most that can be when its date is unknown.

    A first session follows the onset. With ten days of complaints a moment three weeks after the
    first session cannot have come yet, whatever its date.
    """
    days = since_first_session(situation)
    return duration(situation) if days is None else days


def latest(scores: Sequence[Dated]) -> Dated | None:
    """The newest of the scores; of two on one day the one given later."""
    return max(reversed(scores), key=lambda score: score.date, default=None)
