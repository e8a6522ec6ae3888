"""A gap: over two weeks without a session, after which a plan is not simply gone on with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lbp_app.models import PlanRecord, SessionRecord
from lbp_app.rules.graded_activity.baseline import baseline_of, begins
from lbp_app.rules.graded_activity.sessions import done

GAP_DAYS = 15
"""A gap of over two weeks: 15 days after the last session; a plan goes on after 14."""


@dataclass(frozen=True)
class Begun:
    """An activity since it was begun: with a new plan, a restart or a new baseline.

    Attributes:
        plan: The plan it was begun with.
        sessions: What was entered since, under that plan and those it was changed to, oldest first.
    """

    plan: PlanRecord
    sessions: tuple[SessionRecord, ...]


def begun(plans: Sequence[PlanRecord], sessions: Mapping[str, Sequence[SessionRecord]]) -> Begun:
    """Look back from a plan to where its activity was begun: a change of plan begins nothing.

    A new baseline does, and so does whatever is chosen in a gap: it goes on from the last quota
    that went well, as a restart does.

    Args:
        plans: The plan and those before it, in turn; at least one.
        sessions: The sessions by the identifier of their plan.
    """
    first, *changes = plans
    found = Begun(first, tuple(sessions.get(first.id, ())))
    for plan in changes:
        its_own = tuple(sessions.get(plan.id, ()))
        anew = plan.go_on_from is None or gap_days(found, plan.at.date()) is not None
        found = Begun(plan, its_own) if anew else Begun(found.plan, found.sessions + its_own)
    return found


def gap_days(since: Begun, today: date) -> int | None:
    """Give the length of a gap of over two weeks; None without one.

    Counts from the last session that was done, or else from the first day with one to do. With the
    last session on 6 November and another target chosen on the 18th, the 21st is still day 15. Days
    of a pause count as well: the body does not know why it rested.
    """
    days = (today - last_active_day(since)).days
    return days if days >= GAP_DAYS else None


def last_active_day(since: Begun) -> date:
    """Give the day of the last session that was done, or else the first day with one to do."""
    known = baseline_of(since.plan, since.sessions)
    return max([begins(since.plan, known), *done(since.sessions)])
