from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lbp_app.models import Approach, Pause, PlanRecord, SessionRecord
from lbp_app.rules.graded_activity.planned import current_quota, planned_sessions
from lbp_app.rules.graded_activity.restart import (
    Aim,
    changed,
    last_good_quota,
    measured_anew,
    restarted,
    with_answer,
)
from lbp_app.rules.graded_activity.schedule import PlannedSession
from tests.unit.rules.graded_activity.cases import (
    MADE,
    MEASURED,
    UNTIL_THE_6TH,
    WALKING,
    at,
    days,
    did,
    guided,
    measured,
    nov,
    plan,
    plans,
    quotas,
)


class TestLastGoodQuota:
    def test_was_done_in_full(self) -> None:
        assert last_good_quota(WALKING, UNTIL_THE_6TH) == 8
        assert last_good_quota(WALKING, [*UNTIL_THE_6TH, did(WALKING, nov(9), 11, 40)]) == 11

    def test_is_the_first_when_none_went_well(self) -> None:
        assert last_good_quota(WALKING, []) == 7
        assert last_good_quota(plan(go_on_from=18), []) == 18

    def test_was_not_followed_by_pain_into_the_next_day(self) -> None:
        walking = guided()
        done = [
            did(walking, nov(2), 7, settled=True),
            did(walking, nov(4), 8, settled=None),
            did(walking, nov(6), 8, settled=False),
        ]
        assert last_good_quota(walking, done) == 8
        assert last_good_quota(walking, [done[0], done[2]]) == 7

    def test_is_no_more_than_a_step_back_left(self) -> None:
        walking = guided()
        done = [
            did(walking, nov(2), 7, settled=True),
            did(walking, nov(4), 8, settled=None),
            did(walking, nov(6), 8, settled=False),
            did(walking, nov(9), 8, settled=False),
        ]
        assert last_good_quota(walking, done) == 7

    def test_of_a_time_contingent_plan_knows_no_pain(self) -> None:
        lasted = did(WALKING, nov(9), 11, settled=False)
        assert last_good_quota(WALKING, [*UNTIL_THE_6TH, lasted]) == 11


class TestRestarted:
    def test_goes_on_from_the_last_quota_that_went_well(self) -> None:
        before, after = restarted(WALKING, UNTIL_THE_6TH, at(nov(23)))
        assert before == WALKING.model_copy(update={"ended": nov(23)})
        assert (after.follows, after.at) == (WALKING.id, at(nov(23)))
        assert after.id != WALKING.id
        assert (after.baseline, after.go_on_from, after.target) == (MEASURED, 8, 30)

    def test_moves_the_target_date_along_so_the_steps_stay_small(self) -> None:
        # 35 days were left on 6 November: from 23 November that is 28 December.
        _, after = restarted(WALKING, UNTIL_THE_6TH, at(nov(23)))
        assert after.target_date == date(2026, 12, 28)
        planned = planned_sessions(after, [], nov(23))
        assert planned[0] == PlannedSession(nov(23), 8)
        assert planned[-1] == PlannedSession(date(2026, 12, 28), 30)
        assert quotas(planned)[:6] == [8, 9, 10, 12, 13, 15]  # 22 minutes in 15 rises

    def test_measurements_in_the_log_go_along(self) -> None:
        walking = plan(baseline=())
        sessions = [
            measured(walking, nov(day), amount) for day, amount in [(2, 9), (3, 10), (4, 11)]
        ]
        _, after = restarted(walking, sessions, at(nov(30)))
        assert (after.baseline, after.go_on_from) == (MEASURED, 7)

    def test_past_pauses_are_over_and_later_ones_stay(self) -> None:
        later = Pause(first=nov(40), last=nov(41))
        chosen = plan(pauses=[Pause(first=nov(7), last=nov(21)), later])
        _, after = restarted(chosen, UNTIL_THE_6TH, at(nov(23)))
        assert after.pauses == (later,)

    def test_time_that_ran_out_becomes_six_weeks(self) -> None:
        walking = guided()
        recent = did(walking, nov(44), 15, settled=True)
        _, after = restarted(walking, [recent], at(nov(60)))
        assert after.target_date == nov(102)

    def test_a_pain_guided_plan_can_go_back_below_where_it_restarted(self) -> None:
        walking = guided()
        _, after = restarted(walking, [did(walking, nov(20), 15, settled=True)], at(nov(50)))
        lasted = [did(after, nov(day), 15, settled=False) for day in (51, 53)]
        assert current_quota(after, [], nov(50)) <= 15
        assert current_quota(after, lasted, nov(53)) < current_quota(after, [], nov(50))


