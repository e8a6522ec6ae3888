import pytest

from lbp_app.models import Symptom, Tier
from lbp_app.rules import alarm
from lbp_app.rules.advice import Advice, Input, Rule, Wording
from lbp_app.rules.checker import RULES
from tests.unit.rules.cases import case, undecided

ONE_TICK = [
    (Symptom.SADDLE_NUMBNESS, Advice(Rule.R01, Tier.NOW, Wording.R01)),
    (Symptom.BLADDER_BOWEL_LOSS, Advice(Rule.R02, Tier.NOW, Wording.R02)),
    (Symptom.CANNOT_URINATE, Advice(Rule.R02, Tier.NOW, Wording.R02)),
    (Symptom.LEG_WEAKNESS_INCREASING, Advice(Rule.R03, Tier.NOW, Wording.R03)),
    (Symptom.BOTH_LEGS, Advice(Rule.R05, Tier.NOW, Wording.R05)),
    (Symptom.RECENT_FALL, Advice(Rule.R07, Tier.TODAY, Wording.R07)),
    (Symptom.OSTEOPOROSIS_OR_PREDNISONE, Advice(Rule.R07, Tier.TODAY, Wording.R07)),
    (Symptom.FEVER_OR_ILL, Advice(Rule.R08, Tier.TODAY, Wording.R08)),
    (Symptom.WEAKENED_IMMUNITY, Advice(Rule.R08, Tier.TODAY, Wording.R08)),
    (Symptom.RECENT_BACK_PROCEDURE, Advice(Rule.R08, Tier.TODAY, Wording.R08)),
    (Symptom.CANCER_HISTORY, Advice(Rule.R09, Tier.DAYS, Wording.R09)),
    (Symptom.UNEXPLAINED_WEIGHT_LOSS, Advice(Rule.R09, Tier.DAYS, Wording.R09)),
    (Symptom.FIRST_PAIN_AFTER_50_WORSENING, Advice(Rule.R09, Tier.DAYS, Wording.R09)),
    (Symptom.MORNING_STIFFNESS_LONG, Advice(Rule.R20, Tier.APPOINTMENT, Wording.R20)),
]

R04 = Advice(Rule.R04, Tier.EMERGENCY, Wording.R04)
SUDDEN = Symptom.SUDDEN_SEVERE_NOT_MOVEMENT


@pytest.mark.parametrize(("symptom", "advice"), ONE_TICK)
@pytest.mark.parametrize("lrs", [True, False, None])
def test_one_tick_is_enough_whether_lrs_or_not(
    *, symptom: Symptom, advice: Advice, lrs: bool | None
) -> None:
    assert RULES[advice.rule](case(symptoms=[symptom], lrs=lrs)) == advice


@pytest.mark.parametrize("rule", sorted({advice.rule for _, advice in ONE_TICK}))
def test_no_other_symptom_fires_the_rule(rule: Rule) -> None:
    own = {symptom for symptom, advice in ONE_TICK if advice.rule is rule}
    assert RULES[rule](case(symptoms=set(Symptom) - own, age=60)) is None


@pytest.mark.parametrize("sign", [Symptom.KNOWN_ANEURYSM, Symptom.FAINT_CLAMMY_COLD_LEGS])
@pytest.mark.parametrize("age", [None, 30, 40])
def test_r04_sudden_pain_with_a_sign_is_an_emergency_at_any_age(
    sign: Symptom, age: int | None
) -> None:
    found = alarm.sudden_pain_unlike_back_pain(case(symptoms=[SUDDEN, sign], age=age))
    assert found == R04


def test_r04_sudden_pain_alone_is_an_emergency_over_40() -> None:
    assert alarm.sudden_pain_unlike_back_pain(case(symptoms=[SUDDEN], age=41)) == R04
    assert alarm.sudden_pain_unlike_back_pain(case(symptoms=[SUDDEN], age=40)) is None


def test_r04_sudden_pain_alone_needs_the_age() -> None:
    assert alarm.sudden_pain_unlike_back_pain(case(symptoms=[SUDDEN])) == undecided(Input.AGE)


def test_r04_does_not_fire_without_the_sudden_pain() -> None:
    signs = [Symptom.KNOWN_ANEURYSM, Symptom.FAINT_CLAMMY_COLD_LEGS]
    assert alarm.sudden_pain_unlike_back_pain(case(symptoms=signs, age=70)) is None
    assert alarm.sudden_pain_unlike_back_pain(case(symptoms=signs)) is None
