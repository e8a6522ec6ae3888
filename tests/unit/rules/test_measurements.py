import pytest

from lbp_app.models import Rating
from lbp_app.rules.measurements import (
    Comparison,
    Disagreement,
    compare_function,
    compare_pain,
    disagreement,
)
from lbp_app.rules.pain_course import Site
from tests.unit.rules.cases import ENOUGH, NOT_ENOUGH, case


def back_improved(start: float, now: float) -> bool | None:
    found = compare_pain(case(days=30, pain=[(20, start, None), (0, now, None)]), Site.BACK)
    assert found is not None
    return found.improved


def function_improved(start: float, now: float) -> bool | None:
    found = compare_function(case(days=30, function=[(20, start), (0, now)]))
    assert found is not None
    return found.improved


@pytest.mark.parametrize(
    ("start", "now", "improved"),
    [
        (8, 6, True),  # 2 points, 25 %
        (8, 6.1, False),
        (3, 2.1, True),  # 30 %, 0.9 point
        (3, 2.2, False),
        (4, 3, False),  # 1 point, 25 %
        (4.1, 2.1, True),  # 1.9999999999999996 in binary
        (5, 7, False),
        (1, 0, True),
        (0, 0, None),  # nothing to improve
        (0, 3, None),
    ],
)
def test_pain_improves_by_30_percent_or_2_points(
    *, start: float, now: float, improved: bool | None
) -> None:
    assert back_improved(start, now) is improved


@pytest.mark.parametrize(
    ("start", "now", "improved"),
    [
        (6, 4, True),
        (6, 4.1, False),
        (4.1, 2.1, True),
        (2, 0, True),
        (1.9, 0, None),  # too low to improve by 2 points
    ],
)
def test_function_improves_by_2_points(*, start: float, now: float, improved: bool | None) -> None:
    assert function_improved(start, now) is improved


def test_compares_the_first_since_the_onset_with_the_latest() -> None:
    pain = [(0, 3, None), (31, 9, None), (30, 6, None), (15, 8, None)]
    found = compare_pain(case(days=30, pain=pain), Site.BACK)
    assert found == Comparison(start=6, now=3, improved=True)


def test_each_site_is_compared_on_its_own() -> None:
    situation = case(days=30, pain=[(20, 6, 2), (0, 6, None), (1, None, 1)])
    assert compare_pain(situation, Site.BACK) == Comparison(6, 6, improved=False)
    assert compare_pain(situation, Site.LEG) == Comparison(2, 1, improved=True)


def test_the_latest_score_counts_for_7_days() -> None:
    assert compare_function(case(days=30, function=[(20, 6), (7, 4)])) is not None
    assert compare_function(case(days=30, function=[(20, 6), (8, 4)])) is None


def test_two_scores_of_one_day_are_no_comparison() -> None:
    assert compare_function(case(days=30, function=[(0, 6), (0, 4)])) is None
    assert compare_function(case(days=30)) is None


BETTER = [(20, 8, None), (0, 4, None)]
NOT_BETTER = [(20, 8, None), (0, 7, None)]


def test_scores_contradict_a_judgement_that_it_is_enough() -> None:
    said = case(days=30, pain=NOT_BETTER, change=ENOUGH)
    assert disagreement(said) is Disagreement.SCORES_NOT_BETTER


def test_scores_contradict_a_judgement_that_it_is_not_enough() -> None:
    said = case(days=30, pain=BETTER, change=NOT_ENOUGH)
    assert disagreement(said) is Disagreement.SCORES_BETTER


@pytest.mark.parametrize(("pain", "change"), [(BETTER, ENOUGH), (NOT_BETTER, NOT_ENOUGH)])
def test_scores_that_fit_the_judgement_contradict_nothing(
    pain: list[tuple[int, float, None]], change: tuple[tuple[int, Rating], ...]
) -> None:
    assert disagreement(case(days=30, pain=pain, change=change)) is None


@pytest.mark.parametrize("change", [ENOUGH, NOT_ENOUGH])
def test_scores_that_differ_contradict_nobody(change: tuple[tuple[int, Rating], ...]) -> None:
    mixed = case(days=30, pain=BETTER, function=[(20, 6), (0, 6)], change=change)
    assert disagreement(mixed) is None


def test_without_a_judgement_there_is_nothing_to_contradict() -> None:
    assert disagreement(case(days=30, pain=BETTER)) is None
    assert disagreement(case(days=30, pain=BETTER, change=[(8, Rating.THE_SAME)])) is None


def test_without_scores_nothing_contradicts() -> None:
    assert disagreement(case(days=30, change=ENOUGH)) is None
