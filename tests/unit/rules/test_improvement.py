import pytest

from lbp_app.models import Rating, Tier
from lbp_app.rules.advice import Advice, Rule, Wording
from lbp_app.rules.improvement import ask_for_judgement, improved_enough
from tests.unit.rules.cases import ENOUGH, NOT_ENOUGH, case

R19 = Advice(Rule.R19, Tier.ASK, Wording.R19)


@pytest.mark.parametrize(
    ("rating", "enough"),
    [
        (Rating.COMPLETELY_RECOVERED, True),
        (Rating.MUCH_BETTER, True),
        (Rating.A_LITTLE_BETTER, False),
        (Rating.THE_SAME, False),
        (Rating.A_LITTLE_WORSE, False),
        (Rating.MUCH_WORSE, False),
        (Rating.WORSE_THAN_EVER, False),
    ],
)
def test_completely_recovered_and_much_better_are_enough(*, rating: Rating, enough: bool) -> None:
    assert improved_enough(case(change=[(0, rating)])) is enough


def test_a_judgement_counts_for_7_days() -> None:
    assert improved_enough(case(change=[(7, Rating.MUCH_BETTER)])) is True
    assert improved_enough(case(change=[(8, Rating.MUCH_BETTER)])) is None


def test_the_latest_judgement_counts() -> None:
    assert improved_enough(case(change=[(1, Rating.THE_SAME), (3, Rating.MUCH_BETTER)])) is False
    assert improved_enough(case(change=[(1, Rating.THE_SAME), (1, Rating.MUCH_BETTER)])) is True


def test_no_judgement_is_not_known() -> None:
    assert improved_enough(case()) is None


def test_r19_asks_from_six_weeks() -> None:
    assert ask_for_judgement(case(days=42)) == R19
    assert ask_for_judgement(case(days=41)) is None


def test_r19_asks_again_after_7_days() -> None:
    assert ask_for_judgement(case(days=60, change=[(8, Rating.THE_SAME)])) == R19
    assert ask_for_judgement(case(days=60, change=[(7, Rating.THE_SAME)])) is None


def test_r19_is_content_with_any_judgement() -> None:
    assert ask_for_judgement(case(days=60, change=ENOUGH)) is None
    assert ask_for_judgement(case(days=60, change=NOT_ENOUGH)) is None
