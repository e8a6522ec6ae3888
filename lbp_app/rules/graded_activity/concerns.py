"""What to point out about a plan before it is kept: a step that jumps, a target below the start.

Neither forbids the plan: patient and therapist decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from lbp_app.models import PlanRecord, SessionRecord, Unit
from lbp_app.rules.graded_activity.amounts import unit_step
from lbp_app.rules.graded_activity.baseline import baseline_of, first_quota, share_of_baseline
from lbp_app.rules.graded_activity.planned import planned_sessions
from lbp_app.rules.graded_activity.schedule import PlannedSession

LARGEST_RISE = 3
"""One session asks at most a third more than the one before it: an app's choice.

The sources ask for steps of a sensible size (E20) and give no number. From 9 minutes 12 is a
third more and sensible, 13 is a jump.
"""


@dataclass(frozen=True)
class Jump:
    """A session that asks much more than the one before it.

    Attributes:
        before: The quota before it, in the unit of the plan.
        session: The session.
    """

    before: int
    session: PlannedSession


@dataclass(frozen=True)
class TargetBelowStart:
    """The target is less than what the plan would start with.

    Attributes:
        start: What it would start with, in the unit of the plan.
    """

    start: int


Concern: TypeAlias = Jump | TargetBelowStart
"""What can be pointed out about a plan."""


def concern_about(
    plan: PlanRecord, sessions: Sequence[SessionRecord], today: date
) -> Concern | None:
    """Find what to point out about a plan; None while its baseline is not complete.

    Args:
        plan: The plan.
        sessions: Its sessions.
        today: The day of the reader; a jump that has passed is not pointed out.
    """
    known = baseline_of(plan, sessions)
    if not known.is_complete:
        return None
    start = plan.go_on_from or share_of_baseline(plan, known)
    if plan.target < start:
        return TargetBelowStart(start)
    planned = planned_sessions(plan, sessions, today)
    return _first_jump(first_quota(plan, known), planned, plan.unit, today)


def _first_jump(
    quota: int, planned: Sequence[PlannedSession], unit: Unit, today: date
) -> Jump | None:
    quotas = [quota, *(session.quota for session in planned)]
    for (before, after), session in zip(pairwise(quotas), planned, strict=True):
        if session.day >= today and _is_jump(before, after, unit):
            return Jump(before, session)
    return None


def _is_jump(before: int, after: int, unit: Unit) -> bool:
    """A single smallest step is never a jump: there is nothing between 1 and 2 minutes."""
    rise = after - before
    return rise > unit_step(unit, before) and rise * LARGEST_RISE > before
