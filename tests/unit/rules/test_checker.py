from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app.models import (
    ChangeScore,
    Episode,
    FunctionScore,
    PainScore,
    Rating,
    Situation,
    Symptom,
    Tier,
)
from lbp_app.rules import Input, Rule, Wording, check
from lbp_app.rules.checker import RULES
from tests.unit.rules.cases import NOT_ENOUGH, TODAY, case, days_ago

FIRES = {
    Wording.R01: case(symptoms=[Symptom.SADDLE_NUMBNESS]),
    Wording.R02: case(symptoms=[Symptom.CANNOT_URINATE]),
    Wording.R03: case(symptoms=[Symptom.LEG_WEAKNESS_INCREASING]),
    Wording.R04: case(symptoms=[Symptom.SUDDEN_SEVERE_NOT_MOVEMENT], age=52),
    Wording.R05: case(symptoms=[Symptom.BOTH_LEGS]),
    Wording.R06: case(lrs=True, pain=[(0, 3, 8)]),
    Wording.R07: case(symptoms=[Symptom.RECENT_FALL]),
    Wording.R08: case(symptoms=[Symptom.FEVER_OR_ILL]),
    Wording.R09: case(symptoms=[Symptom.CANCER_HISTORY]),
    Wording.R10: case(days=20, pain=[(4, 3, 3), (0, 3, 6)]),
    Wording.R11: case(days=20, pain=[(ago, 7, 7) for ago in range(7)]),
    Wording.R12: case(days=40, function=[(15, 5), (0, 5)]),
    Wording.R13: case(days=40, first_session=21, profile=1),
    Wording.R14: case(days=10, first_session=3, lrs=True),
    Wording.R15: case(days=42, lrs=True, change=NOT_ENOUGH),
    Wording.R15_FROM_8_WEEKS: case(days=56, lrs=True, change=NOT_ENOUGH),
    Wording.R16: case(days=42, lrs=False, change=NOT_ENOUGH),
    Wording.R16_FROM_8_WEEKS: case(days=56, lrs=False, change=NOT_ENOUGH),
    Wording.R17: case(days=50, first_session=42, profile=3, change=NOT_ENOUGH),
    Wording.R17_FROM_12_WEEKS: case(days=90, first_session=84, profile=3, change=NOT_ENOUGH),
    Wording.R18: case(lrs=True, symptoms=[Symptom.PAIN_MEDICINE_DOUBT]),
    Wording.R19: case(days=42),
    Wording.R20: case(symptoms=[Symptom.MORNING_STIFFNESS_LONG]),
    Wording.R21_WEEKS_3: case(days=21, change=NOT_ENOUGH),
    Wording.R21_WEEKS_6: case(days=42, change=NOT_ENOUGH),
    Wording.R21_WEEKS_12: case(days=84, change=NOT_ENOUGH),
}


@pytest.mark.parametrize("text", Wording)
def test_every_text_can_be_advised(text: Wording) -> None:
    assert text in [advice.text for advice in check(FIRES[text]).advice]


def test_every_row_of_the_specification_has_a_rule_that_answers_in_its_name() -> None:
    assert list(RULES) == list(Rule)
    fired = {advice.rule for situation in FIRES.values() for advice in check(situation).advice}
    assert fired == set(Rule)


@pytest.mark.parametrize("rule", Rule)
def test_a_rule_gives_advice_in_its_own_name_only(rule: Rule) -> None:
    answers = [RULES[rule](situation) for situation in FIRES.values()]
    assert {answer.rule for answer in answers if hasattr(answer, "rule")} == {rule}


def test_nothing_found_is_no_advice() -> None:
    outcome = check(case(days=5, lrs=False, pain=[(5, 4, 1), (0, 3, 1)]))
    assert outcome.advice == ()
    assert outcome.tier is Tier.NONE
    assert outcome.missing == ()


def test_every_rule_is_listed_the_most_urgent_first() -> None:
    several = case(
        days=60,
        age=52,
        lrs=True,
        symptoms=[
            Symptom.MORNING_STIFFNESS_LONG,
            Symptom.CANCER_HISTORY,
            Symptom.SUDDEN_SEVERE_NOT_MOVEMENT,
            Symptom.SADDLE_NUMBNESS,
            Symptom.BOTH_LEGS,
        ],
        pain=[(0, 9, 9)],
    )
    outcome = check(several)
    assert [advice.rule for advice in outcome.advice] == [
        Rule.R04,  # emergency
        Rule.R01,  # now
        Rule.R05,
        Rule.R06,  # today
        Rule.R09,  # days
        Rule.R20,  # appointment
        Rule.R19,  # ask
    ]
    assert outcome.tier is Tier.EMERGENCY


