import pytest

from lbp_app.models import Unit
from lbp_app.rules.graded_activity.baseline import (
    Baseline,
    baseline_of,
    begins,
    first_quota,
    start_quota,
)
from tests.unit.rules.graded_activity.cases import MEASURED, did, measured, nov, plan

UNMEASURED = plan(baseline=())


def test_three_sessions_on_different_days_are_a_baseline() -> None:
    sessions = [
        measured(UNMEASURED, nov(day), amount) for day, amount in [(2, 9), (4, 10), (6, 11)]
    ]
    assert baseline_of(UNMEASURED, sessions) == Baseline((9, 10, 11), last_day=nov(6))
    assert baseline_of(UNMEASURED, sessions).is_complete
    assert not baseline_of(UNMEASURED, sessions[:2]).is_complete


def test_the_last_measurement_of_a_day_corrects_it() -> None:
    sessions = [
        measured(UNMEASURED, nov(2), 9),
        measured(UNMEASURED, nov(4), 30, hour=9),
        measured(UNMEASURED, nov(4), 10, hour=11),
    ]
    assert baseline_of(UNMEASURED, sessions).amounts == (9, 10)


def test_a_fourth_measurement_changes_nothing() -> None:
    sessions = [measured(UNMEASURED, nov(day), 10) for day in (2, 3, 4)]
    more = [*sessions, measured(UNMEASURED, nov(5), 90)]
    assert baseline_of(UNMEASURED, more) == baseline_of(UNMEASURED, sessions)


def test_what_the_therapist_measured_counts_first() -> None:
    begun = plan(baseline=(9, 10))
    assert baseline_of(begun, [measured(begun, nov(3), 11)]) == Baseline((9, 10, 11), nov(3))
    assert baseline_of(plan(), []) == Baseline(MEASURED, last_day=None)


def test_a_planned_session_is_no_measurement() -> None:
    assert baseline_of(UNMEASURED, [did(UNMEASURED, nov(2), 9)]) == Baseline(())


def test_the_mean_of_what_was_measured() -> None:
    assert Baseline((9, 10, 11)).mean == 10
    assert Baseline((9,)).mean == 9
    assert Baseline(()).mean is None


@pytest.mark.parametrize(
    ("amounts", "percent", "start"),
    [
        ((9, 10, 11), 70, 7),
        ((9, 10, 11), 50, 5),
        ((9, 10, 11), 100, 10),
        ((9, 10, 12), 70, 7),  # 7.23
        ((5, 5, 5), 70, 4),  # 3.5
        ((1, 1, 1), 50, 1),  # at least one step
        ((50, 50, 50), 57, 29),  # 28.5, in binary 28.499999999999996
    ],
)
def test_starts_at_a_part_of_the_mean(
    *, amounts: tuple[int, ...], percent: int, start: int
) -> None:
    assert start_quota(plan(start_percent=percent, target=90), Baseline(amounts)) == start


def test_starts_at_whole_steps_of_the_unit() -> None:
    walking = plan(unit=Unit.METRES, target=5000)
    assert start_quota(walking, Baseline((120, 120, 120))) == 80
    assert start_quota(walking, Baseline((1900, 1900, 1900))) == 1350  # 1330


def test_never_starts_above_the_target() -> None:
    assert start_quota(plan(target=5), Baseline(MEASURED)) == 5


def test_a_plan_that_follows_another_goes_on_from_its_quota() -> None:
    assert first_quota(plan(go_on_from=18), Baseline(MEASURED)) == 18
    assert first_quota(plan(go_on_from=18, target=12), Baseline(MEASURED)) == 12
    assert first_quota(plan(), Baseline(MEASURED)) == 7


def test_begins_when_it_was_made_on_its_first_day_or_after_the_last_measurement() -> None:
    assert begins(plan(), Baseline(MEASURED)) == nov(1)
    assert begins(plan(first_day=nov(5)), Baseline(MEASURED)) == nov(5)
    assert begins(plan(first_day=nov(-3)), Baseline(MEASURED)) == nov(1)
    assert begins(plan(first_day=nov(5)), Baseline(MEASURED, last_day=nov(6))) == nov(7)
    assert begins(plan(first_day=nov(9)), Baseline(MEASURED, last_day=nov(6))) == nov(9)
