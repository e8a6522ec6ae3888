"""Which reminders belong in the calendar of the phone, and whether those in it still hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
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
from lbp_app.rules.graded_activity.task import is_reached
from lbp_app.rules.re_evaluation import Moment

REMINDED_DAYS = 84
"""How long is reminded of what has no end: the check-in, a plan that pain guides: twelve weeks."""

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
    before, after = (frozenset(_rest(r, today) for r in _to_come(of, today)) for of in (made, now))
    return before != after


def withdrawn(
    made: Iterable[Reminder], now: Iterable[Reminder], today: date
) -> tuple[Reminder, ...]:
    """Give those in the calendar that are still to come and no longer hold, earliest first."""
    ids = {reminder.id for reminder in now}
    gone = (reminder for reminder in _to_come(made, today) if reminder.id not in ids)
    return tuple(sorted(gone, key=lambda reminder: (reminder.first, reminder.id)))


def _to_come(found: Iterable[Reminder], today: date) -> frozenset[Reminder]:
    return frozenset(reminder for reminder in found if reminder.last >= today)


def _rest(reminder: Reminder, today: date) -> Reminder:
    """Give what is to come of a reminder: one that comes back has begun, or not, no matter when."""
    if not reminder.weekdays:
        return reminder
    first = _first_on(reminder.weekdays, max(reminder.first, today))
    return reminder.model_copy(update={"first": first})


def _first_on(weekdays: Collection[int], day: date) -> date:
    """Give the first day, from a day on, that is on one of some weekdays."""
    while day.weekday() not in weekdays:
        day += timedelta(days=1)
    return day


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
    if plan.approach is Approach.TIME_CONTINGENT or not is_reached(plan, sessions):
        yield from _on_weekdays(chosen, plan, since)


def _on_weekdays(chosen: Reminders, plan: PlanRecord, since: date) -> Iterator[Reminder]:
    """Give the one reminder of a plan whose quotas are not fixed: after its last pause."""
    rested = plan.pauses[-1].last if plan.pauses else date.min
    if rested is None:
        return
    earliest = max(since, plan.first_day or since, rested + timedelta(days=1))
    first = _first_on(plan.weekdays, earliest)
    last = _last_day(plan, since)
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


def _last_day(plan: PlanRecord, since: date) -> date:
    """Give the last day to remind of; one that pain guides goes on after its target date."""
    if plan.ended:
        return plan.ended - timedelta(days=1)
    if plan.approach is Approach.TIME_CONTINGENT:
        return plan.target_date
    return max(plan.target_date, since + timedelta(days=REMINDED_DAYS - 1))


def _check_in(chosen: Reminders, since: date) -> Reminder:
    return Reminder(
        id=ReminderKind.CHECK_IN,
        kind=ReminderKind.CHECK_IN,
        first=since,
        last=since + timedelta(days=REMINDED_DAYS - 1),
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
