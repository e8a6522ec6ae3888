"""What a plan asks today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from lbp_app.models import (
    Approach,
    PlanRecord,
    SessionRecord,
)
from lbp_app.rules.graded_activity.baseline import baseline_of
from lbp_app.rules.graded_activity.gap import Begun, gap_days
from lbp_app.rules.graded_activity.planned import next_session
from lbp_app.rules.graded_activity.restart import last_good_quota
from lbp_app.rules.graded_activity.schedule import PlannedSession
from lbp_app.rules.graded_activity.sessions import done, on_day


@dataclass(frozen=True)
class MeasureBaseline:
    """A measurement of the baseline.

    Attributes:
        number: Which one it is, 1 to 3.
        done: Today's measurement; None while it is to be made.
    """

    number: int
    done: SessionRecord | None = None


@dataclass(frozen=True)
class DoQuota:
    """A planned session.

    Attributes:
        quota: What to do, in the unit of the plan.
        done: What was entered today, done or skipped; None while nothing was.
    """

    quota: int
    done: SessionRecord | None = None


@dataclass(frozen=True)
class RestDay:
    """No session is planned today.

    Attributes:
        upcoming: The next session; None when the plan has no more.
    """

    upcoming: PlannedSession | None


@dataclass(frozen=True)
class Paused:
    """The plan rests.

    Attributes:
        last: Last day of the pause; None while nobody knows.
    """

    last: date | None


@dataclass(frozen=True)
class AfterGap:
    """No session for more than two weeks: restart, in one of two ways.

    Attributes:
        days: Days since the last session.
        quota: The last quota that went well, to go on from; the other way is a new baseline.
    """

    days: int
    quota: int


@dataclass(frozen=True)
class Completed:
    """The plan is carried out.

    Attributes:
        reached: Whether the target was done when it was asked; in a pain-guided plan the pain had
            settled after it as well.
    """

    reached: bool


@dataclass(frozen=True)
class Ended:
    """The plan no longer holds.

    Attributes:
        day: First day of that.
    """

    day: date


Task: TypeAlias = MeasureBaseline | DoQuota | RestDay | Paused | AfterGap | Completed | Ended
"""What a plan can ask of a day."""


def task_of(
    plan: PlanRecord, sessions: Sequence[SessionRecord], today: date, since: Begun | None = None
) -> Task:
    """Say what a plan asks today; what was entered today stays in view until midnight.

    A time-contingent plan is completed the day after its target date, a pain-guided one when its
    target is reached: pain is not made to keep to a date.

    Args:
        plan: The plan.
        sessions: Its sessions, oldest first.
        today: The day of the reader.
        since: The activity since it was begun; None when that was with this plan.
    """
    if plan.ended is not None and plan.ended <= today:
        return Ended(plan.ended)
    entered = on_day(sessions, today)
    if entered is not None and entered.quota is not None:
        return DoQuota(entered.quota, entered)
    known = baseline_of(plan, sessions)
    if entered is not None:
        return MeasureBaseline(len(known.amounts), entered)
    pause = next((pause for pause in plan.pauses if pause.covers(today)), None)
    if pause is not None:
        return Paused(pause.last)
    return _open_task(plan, sessions, since or Begun(plan, tuple(sessions)), today)


def _open_task(
    plan: PlanRecord, sessions: Sequence[SessionRecord], since: Begun, today: date
) -> Task:
    """What is asked on a day without an entry or a pause."""
    known = baseline_of(plan, sessions)
    if _is_over(plan, sessions, today):
        return Completed(is_reached(plan, sessions))
    if not known.is_complete:
        return MeasureBaseline(len(known.amounts) + 1)
    days = gap_days(since, today)
    if days is not None:
        return AfterGap(days, last_good_quota(plan, sessions, since))
    upcoming = next_session(plan, sessions, today, today)
    if upcoming is not None and upcoming.day == today:
        return DoQuota(upcoming.quota)
    return RestDay(upcoming)


def is_reached(plan: PlanRecord, sessions: Sequence[SessionRecord]) -> bool:
    """Whether the target was done when it was asked, and settled after if pain guides the plan."""
    return any(
        session.quota == plan.target
        and (session.amount or 0) >= plan.target
        and (plan.approach is Approach.TIME_CONTINGENT or session.settled is True)
        for session in done(sessions).values()
    )


def _is_over(plan: PlanRecord, sessions: Sequence[SessionRecord], today: date) -> bool:
    if plan.approach is Approach.TIME_CONTINGENT:
        return today > plan.target_date
    return is_reached(plan, sessions)
