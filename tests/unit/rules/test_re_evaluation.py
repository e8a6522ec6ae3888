from datetime import date

import pytest

from lbp_app.models import Episode, Profile, Rating, Tier
from lbp_app.rules.advice import Advice, Input, Rule, Verdict, Wording
from lbp_app.rules.re_evaluation import (
    Moment,
    MomentKind,
    first_check_in_lrs,
    moments_of_care,
    re_evaluation,
)
from tests.unit.rules.cases import ENOUGH, NOT_ENOUGH, case, undecided

R13 = Advice(Rule.R13, Tier.THERAPIST, Wording.R13)
R14 = Advice(Rule.R14, Tier.THERAPIST, Wording.R14)


def r13(profile: Profile | None, first_session: int) -> Verdict:
    return re_evaluation(case(days=100, profile=profile, first_session=first_session))


def r14(first_session: int, *, lrs: bool | None = True) -> Verdict:
    return first_check_in_lrs(case(days=100, first_session=first_session, lrs=lrs))


class TestReEvaluation:
    """R13."""

    @pytest.mark.parametrize(("profile", "moment"), [(1, 21), (2, 21), (2, 42), (3, 42), (3, 84)])
    def test_is_due_from_its_day_to_7_days_after(self, profile: Profile, moment: int) -> None:
        assert r13(profile, moment - 1) is None
        assert r13(profile, moment) == R13
        assert r13(profile, moment + 7) == R13
        assert r13(profile, moment + 8) is None

    @pytest.mark.parametrize(("profile", "moment"), [(1, 42), (1, 84), (2, 84), (3, 21)])
    def test_is_not_due_at_a_moment_of_another_profile(self, profile: Profile, moment: int) -> None:
        assert r13(profile, moment) is None

    def test_is_not_advised_when_improved_enough(self) -> None:
        assert re_evaluation(case(days=30, profile=1, first_session=21, change=ENOUGH)) is None

    @pytest.mark.parametrize("change", [(), NOT_ENOUGH, ((8, Rating.MUCH_BETTER),)])
    def test_is_advised_when_not_known_to_be_improved_enough(
        self, change: tuple[tuple[int, Rating], ...]
    ) -> None:
        assert re_evaluation(case(days=30, profile=1, first_session=21, change=change)) == R13

    def test_misses_the_profile_only_at_a_moment_of_some_profile(self) -> None:
        assert r13(None, 20) is None
        assert r13(None, 21) == undecided(Input.PROFILE)
        assert r13(None, 84) == undecided(Input.PROFILE)
        assert r13(None, 29) is None

    @pytest.mark.parametrize(("profile", "days"), [(1, 21), (2, 21), (3, 42)])
    def test_misses_the_first_session_once_the_complaints_last_long_enough(
        self, profile: Profile, days: int
    ) -> None:
        assert re_evaluation(case(days=days - 1, profile=profile)) is None
        missing = re_evaluation(case(days=days, profile=profile))
        assert missing == undecided(Input.FIRST_SESSION)

    def test_misses_both(self) -> None:
        missing = re_evaluation(case(days=21))
        assert missing == undecided(Input.FIRST_SESSION, Input.PROFILE)


class TestFirstCheckInLrs:
    """R14."""

    def test_is_due_2_to_4_days_after_the_first_session(self) -> None:
        assert r14(1) is None
        assert r14(2) == R14
        assert r14(3) == R14
        assert r14(4) == R14
        assert r14(5) is None

    def test_needs_lrs(self) -> None:
        assert r14(3, lrs=False) is None
        assert r14(3, lrs=None) == undecided(Input.LRS)
        assert r14(5, lrs=None) is None

    def test_needs_the_first_session_from_2_days_of_complaints(self) -> None:
        assert first_check_in_lrs(case(days=2, lrs=True)) == undecided(Input.FIRST_SESSION)
        assert first_check_in_lrs(case(days=1, lrs=True)) is None
        assert first_check_in_lrs(case(days=2, lrs=False)) is None


class TestMomentsOfCare:
    ONSET = date(2026, 10, 1)
    FIRST_SESSION = date(2026, 10, 10)

    def moments(
        self, *, lrs: bool | None = None, profile: Profile | None = None, session: bool = True
    ) -> list[tuple[MomentKind, date]]:
        first_session = self.FIRST_SESSION if session else None
        episode = Episode(onset=self.ONSET, first_session=first_session, lrs=lrs, profile=profile)
        return [(moment.kind, moment.day) for moment in moments_of_care(episode)]

    def test_six_and_eight_weeks_count_from_the_onset(self) -> None:
        assert self.moments(session=False, lrs=True, profile=3) == [
            (MomentKind.SIX_WEEKS, date(2026, 11, 12)),
            (MomentKind.EIGHT_WEEKS, date(2026, 11, 26)),
        ]

    def test_the_rest_counts_from_the_first_session_earliest_first(self) -> None:
        assert self.moments(lrs=True, profile=2) == [
            (MomentKind.FIRST_CHECK, date(2026, 10, 12)),
            (MomentKind.RE_EVALUATION, date(2026, 10, 31)),
            (MomentKind.SIX_WEEKS, date(2026, 11, 12)),
            (MomentKind.RE_EVALUATION, date(2026, 11, 21)),
            (MomentKind.EIGHT_WEEKS, date(2026, 11, 26)),
        ]

    @pytest.mark.parametrize(
        ("profile", "days"),
        [
            (1, [date(2026, 10, 31)]),
            (2, [date(2026, 10, 31), date(2026, 11, 21)]),
            (3, [date(2026, 11, 21), date(2027, 1, 2)]),
        ],
    )
    def test_the_re_evaluations_follow_the_profile(
        self, profile: Profile, days: list[date]
    ) -> None:
        found = [day for kind, day in self.moments(profile=profile) if kind == "re_evaluation"]
        assert found == days

    def test_the_first_check_is_for_lrs_only(self) -> None:
        kinds = [kind for kind, _ in self.moments(lrs=False, profile=1)]
        assert MomentKind.FIRST_CHECK not in kinds

    def test_each_says_until_which_day_it_can_be(self) -> None:
        episode = Episode(onset=self.ONSET, first_session=self.FIRST_SESSION, lrs=True, profile=1)
        assert moments_of_care(episode) == (
            Moment(MomentKind.FIRST_CHECK, date(2026, 10, 12), last_day=date(2026, 10, 14)),
            Moment(MomentKind.RE_EVALUATION, date(2026, 10, 31), last_day=date(2026, 11, 7)),
            Moment(MomentKind.SIX_WEEKS, date(2026, 11, 12), last_day=date(2026, 11, 12)),
            Moment(MomentKind.EIGHT_WEEKS, date(2026, 11, 26), last_day=date(2026, 11, 26)),
        )
