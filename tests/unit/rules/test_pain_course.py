import pytest

from lbp_app.models import Symptom, Tier
from lbp_app.rules import pain_course
from lbp_app.rules.advice import Advice, Input, Rule, Verdict, Wording
from tests.unit.rules.cases import case, undecided

R06 = Advice(Rule.R06, Tier.TODAY, Wording.R06)
R10 = Advice(Rule.R10, Tier.APPOINTMENT, Wording.R10)
R11 = Advice(Rule.R11, Tier.APPOINTMENT, Wording.R11)

Pain = tuple[int, float | None, float | None]


def r06(*pain: Pain, lrs: bool | None = True) -> Verdict:
    return pain_course.severe_pain_in_lrs(case(lrs=lrs, pain=pain))


def r10(*pain: Pain) -> Verdict:
    return pain_course.strong_increase(case(days=30, pain=pain))


def r11(*pain: Pain, days: int = 30) -> Verdict:
    return pain_course.severe_over_a_week(case(days=days, pain=pain))


class TestSeverePainInLrs:
    """R06."""

    def test_fires_from_8_in_back_or_leg(self) -> None:
        assert r06((0, 8, 0)) == R06
        assert r06((0, 0, 8)) == R06
        assert r06((0, 7.9, 7)) is None

    def test_one_severe_site_is_enough_when_the_other_is_not_scored(self) -> None:
        assert r06((0, None, 9)) == R06

    def test_a_score_counts_for_48_hours(self) -> None:
        assert r06((2, 8, 8)) == R06
        assert r06((3, 8, 8)) == undecided(Input.PAIN)

    def test_the_latest_score_of_each_site_counts(self) -> None:
        assert r06((1, 9, 2), (0, 7, 2)) is None
        assert r06((1, 9, 2), (0, None, 2)) == R06

    def test_of_two_on_one_day_the_later_one_counts(self) -> None:
        assert r06((0, 9, 2), (0, 7, 2)) is None
        assert r06((0, 7, 2), (0, 9, 2)) == R06

    def test_a_site_without_a_fresh_score_leaves_it_undecided(self) -> None:
        assert r06((0, 5, None)) == undecided(Input.PAIN)
        assert r06((3, None, 9), (0, 5, None)) == undecided(Input.PAIN)
        assert r06() == undecided(Input.PAIN)

    def test_needs_lrs(self) -> None:
        assert r06((0, 9, 9), lrs=False) is None
        assert r06((0, 9, 9), lrs=None) == undecided(Input.LRS)
        assert r06((0, 5, 5), lrs=None) is None
        assert r06(lrs=None) == undecided(Input.LRS, Input.PAIN)


class TestStrongIncrease:
    """R10."""

    def test_fires_from_exactly_3_points(self) -> None:
        assert r10((5, 4, None), (0, 7, None)) == R10
        assert r10((5, 4, None), (0, 6.99, None)) is None

    def test_judges_back_and_leg_each_on_its_own(self) -> None:
        assert r10((5, 4, 2), (0, 4, 5)) == R10
        assert r10((5, 7, 1), (0, 1, 7)) == R10
        assert r10((5, 4, 2), (0, 6, 4)) is None

    def test_compares_means(self) -> None:
        # 8, 8, 7 after 5, 5, 4: 7.67 - 4.67 is exactly 3.
        before = ((3, 5, None), (4, 5, None), (5, 4, None))
        assert r10(*before, (0, 8, None), (1, 8, None), (2, 7, None)) == R10
        assert r10(*before, (0, 8, None), (1, 7, None), (2, 7, None)) is None

    @pytest.mark.parametrize("tenths", range(70))
    def test_exactly_3_is_not_lost_in_binary(self, tenths: int) -> None:
        assert r10((5, tenths / 10, None), (0, (tenths + 30) / 10, None)) == R10

    def test_the_last_3_days_are_today_and_the_2_before(self) -> None:
        assert r10((9, 2, None), (2, 5, None)) == R10
        assert r10((9, 2, None), (3, 5, None)) == undecided(Input.PAIN)

    def test_the_7_days_before_are_3_to_9_days_ago(self) -> None:
        assert r10((3, 2, None), (0, 5, None)) == R10
        assert r10((9, 2, None), (0, 5, None)) == R10
        assert r10((10, 2, None), (0, 5, None)) == undecided(Input.PAIN)
        assert r10((2, 2, None), (0, 9, None)) == undecided(Input.PAIN)

    def test_no_site_with_scores_in_both_periods_leaves_it_undecided(self) -> None:
        assert r10() == undecided(Input.PAIN)
        assert r10((5, 2, None), (0, None, 9)) == undecided(Input.PAIN)

    def test_fires_when_the_patient_says_so(self) -> None:
        ticked = case(symptoms=[Symptom.MUCH_WORSE], pain=[(5, 5, 5), (0, 5, 5)])
        assert pain_course.strong_increase(ticked) == R10


class TestSevereOverAWeek:
    """R11."""

    WEEK_OF_7: tuple[Pain, ...] = tuple((ago, 7, None) for ago in range(7))

    def test_fires_after_7_days_of_7(self) -> None:
        assert r11(*self.WEEK_OF_7) == R11
        assert r11(*self.WEEK_OF_7, days=7) == R11
        assert r11(*self.WEEK_OF_7, days=6) is None

    @pytest.mark.parametrize("ago", range(7))
    def test_one_day_below_7_decides_against_it(self, ago: int) -> None:
        week = [(day, 6.9 if day == ago else 7, None) for day in range(7)]
        assert r11(*week) is None

    def test_a_week_ago_no_longer_counts(self) -> None:
        assert r11(*self.WEEK_OF_7, (7, 1, 1)) == R11

    def test_the_highest_score_of_the_day_counts(self) -> None:
        assert r11(*((ago, 2, 7) for ago in range(7))) == R11
        assert r11(*((ago, 2, None) for ago in range(7)), *self.WEEK_OF_7) == R11

    @pytest.mark.parametrize("ago", range(7))
    def test_a_day_without_a_score_leaves_it_undecided(self, ago: int) -> None:
        week = [score for score in self.WEEK_OF_7 if score[0] != ago]
        assert r11(*week) == undecided(Input.PAIN)

    def test_no_scores_at_all_leave_it_undecided_from_7_days(self) -> None:
        assert r11(days=7) == undecided(Input.PAIN)
        assert r11(days=6) is None

    def test_a_lower_day_decides_even_with_days_missing(self) -> None:
        assert r11((0, 3, None)) is None

    def test_fires_when_the_patient_says_so(self) -> None:
        ticked = case(symptoms=[Symptom.SEVERE_OVER_A_WEEK], pain=[(0, 1, 1)])
        assert pain_course.severe_over_a_week(ticked) == R11
