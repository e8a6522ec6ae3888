"""Restart after a gap, another target or date: a new plan that goes on from the one before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

from lbp_app.models import Approach, PlanRecord, SessionRecord
from lbp_app.rules.graded_activity.baseline import baseline_of, begins, first_quota
from lbp_app.rules.graded_activity.gap import Begun, gap_days, last_active_day
from lbp_app.rules.graded_activity.pain_guided import current_step, pain_lasted
from lbp_app.rules.graded_activity.planned import current_quota
from lbp_app.rules.graded_activity.sessions import done, first_free_day

NEW_TIME = timedelta(weeks=6)
"""Time for what is left when the target date is past."""


@dataclass(frozen=True)
class Aim:
    """What can be chosen anew while a plan is on its way.

    Attributes:
        target: What to arrive at, in the unit of the plan.
        target_date: When; after today.
        weekdays: The days with a session, 0 is Monday.
    """

    target: int
    target_date: date
    weekdays: tuple[int, ...]


def last_good_quota(
    plan: PlanRecord, sessions: Sequence[SessionRecord], since: Begun | None = None
) -> int:
    """Give the last quota that was done in full since the activity was begun, up to the target.

    When none was it is the quota that it was begun with: the schedule may have come to more.

    If the pain guides the plan it had settled within part of a day as well, as far as is known,
    and a step back holds: after 8 minutes unanswered and 8 minutes twice followed by pain into
    the next day the plan asks 7, and a restart no more.

    Args:
        plan: A plan whose baseline is complete.
        sessions: Its sessions.
        since: The activity since it was begun; None when that was with this plan.
    """
    since = since or Begun(plan, tuple(sessions))
    pain_guides = plan.approach is Approach.PAIN_GUIDED
    quotas = [
        session.quota
        for session in done(since.sessions).values()
        if session.quota is not None
        and (session.amount or 0) >= session.quota
        and not (pain_guides and session.settled is False)
    ]
    first = first_quota(since.plan, baseline_of(since.plan, since.sessions))
    last = min(quotas[-1] if quotas else first, plan.target)
    if not pain_guides:
        return last
    return min(last, current_step(plan, baseline_of(plan, sessions), sessions))


def restarted(
    plan: PlanRecord,
    sessions: Sequence[SessionRecord],
    now: datetime,
    since: Begun | None = None,
) -> tuple[PlanRecord, PlanRecord]:
    """Restart from the last quota that went well.

    The target date moves along with the gap, so the steps stay as small as they were: with twelve
    days to go at the last session, the new plan has twelve days from today.

    Args:
        plan: A plan whose baseline is complete.
        sessions: Its sessions.
        now: The wall-clock time of the reader.
        since: The activity since it was begun; None when that was with this plan.

    Returns:
        The plan as it ended, and the one that follows it: to be kept together.
    """
    left = plan.target_date - last_active_day(since or Begun(plan, tuple(sessions)))
    return _followed(
        plan,
        sessions,
        now,
        baseline=baseline_of(plan, sessions).amounts,
        go_on_from=last_good_quota(plan, sessions, since),
        target_date=now.date() + (left if left > timedelta() else NEW_TIME),
        pauses=tuple(pause for pause in plan.pauses if pause.first > now.date()),
    )


def measured_anew(
    plan: PlanRecord, sessions: Sequence[SessionRecord], now: datetime
) -> tuple[PlanRecord, PlanRecord]:
    """Restart with a new baseline, and with as much time as the plan had when it was made.

    Args:
        plan: The plan.
        sessions: Its sessions.
        now: The wall-clock time of the reader.

    Returns:
        The plan as it ended, and the one that follows it: to be kept together.
    """
    return _followed(
        plan,
        sessions,
        now,
        baseline=(),
        go_on_from=None,
        target_date=now.date() + (plan.target_date - plan.at.date()),
        pauses=tuple(pause for pause in plan.pauses if pause.first > now.date()),
    )


def changed(
    plan: PlanRecord,
    sessions: Sequence[SessionRecord],
    now: datetime,
    aim: Aim,
    since: Begun | None = None,
) -> tuple[PlanRecord, ...]:
    """Choose another target, date or days; the schedule goes on from the quota it has come to.

    After a gap of over two weeks it goes on from the last quota that went well, as a restart does.
    Pain that lasted once still counts: lasting again after the change it means a step back. Before
    the baseline is complete there are no quotas to go on from: the plan is corrected.

    Args:
        plan: The plan.
        sessions: Its sessions.
        now: The wall-clock time of the reader.
        aim: What to arrive at, when, and on which days.
        since: The activity since it was begun; None when that was with this plan.

    Returns:
        The plans to be kept together: the corrected one, or the one that ended and the one that
        follows it.

    Raises:
        ValidationError: A choice cannot be; its type names it, as `target_date_not_later` does.
    """
    choice = asdict(aim)
    known = baseline_of(plan, sessions)
    if not known.is_complete:
        return (PlanRecord.model_validate(dict(plan) | choice | {"at": now}),)
    return _followed(
        plan,
        sessions,
        now,
        **choice,
        baseline=known.amounts,
        first_day=max(first_free_day(sessions, now.date()), begins(plan, known)),
        go_on_from=_quota_to_go_on_from(plan, sessions, now.date(), since),
        pain_lasted=plan.approach is Approach.PAIN_GUIDED and pain_lasted(plan, known, sessions),
        pauses=tuple(p for p in plan.pauses if p.last is None or p.last >= now.date()),
    )


def with_answer(
    plan: PlanRecord, sessions: Sequence[SessionRecord], changes: Iterable[PlanRecord]
) -> Iterator[PlanRecord]:
    """Let the plans that a pain-guided one was changed to go on from what it has come to by now.

    Somebody can change a plan before saying how the pain settled after the last session. With 8
    minutes asked then, the plan that follows begins with 8; once the pain had settled, with 9.

    Args:
        plan: The plan of the session that was answered.
        sessions: Its sessions, with the answer.
        changes: The plans that follow it in turn, without a session that was done.

    Yields:
        Those plans, up to one with a new baseline.
    """
    for change in changes:
        if change.go_on_from is None:
            return
        known = baseline_of(plan, sessions)
        come_to = {
            "go_on_from": current_step(plan, known, sessions),
            "pain_lasted": pain_lasted(plan, known, sessions),
        }
        plan, sessions = PlanRecord.model_validate(dict(change) | come_to), ()
        yield plan


def _quota_to_go_on_from(
    plan: PlanRecord, sessions: Sequence[SessionRecord], today: date, since: Begun | None
) -> int:
    if gap_days(since or Begun(plan, tuple(sessions)), today) is not None:
        return last_good_quota(plan, sessions, since)
    return current_quota(plan, sessions, today)


def _followed(
    plan: PlanRecord, sessions: Sequence[SessionRecord], now: datetime, **choices: object
) -> tuple[PlanRecord, PlanRecord]:
    """End a plan, and make one that is the same but for the choices.

    The old plan holds to the end of a day that has its session; the new one begins the next day.
    """
    at = max(now, plan.at)  # else a clock that was set back ends the plan before it was made
    first_day = first_free_day(sessions, at.date())
    beginning = {"at": at, "first_day": first_day, "follows": plan.id, "ended": None}
    same = {name: value for name, value in plan if name not in {"id", "pain_lasted"}}
    return (
        PlanRecord.model_validate(dict(plan) | {"ended": first_day}),
        PlanRecord.model_validate(same | beginning | choices),
    )
