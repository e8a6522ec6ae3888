from lbp_app.models import Tier
from lbp_app.rules.advice import Advice, Input, Rule, Verdict, Wording
from lbp_app.rules.function_course import function_not_improving
from tests.unit.rules.cases import case, undecided

R12 = Advice(Rule.R12, Tier.THERAPIST, Wording.R12)


def r12(*function: tuple[int, float], days: int = 60) -> Verdict:
    return function_not_improving(case(days=days, function=function))


def test_fires_when_the_latest_score_is_not_better() -> None:
    assert r12((14, 4), (0, 4)) == R12
    assert r12((14, 4), (0, 4.1)) == R12
    assert r12((14, 4), (0, 3.9)) is None


def test_needs_three_weeks_of_complaints() -> None:
    assert r12((14, 4), (0, 4), days=21) == R12
    assert r12((14, 4), (0, 4), days=20) is None
    assert r12(days=20) is None


def test_compares_with_a_score_of_at_least_14_days_before() -> None:
    assert r12((13, 4), (0, 4)) == undecided(Input.FUNCTION)
    assert r12((19, 4), (5, 4)) == R12
    assert r12((18, 4), (5, 4)) == undecided(Input.FUNCTION)


def test_compares_with_the_latest_of_those() -> None:
    assert r12((30, 4), (14, 6), (0, 5)) is None
    assert r12((30, 6), (14, 4), (0, 5)) == R12


def test_a_score_counts_for_14_days() -> None:
    assert r12((28, 4), (14, 4)) == R12
    assert r12((29, 4), (15, 4)) == undecided(Input.FUNCTION)


def test_of_two_on_one_day_the_later_one_counts() -> None:
    assert r12((14, 4), (0, 5), (0, 3)) is None
    assert r12((14, 4), (0, 3), (0, 5)) == R12


def test_no_difficulty_at_all_cannot_improve() -> None:
    assert r12((14, 0), (0, 0)) is None
    assert r12((0, 0)) is None
    assert r12((14, 0), (0, 1)) == R12


def test_no_scores_leave_it_undecided() -> None:
    assert r12() == undecided(Input.FUNCTION)
    assert r12((0, 4)) == undecided(Input.FUNCTION)
