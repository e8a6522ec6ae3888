"""The plans of a patient together: which hold today, and which continue one another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lbp_app.models import Approach, PlanRecord

MAX_PLANS = 5
"""Most activities to build up at one time."""


def default_approach(*, lrs: bool | None) -> Approach:
    """Give the approach to propose: pain-guided with LRS, else time-contingent (KNGF)."""
    return Approach.PAIN_GUIDED if lrs else Approach.TIME_CONTINGENT


def holding_plans(plans: Iterable[PlanRecord], today: date) -> tuple[PlanRecord, ...]:
    """Give the plans that have not ended, those that wait for their first day included."""
    return tuple(plan for plan in plans if plan.ended is None or today < plan.ended)


def current_plans(plans: Iterable[PlanRecord], today: date) -> tuple[PlanRecord, ...]:
    """Give the plans that hold today: of those that follow one another the first to hold.

    A plan that was changed after the session of a day holds until midnight, and the plan that
    follows it waits.
    """
    holding = (holding_plans(history, today) for history in histories(plans))
    return tuple(found[0] for found in holding if found)


def may_add_plan(plans: Iterable[PlanRecord], today: date) -> bool:
    """Whether there is room for one more activity."""
    return len(current_plans(plans, today)) < MAX_PLANS


def histories(plans: Iterable[PlanRecord]) -> tuple[tuple[PlanRecord, ...], ...]:
    """Group plans that follow one another, oldest first: each group is one activity built up.

    Args:
        plans: All plans, oldest first.
    """
    by_last: dict[str, tuple[PlanRecord, ...]] = {}
    for plan in plans:
        before = by_last.pop(plan.follows, ()) if plan.follows else ()
        by_last[plan.id] = (*before, plan)
    return tuple(sorted(by_last.values(), key=lambda history: history[0].at))
