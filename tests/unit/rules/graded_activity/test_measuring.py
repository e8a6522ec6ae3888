from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app.models import Approach
from lbp_app.rules.graded_activity.measuring import measured_by
from lbp_app.rules.graded_activity.planned import planned_sessions
from tests.unit.rules.graded_activity.cases import measured, nov, plan

WEEKDAYS = st.sets(st.integers(0, 6), min_size=1)


@pytest.mark.parametrize(
    ("weekdays", "left", "first", "day"),
    [
        ((0, 2, 4), 3, nov(2), nov(6)),  # from Monday 2 November on
        ((0, 2, 4), 3, nov(3), nov(9)),
        ((0, 2, 4), 1, nov(2), nov(2)),
        ((0,), 3, nov(2), nov(16)),
        ((0,), 3, nov(3), nov(23)),
        (tuple(range(7)), 3, nov(1), nov(3)),
    ],
)
def test_one_measurement_on_each_day_of_the_plan(
    weekdays: tuple[int, ...], left: int, first: date, day: date
) -> None:
    assert measured_by(weekdays, left, first) == day


def test_nothing_to_say_without_a_measurement_or_without_a_day() -> None:
    assert measured_by((0, 2, 4), 0, nov(2)) is None
    assert measured_by((), 3, nov(2)) is None


@given(weekdays=WEEKDAYS, first=st.integers(2, 30), later=st.integers(1, 40))
def test_a_target_date_after_it_leaves_a_session_and_one_before_it_leaves_none(
    weekdays: set[int], first: int, later: int
) -> None:
    """Somebody measures on the first three days of the plan."""
    done_by = measured_by(weekdays, 3, nov(first))
    assert done_by is not None
    walking = plan(
        at=datetime.combine(nov(1), time(20)),
        approach=Approach.TIME_CONTINGENT,
        baseline=(),
        weekdays=tuple(weekdays),
        target_date=date.fromordinal(done_by.toordinal() + later),
    )
    every = (nov(day) for day in range(first, first + 22))
    on_plan = [day for day in every if day.weekday() in weekdays][:3]
    sessions = [measured(walking, day, 10) for day in on_plan]
    assert on_plan[-1] == done_by
    assert planned_sessions(walking, sessions, done_by)
    too_soon = walking.model_copy(update={"target_date": done_by})
    assert planned_sessions(too_soon, sessions, done_by) == ()
