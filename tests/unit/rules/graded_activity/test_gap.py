from hypothesis import given
from hypothesis import strategies as st

from lbp_app.models import Approach, PlanRecord
from lbp_app.rules.graded_activity.gap import Begun, begun, gap_days
from lbp_app.rules.graded_activity.restart import (
    Aim,
    changed,
    last_good_quota,
    measured_anew,
    restarted,
)
from lbp_app.rules.graded_activity.sessions import by_plan
from lbp_app.rules.graded_activity.task import AfterGap, task_of
from tests.unit.rules.graded_activity.cases import (
    UNTIL_THE_6TH,
    WALKING,
    at,
    did,
    guided,
    measured,
    nov,
    plan,
    plans,
    skipped,
)

AIM = Aim(target=25, target_date=nov(60), weekdays=(0, 2, 4))


def test_a_gap_is_15_days_after_the_last_session() -> None:
    since = Begun(WALKING, UNTIL_THE_6TH)
    assert gap_days(since, nov(20)) is None
    assert gap_days(since, nov(21)) == 15


def test_skipping_is_no_session() -> None:
    skips = (skipped(WALKING, nov(9), 11), skipped(WALKING, nov(20), 16))
    assert gap_days(Begun(WALKING, UNTIL_THE_6TH + skips), nov(21)) == 15


def test_a_plan_still_to_begin_has_no_gap() -> None:
    assert gap_days(Begun(plan(first_day=nov(20)), ()), nov(1)) is None


def test_one_missed_session_of_a_weekly_plan_is_no_gap() -> None:
    weekly = plan(weekdays=[0])
    since = Begun(weekly, (did(weekly, nov(2), 7),))
    assert gap_days(since, nov(16)) is None
    assert gap_days(since, nov(17)) == 15


class TestOverAChange:
    def test_the_days_without_a_session_count_on(self) -> None:
        _, after = changed(WALKING, UNTIL_THE_6TH, at(nov(18)), AIM)
        since = begun((WALKING, after), by_plan(UNTIL_THE_6TH))
        assert since == Begun(WALKING, UNTIL_THE_6TH)
        assert gap_days(since, nov(20)) is None
        # The schedule has come to 16 minutes; the last that went well were 8.
        assert task_of(after, [], nov(21), since) == AfterGap(days=15, quota=8)

    def test_a_second_change_begins_nothing_either(self) -> None:
        _, once = changed(WALKING, UNTIL_THE_6TH, at(nov(12)), AIM)
        _, twice = changed(once, [], at(nov(18)), AIM)
        since = begun((WALKING, once, twice), by_plan(UNTIL_THE_6TH))
        assert gap_days(since, nov(21)) == 15

    def test_a_session_after_it_counts_from_its_day(self) -> None:
        _, after = changed(WALKING, UNTIL_THE_6TH, at(nov(18)), AIM)
        sessions = by_plan([*UNTIL_THE_6TH, did(after, nov(20), 16)])
        since = begun((WALKING, after), sessions)
        assert gap_days(since, nov(34)) is None
        assert gap_days(since, nov(35)) == 15

    def test_with_nothing_done_it_counts_from_the_first_day_of_all(self) -> None:
        _, after = changed(WALKING, [], at(nov(9)), AIM)
        assert gap_days(begun((WALKING, after), {}), nov(16)) == 15  # planned since 1 November

    def test_a_restart_counts_anew(self) -> None:
        _, after = restarted(WALKING, UNTIL_THE_6TH, at(nov(23)))
        since = begun((WALKING, after), by_plan(UNTIL_THE_6TH))
        assert since == Begun(after, ())
        assert gap_days(since, nov(37)) is None

    def test_a_change_in_a_gap_counts_anew_as_a_restart_does(self) -> None:
        _, after = changed(WALKING, UNTIL_THE_6TH, at(nov(23)), AIM)
        assert begun((WALKING, after), by_plan(UNTIL_THE_6TH)) == Begun(after, ())

    def test_a_new_baseline_counts_anew(self) -> None:
        _, after = measured_anew(WALKING, UNTIL_THE_6TH, at(nov(9)))
        sessions = by_plan([*UNTIL_THE_6TH, *(measured(after, nov(d), 9) for d in (9, 11, 13))])
        since = begun((WALKING, after), sessions)
        assert since.plan == after
        assert gap_days(since, nov(28)) is None
        assert gap_days(since, nov(29)) == 15  # since 14 November

    def test_a_restart_asks_no_more_than_a_lower_target(self) -> None:
        lower = Aim(target=6, target_date=nov(60), weekdays=(0, 2, 4))
        _, after = changed(WALKING, UNTIL_THE_6TH, at(nov(9)), lower)
        since = begun((WALKING, after), by_plan(UNTIL_THE_6TH))
        assert last_good_quota(after, [], since) == 6

    def test_guided_by_pain_it_restarts_from_what_settled_before_the_change(self) -> None:
        walking = guided()
        sessions = [
            did(walking, nov(2), 7, settled=True),
            did(walking, nov(4), 8, settled=True),
            did(walking, nov(6), 9, settled=False),
        ]
        _, after = changed(walking, sessions, at(nov(18)), AIM)
        since = begun((walking, after), by_plan(sessions))
        assert task_of(after, [], nov(21), since) == AfterGap(days=15, quota=8)


@given(
    chosen=plans(approach=Approach.TIME_CONTINGENT),
    last=st.integers(2, 100),
    after=st.lists(st.integers(0, 14), max_size=4).map(sorted),
    today=st.integers(0, 40),
)
def test_no_number_of_changes_alters_a_gap_or_what_is_gone_on_from(
    chosen: PlanRecord, last: int, after: list[int], today: int
) -> None:
    session = did(chosen, nov(last), 3)
    aim = Aim(target=chosen.target, target_date=nov(300), weekdays=chosen.weekdays)
    sessions = by_plan([session])
    line = [chosen]
    for days in after:
        line[-1:] = changed(line[-1], sessions.get(line[-1].id, ()), at(nov(last + days)), aim)
    since = begun(line, sessions)
    day = nov(last + max([today, *after]))
    unchanged = Begun(chosen, (session,))
    assert gap_days(since, day) == gap_days(unchanged, day)
    assert last_good_quota(line[-1], [], since) == last_good_quota(chosen, [session])
