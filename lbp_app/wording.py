"""Which words belong to which decision: from the values of models and rules to gettext ids.

The words themselves are in `locales/`; every id stands here in full so that it can be found there
and extracted from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lbp_app.i18n import N_, Translator
from lbp_app.models import Profile, Rating, Symptom, Tier, Unit
from lbp_app.rules.advice import Rule, Wording
from lbp_app.rules.measurements import Disagreement
from lbp_app.rules.re_evaluation import MomentKind


@dataclass(frozen=True)
class AdviceWords:
    """Message ids of one advice.

    Attributes:
        title: What was seen, in a few words.
        action: What to do now.
        why: Why the reader sees this, in terms of what was entered.
    """

    title: str
    action: str
    why: str


@dataclass(frozen=True)
class TierWords:
    """Message ids of one tier: a short label, and the instruction that goes with it."""

    label: str
    action: str


ADVICE: Mapping[Wording, AdviceWords] = {
    Wording.R01: AdviceWords(
        N_("advice.R01.title"),
        N_("advice.R01.action"),
        N_("advice.R01.why"),
    ),
    Wording.R02: AdviceWords(
        N_("advice.R02.title"),
        N_("advice.R02.action"),
        N_("advice.R02.why"),
    ),
    Wording.R03: AdviceWords(
        N_("advice.R03.title"),
        N_("advice.R03.action"),
        N_("advice.R03.why"),
    ),
    Wording.R04: AdviceWords(
        N_("advice.R04.title"),
        N_("advice.R04.action"),
        N_("advice.R04.why"),
    ),
    Wording.R05: AdviceWords(
        N_("advice.R05.title"),
        N_("advice.R05.action"),
        N_("advice.R05.why"),
    ),
    Wording.R06: AdviceWords(
        N_("advice.R06.title"),
        N_("advice.R06.action"),
        N_("advice.R06.why"),
    ),
    Wording.R07: AdviceWords(
        N_("advice.R07.title"),
        N_("advice.R07.action"),
        N_("advice.R07.why"),
    ),
    Wording.R08: AdviceWords(
        N_("advice.R08.title"),
        N_("advice.R08.action"),
        N_("advice.R08.why"),
    ),
    Wording.R09: AdviceWords(
        N_("advice.R09.title"),
        N_("advice.R09.action"),
        N_("advice.R09.why"),
    ),
    Wording.R10: AdviceWords(
        N_("advice.R10.title"),
        N_("advice.R10.action"),
        N_("advice.R10.why"),
    ),
    Wording.R11: AdviceWords(
        N_("advice.R11.title"),
        N_("advice.R11.action"),
        N_("advice.R11.why"),
    ),
    Wording.R12: AdviceWords(
        N_("advice.R12.title"),
        N_("advice.R12.action"),
        N_("advice.R12.why"),
    ),
    Wording.R13: AdviceWords(
        N_("advice.R13.title"),
        N_("advice.R13.action"),
        N_("advice.R13.why"),
    ),
    Wording.R14: AdviceWords(
        N_("advice.R14.title"),
        N_("advice.R14.action"),
        N_("advice.R14.why"),
    ),
    Wording.R15: AdviceWords(
        N_("advice.R15.title"),
        N_("advice.R15.action"),
        N_("advice.R15.why"),
    ),
    Wording.R15_FROM_8_WEEKS: AdviceWords(
        N_("advice.R15_from_8_weeks.title"),
        N_("advice.R15_from_8_weeks.action"),
        N_("advice.R15_from_8_weeks.why"),
    ),
    Wording.R16: AdviceWords(
        N_("advice.R16.title"),
        N_("advice.R16.action"),
        N_("advice.R16.why"),
    ),
    Wording.R16_FROM_8_WEEKS: AdviceWords(
        N_("advice.R16_from_8_weeks.title"),
        N_("advice.R16_from_8_weeks.action"),
        N_("advice.R16_from_8_weeks.why"),
    ),
    Wording.R17: AdviceWords(
        N_("advice.R17.title"),
        N_("advice.R17.action"),
        N_("advice.R17.why"),
    ),
    Wording.R17_FROM_12_WEEKS: AdviceWords(
        N_("advice.R17_from_12_weeks.title"),
        N_("advice.R17_from_12_weeks.action"),
        N_("advice.R17_from_12_weeks.why"),
    ),
    Wording.R18: AdviceWords(
        N_("advice.R18.title"),
        N_("advice.R18.action"),
        N_("advice.R18.why"),
    ),
    Wording.R19: AdviceWords(
        N_("advice.R19.title"),
        N_("advice.R19.action"),
        N_("advice.R19.why"),
    ),
    Wording.R20: AdviceWords(
        N_("advice.R20.title"),
        N_("advice.R20.action"),
        N_("advice.R20.why"),
    ),
    Wording.R21_WEEKS_3: AdviceWords(
        N_("advice.R21_weeks_3.title"),
        N_("advice.R21_weeks_3.action"),
        N_("advice.R21_weeks_3.why"),
    ),
    Wording.R21_WEEKS_6: AdviceWords(
        N_("advice.R21_weeks_6.title"),
        N_("advice.R21_weeks_6.action"),
        N_("advice.R21_weeks_6.why"),
    ),
    Wording.R21_WEEKS_12: AdviceWords(
        N_("advice.R21_weeks_12.title"),
        N_("advice.R21_weeks_12.action"),
        N_("advice.R21_weeks_12.why"),
    ),
}

APP_CHOICE = "app"
"""Stands among the sources where this app chose a number that the documents leave open."""

SOURCES: Mapping[str, str] = {
    "kngf-2021": N_("source.kngf"),
    "nhg-2017": N_("source.nhg"),
    "leidraad-lrs": N_("source.leidraad"),
    APP_CHOICE: N_("source.app"),
}
"""The source documents, by the ids that the education topics use."""

RULE_SOURCES: Mapping[Rule, tuple[str, ...]] = {
    Rule.R01: ("kngf-2021", "nhg-2017"),
    Rule.R02: ("kngf-2021", "nhg-2017"),
    Rule.R03: ("kngf-2021",),
    Rule.R04: ("nhg-2017",),
    Rule.R05: ("kngf-2021", "nhg-2017"),
    Rule.R06: ("kngf-2021", "nhg-2017", APP_CHOICE),
    Rule.R07: ("kngf-2021", "nhg-2017"),
    Rule.R08: ("kngf-2021", "nhg-2017"),
    Rule.R09: ("kngf-2021", "nhg-2017", "leidraad-lrs"),
    Rule.R10: ("nhg-2017", APP_CHOICE),
    Rule.R11: ("nhg-2017", APP_CHOICE),
    Rule.R12: ("nhg-2017", "kngf-2021", APP_CHOICE),
    Rule.R13: ("kngf-2021", APP_CHOICE),
    Rule.R14: ("kngf-2021",),
    Rule.R15: ("kngf-2021",),
    Rule.R16: ("kngf-2021", APP_CHOICE),
    Rule.R17: ("kngf-2021",),
    Rule.R18: ("kngf-2021",),
    Rule.R19: ("kngf-2021", APP_CHOICE),
    Rule.R20: ("kngf-2021", "nhg-2017"),
    Rule.R21: ("nhg-2017",),
}
"""What each rule rests on; `app` is added where the source leaves numbers to this app."""

EMERGENCY_NUMBER = "112"

PROFILE: Mapping[Profile, str] = {
    1: N_("profile.1"),
    2: N_("profile.2"),
    3: N_("profile.3"),
}

MOMENT: Mapping[MomentKind, str] = {
    MomentKind.FIRST_CHECK: N_("moment.first_check"),
    MomentKind.RE_EVALUATION: N_("moment.re_evaluation"),
    MomentKind.SIX_WEEKS: N_("moment.six_weeks"),
    MomentKind.EIGHT_WEEKS: N_("moment.eight_weeks"),
}

GROUP: Mapping[str, str] = {
    "understand": N_("group.understand"),
    "do": N_("group.do"),
    "leg": N_("group.leg"),
    "call": N_("group.call"),
    "care": N_("group.care"),
    "again": N_("group.again"),
}
"""The question that heads each group of topics."""

ILLUSTRATION: Mapping[str, str] = {
    "spine-nerve": N_("illustration.spine-nerve"),
    "disc-shrinks": N_("illustration.disc-shrinks"),
    "recovery": N_("illustration.recovery"),
    "activity-ladder": N_("illustration.activity-ladder"),
    "saddle-area": N_("illustration.saddle-area"),
    "worry-circle": N_("illustration.worry-circle"),
    "moving": N_("illustration.moving"),
}
"""What each drawing shows, for who can't see it."""

