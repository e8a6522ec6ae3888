from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app.models import Approach, Pause, PlanRecord, SessionRecord
from lbp_app.rules.graded_activity.baseline import Baseline, first_quota, start_quota
from lbp_app.rules.graded_activity.pain_guided import course, current_step, ladder, unanswered
from lbp_app.rules.graded_activity.schedule import PlannedSession
from tests.unit.rules.graded_activity.cases import (
    MEASURED,
    days,
    did,
    guided,
    measured,
    nov,
    plans,
    quotas,
    skipped,
)

KNOWN = Baseline(MEASURED)
WALKING = guided()
"""7 to 30 minutes in the 18 sessions of six weeks."""

STEPS = (7, 8, 9, 11, 12, 13, 15, 16, 17, 19, 20, 21, 23, 24, 25, 27, 28, 30)
SESSION_DAYS = [nov(2 + 7 * week + day) for week in range(20) for day in (0, 2, 4)]


def after(*settled: bool | None, plan: PlanRecord = WALKING) -> int:
    """The step after sessions that were done as asked, by how the pain settled after each."""
    return current_step(plan, KNOWN, sessions(*settled, plan=plan))


def sessions(*settled: bool | None, plan: PlanRecord = WALKING) -> list[SessionRecord]:
    made: list[SessionRecord] = []
    for day, answer in zip(SESSION_DAYS, settled, strict=False):
        asked = current_step(plan, KNOWN, made)
        made.append(did(plan, day, asked, settled=answer))
    return made


@pytest.mark.parametrize(
    ("weeks", "sessions"), [(1, 18), (6, 18), (8, 24), (12, 36), (13, 36), (52, 36)]
)
def test_there_is_a_step_for_each_session_in_6_to_12_weeks(*, weeks: int, sessions: int) -> None:
    plan = guided(target_date=nov(1) + timedelta(weeks=weeks), target=90)
    assert len(ladder(plan, KNOWN)) == sessions


def test_the_steps_are_equal() -> None:
    assert ladder(WALKING, KNOWN) == STEPS


def test_a_small_gain_repeats_its_steps() -> None:
    assert ladder(guided(target=10), KNOWN) == (7,) * 6 + (8,) * 6 + (9,) * 5 + (10,)


def test_pain_that_settled_brings_the_next_step() -> None:
    assert after() == 7
    assert after(True) == 8
    assert after(True, True, True) == 11


def test_pain_into_the_next_day_keeps_the_step() -> None:
    assert after(True, True, False) == 9
    assert after(True, True, False, True) == 11


def test_pain_into_the_next_day_twice_in_a_row_goes_one_step_back() -> None:
    assert after(True, True, False, False) == 8
    assert after(True, True, False, True, False) == 11


def test_each_step_back_takes_two() -> None:
    assert after(True, True, False, False, False) == 8
    assert after(True, True, False, False, False, False) == 7
    assert after(True, True, False, False, True) == 9


def test_never_below_the_start() -> None:
    assert after(False, False, False, False) == 7


def test_never_above_the_target() -> None:
    assert after(*[True] * 17) == 30
    assert after(*[True] * 18) == 30


def test_not_knowing_keeps_the_step_and_breaks_no_row() -> None:
    assert after(True, None) == 8
    assert after(True, True, False, None) == 9
    assert after(True, True, False, None, False) == 8


def test_a_step_back_is_to_a_lower_amount() -> None:
    plan = guided(target=10)
    assert after(*[True] * 8, plan=plan) == 8
    assert after(*[True] * 8, False, False, plan=plan) == 7


def test_less_than_asked_brings_no_next_step() -> None:
    assert current_step(WALKING, KNOWN, [did(WALKING, nov(2), 7, 6, settled=True)]) == 7
    assert current_step(WALKING, KNOWN, [did(WALKING, nov(2), 7, 7, settled=True)]) == 8


def test_more_than_asked_brings_one_step() -> None:
    assert current_step(WALKING, KNOWN, [did(WALKING, nov(2), 7, 20, settled=True)]) == 8


def test_less_than_asked_can_still_be_too_much() -> None:
    made = sessions(True, True)
    less = [did(WALKING, SESSION_DAYS[place], 9, 5, settled=False) for place in (2, 3)]
    assert current_step(WALKING, KNOWN, [*made, *less]) == 8


def test_a_skipped_session_changes_nothing() -> None:
    made = [*sessions(True, True), skipped(WALKING, SESSION_DAYS[2], 9)]
    assert current_step(WALKING, KNOWN, made) == 9


def test_a_corrected_answer_is_followed() -> None:
    first = sessions(True, True)
    assert current_step(WALKING, KNOWN, first) == 9
    corrected = [first[0].model_copy(update={"settled": False}), first[1]]
    assert current_step(WALKING, KNOWN, corrected) == 8


def test_a_plan_that_follows_goes_on_and_can_still_go_back() -> None:
    following = guided(go_on_from=15)
    assert after(plan=following) == 15
    assert after(True, plan=following) == 16
    assert after(False, False, plan=following) == 13


def test_goes_on_at_the_step_that_does_not_exceed_the_last_one() -> None:
    assert after(plan=guided(go_on_from=14)) == 13
    assert after(plan=guided(go_on_from=40)) == 30
    assert after(plan=guided(go_on_from=3)) == 3


