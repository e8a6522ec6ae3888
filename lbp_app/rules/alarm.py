"""Alarm symptoms (R01-R05, R07-R09, R20): one tick is enough, for every patient, LRS or not."""

from __future__ import annotations

from lbp_app.models import Situation, Symptom, Tier
from lbp_app.rules.advice import Advice, Input, Rule, Verdict, Wording, when_known


def saddle_numbness(situation: Situation) -> Verdict:
    """R01: numb or altered feeling between the legs (KNGF LRS; NHG cauda equina)."""
    if not _any_ticked(situation, Symptom.SADDLE_NUMBNESS):
        return None
    return Advice(Rule.R01, Tier.NOW, Wording.R01)


def bladder_or_bowel(situation: Situation) -> Verdict:
    """R02: unintended loss of urine or stool, or cannot urinate (KNGF; NHG)."""
    if not _any_ticked(situation, Symptom.BLADDER_BOWEL_LOSS, Symptom.CANNOT_URINATE):
        return None
    return Advice(Rule.R02, Tier.NOW, Wording.R02)


def increasing_leg_weakness(situation: Situation) -> Verdict:
    """R03: increasing loss of strength in a leg or foot (KNGF)."""
    if not _any_ticked(situation, Symptom.LEG_WEAKNESS_INCREASING):
        return None
    return Advice(Rule.R03, Tier.NOW, Wording.R03)


def sudden_pain_unlike_back_pain(situation: Situation) -> Verdict:
    """R04: sudden severe pain whatever the posture, with a sign of a torn aorta (NHG).

    The sign is one of: age over 40, a known aneurysm, faint or clammy or cold legs. Age alone is
    a sign from the day someone turns 41.
    """
    if not _any_ticked(situation, Symptom.SUDDEN_SEVERE_NOT_MOVEMENT):
        return None
    advice = Advice(Rule.R04, Tier.EMERGENCY, Wording.R04)
    if _any_ticked(situation, Symptom.KNOWN_ANEURYSM, Symptom.FAINT_CLAMMY_COLD_LEGS):
        return advice
    if situation.age is not None and situation.age <= 40:
        return None
    return when_known(advice, {Input.AGE: situation.age})


def both_legs(situation: Situation) -> Verdict:
    """R05: numbness, weakness or clumsy walking in both legs at once (KNGF; NHG)."""
    if not _any_ticked(situation, Symptom.BOTH_LEGS):
        return None
    return Advice(Rule.R05, Tier.NOW, Wording.R05)


def possible_fracture(situation: Situation) -> Verdict:
    """R07: after a fall, or new sudden pain with brittle bones (KNGF fracture; NHG table)."""
    if not _any_ticked(situation, Symptom.RECENT_FALL, Symptom.OSTEOPOROSIS_OR_PREDNISONE):
        return None
    return Advice(Rule.R07, Tier.TODAY, Wording.R07)


def possible_infection(situation: Situation) -> Verdict:
    """R08: fever, feeling ill, weakened immunity, recent back procedure (KNGF; NHG)."""
    if not _any_ticked(
        situation,
        Symptom.FEVER_OR_ILL,
        Symptom.WEAKENED_IMMUNITY,
        Symptom.RECENT_BACK_PROCEDURE,
    ):
        return None
    return Advice(Rule.R08, Tier.TODAY, Wording.R08)


def possible_tumour(situation: Situation) -> Verdict:
    """R09: cancer, weight loss, or first pain after 50 that worsens (KNGF; NHG; Leidraad)."""
    if not _any_ticked(
        situation,
        Symptom.CANCER_HISTORY,
        Symptom.UNEXPLAINED_WEIGHT_LOSS,
        Symptom.FIRST_PAIN_AFTER_50_WORSENING,
    ):
        return None
    return Advice(Rule.R09, Tier.DAYS, Wording.R09)


def possible_inflammation(situation: Situation) -> Verdict:
    """R20: long morning stiffness, better with moving (KNGF; NHG spondyloarthritis).

    The text of the symptom says all of it: over 30 minutes, over three months, first pain
    before 45. No age is asked again here.
    """
    if not _any_ticked(situation, Symptom.MORNING_STIFFNESS_LONG):
        return None
    return Advice(Rule.R20, Tier.APPOINTMENT, Wording.R20)


def _any_ticked(situation: Situation, *symptoms: Symptom) -> bool:
    return not situation.symptoms.isdisjoint(symptoms)
