"""What a plan plans, whichever its approach: every session, its quota, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lbp_app.models import Approach, PlanRecord, SessionKind, SessionRecord
from lbp_app.rules.graded_activity import pain_guided
from lbp_app.rules.graded_activity.baseline import baseline_of, first_quota
from lbp_app.rules.graded_activity.schedule import PlannedSession, schedule_of
from lbp_app.rules.graded_activity.sessions import one_a_day


@dataclass(frozen=True)
class SessionPoint:
    """A session of a plan beside what was done, for the chart.

    Attributes:
        day: Its day.
        quota: What was or is planned, in the unit of the plan.
        session: What the patient entered; None when nothing was.
    """

    day: date
    quota: int
    session: SessionRecord | None = None

    @property
    def done(self) -> int | None:
        """What was done; None, and never zero, when nothing was."""
        return self.session.amount if self.session else None


@dataclass(frozen=True)
class Adherence:
    """Planned sessions up to today; today counts once it is answered.

    Attributes:
        planned: How many there were.
        done: How many of them were done.
        as_planned: How many were done exactly as planned.
        at_least: How many were done as planned or more.
    """

    planned: int
    done: int
    as_planned: int
    at_least: int


def planned_sessions(
    plan: PlanRecord, sessions: Sequence[SessionRecord], today: date
) -> tuple[PlannedSession, ...]:
    """Give every session of a plan, passed and to come, earliest first.

    A time-contingent plan takes its baseline from the sessions and nothing else. In a pain-guided
    plan the sessions to come show what is asked when all goes well. None is planned before the
    baseline is complete, or from the day on which the plan ended.
    """
    known = baseline_of(plan, sessions)
    if plan.approach is Approach.TIME_CONTINGENT:
        planned = schedule_of(plan, known)
    else:
        planned = pain_guided.course(plan, known, sessions, today)
    return tuple(s for s in planned if plan.ended is None or s.day < plan.ended)


def next_session(
    plan: PlanRecord, sessions: Sequence[SessionRecord], day: date, today: date
) -> PlannedSession | None:
    """Find the first session on `day` or later; None when the plan has no more."""
    planned = planned_sessions(plan, sessions, today)
    return next((session for session in planned if session.day >= day), None)


def current_quota(plan: PlanRecord, sessions: Sequence[SessionRecord], today: date) -> int:
    """Give the quota a plan has come to: that of its latest session day, today included.

    Before the first session it is the quota of that one.

    Args:
        plan: A plan whose baseline is complete.
        sessions: Its sessions.
        today: The day of the reader.
    """
    known = baseline_of(plan, sessions)
    if plan.approach is Approach.PAIN_GUIDED:
        return pain_guided.current_step(plan, known, sessions)
    passed = [session for session in schedule_of(plan, known) if session.day <= today]
    return passed[-1].quota if passed else first_quota(plan, known)


def done_and_planned(
    plan: PlanRecord, sessions: Sequence[SessionRecord], today: date
) -> tuple[SessionPoint, ...]:
    """Put what was done beside what was planned, earliest first.

    A day with an entry shows the quota the patient was given that day, whatever changed since.

    An entry on a day that is none of the plan takes the place of the session just before it, or
    else of the one just after it, if that has passed without an entry. Monday's session done on
    Tuesday is one session of one planned; without this it would be one missed and one too many.
    It makes up for nothing farther away: what was missed is not caught up (E20).
    """
    planned = planned_sessions(plan, sessions, today)
    points = {session.day: SessionPoint(session.day, session.quota) for session in planned}
    entries = one_a_day(sessions, SessionKind.PLANNED, SessionKind.SKIPPED)
    for day, entry in entries.items():
        if entry.quota is not None:
            points[day] = SessionPoint(day, entry.quota, entry)
    for day in entries:
        missed = None if _is_of(plan, day) else _missed_beside(day, points, today)
        if missed is not None:
            del points[missed]
    return tuple(points[day] for day in sorted(points))


def adherence(points: Iterable[SessionPoint], today: date) -> Adherence:
    """Count what was done of what was planned; what is still to come does not count."""
    counted = [p for p in points if p.day < today or (p.day == today and p.session is not None)]
    made = [(point.done, point.quota) for point in counted if point.done is not None]
    return Adherence(
        planned=len(counted),
        done=len(made),
        as_planned=sum(amount == quota for amount, quota in made),
        at_least=sum(amount >= quota for amount, quota in made),
    )


def _is_of(plan: PlanRecord, day: date) -> bool:
    """Whether a plan has sessions on such a day of the week, or ends with one on that day."""
    ends = plan.approach is Approach.TIME_CONTINGENT and day == plan.target_date
    return ends or day.weekday() in plan.weekdays


def _missed_beside(day: date, points: Mapping[date, SessionPoint], today: date) -> date | None:
    """Find the session without an entry just before a day, or else just after it."""
    before = max((other for other in points if other < day), default=day)
    after = min((other for other in points if other > day), default=day)
    passed = (other for other in (before, after) if other < today)
    return next((other for other in passed if points[other].session is None), None)