class TestCourse:
    def test_shows_the_way_when_all_goes_well(self) -> None:
        planned = course(WALKING, KNOWN, [], nov(1))
        assert tuple(quotas(planned)) == STEPS
        assert days(planned) == SESSION_DAYS[:18]
        assert planned[-1] == PlannedSession(WALKING.target_date, 30)

    def test_shows_what_was_asked_and_goes_on_from_there(self) -> None:
        planned = course(WALKING, KNOWN, sessions(True, True, False, False), nov(10))
        assert quotas(planned)[:7] == [7, 8, 9, 9, 8, 9, 11]
        assert planned[-1] == PlannedSession(SESSION_DAYS[20], 30)

    def test_an_answer_that_is_awaited_keeps_the_next_session_at_this_step(self) -> None:
        assert quotas(course(WALKING, KNOWN, sessions(True, None), nov(4)))[:4] == [7, 8, 8, 9]

    def test_a_missed_day_is_no_step(self) -> None:
        assert quotas(course(WALKING, KNOWN, [], nov(5)))[:4] == [7, 7, 7, 8]

    def test_today_counts_as_a_day_that_goes_well(self) -> None:
        assert quotas(course(WALKING, KNOWN, [], nov(4)))[:4] == [7, 7, 8, 9]

    def test_has_a_next_session_at_the_target(self) -> None:
        made = sessions(*[True] * 17, None)
        planned = course(WALKING, KNOWN, made, made[-1].at.date())
        assert planned[-1] == PlannedSession(SESSION_DAYS[18], 30)

    def test_plans_nothing_in_a_pause(self) -> None:
        closed = guided(pauses=[Pause(first=nov(4), last=nov(8))])
        assert days(course(closed, KNOWN, [], nov(1)))[:3] == [nov(2), nov(9), nov(11)]
        opened = guided(pauses=[Pause(first=nov(4))])
        assert days(course(opened, KNOWN, [], nov(9))) == [nov(2)]

    def test_keeps_a_session_that_a_later_pause_covers(self) -> None:
        plan = guided(pauses=[Pause(first=nov(2), last=nov(8))])
        planned = course(plan, KNOWN, [did(plan, nov(4), 7, settled=True)], nov(9))
        assert planned[:2] == (PlannedSession(nov(4), 7), PlannedSession(nov(9), 8))

    def test_is_empty_before_the_baseline(self) -> None:
        assert course(WALKING, Baseline(()), [], nov(1)) == ()

    def test_looks_at_most_12_weeks_ahead(self) -> None:
        plan = guided(weekdays=[0], pauses=[Pause(first=nov(3), last=nov(70))])
        assert days(course(plan, KNOWN, [], nov(1))) == [nov(2), nov(72), nov(79)]


class TestUnanswered:
    def test_asks_about_the_last_session_from_the_next_day(self) -> None:
        made = sessions(True, None)
        assert unanswered(made, nov(4)) is None
        assert unanswered(made, nov(5)) == made[-1]
        assert unanswered(made, nov(30)) == made[-1]

    def test_does_not_ask_again(self) -> None:
        assert unanswered(sessions(None, True), nov(5)) is None
        assert unanswered(sessions(True, False), nov(5)) is None

    def test_has_nothing_to_ask_about(self) -> None:
        assert unanswered([], nov(5)) is None
        assert unanswered([skipped(WALKING, nov(2), 7)], nov(5)) is None
        assert unanswered([measured(WALKING, nov(2), 7)], nov(5)) is None


PAIN_GUIDED = plans(approach=Approach.PAIN_GUIDED)
ANSWERS = st.lists(st.none() | st.booleans(), max_size=40)
LOGS = st.lists(
    st.tuples(st.integers(1, 120), st.integers(1, 99), st.none() | st.booleans()), max_size=30
)


def known(plan: PlanRecord) -> Baseline:
    return Baseline(plan.baseline)


@given(plan=PAIN_GUIDED, answers=ANSWERS)
def test_never_steps_up_after_pain_that_lasted_into_the_next_day(
    plan: PlanRecord, answers: list[bool | None]
) -> None:
    made: list[SessionRecord] = []
    for place, answer in enumerate(answers):
        asked = current_step(plan, known(plan), made)
        made.append(did(plan, nov(1 + place), asked, settled=answer))
        then = current_step(plan, known(plan), made)
        assert then >= asked if answer else then <= asked
        assert answer is not None or then == asked


@given(plan=PAIN_GUIDED, log=LOGS)
def test_never_below_the_start_nor_above_the_target(
    plan: PlanRecord, log: list[tuple[int, int, bool | None]]
) -> None:
    made = [did(plan, nov(day), 9, amount, settled=answer) for day, amount, answer in log]
    lowest = min(start_quota(plan, known(plan)), first_quota(plan, known(plan)))
    assert lowest <= current_step(plan, known(plan), made) <= plan.target


@given(plan=PAIN_GUIDED, answers=ANSWERS)
def test_what_is_shown_next_is_what_is_asked(plan: PlanRecord, answers: list[bool | None]) -> None:
    made: list[SessionRecord] = []
    for place, answer in enumerate(answers):
        asked = current_step(plan, known(plan), made)
        made.append(did(plan, nov(1 + place), asked, settled=answer))
    today = nov(1 + len(answers))
    upcoming = [s for s in course(plan, known(plan), made, today) if s.day >= today]
    assert upcoming[0].quota == current_step(plan, known(plan), made)


@given(plan=PAIN_GUIDED)
def test_reaches_the_target_within_12_weeks_when_all_goes_well(plan: PlanRecord) -> None:
    planned = course(plan, known(plan), [], nov(1))
    assert planned[-1].quota == plan.target
    assert planned[-1].day < nov(1) + timedelta(weeks=13)
