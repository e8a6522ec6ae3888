"""Plans and sessions of the autumn of 2026; 2 November is a Monday."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from lbp_app.models import Approach, Pause, PlanRecord, SessionKind, SessionRecord, Unit

MADE = datetime(2026, 11, 1, 20)
MEASURED = (9, 10, 11)
"""Minutes of walking: the mean is 10, so the start is 7."""


def nov(day: int) -> date:
    """A day counted from 31 October: 31 is 1 December, -1 is 30 October."""
    return date(2026, 10, 31) + timedelta(days=day)


def plan(**choices) -> PlanRecord:
    """Walking from 7 minutes on Monday 2 November to 30 minutes on Friday 11 December."""
    chosen = {
        "at": MADE,
        "activity": "Wandelen",
        "unit": Unit.MINUTES,
        "approach": Approach.TIME_CONTINGENT,
        "target": 30,
        "target_date": nov(41),
        "baseline": MEASURED,
    }
    return PlanRecord(**(chosen | choices))


def guided(**choices) -> PlanRecord:
    return plan(approach=Approach.PAIN_GUIDED, **choices)


def at(day: date) -> datetime:
    return datetime.combine(day, time(18))


def measured(of: PlanRecord, day: date, amount: int, hour: int = 9) -> SessionRecord:
    return SessionRecord(
        at=datetime.combine(day, time(hour)),
        plan_id=of.id,
        kind=SessionKind.BASELINE,
        amount=amount,
    )


def did(
    of: PlanRecord,
    day: date,
    quota: int,
    amount: int | None = None,
    *,
    settled: bool | None = None,
    hour: int = 9,
) -> SessionRecord:
    """A session done as planned, unless another amount is given."""
    return SessionRecord(
        at=datetime.combine(day, time(hour)),
        plan_id=of.id,
        kind=SessionKind.PLANNED,
        amount=amount or quota,
        quota=quota,
        settled=settled,
    )


WALKING = plan()
"""7, 8, 9 and 11 minutes on Monday 2, Wednesday 4, Friday 6 and Monday 9 November, and on."""

UNTIL_THE_6TH = (did(WALKING, nov(2), 7), did(WALKING, nov(4), 8), did(WALKING, nov(6), 9, 4))
"""Its first three sessions; the last was less than asked."""


def skipped(of: PlanRecord, day: date, quota: int, hour: int = 9) -> SessionRecord:
    return SessionRecord(
        at=datetime.combine(day, time(hour)),
        plan_id=of.id,
        kind=SessionKind.SKIPPED,
        quota=quota,
    )


def quotas(planned: Iterable) -> list[int]:
    return [session.quota for session in planned]


def days(planned: Iterable) -> list[date]:
    return [session.day for session in planned]


def _pauses(draw) -> tuple[Pause, ...]:
    """Up to three closed pauses, in order and apart."""
    edges = draw(st.lists(st.integers(0, 150), max_size=6, unique=True).map(sorted))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return tuple(Pause(first=nov(first), last=nov(last)) for first, last in pairs)


@st.composite
def plans(draw, *, approach: Approach, with_pauses: bool = False) -> PlanRecord:
    """Any sensible plan with a baseline, of at most four months."""
    unit = draw(st.sampled_from(Unit))
    most = {Unit.MINUTES: 90, Unit.TIMES: 60, Unit.METRES: 6000, Unit.STEPS: 12_000}[unit]
    amounts = st.integers(1, most)
    return plan(
        approach=approach,
        unit=unit,
        target=draw(amounts),
        target_date=nov(draw(st.integers(2, 120))),
        start_percent=draw(st.integers(50, 100)),
        weekdays=tuple(draw(st.sets(st.integers(0, 6), min_size=1))),
        baseline=draw(st.tuples(amounts, amounts, amounts)),
        go_on_from=draw(st.none() | amounts),
        pauses=_pauses(draw) if with_pauses else (),
    )