TIER: Mapping[Tier, TierWords] = {
    Tier.EMERGENCY: TierWords(N_("tier.emergency.label"), N_("tier.emergency.action")),
    Tier.NOW: TierWords(N_("tier.now.label"), N_("tier.now.action")),
    Tier.TODAY: TierWords(N_("tier.today.label"), N_("tier.today.action")),
    Tier.DAYS: TierWords(N_("tier.days.label"), N_("tier.days.action")),
    Tier.APPOINTMENT: TierWords(N_("tier.appointment.label"), N_("tier.appointment.action")),
    Tier.THERAPIST: TierWords(N_("tier.therapist.label"), N_("tier.therapist.action")),
    Tier.ASK: TierWords(N_("tier.ask.label"), N_("tier.ask.action")),
    Tier.NONE: TierWords(N_("tier.none.label"), N_("tier.none.action")),
}

SYMPTOM: Mapping[Symptom, str] = {
    Symptom.SADDLE_NUMBNESS: N_("symptom.saddle_numbness"),
    Symptom.BLADDER_BOWEL_LOSS: N_("symptom.bladder_bowel_loss"),
    Symptom.CANNOT_URINATE: N_("symptom.cannot_urinate"),
    Symptom.LEG_WEAKNESS_INCREASING: N_("symptom.leg_weakness_increasing"),
    Symptom.BOTH_LEGS: N_("symptom.both_legs"),
    Symptom.SUDDEN_SEVERE_NOT_MOVEMENT: N_("symptom.sudden_severe_not_movement"),
    Symptom.KNOWN_ANEURYSM: N_("symptom.known_aneurysm"),
    Symptom.FAINT_CLAMMY_COLD_LEGS: N_("symptom.faint_clammy_cold_legs"),
    Symptom.RECENT_FALL: N_("symptom.recent_fall"),
    Symptom.OSTEOPOROSIS_OR_PREDNISONE: N_("symptom.osteoporosis_or_prednisone"),
    Symptom.FEVER_OR_ILL: N_("symptom.fever_or_ill"),
    Symptom.WEAKENED_IMMUNITY: N_("symptom.weakened_immunity"),
    Symptom.RECENT_BACK_PROCEDURE: N_("symptom.recent_back_procedure"),
    Symptom.CANCER_HISTORY: N_("symptom.cancer_history"),
    Symptom.UNEXPLAINED_WEIGHT_LOSS: N_("symptom.unexplained_weight_loss"),
    Symptom.FIRST_PAIN_AFTER_50_WORSENING: N_("symptom.first_pain_after_50_worsening"),
    Symptom.MORNING_STIFFNESS_LONG: N_("symptom.morning_stiffness_long"),
    Symptom.MUCH_WORSE: N_("symptom.much_worse"),
    Symptom.SEVERE_OVER_A_WEEK: N_("symptom.severe_over_a_week"),
    Symptom.PAIN_MEDICINE_DOUBT: N_("symptom.pain_medicine_doubt"),
}

