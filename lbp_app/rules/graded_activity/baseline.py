"""The baseline: what somebody can do now, and the quota to start with (E20; Lambeek 2007)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from lbp_app.models import BASELINE_SESSIONS, PlanRecord, SessionKind, SessionRecord
from lbp_app.rules.graded_activity.amounts import rounded
from lbp_app.rules.graded_activity.sessions import one_a_day


@dataclass(frozen=True)
class Baseline:
    """What was measured, each time until pain or tiredness stopped the patient.

    Attributes:
        amounts: At most three, in the unit of the plan.
        last_day: Day of the last measurement in the log; None when the log has none.
    """

    amounts: tuple[int, ...]
    last_day: date | None = None

    @property
    def is_complete(self) -> bool:
        """Whether all three are measured."""
        return len(self.amounts) == BASELINE_SESSIONS

    @property
    def mean(self) -> float | None:
        """The mean of what is measured so far; None before the first."""
        return fmean(self.amounts) if self.amounts else None


def baseline_of(plan: PlanRecord, sessions: Iterable[SessionRecord]) -> Baseline:
    """Put together what the plan knows and what its sessions measured, on different days.

    Measurements beyond the third change nothing.
    """
    wanted = BASELINE_SESSIONS - len(plan.baseline)
    measured = list(one_a_day(sessions, SessionKind.BASELINE).items())[:wanted]
    return Baseline(
        amounts=(*plan.baseline, *(s.amount for _, s in measured if s.amount is not None)),
        last_day=measured[-1][0] if measured else None,
    )


def share_of_baseline(plan: PlanRecord, known: Baseline) -> int:
    """Give a part of the mean: 70 % unless the therapist set another.

    9, 10 and 11 minutes have a mean of 10; 70 % of it is 7 minutes.

    Args:
        plan: The plan.
        known: Its baseline, complete.
    """
    # Divided once, at the end: 0.57 * 50 is 28.499999999999996 in binary and would round down.
    share = sum(known.amounts) * plan.start_percent / (100 * len(known.amounts))
    return rounded(share, plan.unit)


def start_quota(plan: PlanRecord, known: Baseline) -> int:
    """Give the start of the plan: its share of the baseline, never above the target.

    Args:
        plan: The plan.
        known: Its baseline, complete.
    """
    return min(share_of_baseline(plan, known), plan.target)


def first_quota(plan: PlanRecord, known: Baseline) -> int:
    """Give the quota of the first session: the start, or where the plan before this one left off.

    Args:
        plan: The plan.
        known: Its baseline, complete.
    """
    if plan.go_on_from is None:
        return start_quota(plan, known)
    return min(plan.go_on_from, plan.target)


def begins(plan: PlanRecord, known: Baseline) -> date:
    """Give the first day on which a session can be planned.

    It is not before the plan was made or its first day, and after the last measurement.
    """
    days = [plan.at.date()]
    if plan.first_day is not None:
        days.append(plan.first_day)
    if known.last_day is not None:
        days.append(known.last_day + timedelta(days=1))
    return max(days)
