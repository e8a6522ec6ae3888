from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app.models import Approach, Pause, PlanRecord
from lbp_app.rules.graded_activity.schedule import PlannedSession
from lbp_app.rules.graded_activity.task import (
    AfterGap,
    Completed,
    DoQuota,
    Ended,
    MeasureBaseline,
    Paused,
    RestDay,
    Task,
    task_of,
)
from tests.unit.rules.graded_activity.cases import (
    WALKING,
    did,
    guided,
    measured,
    nov,
    plan,
    plans,
    skipped,
)

UNMEASURED = plan(baseline=())


def test_measures_the_baseline_on_three_days() -> None:
    assert task_of(UNMEASURED, [], nov(1)) == MeasureBaseline(1)
    first = measured(UNMEASURED, nov(2), 9)
    assert task_of(UNMEASURED, [first], nov(2)) == MeasureBaseline(1, first)
    assert task_of(UNMEASURED, [first], nov(3)) == MeasureBaseline(2)
    second, third = measured(UNMEASURED, nov(3), 10), measured(UNMEASURED, nov(4), 11)
    assert task_of(UNMEASURED, [first, second], nov(4)) == MeasureBaseline(3)
    every = [first, second, third]
    assert task_of(UNMEASURED, every, nov(4)) == MeasureBaseline(3, third)
    assert task_of(UNMEASURED, every, nov(5)) == RestDay(PlannedSession(nov(6), 7))


def test_measures_what_the_therapist_left() -> None:
    assert task_of(plan(baseline=(9, 10)), [], nov(1)) == MeasureBaseline(3)


def test_a_session_day_and_a_rest_day() -> None:
    assert task_of(WALKING, [], nov(1)) == RestDay(PlannedSession(nov(2), 7))
    assert task_of(WALKING, [], nov(2)) == DoQuota(7)
    assert task_of(WALKING, [], nov(3)) == RestDay(PlannedSession(nov(4), 8))


def test_a_missed_day_goes_on_with_the_plan() -> None:
    assert task_of(WALKING, [], nov(4)) == DoQuota(8)


@pytest.mark.parametrize("entry", [did(WALKING, nov(2), 7, 9), skipped(WALKING, nov(2), 7)])
def test_what_was_entered_today_stays_in_view(entry) -> None:
    assert task_of(WALKING, [entry], nov(2)) == DoQuota(7, entry)


def test_the_quota_that_was_given_stays_when_the_answer_moves_the_plan() -> None:
    walking = guided()
    entry = did(walking, nov(2), 7, settled=True)
    assert task_of(walking, [entry], nov(2)) == DoQuota(7, entry)
    assert task_of(walking, [entry], nov(4)) == DoQuota(8)


def test_paused() -> None:
    closed = plan(pauses=[Pause(first=nov(9), last=nov(15))])
    assert task_of(closed, [], nov(6)) == DoQuota(9)
    assert task_of(closed, [], nov(9)) == task_of(closed, [], nov(15)) == Paused(nov(15))
    assert task_of(closed, [did(closed, nov(6), 9)], nov(16)) == DoQuota(9)
    assert task_of(plan(pauses=[Pause(first=nov(4))]), [], nov(90)) == Paused(None)


def test_paused_while_measuring() -> None:
    assert task_of(plan(baseline=(), pauses=[Pause(first=nov(1))]), [], nov(3)) == Paused(None)


@pytest.mark.parametrize("chosen", [plan(), guided()])
def test_a_gap_of_over_two_weeks_asks_to_restart(chosen: PlanRecord) -> None:
    sessions = [did(chosen, nov(2), 7), did(chosen, nov(4), 8, 5)]
    assert isinstance(task_of(chosen, sessions, nov(18)), DoQuota)  # 14 days
    assert task_of(chosen, sessions, nov(19)) == AfterGap(days=15, quota=7)


def test_a_pause_of_over_two_weeks_is_a_gap_once_it_is_over() -> None:
    chosen = plan(pauses=[Pause(first=nov(7), last=nov(25))])
    sessions = [did(chosen, nov(2), 7), did(chosen, nov(4), 8)]
    assert task_of(chosen, sessions, nov(25)) == Paused(nov(25))
    assert task_of(chosen, sessions, nov(26)) == AfterGap(days=22, quota=8)


def test_a_plan_that_was_never_begun_has_a_gap_from_its_first_day() -> None:
    later = plan(first_day=nov(5))
    assert isinstance(task_of(later, [], nov(19)), RestDay)
    assert task_of(later, [], nov(20)) == AfterGap(days=15, quota=7)


def test_a_time_contingent_plan_is_completed_the_day_after_its_target_date() -> None:
    recent = did(WALKING, nov(39), 28)
    assert task_of(WALKING, [recent], nov(41)) == DoQuota(30)
    last = did(WALKING, WALKING.target_date, 30)
    assert task_of(WALKING, [last], nov(41)) == DoQuota(30, last)
    assert task_of(WALKING, [last], nov(42)) == Completed(reached=True)
    less = did(WALKING, WALKING.target_date, 30, 29)
    assert task_of(WALKING, [less], nov(42)) == Completed(reached=False)
    assert task_of(WALKING, [], nov(42)) == Completed(reached=False)


def test_the_target_on_a_day_that_did_not_ask_it_completes_nothing() -> None:
    assert task_of(WALKING, [did(WALKING, nov(2), 7, 30)], nov(42)) == Completed(reached=False)


def test_measuring_past_the_target_date_is_over_too() -> None:
    assert task_of(UNMEASURED, [], nov(42)) == Completed(reached=False)


@pytest.mark.parametrize("settled", [False, None])
def test_a_pain_guided_plan_is_completed_when_the_target_settled(settled) -> None:
    walking = guided()
    reached = did(walking, nov(20), 30, settled=True)
    assert task_of(walking, [reached], nov(21)) == Completed(reached=True)
    lasted = did(walking, nov(20), 30, settled=settled)
    assert isinstance(task_of(walking, [lasted], nov(21)), RestDay)


def test_pain_is_not_made_to_keep_to_a_date() -> None:
    walking = guided()
    recent = did(walking, nov(41), 15, settled=True)
    assert isinstance(task_of(walking, [recent], nov(44)), DoQuota)


def test_ended() -> None:
    stopped = plan(ended=nov(4))
    assert task_of(stopped, [], nov(3)) == RestDay(None)
    assert task_of(stopped, [], nov(4)) == task_of(stopped, [], nov(60)) == Ended(nov(4))


@given(
    chosen=plans(approach=Approach.TIME_CONTINGENT, with_pauses=True),
    log=st.dictionaries(
        st.integers(1, 130), st.tuples(st.integers(1, 99), st.booleans()), max_size=20
    ),
    today=st.integers(1, 150),
)
def test_what_a_time_contingent_plan_asks_never_depends_on_pain(
    chosen: PlanRecord, log: dict[int, tuple[int, bool]], today: int
) -> None:
    """The same sessions ask the same, whether the pain after them settled, lasted or is unknown."""

    def asked(*, known: bool) -> Task:
        sessions = [
            did(chosen, nov(day), 10, amount, settled=settled if known else None)
            for day, (amount, settled) in sorted(log.items())
        ]
        task = task_of(chosen, sessions, nov(today))
        return replace(task, done=None) if isinstance(task, DoQuota) else task

    assert asked(known=True) == asked(known=False)