def test_missing_inputs_are_named_once_in_the_order_of_the_input() -> None:
    unknown = check(case(days=60, symptoms=[Symptom.SUDDEN_SEVERE_NOT_MOVEMENT]))
    assert unknown.missing == tuple(Input)
    assert [str(name) for name in unknown.missing] == [
        "age",
        "episode.first_session",
        "episode.lrs",
        "episode.profile",
        "pain",
        "change",
        "function",
    ]


def test_r19_comes_with_change_missing() -> None:
    outcome = check(case(days=42, lrs=True))
    assert Rule.R19 in [advice.rule for advice in outcome.advice]
    assert Input.CHANGE in outcome.missing


def test_change_is_missing_from_three_weeks() -> None:
    assert Input.CHANGE in check(case(days=21)).missing
    assert Input.CHANGE not in check(case(days=20)).missing


def test_nobody_past_six_weeks_is_left_without_advice_for_not_knowing_of_lrs() -> None:
    outcome = check(case(days=42, lrs=None, change=NOT_ENOUGH))
    assert Rule.R16 in [advice.rule for advice in outcome.advice]
    assert Input.LRS in outcome.missing


SCORES = st.none() | st.integers(0, 10) | st.floats(0, 10)
RECENTLY = st.integers(0, 20).map(days_ago)
EPISODES = st.builds(
    Episode,
    onset=st.integers(0, 100).map(days_ago),
    first_session=st.none() | st.integers(0, 100).map(days_ago),
    lrs=st.none() | st.booleans(),
    profile=st.sampled_from([None, 1, 2, 3]),
)
SITUATIONS = st.builds(
    Situation,
    today=st.just(TODAY),
    episode=EPISODES,
    age=st.none() | st.integers(0, 120),
    symptoms=st.frozensets(st.sampled_from(Symptom)),
    pain=st.lists(st.builds(PainScore, date=RECENTLY, back=SCORES, leg=SCORES)).map(tuple),
    change=st.lists(
        st.builds(ChangeScore, date=RECENTLY, rating=st.sampled_from(Rating)), max_size=3
    ).map(tuple),
    function=st.lists(
        st.builds(FunctionScore, date=RECENTLY | st.just(days_ago(40)), score=st.floats(0, 10)),
        max_size=4,
    ).map(tuple),
)


@given(situation=SITUATIONS, symptom=st.sampled_from(Symptom))
def test_adding_a_symptom_never_lowers_the_urgency(situation: Situation, symptom: Symptom) -> None:
    more = situation.model_copy(update={"symptoms": situation.symptoms | {symptom}})
    assert check(more).tier.rank <= check(situation).tier.rank


@given(situation=SITUATIONS, symptom=st.sampled_from(Symptom))
def test_adding_a_symptom_never_withdraws_an_advice(situation: Situation, symptom: Symptom) -> None:
    more = situation.model_copy(update={"symptoms": situation.symptoms | {symptom}})
    assert set(check(situation).advice) <= set(check(more).advice)


@given(situation=SITUATIONS)
def test_the_most_urgent_advice_comes_first_and_decides(situation: Situation) -> None:
    outcome = check(situation)
    ranks = [advice.tier.rank for advice in outcome.advice]
    assert ranks == sorted(ranks)
    assert outcome.tier.rank == min(ranks, default=Tier.NONE.rank)


@given(
    today=st.dates(),
    gaps=st.lists(st.integers(0, 4_000_000), min_size=5, max_size=5),
    lrs=st.none() | st.booleans(),
)
def test_no_valid_date_is_too_early_or_too_late(
    *, today: date, gaps: list[int], lrs: bool | None
) -> None:
    onset, first_session, pain, change, function = (
        date.fromordinal(max(1, today.toordinal() - gap)) for gap in gaps
    )
    outcome = check(
        Situation(
            today=today,
            episode=Episode(onset=onset, first_session=first_session, lrs=lrs, profile=2),
            pain=(PainScore(date=pain, back=8, leg=8),),
            change=(ChangeScore(date=change, rating=Rating.THE_SAME),),
            function=(FunctionScore(date=function, score=5),),
        )
    )
    assert outcome.tier in Tier
