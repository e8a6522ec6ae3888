"""Which reminders belong in the calendar of the phone, and whether those in it still hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from lbp_app.models import (
    Approach,
    PlanRecord,
    Reminder,
    ReminderKind,
    Reminders,
    SessionRecord,
)
from lbp_app.rules.graded_activity import planned_sessions
from lbp_app.rules.graded_activity.baseline import baseline_of
from lbp_app.rules.re_evaluation import Moment

CHECK_IN_DAYS = 84
"""How long the pain check-in is reminded of: twelve weeks."""

EVERY_DAY = tuple(range(7))


def reminders(
    chosen: Reminders,
    plans: Iterable[tuple[PlanRecord, Sequence[SessionRecord]]],
    moments: Iterable[Moment],
    since: date,
) -> tuple[Reminder, ...]:
    """Give the reminders that were chosen, from a day on.

    Args:
        chosen: What to be reminded of, and when.
        plans: All plans, each with its sessions; one that ended asks nothing after that.
        moments: The moments of care, earliest first.
        since: First day of the calendar.
    """
    found: list[Reminder] = []
    if chosen.sessions:
        for plan, sessions in plans:
            found += _of_plan(chosen, plan, sessions, since)
    if chosen.check_in:
        found.append(_check_in(chosen, since))
    if chosen.moments:
        found += (each for each in _of_moments(chosen, moments) if each.first >= since)
    return tuple(found)


def out_of_date(made: Iterable[Reminder], now: Iterable[Reminder], today: date) -> bool:
    """Whether what is to come in the calendar differs from what holds now."""
    return _to_come(made, today) != _to_come(now, today)


def withdrawn(
    made: Iterable[Reminder], now: Iterable[Reminder], today: date
) -> tuple[Reminder, ...]:
    """Give those in the calendar that are still to come and no longer hold, earliest first."""
    ids = {reminder.id for reminder in now}
    gone = (reminder for reminder in _to_come(made, today) if reminder.id not in ids)
    return tuple(sorted(gone, key=lambda reminder: (reminder.first, reminder.id)))


def _to_come(found: Iterable[Reminder], today: date) -> frozenset[Reminder]:
    return frozenset(reminder for reminder in found if reminder.last >= today)


def _of_plan(
    chosen: Reminders, plan: PlanRecord, sessions: Sequence[SessionRecord], since: date
) -> Iterator[Reminder]:
    """Give the sessions of a plan: each with its quota where that is fixed beforehand.

    Where pain guides the plan, or nothing is measured yet, one reminder comes back on the
    weekdays of the plan, without a quota.
    """
    known = baseline_of(plan, sessions)
    if plan.approach is Approach.TIME_CONTINGENT and known.is_complete:
        for session in planned_sessions(plan, sessions, since):
            if session.day >= since:
                yield Reminder(
                    id=f"{plan.id}-{session.day}",
                    kind=ReminderKind.SESSION,
                    first=session.day,
                    last=session.day,
                    at=chosen.at,
                    activity=plan.activity,
                    quota=session.quota,
                    unit=plan.unit,
                )
        return
    yield from _on_weekdays(chosen, plan, since)


def _on_weekdays(chosen: Reminders, plan: PlanRecord, since: date) -> Iterator[Reminder]:
    """Give the one reminder of a plan whose quotas are not fixed; none while it is paused."""
    if plan.pauses and plan.pauses[-1].last is None:
        return
    first = max(since, plan.first_day or since)
    while first.weekday() not in plan.weekdays:
        first += timedelta(days=1)
    last = plan.ended - timedelta(days=1) if plan.ended else plan.target_date
    if first <= last:
        yield Reminder(
            id=plan.id,
            kind=ReminderKind.SESSION,
            first=first,
            last=last,
            weekdays=plan.weekdays,
            at=chosen.at,
            activity=plan.activity,
        )


def _check_in(chosen: Reminders, since: date) -> Reminder:
    return Reminder(
        id=ReminderKind.CHECK_IN,
        kind=ReminderKind.CHECK_IN,
        first=since,
        last=since + timedelta(days=CHECK_IN_DAYS - 1),
        weekdays=EVERY_DAY,
        at=chosen.at,
    )


def _of_moments(chosen: Reminders, moments: Iterable[Moment]) -> Iterator[Reminder]:
    """Give the moments of care, numbered, so that one that moves keeps its name."""
    numbers: Counter[str] = Counter()
    for moment in moments:
        numbers[moment.kind] += 1
        yield Reminder(
            id=f"{moment.kind}-{numbers[moment.kind]}",
            kind=ReminderKind(moment.kind.value),
            first=moment.day,
            last=moment.day,
            at=chosen.at,
            whole_day=True,
        )
