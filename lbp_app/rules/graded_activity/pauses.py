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

    It takes the place of pauses to come that it reaches; an open one reaches them all.

    Args:
        plan: The plan, not paused today.
        sessions: Its sessions.
        today: The day of the reader.
        last: Last day of the pause; None while nobody knows.

    Raises:
        ValidationError: The pause ends before it begins.
    """
    pause = Pause(first=first_free_day(sessions, today), last=last)
    others = (other for other in plan.pauses if not pause.covers(other.first))
    pauses = tuple(sorted((*others, pause), key=lambda each: each.first))
    return PlanRecord.model_validate(dict(plan) | {"pauses": pauses})


def current_pause(plan: PlanRecord, sessions: Iterable[SessionRecord], today: date) -> Pause | None:
    """Find the pause a plan is in, or that begins tomorrow because today has its session."""
    day = first_free_day(sessions, today)
    return next((pause for pause in plan.pauses if pause.covers(day)), None)


def resumed(plan: PlanRecord, sessions: Iterable[SessionRecord], today: date) -> PlanRecord:
    """Go on with a plan today, or tomorrow when today has its session: the pause ends before it.

    Args:
        plan: The plan; without a pause that holds nothing changes.
        sessions: Its sessions.
        today: The day of the reader.
    """
    pauses = tuple(_resumed(plan.pauses, first_free_day(sessions, today)))
    return PlanRecord.model_validate(dict(plan) | {"pauses": pauses})


def ended(plan: PlanRecord, sessions: Iterable[SessionRecord], today: date) -> PlanRecord:
    """End a plan today, or tomorrow when today has its session; not before it was made."""
    day = max(first_free_day(sessions, today), plan.at.date())
    return PlanRecord.model_validate(dict(plan) | {"ended": day})


def _resumed(pauses: Iterable[Pause], day: date) -> Iterator[Pause]:
    for pause in pauses:
        if not pause.covers(day):
            yield pause
        elif pause.first < day:
            yield Pause(first=pause.first, last=day - timedelta(days=1))
