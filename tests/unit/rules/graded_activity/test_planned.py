from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lbp_app.models import Approach, PlanRecord, SessionRecord
from lbp_app.rules.graded_activity.planned import (
    Adherence,
    SessionPoint,
    adherence,
    current_quota,
    done_and_planned,
    next_session,
    planned_sessions,
)
from lbp_app.rules.graded_activity.schedule import PlannedSession
from tests.unit.rules.graded_activity.cases import (
    days,
    did,
    guided,
    measured,
    nov,
    plan,
    plans,
    skipped,
)

WEEK = plan(target_date=nov(9), target=10)
"""7, 8, 9 and 10 minutes on Monday 2, Wednesday 4, Friday 6 and Monday 9 November."""


@pytest.mark.parametrize("chosen", [plan(), guided()])
def test_measurements_come_before_the_first_session(chosen: PlanRecord) -> None:
    unmeasured = chosen.model_copy(update={"baseline": ()})
    sessions = [measured(unmeasured, nov(day), 10) for day in (2, 4, 5)]
    assert planned_sessions(unmeasured, sessions[:2], nov(5)) == ()
    assert days(planned_sessions(unmeasured, sessions, nov(5)))[:2] == [nov(6), nov(9)]


@pytest.mark.parametrize("chosen", [plan(), guided()])
def test_a_plan_that_ended_plans_nothing_from_that_day(chosen: PlanRecord) -> None:
    stopped = chosen.model_copy(update={"ended": nov(4)})
    assert days(planned_sessions(stopped, [], nov(3))) == [nov(2)]


def test_the_next_session() -> None:
    assert next_session(WEEK, [], nov(2), nov(2)) == PlannedSession(nov(2), 7)
    assert next_session(WEEK, [], nov(3), nov(2)) == PlannedSession(nov(4), 8)
    assert next_session(WEEK, [], nov(10), nov(10)) is None


@pytest.mark.parametrize(("day", "quota"), [(1, 7), (2, 7), (3, 7), (4, 8), (9, 10), (30, 10)])
def test_the_quota_a_plan_has_come_to(*, day: int, quota: int) -> None:
    assert current_quota(WEEK, [], nov(day)) == quota


def test_the_quota_a_pain_guided_plan_has_come_to() -> None:
    walking = guided()
    assert current_quota(walking, [], nov(30)) == 7
    assert current_quota(walking, [did(walking, nov(2), 7, settled=True)], nov(2)) == 8


def test_what_was_done_stands_beside_what_was_planned() -> None:
    first, second = did(WEEK, nov(2), 7, 12), skipped(WEEK, nov(4), 8)
    points = done_and_planned(WEEK, [first, second], nov(7))
    assert points == (
        SessionPoint(nov(2), 7, first),
        SessionPoint(nov(4), 8, second),
        SessionPoint(nov(6), 9),
        SessionPoint(nov(9), 10),
    )
    assert [point.done for point in points] == [12, None, None, None]


def test_a_day_keeps_the_quota_that_was_given() -> None:
    given_then = did(WEEK, nov(4), 5)
    points = done_and_planned(WEEK, [given_then], nov(7))
    assert points[1] == SessionPoint(nov(4), 5, given_then)


