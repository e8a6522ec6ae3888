import inspect
from dataclasses import fields
from datetime import date
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from lbp_app.models import Approach, Pause, PlanRecord
from lbp_app.rules.graded_activity import schedule
from lbp_app.rules.graded_activity.amounts import unit_step
from lbp_app.rules.graded_activity.baseline import Baseline, baseline_of, first_quota
from lbp_app.rules.graded_activity.planned import planned_sessions
from lbp_app.rules.graded_activity.schedule import PlannedSession, Week, schedule_of, weeks
from tests.unit.rules.graded_activity.cases import (
    MEASURED,
    days,
    did,
    measured,
    nov,
    plan,
    plans,
    quotas,
)

KNOWN = Baseline(MEASURED)


def test_six_weeks_of_walking_from_three_measurements() -> None:
    """9, 10 and 11 minutes: start at 7; 23 minutes more in 17 rises of 1 or 2."""
    walking = plan(baseline=(), target_date=date(2026, 12, 18))
    sessions = [measured(walking, nov(day), amount) for day, amount in [(2, 9), (4, 10), (6, 11)]]
    assert schedule_of(walking, baseline_of(walking, sessions)) == (
        PlannedSession(date(2026, 11, 9), 7),
        PlannedSession(date(2026, 11, 11), 8),
        PlannedSession(date(2026, 11, 13), 9),
        PlannedSession(date(2026, 11, 16), 11),
        PlannedSession(date(2026, 11, 18), 12),
        PlannedSession(date(2026, 11, 20), 13),
        PlannedSession(date(2026, 11, 23), 15),
        PlannedSession(date(2026, 11, 25), 16),
        PlannedSession(date(2026, 11, 27), 17),
        PlannedSession(date(2026, 11, 30), 19),
        PlannedSession(date(2026, 12, 2), 20),
        PlannedSession(date(2026, 12, 4), 21),
        PlannedSession(date(2026, 12, 7), 23),
        PlannedSession(date(2026, 12, 9), 24),
        PlannedSession(date(2026, 12, 11), 25),
        PlannedSession(date(2026, 12, 14), 27),
        PlannedSession(date(2026, 12, 16), 28),
        PlannedSession(date(2026, 12, 18), 30),
    )


def test_nothing_is_planned_before_the_baseline_is_complete() -> None:
    assert schedule_of(plan(), Baseline((9, 10))) == ()


def test_nothing_is_planned_when_the_baseline_took_until_the_target_date() -> None:
    assert schedule_of(plan(target_date=nov(6)), Baseline(MEASURED, last_day=nov(6))) == ()
    one = schedule_of(plan(target_date=nov(6)), Baseline(MEASURED, last_day=nov(5)))
    assert one == (PlannedSession(nov(6), 30),)


def test_a_target_date_on_another_weekday_is_a_session_day_too() -> None:
    sunday = plan(target_date=nov(15), target=13)
    assert days(schedule_of(sunday, KNOWN)) == [nov(d) for d in (2, 4, 6, 9, 11, 13, 15)]
    assert quotas(schedule_of(sunday, KNOWN)) == [7, 8, 9, 10, 11, 12, 13]


def test_one_day_a_week() -> None:
    thursdays = plan(weekdays=(3,), target_date=nov(26), target=10)
    assert days(schedule_of(thursdays, KNOWN)) == [nov(5), nov(12), nov(19), nov(26)]
    assert quotas(schedule_of(thursdays, KNOWN)) == [7, 8, 9, 10]


def test_every_day_of_the_week() -> None:
    daily = plan(weekdays=range(7), target_date=nov(9), target=15)
    assert days(schedule_of(daily, KNOWN)) == [nov(day) for day in range(1, 10)]
    assert quotas(schedule_of(daily, KNOWN)) == [7, 8, 9, 10, 11, 12, 13, 14, 15]


def test_across_the_end_of_a_month_and_of_a_leap_february() -> None:
    daily = plan(at=date(2028, 2, 27), weekdays=range(7), target_date=date(2028, 3, 2), target=11)
    assert days(schedule_of(daily, KNOWN)) == [
        date(2028, 2, 27),
        date(2028, 2, 28),
        date(2028, 2, 29),
        date(2028, 3, 1),
        date(2028, 3, 2),
    ]


def test_a_target_at_or_below_the_start_is_kept_up() -> None:
    assert set(quotas(schedule_of(plan(target=7), KNOWN))) == {7}
    assert set(quotas(schedule_of(plan(target=5), KNOWN))) == {5}


