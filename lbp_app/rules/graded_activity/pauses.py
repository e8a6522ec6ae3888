"""Pausing a plan, going on with it, and ending it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from lbp_app.models import Pause, PlanRecord, SessionRecord
from lbp_app.rules.graded_activity.sessions import first_free_day


def paused(
    plan: PlanRecord, sessions: Iterable[SessionRecord], today: date, last: date | None = None
) -> PlanRecord:
    """Pause a plan from today, or from tomorrow when today has its session.

    An open pause takes the place of pauses to come.

    Args:
        plan: The plan, not paused today.
        sessions: Its sessions.
        today: The day of the reader.
        last: Last day of the pause; None while nobody knows.

    Raises:
        ValidationError: The pause ends before it begins, or runs into another one.
    """
    pause = Pause(first=first_free_day(sessions, today), last=last)
    others = (p for p in plan.pauses if pause.last is not None or p.first < pause.first)
    pauses = tuple(sorted((*others, pause), key=lambda each: each.first))
    return PlanRecord.model_validate(dict(plan) | {"pauses": pauses})


def resumed(plan: PlanRecord, today: date) -> PlanRecord:
    """Go on with a plan today: what is paused now, or left open, ends yesterday."""
    return PlanRecord.model_validate(dict(plan) | {"pauses": tuple(_resumed(plan.pauses, today))})


def ended(plan: PlanRecord, sessions: Iterable[SessionRecord], today: date) -> PlanRecord:
    """End a plan today, or tomorrow when today has its session."""
    return PlanRecord.model_validate(dict(plan) | {"ended": first_free_day(sessions, today)})


def _resumed(pauses: Iterable[Pause], today: date) -> Iterator[Pause]:
    for pause in pauses:
        if pause.last is not None and not pause.covers(today):
            yield pause
        elif pause.first < today:
            yield Pause(first=pause.first, last=today - timedelta(days=1))
