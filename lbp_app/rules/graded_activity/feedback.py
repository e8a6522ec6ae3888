"""What to say about a session: what was done beside what was asked, as a value without words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from lbp_app.models import PlanRecord, SessionRecord
from lbp_app.rules.graded_activity.planned import next_session
from lbp_app.rules.graded_activity.schedule import PlannedSession

MUCH_MORE = 1.5
"""From half as much again it is much more than planned: 7 minutes were asked, 11 done."""


class FeedbackKind(StrEnum):
    """How what was done compares with what was asked; none of them is a fault."""

    AS_PLANNED = "as_planned"
    A_BIT_MORE = "a_bit_more"
    MUCH_MORE = "much_more"
    LESS = "less"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Feedback:
    """A session beside its quota, in the unit of the plan.

    Attributes:
        kind: How they compare.
        quota: What was asked.
        amount: What was done; None when skipped.
        upcoming: The next session; None when the plan has no more.
    """

    kind: FeedbackKind
    quota: int
    amount: int | None
    upcoming: PlannedSession | None

    @property
    def difference(self) -> int:
        """By how much the two differ; 0 when skipped."""
        return 0 if self.amount is None else abs(self.amount - self.quota)


def feedback_on(
    plan: PlanRecord, sessions: Sequence[SessionRecord], session: SessionRecord
) -> Feedback:
    """Compare a session with its quota, and look ahead to the next one.

    The same in both approaches: a little more is for the next time, much more is too much for one
    day, less and nothing are no reason to catch up (E20).

    Args:
        plan: The plan.
        sessions: Its sessions, `session` among them.
        session: A planned session, done or skipped.

    Raises:
        ValueError: It is a measurement of the baseline, which has no quota.
    """
    if session.quota is None:
        raise ValueError("a measurement of the baseline has no quota")
    day = session.at.date()
    return Feedback(
        kind=_kind(session.amount, session.quota),
        quota=session.quota,
        amount=session.amount,
        upcoming=next_session(plan, sessions, day + timedelta(days=1), today=day),
    )


def _kind(amount: int | None, quota: int) -> FeedbackKind:
    if amount is None:
        return FeedbackKind.SKIPPED
    if amount < quota:
        return FeedbackKind.LESS
    if amount == quota:
        return FeedbackKind.AS_PLANNED
    return FeedbackKind.MUCH_MORE if amount >= MUCH_MORE * quota else FeedbackKind.A_BIT_MORE