RATING: Mapping[Rating, str] = {
    Rating.COMPLETELY_RECOVERED: N_("rating.completely_recovered"),
    Rating.MUCH_BETTER: N_("rating.much_better"),
    Rating.A_LITTLE_BETTER: N_("rating.a_little_better"),
    Rating.THE_SAME: N_("rating.the_same"),
    Rating.A_LITTLE_WORSE: N_("rating.a_little_worse"),
    Rating.MUCH_WORSE: N_("rating.much_worse"),
    Rating.WORSE_THAN_EVER: N_("rating.worse_than_ever"),
}

DISAGREEMENT: Mapping[Disagreement, str] = {
    Disagreement.SCORES_NOT_BETTER: N_("disagreement.scores_not_better"),
    Disagreement.SCORES_BETTER: N_("disagreement.scores_better"),
}

UNIT: Mapping[Unit, str] = {
    Unit.MINUTES: N_("unit.minutes"),
    Unit.METRES: N_("unit.metres"),
    Unit.STEPS: N_("unit.steps"),
    Unit.TIMES: N_("unit.times"),
}


def amount(t: Translator, n: int, unit: Unit) -> str:
    """Say an amount with its unit: "1 minute", "1.250 stappen"."""
    match unit:
        case Unit.MINUTES:
            return t.plural("amount.minutes.one", "amount.minutes.other", n)
        case Unit.METRES:
            return t.plural("amount.metres.one", "amount.metres.other", n)
        case Unit.STEPS:
            return t.plural("amount.steps.one", "amount.steps.other", n)
        case Unit.TIMES:
            return t.plural("amount.times.one", "amount.times.other", n)