class TestMeasuredAnew:
    def test_measures_first_and_has_the_whole_time_again(self) -> None:
        before, after = measured_anew(WALKING, UNTIL_THE_6TH, at(nov(23)))
        assert before.ended == after.first_day == nov(23)
        assert (after.baseline, after.go_on_from, after.follows) == ((), None, WALKING.id)
        assert after.target_date == nov(23 + 40)
        assert planned_sessions(after, [], nov(23)) == ()

    def test_ends_the_pause_it_is_asked_in_and_leaves_a_later_one(self) -> None:
        later = Pause(first=nov(40), last=nov(41))
        chosen = plan(pauses=[Pause(first=nov(23), last=nov(30)), later])
        _, after = measured_anew(chosen, UNTIL_THE_6TH, at(nov(23)))
        assert after.pauses == (later,)

    def test_starts_lower_when_less_is_measured(self) -> None:
        _, after = measured_anew(WALKING, UNTIL_THE_6TH, at(nov(23)))
        sessions = [measured(after, nov(day), 5) for day in (23, 25, 26)]
        planned = planned_sessions(after, sessions, nov(26))
        assert planned[0] == PlannedSession(nov(27), 4)
        assert planned[-1] == PlannedSession(nov(63), 30)


class TestChanged:
    AIM = Aim(target=20, target_date=nov(27), weekdays=(0, 2, 4))

    def test_goes_on_from_the_quota_it_has_come_to(self) -> None:
        before, after = changed(WALKING, [], at(nov(9)), self.AIM)
        assert before.ended == after.first_day == nov(9)
        planned = planned_sessions(after, [], nov(9))
        assert days(planned) == [nov(d) for d in (9, 11, 13, 16, 18, 20, 23, 25, 27)]
        assert quotas(planned) == [11, 12, 13, 14, 15, 16, 17, 18, 20]

    def test_after_today_s_session_begins_tomorrow(self) -> None:
        before, after = changed(WALKING, [did(WALKING, nov(9), 11)], at(nov(9)), self.AIM)
        assert before.ended == after.first_day == nov(10)
        assert planned_sessions(after, [], nov(9))[0] == PlannedSession(nov(11), 11)

    def test_begins_no_sooner_than_the_plan_would_have(self) -> None:
        _, after = changed(plan(first_day=nov(16)), [], at(nov(9)), self.AIM)
        assert planned_sessions(after, [], nov(9))[0] == PlannedSession(nov(16), 7)

    def test_after_a_gap_goes_on_from_the_last_quota_that_went_well(self) -> None:
        # The schedule has come to 17 minutes on Friday 20 November.
        for today, quota in ((20, 17), (21, 8), (23, 8)):
            _, after = changed(WALKING, UNTIL_THE_6TH, at(nov(today)), self.AIM)
            assert after.go_on_from == quota
        long_past_its_date = Aim(target=30, target_date=nov(120), weekdays=(0, 2, 4))
        _, after = changed(WALKING, UNTIL_THE_6TH, at(nov(80)), long_past_its_date)
        assert after.go_on_from == 8

    def test_pain_that_lasted_before_it_and_after_it_is_twice_in_a_row(self) -> None:
        walking = guided()
        done = [did(walking, nov(2), 7, settled=True), did(walking, nov(4), 8, settled=False)]
        _, after = changed(walking, done, at(nov(5)), self.AIM)
        assert current_quota(after, [], nov(6)) == 8
        assert current_quota(after, [did(after, nov(6), 8, settled=False)], nov(9)) == 7
        settled = [did(after, nov(6), 8, settled=True), did(after, nov(9), 9, settled=False)]
        assert current_quota(after, settled, nov(11)) == 9

    def test_pain_that_lasted_still_counts_after_a_second_change(self) -> None:
        walking = guided()
        done = [did(walking, nov(2), 7, settled=True), did(walking, nov(4), 8, settled=False)]
        _, once = changed(walking, done, at(nov(5)), self.AIM)
        _, twice = changed(once, [], at(nov(5)), self.AIM)
        assert current_quota(twice, [did(twice, nov(6), 8, settled=False)], nov(9)) == 7
        assert not restarted(once, [], at(nov(25)))[1].pain_lasted

    def test_an_answer_after_it_is_gone_on_from(self) -> None:
        walking = guided()
        done = [did(walking, nov(2), 7, settled=True), did(walking, nov(4), 8)]
        before, after = changed(walking, done, at(nov(4)), self.AIM)
        assert after.go_on_from == 8
        settled = [done[0], did(walking, nov(4), 8, settled=True)]
        (moved,) = with_answer(before, settled, [after])
        assert moved == after.model_copy(update={"go_on_from": 9})
        lasted = [done[0], did(walking, nov(4), 8, settled=False)]
        (moved,) = with_answer(before, lasted, [after])
        assert moved == after.model_copy(update={"pain_lasted": True})

    def test_an_answer_after_two_of_them_is_gone_on_from(self) -> None:
        walking = guided()
        first, once = changed(walking, [did(walking, nov(2), 7)], at(nov(2)), self.AIM)
        between, twice = changed(once, [], at(nov(2)), self.AIM)
        told = [did(walking, nov(2), 7, settled=False)]
        moved = with_answer(first, told, [between, twice])
        assert [each.pain_lasted for each in moved] == [True, True]

    def test_a_new_baseline_does_not_go_on_from_an_answer(self) -> None:
        walking = guided()
        before, anew = measured_anew(walking, [did(walking, nov(2), 7)], at(nov(3)))
        told = [did(walking, nov(2), 7, settled=False)]
        assert list(with_answer(before, told, [anew])) == []

    def test_with_a_clock_that_was_set_back_ends_no_plan_before_it_was_made(self) -> None:
        before, after = changed(WALKING, [], at(nov(-3)), self.AIM)
        assert before.ended == after.first_day == MADE.date()
        assert after.at == MADE

    def test_a_lower_target_is_kept_up(self) -> None:
        lower = Aim(target=9, target_date=nov(27), weekdays=(0, 2, 4))
        _, after = changed(WALKING, [], at(nov(9)), lower)
        assert set(quotas(planned_sessions(after, [], nov(9)))) == {9}

    def test_other_weekdays(self) -> None:
        tuesdays = Aim(target=20, target_date=nov(24), weekdays=(1,))
        _, after = changed(WALKING, [], at(nov(9)), tuesdays)
        assert days(planned_sessions(after, [], nov(9))) == [nov(10), nov(17), nov(24)]

    def test_a_pause_that_is_not_over_goes_along(self) -> None:
        over, last_day = Pause(first=nov(3), last=nov(5)), Pause(first=nov(8), last=nov(9))
        later = Pause(first=nov(20))
        _, after = changed(plan(pauses=[over, last_day, later]), [], at(nov(9)), self.AIM)
        assert after.pauses == (last_day, later)

    def test_before_the_baseline_the_plan_is_corrected(self) -> None:
        walking = plan(baseline=())
        (corrected,) = changed(walking, [measured(walking, nov(2), 9)], at(nov(3)), self.AIM)
        assert (corrected.id, corrected.follows, corrected.ended) == (walking.id, None, None)
        assert (corrected.target, corrected.target_date) == (20, nov(27))

    @pytest.mark.parametrize("baseline", [MEASURED, ()])
    def test_a_target_date_that_has_come_is_refused(self, baseline: tuple[int, ...]) -> None:
        today = Aim(target=20, target_date=nov(9), weekdays=(0,))
        with pytest.raises(ValidationError) as caught:
            changed(plan(baseline=baseline), [], at(nov(9)), today)
        assert caught.value.errors()[0]["type"] == "target_date_not_later"


