from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app.models import Approach, Pause, PlanRecord, Unit
from lbp_app.rules.graded_activity.concerns import Jump, TargetBelowStart, concern_about
from lbp_app.rules.graded_activity.planned import planned_sessions
from lbp_app.rules.graded_activity.schedule import PlannedSession
from tests.unit.rules.graded_activity.cases import MADE, guided, nov, plan, plans

TODAY = MADE.date()


def test_six_weeks_from_7_to_30_minutes_are_no_concern() -> None:
    assert concern_about(plan(), [], TODAY) is None


def test_a_near_target_date_makes_a_jump() -> None:
    """7 to 30 minutes in two weeks: 23 minutes in 5 rises of 4 or 5; 11 is four sevenths more."""
    near = plan(target_date=nov(13))
    assert concern_about(near, [], TODAY) == Jump(7, PlannedSession(nov(4), 11))


def test_a_third_more_is_no_jump() -> None:
    """From 9 minutes to 12 is a third more; from 9 to 13 is more than that."""
    measured = {"baseline": (9, 9, 9), "start_percent": 100, "weekdays": (0,)}
    assert concern_about(plan(target=12, target_date=nov(9), **measured), [], TODAY) is None
    jump = concern_about(plan(target=13, target_date=nov(9), **measured), [], TODAY)
    assert jump == Jump(9, PlannedSession(nov(9), 13))


@pytest.mark.parametrize(
    ("unit", "measured", "target"),
    [(Unit.MINUTES, 1, 2), (Unit.TIMES, 2, 3), (Unit.STEPS, 100, 150), (Unit.METRES, 20, 30)],
)
def test_the_smallest_step_is_no_jump(*, unit: Unit, measured: int, target: int) -> None:
    small = plan(
        unit=unit,
        baseline=(measured,) * 3,
        start_percent=100,
        target=target,
        target_date=nov(9),
    )
    assert concern_about(small, [], TODAY) is None


def test_only_time_for_one_session_jumps_from_the_start() -> None:
    hurried = plan(target_date=nov(2))
    assert concern_about(hurried, [], TODAY) == Jump(7, PlannedSession(nov(2), 30))


def test_what_is_left_after_a_pause_can_jump() -> None:
    resting = plan(pauses=[Pause(first=nov(9), last=nov(38))])
    assert concern_about(resting, [], TODAY) == Jump(9, PlannedSession(nov(41), 30))


def test_a_jump_that_has_passed_is_not_pointed_out() -> None:
    near = plan(target_date=nov(4), target=11)
    assert concern_about(near, [], nov(4)) == Jump(7, PlannedSession(nov(4), 11))
    assert concern_about(near, [], nov(5)) is None


def test_a_target_below_the_start() -> None:
    assert concern_about(plan(target=6), [], TODAY) == TargetBelowStart(7)
    assert concern_about(plan(target=7), [], TODAY) is None
    assert concern_about(plan(target=17, go_on_from=18), [], TODAY) == TargetBelowStart(18)


def test_a_pain_guided_plan_can_jump_as_well() -> None:
    """18 steps from 7 to 90 minutes: 83 minutes in 17 rises of 4 or 5."""
    steep = guided(target=90)
    assert concern_about(steep, [], TODAY) == Jump(7, PlannedSession(nov(4), 11))


def test_nothing_is_known_before_the_baseline() -> None:
    assert concern_about(plan(baseline=(9, 10), target=1), [], TODAY) is None


@given(chosen=plans(approach=Approach.TIME_CONTINGENT, with_pauses=True), later=st.integers(1, 60))
def test_without_a_concern_no_step_is_more_than_a_third_or_the_smallest(
    chosen: PlanRecord, later: int
) -> None:
    today = TODAY + timedelta(days=later)
    if concern_about(chosen, [], today) is not None:
        return
    planned = planned_sessions(chosen, [], today)
    smallest = {Unit.MINUTES: 1, Unit.TIMES: 1, Unit.METRES: 50, Unit.STEPS: 50}[chosen.unit]
    for before, after in pairwise(planned):
        rise = after.quota - before.quota
        assert after.day < today or rise <= max(before.quota / 3, smallest)
