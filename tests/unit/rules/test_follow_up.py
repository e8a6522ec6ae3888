import pytest

from lbp_app.models import Profile, Rating, Symptom, Tier
from lbp_app.rules import follow_up
from lbp_app.rules.advice import Advice, Input, Rule, Verdict, Wording
from tests.unit.rules.cases import ENOUGH, NOT_ENOUGH, case, undecided

Change = tuple[tuple[int, Rating], ...]
OLD: Change = ((8, Rating.THE_SAME),)


def r15(days: int, *, lrs: bool | None = True, change: Change = NOT_ENOUGH) -> Verdict:
    return follow_up.lrs_after_six_weeks(case(days=days, lrs=lrs, change=change))


def r16(days: int, *, lrs: bool | None = False, change: Change = NOT_ENOUGH) -> Verdict:
    return follow_up.back_pain_after_six_weeks(case(days=days, lrs=lrs, change=change))


def r17(
    first_session: int | None,
    *,
    days: int = 200,
    profile: Profile | None = 3,
    change: Change = NOT_ENOUGH,
) -> Verdict:
    return follow_up.profile_3_after_six_weeks(
        case(days=days, first_session=first_session, profile=profile, change=change)
    )


def r21(days: int, *, change: Change = NOT_ENOUGH) -> Verdict:
    return follow_up.step_by_duration(case(days=days, change=change))


class TestLrsAfterSixWeeks:
    """R15."""

    FROM_6 = Advice(Rule.R15, Tier.APPOINTMENT, Wording.R15)
    FROM_8 = Advice(Rule.R15, Tier.APPOINTMENT, Wording.R15_FROM_8_WEEKS)

    def test_fires_at_six_weeks_and_is_firmer_at_eight(self) -> None:
        assert r15(41) is None
        assert r15(42) == self.FROM_6
        assert r15(55) == self.FROM_6
        assert r15(56) == self.FROM_8

    def test_counts_from_the_onset_not_from_the_first_session(self) -> None:
        long = case(days=42, first_session=1, lrs=True, change=NOT_ENOUGH)
        assert follow_up.lrs_after_six_weeks(long) == self.FROM_6

    def test_does_not_fire_when_improved_enough(self) -> None:
        assert r15(60, change=ENOUGH) is None

    def test_needs_a_judgement_of_the_last_7_days(self) -> None:
        assert r15(60, change=OLD) == undecided(Input.CHANGE)
        assert r15(60, change=((7, Rating.THE_SAME),)) == self.FROM_8

    def test_needs_lrs(self) -> None:
        assert r15(60, lrs=False) is None
        assert r15(60, lrs=None) == undecided(Input.LRS)
        assert r15(60, lrs=None, change=()) == undecided(Input.LRS, Input.CHANGE)
        assert r15(41, lrs=None) is None


class TestBackPainAfterSixWeeks:
    """R16."""

    FROM_6 = Advice(Rule.R16, Tier.THERAPIST, Wording.R16)
    FROM_8 = Advice(Rule.R16, Tier.APPOINTMENT, Wording.R16_FROM_8_WEEKS)

    @pytest.mark.parametrize("lrs", [False, None])
    def test_is_for_the_therapist_at_six_weeks_and_the_gp_at_eight(
        self, *, lrs: bool | None
    ) -> None:
        assert r16(41, lrs=lrs) is None
        assert r16(42, lrs=lrs) == self.FROM_6
        assert r16(55, lrs=lrs) == self.FROM_6
        assert r16(56, lrs=lrs) == self.FROM_8

    def test_is_not_for_lrs(self) -> None:
        assert r16(60, lrs=True) is None

    def test_does_not_fire_when_improved_enough(self) -> None:
        assert r16(60, change=ENOUGH) is None

    def test_needs_a_judgement_of_the_last_7_days(self) -> None:
        assert r16(60, change=OLD) == undecided(Input.CHANGE)


class TestProfile3AfterSixWeeks:
    """R17."""

    FROM_6 = Advice(Rule.R17, Tier.THERAPIST, Wording.R17)
    FROM_12 = Advice(Rule.R17, Tier.APPOINTMENT, Wording.R17_FROM_12_WEEKS)

    def test_counts_from_the_first_session(self) -> None:
        assert r17(41) is None
        assert r17(42) == self.FROM_6
        assert r17(83) == self.FROM_6
        assert r17(84) == self.FROM_12

    @pytest.mark.parametrize("profile", [1, 2])
    def test_is_for_profile_3(self, profile: Profile) -> None:
        assert r17(60, profile=profile) is None

    def test_does_not_fire_when_improved_enough(self) -> None:
        assert r17(60, change=ENOUGH) is None

    def test_names_what_it_misses(self) -> None:
        assert r17(60, profile=None) == undecided(Input.PROFILE)
        assert r17(60, change=OLD) == undecided(Input.CHANGE)
        assert r17(41, profile=None, change=()) is None

    def test_misses_the_first_session_from_six_weeks_of_complaints(self) -> None:
        assert r17(None, days=41) is None
        assert r17(None, days=42) == undecided(Input.FIRST_SESSION)


class TestLrsMedicineDoubt:
    """R18."""

    def r18(self, *symptoms: Symptom, lrs: bool | None) -> Verdict:
        return follow_up.lrs_medicine_doubt(case(symptoms=symptoms, lrs=lrs))

    def test_fires_with_lrs_and_doubt(self) -> None:
        advice = Advice(Rule.R18, Tier.APPOINTMENT, Wording.R18)
        assert self.r18(Symptom.PAIN_MEDICINE_DOUBT, lrs=True) == advice
        assert self.r18(lrs=True) is None

    def test_needs_lrs(self) -> None:
        assert self.r18(Symptom.PAIN_MEDICINE_DOUBT, lrs=False) is None
        assert self.r18(Symptom.PAIN_MEDICINE_DOUBT, lrs=None) == undecided(Input.LRS)
        assert self.r18(lrs=None) is None


class TestStepByDuration:
    """R21."""

    @pytest.mark.parametrize(
        ("days", "text"),
        [
            (21, Wording.R21_WEEKS_3),
            (41, Wording.R21_WEEKS_3),
            (42, Wording.R21_WEEKS_6),
            (83, Wording.R21_WEEKS_6),
            (84, Wording.R21_WEEKS_12),
        ],
    )
    def test_names_the_step_for_the_duration(self, days: int, text: Wording) -> None:
        assert r21(days) == Advice(Rule.R21, Tier.THERAPIST, text)

    def test_starts_at_three_weeks(self) -> None:
        assert r21(20) is None
        assert r21(20, change=()) is None

    def test_does_not_fire_when_improved_enough(self) -> None:
        assert r21(30, change=ENOUGH) is None

    def test_needs_a_judgement_of_the_last_7_days(self) -> None:
        assert r21(21, change=()) == undecided(Input.CHANGE)
        assert r21(30, change=OLD) == undecided(Input.CHANGE)