@given(
    chosen=plans(approach=Approach.TIME_CONTINGENT, with_pauses=True),
    today=st.integers(1, 119),
    target=st.integers(1, 500),
)
def test_a_change_never_asks_more_at_once_than_the_plan_did(
    chosen: PlanRecord, today: int, target: int
) -> None:
    aim = Aim(target=target, target_date=nov(today + 40), weekdays=chosen.weekdays)
    _, after = changed(chosen, [], at(nov(today)), aim)
    planned = quotas(planned_sessions(after, [], nov(today)))
    # A pause can leave the target date alone, which asks the target.
    assert len(planned) < 2 or planned[0] <= current_quota(chosen, [], nov(today))


@given(
    chosen=plans(approach=Approach.PAIN_GUIDED),
    answers=st.lists(st.none() | st.booleans(), max_size=20),
    target=st.integers(1, 500),
)
def test_after_pain_that_lasted_no_change_and_no_restart_asks_more(
    chosen: PlanRecord, answers: list[bool | None], target: int
) -> None:
    made: list[SessionRecord] = []
    for place, answer in enumerate([*answers, False]):
        asked = current_quota(chosen, made, nov(place))
        made.append(did(chosen, nov(1 + place), asked, settled=answer))
    today = nov(2 + len(answers))
    aim = Aim(target=target, target_date=nov(90), weekdays=chosen.weekdays)
    for _, after in (changed(chosen, made, at(today), aim), restarted(chosen, made, at(today))):
        assert current_quota(after, [], today) <= asked


