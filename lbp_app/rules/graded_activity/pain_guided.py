"""Building up guided by the pain, with LRS: how it settled decides about the next step (E16; KNGF).

The next step comes when the pain after the last session had settled within part of a day. The plan
stays at its step when the pain lasted into the next day, and goes one step back when that happens
twice in a row. As long as nobody knows, it stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lbp_app.models import PlanRecord, SessionRecord
from lbp_app.rules.graded_activity.amounts import equal_steps, unit_step
from lbp_app.rules.graded_activity.baseline import Baseline, begins, first_quota, start_quota
from lbp_app.rules.graded_activity.schedule import PlannedSession, weekday_days
from lbp_app.rules.graded_activity.sessions import done

SHORTEST_WEEKS, LONGEST_WEEKS = 6, 12
"""With good progress back at the old level in 6 to 12 weeks (KNGF)."""


@dataclass(frozen=True)
class _Place:
    """A place on the ladder.

    Attributes:
        step: Which step, counted from 0.
        lasted: Whether the pain after the last session lasted into the next day.
    """

    step: int
    lasted: bool = False


def ladder(plan: PlanRecord, known: Baseline) -> tuple[int, ...]:
    """Give the steps from start to target: as many as there are sessions until the target date.

    When all goes well each session is a step up, so the target is reached on the target date; but
    not in less than 6 weeks, and not in more than 12. With three sessions a week that is 24 steps
    for a target date after eight weeks, and 18 for one after two weeks. A small gain repeats its
    amounts: from 7 to 10 minutes in 18 steps asks 7, 8 and 9 minutes about six times each.

    Args:
        plan: A pain-guided plan.
        known: Its baseline, complete.
    """
    sessions = sum(1 for _ in weekday_days(plan, begins(plan, known), plan.target_date))
    fewest, most = (weeks * len(plan.weekdays) for weeks in (SHORTEST_WEEKS, LONGEST_WEEKS))
    start = min(start_quota(plan, known), first_quota(plan, known))
    steps = min(max(sessions, fewest), most)
    return equal_steps(start, plan.target, steps, unit_step(plan.unit, start))


def current_step(plan: PlanRecord, known: Baseline, sessions: Iterable[SessionRecord]) -> int:
    """Give what the next session asks; nothing but the sessions so far decides.

    Args:
        plan: A pain-guided plan.
        known: Its baseline, complete.
        sessions: The sessions of the plan.
    """
    steps = ladder(plan, known)
    return steps[_place_after(plan, known, steps, sessions).step]


def pain_lasted(plan: PlanRecord, known: Baseline, sessions: Iterable[SessionRecord]) -> bool:
    """Whether the pain lasted into the next day, so that the next time means one step back.

    Args:
        plan: A pain-guided plan.
        known: Its baseline, complete.
        sessions: The sessions of the plan.
    """
    return _place_after(plan, known, ladder(plan, known), sessions).lasted


def course(
    plan: PlanRecord, known: Baseline, sessions: Sequence[SessionRecord], today: date
) -> tuple[PlannedSession, ...]:
    """Give what was asked so far, and what is to come when all goes well.

    The sessions to come run until the target, at most 12 weeks ahead; none while a pause is open.

    Args:
        plan: A pain-guided plan.
        known: Its baseline; nothing is planned before it is complete.
        sessions: The sessions of the plan.
        today: The day of the reader.

    Returns:
        The sessions, earliest first.
    """
    if not known.is_complete:
        return ()
    steps = ladder(plan, known)
    place = _first_place(plan, known, steps)
    answered = done(sessions)
    planned: list[PlannedSession] = []
    for day in sorted({*_days(plan, begins(plan, known), today), *answered}):
        planned.append(PlannedSession(day, steps[place.step]))
        if day in answered:
            place = _after(place, steps, answered[day])
        elif day >= today:
            place = _up(place, steps)
        if day > today and planned[-1].quota == plan.target:
            break
    return tuple(planned)


def unanswered(sessions: Iterable[SessionRecord], today: date) -> SessionRecord | None:
    """Find the session about which to ask: had the pain settled within part of a day?

    It is the last one that was done, from the day after it, until it is answered.
    """
    last = next(reversed(done(sessions).values()), None)
    if last is None or last.settled is not None or last.at.date() >= today:
        return None
    return last


def _days(plan: PlanRecord, first: date, today: date) -> Iterator[date]:
    """Go through the session days that no pause covers."""
    last = max(first, today) + timedelta(weeks=LONGEST_WEEKS)
    for day in weekday_days(plan, first, last):
        if not any(pause.covers(day) for pause in plan.pauses):
            yield day


def _first_place(plan: PlanRecord, known: Baseline, steps: tuple[int, ...]) -> _Place:
    """Begin at the highest amount that does not exceed the first quota."""
    reachable = [step for step in steps if step <= first_quota(plan, known)]
    return _Place(steps.index(reachable[-1]), plan.pain_lasted)


def _place_after(
    plan: PlanRecord, known: Baseline, steps: tuple[int, ...], sessions: Iterable[SessionRecord]
) -> _Place:
    """Give the place that all sessions so far lead to."""
    place = _first_place(plan, known, steps)
    for session in done(sessions).values():
        place = _after(place, steps, session)
    return place


def _after(place: _Place, steps: tuple[int, ...], session: SessionRecord) -> _Place:
    """Go on from a session that was done.

    A step up needs the whole quota: pain that settled after half of it says nothing about more.
    """
    if session.settled is None:
        return place
    if session.settled:
        return _up(place, steps) if _was_whole(session) else _Place(place.step)
    if place.lasted:
        return _Place(_one_back(place, steps))
    return _Place(place.step, lasted=True)


def _was_whole(session: SessionRecord) -> bool:
    return session.amount is not None and session.amount >= (session.quota or 0)


def _up(place: _Place, steps: tuple[int, ...]) -> _Place:
    return _Place(min(place.step + 1, len(steps) - 1))


def _one_back(place: _Place, steps: tuple[int, ...]) -> int:
    """The last step with a lower amount; the first step when there is none."""
    lower = sum(1 for amount in steps if amount < steps[place.step])
    return max(0, lower - 1)
