"""What the calendar reminds of, and when that no longer holds (E16, E20, R13-R16)."""

from __future__ import annotations

from datetime import date, time, timedelta
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from lbp_app.models import (
    Approach,
    Episode,
    Pause,
    PlanRecord,
    Reminder,
    ReminderKind,
    Reminders,
    SessionKind,
    SessionRecord,
)
from lbp_app.rules.graded_activity import planned_sessions
from lbp_app.rules.re_evaluation import moments_of_care
from lbp_app.rules.reminders import out_of_date, reminders, withdrawn
from tests.support import plans

MONDAY = date(2026, 11, 23)
SESSIONS = Reminders(check_in=False, moments=False)
CHECK_IN = Reminders(sessions=False, moments=False)
MOMENTS = Reminders(sessions=False, check_in=False)

walking = partial(plans.walking, id="0" * 32)


def of_plan(plan: PlanRecord, since: date = MONDAY) -> tuple[Reminder, ...]:
    return reminders(SESSIONS, [(plan, ())], (), since)


def test_a_plan_with_fixed_quotas_has_a_reminder_for_each_session():
    found = of_plan(walking())
    planned = planned_sessions(walking(), (), MONDAY)
    assert [(r.first, r.quota) for r in found] == [(s.day, s.quota) for s in planned]
    assert (found[0].quota, found[-1].quota) == (7, 20)
    assert {r.at for r in found} == {time(10)}
    assert not any(r.weekdays for r in found)


def test_only_sessions_to_come_are_reminded_of():
    found = of_plan(walking(), since=MONDAY + timedelta(days=1))
    assert found == of_plan(walking())[1:]
    assert of_plan(walking(baseline=()), since=MONDAY - timedelta(days=7))[0].first == MONDAY
    first_moment = moments_of_care(Episode(onset=MONDAY))[0]
    assert reminders(MOMENTS, (), [first_moment], first_moment.day)


def test_where_pain_guides_the_plan_one_reminder_comes_back_without_a_quota():
    (found,) = of_plan(walking(approach=Approach.PAIN_GUIDED, weekdays=(1, 3)))
    assert (found.weekdays, found.quota) == ((1, 3), None)
    assert (found.first, found.last) == (date(2026, 11, 24), date(2027, 2, 14))


def test_pain_is_not_made_to_keep_to_a_date_but_to_a_target():
    plan = walking(approach=Approach.PAIN_GUIDED, target_date=date(2027, 6, 1))
    assert of_plan(plan)[0].last == date(2027, 6, 1)
    assert of_plan(plan, since=date(2027, 6, 2))[0].last == date(2027, 8, 24)
    at_target = SessionRecord(
        at=plan.at,
        plan_id=plan.id,
        kind=SessionKind.PLANNED,
        amount=20,
        quota=20,
        settled=True,
    )
    assert reminders(SESSIONS, [(plan, [at_target])], (), MONDAY) == ()


def test_before_the_baseline_is_measured_there_is_no_quota_either():
    (found,) = of_plan(walking(baseline=(9, 10)))
    assert (found.weekdays, found.quota) == ((0, 2, 4), None)


def test_a_paused_plan_reminds_of_nothing():
    paused = {"pauses": (Pause(first=MONDAY),)}
    assert of_plan(walking(**paused)) == ()
    assert of_plan(walking(approach=Approach.PAIN_GUIDED, **paused)) == ()


def test_the_one_reminder_comes_back_after_a_pause():
    pause = Pause(first=MONDAY + timedelta(days=2), last=MONDAY + timedelta(days=9))
    guided = walking(approach=Approach.PAIN_GUIDED)
    resting = walking(approach=Approach.PAIN_GUIDED, pauses=(pause,))
    made = of_plan(guided)
    (after_it,) = of_plan(resting)
    assert after_it.first == MONDAY + timedelta(days=11)  # a Friday
    assert out_of_date(made, [after_it], MONDAY + timedelta(days=2))
    assert not out_of_date(made, [after_it], MONDAY + timedelta(days=10))


def test_a_plan_that_ended_reminds_of_nothing_after_that():
    ended = {"ended": MONDAY + timedelta(days=3)}
    assert [r.first for r in of_plan(walking(**ended))] == [MONDAY, MONDAY + timedelta(days=2)]
    (found,) = of_plan(walking(approach=Approach.PAIN_GUIDED, **ended))
    assert found.last == MONDAY + timedelta(days=2)
    assert of_plan(walking(approach=Approach.PAIN_GUIDED, **ended), ended["ended"]) == ()


def test_the_check_in_comes_back_every_day_for_twelve_weeks():
    (found,) = reminders(CHECK_IN, (), (), MONDAY)
    assert found.weekdays == (0, 1, 2, 3, 4, 5, 6)
    assert (found.first, found.last) == (MONDAY, date(2027, 2, 14))


def test_the_moments_of_care_to_come_stand_for_the_whole_day():
    onset, first_session = MONDAY - timedelta(days=43), MONDAY - timedelta(days=3)
    episode = Episode(onset=onset, first_session=first_session, lrs=True, profile=2)
    found = reminders(MOMENTS, (), moments_of_care(episode), MONDAY)
    assert [(r.kind, r.first) for r in found] == [
        (ReminderKind.EIGHT_WEEKS, onset + timedelta(days=56)),
        (ReminderKind.RE_EVALUATION, first_session + timedelta(days=21)),
        (ReminderKind.RE_EVALUATION, first_session + timedelta(days=42)),
    ]
    assert all(r.whole_day for r in found)


def test_a_moment_that_moves_keeps_its_name():
    def names(first_session: date) -> list[str]:
        episode = Episode(onset=first_session, first_session=first_session, lrs=True, profile=3)
        return sorted(r.id for r in reminders(MOMENTS, (), moments_of_care(episode), first_session))

    assert names(MONDAY) == names(MONDAY + timedelta(days=2))


@given(st.integers(0, 60))
def test_a_calendar_holds_for_as_long_as_nothing_changes(days: int):
    made = of_plan(walking())
    assert not out_of_date(made, of_plan(walking()), MONDAY + timedelta(days=days))


def test_a_change_of_the_plan_puts_the_calendar_out_of_date():
    made, today = of_plan(walking()), MONDAY + timedelta(days=7)
    for change in (
        {"target": 25},
        {"weekdays": (1, 3)},
        {"target_date": date(2027, 1, 8)},
        {"ended": today},
        {"pauses": (Pause(first=today),)},
        {"activity": "Fietsen"},
    ):
        assert out_of_date(made, of_plan(walking(**change)), today), change
    assert out_of_date(made, reminders(SESSIONS, (), (), MONDAY), today)


def test_a_change_of_what_has_passed_does_not():
    over = date(2027, 1, 5)
    assert not out_of_date(of_plan(walking()), of_plan(walking(ended=over)), over)
    assert not out_of_date(of_plan(walking()), of_plan(walking(target=25)), over)


def test_what_no_longer_holds_is_withdrawn_and_what_passed_is_left():
    made, today = of_plan(walking()), MONDAY + timedelta(days=7)
    now = of_plan(walking(weekdays=(0,)), since=today)
    gone = withdrawn(made, now, today)
    assert gone == tuple(r for r in made if r.first >= today and r.first.weekday() != 0)
    assert len(gone) == 10


def test_the_reminder_without_a_quota_gives_way_to_those_with_one():
    made = of_plan(walking(baseline=(9, 10)))
    assert withdrawn(made, of_plan(walking()), MONDAY) == made