@given(
    chosen=plans(approach=Approach.TIME_CONTINGENT),
    last=st.integers(2, 119),
    gap=st.integers(15, 400),
)
def test_a_restart_never_asks_more_than_went_well_and_still_reaches_the_target(
    chosen: PlanRecord, last: int, gap: int
) -> None:
    quota = current_quota(chosen, [], nov(last))
    sessions = [did(chosen, nov(last), quota)]
    _, after = restarted(chosen, sessions, at(nov(last + gap)))
    planned = planned_sessions(after, [], nov(last + gap))
    assert planned[-1] == PlannedSession(after.target_date, chosen.target)
    assert len(planned) == 1 or planned[0].quota == quota


@given(
    chosen=plans(approach=Approach.PAIN_GUIDED),
    answers=st.lists(st.none() | st.booleans(), max_size=10),
    last=st.booleans(),
    target=st.integers(1, 500),
)
def test_an_answer_after_a_change_leads_where_one_before_it_does(
    *, chosen: PlanRecord, answers: list[bool | None], last: bool, target: int
) -> None:
    made: list[SessionRecord] = []
    for place, answer in enumerate([*answers, None]):
        asked = current_quota(chosen, made, nov(place))
        made.append(did(chosen, nov(1 + place), asked, settled=answer))
    told = [*made[:-1], made[-1].model_copy(update={"settled": last})]
    today = nov(1 + len(made))
    aim = Aim(target=target, target_date=nov(90), weekdays=chosen.weekdays)
    _, sooner = changed(chosen, told, at(today), aim)
    before, open_ = changed(chosen, made, at(today), aim)
    (later,) = with_answer(before, told, [open_])
    assert later.model_copy(update={"id": sooner.id}) == sooner
