"""Planned sessions about which nothing was entered: they can be entered afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lbp_app.models import PlanRecord, SessionRecord
from lbp_app.rules.graded_activity.planned import SessionPoint, done_and_planned

REMEMBERED = timedelta(days=14)
"""How far back a session can be entered: beyond two weeks a plan restarts, and memory fades."""

ASKED = timedelta(days=3)
"""How long is asked about a session: with three a week the one before is that far back at most.

Of Monday, Wednesday and Friday the farthest apart are Friday and Monday.
"""


@dataclass(frozen=True)
class NotEntered:
    """A planned session that has passed without an entry.

    Attributes:
        plan: The plan that asked it.
        day: Its day.
        quota: What was asked, in the unit of the plan.
    """

    plan: PlanRecord
    day: date
    quota: int


Activity = Sequence[PlanRecord]
"""The plans of one activity, in turn."""


def not_entered(
    activity: Activity, sessions: Mapping[str, Sequence[SessionRecord]], today: date
) -> tuple[NotEntered, ...]:
    """Find the planned sessions of the last two weeks without an entry, latest first.

    Args:
        activity: The plans of one activity: a session before a change is of the plan it had then.
        sessions: The sessions by the identifier of their plan.
        today: The day of the reader; what is asked today has not passed.
    """
    return tuple(
        NotEntered(plan, point.day, point.quota)
        for plan, point in _passed(activity, sessions, today)
        if point.session is None and today - point.day <= REMEMBERED
    )


def to_ask_about(
    activities: Iterable[Activity], sessions: Mapping[str, Sequence[SessionRecord]], today: date
) -> NotEntered | None:
    """Find the one session to ask about of one's own accord: the latest.

    Of each activity nothing but its last session before today counts. Once the next one is
    entered, nobody is asked about an earlier one; it can still be entered at the activity.
    """
    last = (next(iter(_passed(plans, sessions, today)), None) for plans in activities)
    found = [
        NotEntered(plan, point.day, point.quota)
        for plan, point in filter(None, last)
        if point.session is None and today - point.day <= ASKED
    ]
    return max(found, key=lambda each: each.day, default=None)


def _passed(
    activity: Activity, sessions: Mapping[str, Sequence[SessionRecord]], today: date
) -> list[tuple[PlanRecord, SessionPoint]]:
    """Put together the sessions before today, each with its plan, latest first."""
    passed = [
        (plan, point)
        for plan in activity
        for point in done_and_planned(plan, sessions.get(plan.id, ()), today)
        if point.day < today
    ]
    return sorted(passed, key=lambda each: each[1].day, reverse=True)
