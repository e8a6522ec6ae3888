"""The time-contingent schedule: the plan decides, never the pain (E20; KNGF, NHG, Lambeek 2007).

Nothing here can know about pain: a schedule is made of a plan and its baseline alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from lbp_app.models import Pause, PlanRecord
from lbp_app.rules.graded_activity.amounts import equal_steps, unit_step
from lbp_app.rules.graded_activity.baseline import Baseline, begins, first_quota


@dataclass(frozen=True)
class PlannedSession:
    """A session of the plan.

    Attributes:
        day: Its day.
        quota: What to do, in the unit of the plan.
    """

    day: date
    quota: int


@dataclass(frozen=True)
class Week:
    """The sessions of one week.

    Attributes:
        monday: The day it begins.
        sessions: Its sessions, at least one.
    """

    monday: date
    sessions: tuple[PlannedSession, ...]


def schedule_of(plan: PlanRecord, known: Baseline) -> tuple[PlannedSession, ...]:
    """Plan every session from the first day to the target date.

    The target date itself is always a session day, so that the plan ends at its target on its
    date. The steps are equal. A pause changes nothing before it, and is not made up for: after it
    the plan goes on with the quota of the last session before it, in equal steps to the same
    target and date. While a pause is open nothing is planned after its first day.

    Args:
        plan: A time-contingent plan.
        known: Its baseline; nothing is planned before it is complete.

    Returns:
        The sessions, earliest first.
    """
    if not known.is_complete:
        return ()
    first = begins(plan, known)
    planned = _steps(plan, first, first_quota(plan, known))
    for pause in plan.pauses:
        planned = _around(plan, planned, pause)
    return planned


def weeks(sessions: Sequence[PlannedSession]) -> tuple[Week, ...]:
    """Group sessions, earliest first, by calendar week; a week without one is left out."""
    return tuple(
        Week(monday, tuple(of_week))
        for monday, of_week in groupby(sessions, key=lambda session: _monday(session.day))
    )


def weekday_days(plan: PlanRecord, first: date, last: date) -> Iterator[date]:
    """Go through the days from `first` to `last`, both included, that are on a weekday of it."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        if day.weekday() in plan.weekdays:
            yield day


def _steps(plan: PlanRecord, first: date, quota: int) -> tuple[PlannedSession, ...]:
    """Plan from `first` to the target date without a pause, beginning with `quota`."""
    if first > plan.target_date:
        return ()
    before = weekday_days(plan, first, plan.target_date - timedelta(days=1))
    days = [*before, plan.target_date]
    quotas = equal_steps(quota, plan.target, len(days), unit_step(plan.unit, quota))
    return tuple(map(PlannedSession, days, quotas))


def _around(
    plan: PlanRecord, planned: tuple[PlannedSession, ...], pause: Pause
) -> tuple[PlannedSession, ...]:
    """Plan anew what comes after a pause; one in which no session falls changes nothing."""
    if not any(pause.covers(session.day) for session in planned):
        return planned
    before = tuple(session for session in planned if session.day < pause.first)
    if pause.last is None:
        return before
    quota = before[-1].quota if before else planned[0].quota
    return before + _steps(plan, pause.last + timedelta(days=1), quota)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