class TestOnAnotherDay:
    def days(self, of: PlanRecord, sessions: list[SessionRecord], today: int) -> list[date]:
        return days(p for p in done_and_planned(of, sessions, nov(today)) if p.day <= nov(9))

    @pytest.mark.parametrize("chosen", [WEEK, guided()])
    def test_a_session_done_later_takes_the_place_of_the_one_before_it(
        self, chosen: PlanRecord
    ) -> None:
        tuesday = did(chosen, nov(3), 7)
        assert self.days(chosen, [tuesday], 7) == [nov(d) for d in (3, 4, 6, 9)]
        points = done_and_planned(chosen, [tuesday], nov(4))
        assert adherence(points, nov(4)) == Adherence(planned=1, done=1, as_planned=1, at_least=1)

    @pytest.mark.parametrize("chosen", [WEEK, guided()])
    def test_a_session_done_sooner_takes_the_place_of_the_one_after_it(
        self, chosen: PlanRecord
    ) -> None:
        sessions = [did(chosen, nov(2), 7), did(chosen, nov(3), 8)]
        assert self.days(chosen, sessions, 5) == [nov(d) for d in (2, 3, 6, 9)]

    def test_what_is_still_to_come_stays(self) -> None:
        sessions = [did(WEEK, nov(2), 7), did(WEEK, nov(3), 8)]
        for today in (3, 4):
            assert self.days(WEEK, sessions, today) == [nov(d) for d in (2, 3, 4, 6, 9)]

    def test_nothing_further_away_is_made_up_for(self) -> None:
        sessions = [did(WEEK, nov(4), 8), did(WEEK, nov(6), 9), did(WEEK, nov(7), 9)]
        assert self.days(WEEK, sessions, 8) == [nov(d) for d in (2, 4, 6, 7, 9)]

    def test_one_entry_stands_for_one_session(self) -> None:
        weekly = plan(weekdays=[0], target_date=nov(30))
        done = [did(weekly, nov(10), 7), did(weekly, nov(11), 7), did(weekly, nov(12), 7)]
        points = done_and_planned(weekly, done, nov(20))
        assert [p.day for p in points if p.day < nov(20)] == [nov(d) for d in (2, 10, 11, 12)]

    def test_the_target_date_is_a_day_of_a_plan_that_keeps_to_it(self) -> None:
        on_a_thursday = plan(target_date=nov(12), target=10)
        last = did(on_a_thursday, nov(12), 10)
        points = done_and_planned(on_a_thursday, [last], nov(13))
        assert [p.day for p in points] == [nov(d) for d in (2, 4, 6, 9, 11, 12)]


@given(
    chosen=st.sampled_from(Approach).flatmap(lambda each: plans(approach=each)),
    done=st.sets(st.integers(0, 30)),
    data=st.data(),
)
def test_a_session_moved_to_a_free_day_beside_it_counts_as_much(
    chosen: PlanRecord, done: set[int], data: st.DataObject
) -> None:
    today = nov(121)
    planned = done_and_planned(chosen, [], nov(60))
    entered = [p.day for n, p in enumerate(planned) if n in done and p.day < nov(60)]
    free = [
        (day, day + move)
        for day in entered
        for move in (timedelta(days=1), timedelta(days=-1))
        if (day + move).weekday() not in chosen.weekdays and day + move != chosen.target_date
    ]
    assume(free)
    moved, to = data.draw(st.sampled_from(free))

    def counted(days: Iterable[date]) -> Adherence:
        sessions = [did(chosen, day, 5) for day in sorted(days)]
        return adherence(done_and_planned(chosen, sessions, today), today)

    assert counted({*entered} - {moved} | {to}).done == counted(entered).done
    assert counted({*entered} - {moved} | {to}).planned == counted(entered).planned


def test_measurements_are_no_part_of_it() -> None:
    assert done_and_planned(WEEK, [measured(WEEK, nov(3), 9)], nov(7)) == done_and_planned(
        WEEK, [], nov(7)
    )


class TestAdherence:
    POINTS = (
        SessionPoint(nov(2), 7, did(WEEK, nov(2), 7)),
        SessionPoint(nov(4), 8, did(WEEK, nov(4), 8, 9)),
        SessionPoint(nov(6), 9, did(WEEK, nov(6), 9, 5)),
        SessionPoint(nov(9), 10, skipped(WEEK, nov(9), 10)),
        SessionPoint(nov(11), 11),
        SessionPoint(nov(13), 12, did(WEEK, nov(13), 12)),
        SessionPoint(nov(16), 13),
    )

    def test_counts_what_was_done_of_what_was_planned(self) -> None:
        assert adherence(self.POINTS, nov(14)) == Adherence(
            planned=6, done=4, as_planned=2, at_least=3
        )

    def test_today_counts_once_it_is_answered(self) -> None:
        assert adherence(self.POINTS, nov(13)).planned == 6
        assert adherence(self.POINTS, nov(11)).planned == 4
        assert adherence(self.POINTS, nov(12)).planned == 5

    def test_nothing_planned_yet(self) -> None:
        assert adherence((), nov(1)) == Adherence(0, 0, 0, 0)
        assert adherence(self.POINTS, nov(1)) == Adherence(0, 0, 0, 0)
