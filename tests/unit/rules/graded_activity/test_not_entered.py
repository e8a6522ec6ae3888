from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app.models import Approach, Pause, PlanRecord
from lbp_app.rules.graded_activity.not_entered import NotEntered, not_entered, to_ask_about
from lbp_app.rules.graded_activity.planned import adherence, done_and_planned
from lbp_app.rules.graded_activity.restart import Aim, changed
from lbp_app.rules.graded_activity.sessions import by_plan
from tests.unit.rules.graded_activity.cases import WALKING, did, guided, nov, plan, plans, skipped

FIRST = NotEntered(WALKING, nov(2), 7)


def test_what_has_passed_without_an_entry_the_latest_first() -> None:
    sessions = by_plan([did(WALKING, nov(4), 8)])
    assert not_entered([WALKING], sessions, nov(7)) == (NotEntered(WALKING, nov(6), 9), FIRST)


def test_what_is_asked_today_has_not_passed() -> None:
    assert not_entered([WALKING], {}, nov(2)) == ()
    assert not_entered([WALKING], {}, nov(3)) == (FIRST,)


def test_skipped_is_an_entry() -> None:
    assert not_entered([WALKING], by_plan([skipped(WALKING, nov(2), 7)]), nov(3)) == ()


def test_up_to_two_weeks_back() -> None:
    assert not_entered([WALKING], {}, nov(16))[-1] == FIRST
    assert FIRST not in not_entered([WALKING], {}, nov(17))


def test_the_target_can_be_entered_the_day_after_the_plan() -> None:
    assert not_entered([WALKING], {}, nov(42))[0] == NotEntered(WALKING, nov(41), 30)


def test_no_session_of_a_pause_is_asked_for() -> None:
    paused = plan(pauses=[Pause(first=nov(2), last=nov(5))])
    assert not_entered([paused], {}, nov(7)) == (NotEntered(paused, nov(6), 7),)


def test_a_session_done_on_another_day_is_not_asked_for() -> None:
    assert not_entered([WALKING], by_plan([did(WALKING, nov(3), 7)]), nov(4)) == ()


def test_guided_by_pain_it_is_what_was_asked_that_day() -> None:
    walking = guided()
    sessions = by_plan([did(walking, nov(2), 7, settled=True)])
    assert not_entered([walking], sessions, nov(5)) == (NotEntered(walking, nov(4), 8),)


def test_a_session_from_before_a_change_is_of_the_plan_it_had_then() -> None:
    at = datetime.combine(nov(5), time(18))
    before, after = changed(WALKING, [], at, Aim(20, nov(41), (0, 2, 4)))
    assert [(each.plan, each.day) for each in not_entered([before, after], {}, nov(7))] == [
        (after, nov(6)),
        (before, nov(4)),
        (before, nov(2)),
    ]


class TestToAskAbout:
    SWIMMING = plan(activity="Zwemmen", weekdays=[1, 3])

    @pytest.mark.parametrize(("today", "day"), [(3, 2), (4, 2), (5, 4), (8, 6), (9, 6), (10, 9)])
    def test_the_last_session_before_today(self, *, today: int, day: int) -> None:
        asked = to_ask_about([[WALKING]], {}, nov(today))
        assert asked is not None
        assert asked.day == nov(day)

    def test_for_three_days(self) -> None:
        weekly = plan(weekdays=[0])
        assert to_ask_about([[weekly]], {}, nov(5)) == NotEntered(weekly, nov(2), 7)
        assert to_ask_about([[weekly]], {}, nov(6)) is None

    def test_none_further_back_once_the_next_one_is_entered(self) -> None:
        entered_wednesday = by_plan([did(WALKING, nov(4), 8)])
        assert to_ask_about([[WALKING]], entered_wednesday, nov(4)) == FIRST
        assert to_ask_about([[WALKING]], entered_wednesday, nov(5)) is None

    def test_of_several_activities_the_latest_one_at_a_time(self) -> None:
        activities = [[WALKING], [self.SWIMMING]]
        tuesday = NotEntered(self.SWIMMING, nov(3), 7)
        assert to_ask_about(activities, {}, nov(4)) == tuesday
        assert to_ask_about(activities, by_plan([did(self.SWIMMING, nov(3), 7)]), nov(4)) == FIRST

    def test_none_without_a_plan(self) -> None:
        assert to_ask_about([], {}, nov(4)) is None


@given(
    chosen=st.sampled_from(Approach).flatmap(lambda each: plans(approach=each, with_pauses=True)),
    entered=st.sets(st.integers(1, 13)),
    today=st.integers(1, 15),
)
def test_whatever_is_entered_late_is_asked_no_more_and_counts_as_done(
    chosen: PlanRecord, entered: set[int], today: int
) -> None:
    def counted() -> tuple[int, int]:
        found = adherence(done_and_planned(chosen, sessions, day), day)
        return found.planned, found.done

    day = nov(today)
    planned: list[date] = [p.day for p in done_and_planned(chosen, [], day) if p.day < day]
    sessions = [did(chosen, each, 5) for each in planned if (each - nov(0)).days in entered]
    missed = not_entered([chosen], by_plan(sessions), day)
    before = counted()
    sessions += [did(chosen, each.day, each.quota) for each in missed]
    sessions.sort(key=lambda session: session.at)
    assert not_entered([chosen], by_plan(sessions), day) == ()
    assert counted() == (before[0], before[1] + len(missed))
    assert counted()[1] == counted()[0]