class TestPauses:
    """Monday to Sunday off in the second of four weeks; then 7 to 18 minutes in three weeks."""

    FOUR_WEEKS = plan(target_date=nov(27), target=18)
    OFF = Pause(first=nov(9), last=nov(15))

    def paused(self, *pauses: Pause) -> tuple[PlannedSession, ...]:
        return schedule_of(self.FOUR_WEEKS.model_copy(update={"pauses": pauses}), KNOWN)

    def test_without_one(self) -> None:
        assert quotas(self.paused()) == [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]

    def test_goes_on_with_the_quota_before_it_to_the_same_target_and_date(self) -> None:
        planned = self.paused(self.OFF)
        assert days(planned) == [nov(d) for d in (2, 4, 6, 16, 18, 20, 23, 25, 27)]
        assert quotas(planned) == [7, 8, 9, 9, 10, 12, 14, 16, 18]

    def test_while_open_plans_nothing_after_it(self) -> None:
        planned = self.paused(Pause(first=nov(9)))
        assert quotas(planned) == [7, 8, 9]
        assert days(planned)[-1] == nov(6)

    def test_several(self) -> None:
        planned = self.paused(self.OFF, Pause(first=nov(23), last=nov(24)))
        assert days(planned) == [nov(d) for d in (2, 4, 6, 16, 18, 20, 25, 27)]
        assert quotas(planned) == [7, 8, 9, 9, 10, 12, 12, 18]

    def test_in_which_no_session_falls_changes_nothing(self) -> None:
        assert self.paused(Pause(first=nov(7), last=nov(8))) == self.paused()

    def test_before_the_plan_begins_changes_nothing(self) -> None:
        assert self.paused(Pause(first=nov(-9), last=nov(1))) == self.paused()

    def test_over_the_first_session_begins_with_the_start(self) -> None:
        planned = self.paused(Pause(first=nov(1), last=nov(8)))
        assert planned[0] == PlannedSession(nov(9), 7)
        assert planned[-1] == PlannedSession(nov(27), 18)

    def test_over_the_target_date_ends_before_the_target(self) -> None:
        assert quotas(self.paused(Pause(first=nov(25), last=nov(28)))) == list(range(7, 17))


def test_weeks_begin_on_monday() -> None:
    planned = schedule_of(plan(weekdays=(0, 6), target_date=nov(15), target=10), KNOWN)
    assert weeks(planned) == (
        Week(nov(-5), (PlannedSession(nov(1), 7),)),
        Week(nov(2), (PlannedSession(nov(2), 7), PlannedSession(nov(8), 8))),
        Week(nov(9), (PlannedSession(nov(9), 9), PlannedSession(nov(15), 10))),
    )


def test_a_week_without_sessions_is_left_out() -> None:
    planned = schedule_of(plan(pauses=[Pause(first=nov(9), last=nov(15))]), KNOWN)
    assert [week.monday for week in weeks(planned)][:2] == [nov(2), nov(16)]
    assert weeks(()) == ()


TIME_CONTINGENT = plans(approach=Approach.TIME_CONTINGENT)
WITH_PAUSES = plans(approach=Approach.TIME_CONTINGENT, with_pauses=True)


def of(chosen: PlanRecord) -> tuple[PlannedSession, ...]:
    return schedule_of(chosen, baseline_of(chosen, ()))


@given(chosen=WITH_PAUSES)
def test_quotas_never_fall_below_the_start_nor_exceed_the_target(chosen: PlanRecord) -> None:
    planned = quotas(of(chosen))
    start = first_quota(chosen, baseline_of(chosen, ()))
    assert all(start <= quota <= chosen.target for quota in planned)
    assert planned == sorted(planned)


@given(chosen=WITH_PAUSES)
def test_ends_exactly_at_the_target_and_its_date(chosen: PlanRecord) -> None:
    assume(not any(pause.covers(chosen.target_date) for pause in chosen.pauses))
    assert of(chosen)[-1] == PlannedSession(chosen.target_date, chosen.target)


@given(chosen=WITH_PAUSES)
def test_sessions_are_on_the_weekdays_outside_pauses_all_of_them(chosen: PlanRecord) -> None:
    span = (date.fromordinal(o) for o in range(nov(1).toordinal(), nov(200).toordinal()))
    assert days(of(chosen)) == [
        day
        for day in span
        if day <= chosen.target_date
        and (day.weekday() in chosen.weekdays or day == chosen.target_date)
        and not any(pause.covers(day) for pause in chosen.pauses)
    ]


@given(chosen=TIME_CONTINGENT)
def test_steps_are_equal_to_within_the_smallest_step(chosen: PlanRecord) -> None:
    planned = quotas(of(chosen))
    steps = [later - earlier for earlier, later in pairwise(planned)]
    assume(steps)
    assert max(steps) - min(steps) <= unit_step(chosen.unit, planned[0])


@given(chosen=WITH_PAUSES, first=st.integers(1, 130))
def test_a_pause_never_changes_what_was_before_it(chosen: PlanRecord, first: int) -> None:
    pause = Pause(first=nov(first))
    assume(all(p.last is not None and p.last < pause.first for p in chosen.pauses))
    paused = chosen.model_copy(update={"pauses": (*chosen.pauses, pause)})
    assert of(paused) == tuple(s for s in of(chosen) if s.day < nov(first))


@given(
    chosen=WITH_PAUSES,
    log=st.lists(
        st.tuples(st.integers(1, 130), st.integers(1, 99), st.none() | st.booleans()), max_size=20
    ),
    today=st.integers(1, 150),
)
def test_no_session_and_no_pain_after_it_changes_the_schedule(
    chosen: PlanRecord, log: list[tuple[int, int, bool | None]], today: int
) -> None:
    sessions = [did(chosen, nov(day), 10, amount, settled=settled) for day, amount, settled in log]
    assert planned_sessions(chosen, sessions, nov(today)) == of(chosen)


def test_no_rule_of_the_schedule_can_be_told_about_pain() -> None:
    functions = [
        function
        for _, function in inspect.getmembers(schedule, inspect.isfunction)
        if function.__module__ == schedule.__name__
    ]
    told = {name for function in functions for name in inspect.signature(function).parameters}
    assert schedule_of in functions
    assert told == {
        "plan",
        "known",
        "planned",
        "pause",
        "sessions",
        "first",
        "last",
        "quota",
        "day",
    }
    assert {field.name for field in fields(Baseline)} == {"amounts", "last_day"}
