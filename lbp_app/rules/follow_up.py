"""Not improved enough: who to turn to, and when (R15-R18, R21)."""

from __future__ import annotations

from lbp_app.models import Situation, Symptom, Tier
from lbp_app.rules.advice import Advice, Input, Rule, Verdict, Wording, when_known
from lbp_app.rules.improvement import improved_enough
from lbp_app.rules.timing import at_most_since_first_session, duration


def lrs_after_six_weeks(situation: Situation) -> Verdict:
    """R15: LRS, six weeks of complaints and not improved enough: see the GP (KNGF).

    Counts the total duration from the onset; from eight weeks the text is firmer.
    """
    lrs, enough = situation.episode.lrs, improved_enough(situation)
    if duration(situation) < 42 or lrs is False or enough:
        return None
    text = Wording.R15_FROM_8_WEEKS if duration(situation) >= 56 else Wording.R15
    return when_known(
        Advice(Rule.R15, Tier.APPOINTMENT, text), {Input.LRS: lrs, Input.CHANGE: enough}
    )


def back_pain_after_six_weeks(situation: Situation) -> Verdict:
    """R16: no LRS, six weeks and not improved enough: discuss, from eight weeks see the GP.

    Rests on KNGF profiles 1 and 2. Not knowing about LRS counts as no LRS here, so that nobody
    past six weeks is left without advice.
    """
    enough = improved_enough(situation)
    if duration(situation) < 42 or situation.episode.lrs or enough:
        return None
    if duration(situation) >= 56:
        advice = Advice(Rule.R16, Tier.APPOINTMENT, Wording.R16_FROM_8_WEEKS)
    else:
        advice = Advice(Rule.R16, Tier.THERAPIST, Wording.R16)
    return when_known(advice, {Input.CHANGE: enough})


def profile_3_after_six_weeks(situation: Situation) -> Verdict:
    """R17: profile 3 not improved enough: contact with the GP at 6 weeks, an appointment at 12.

    Counts from the first session (KNGF).
    """
    episode, enough = situation.episode, improved_enough(situation)
    days = at_most_since_first_session(situation)
    if days < 42 or episode.profile in (1, 2) or enough:
        return None
    if days >= 84:
        advice = Advice(Rule.R17, Tier.APPOINTMENT, Wording.R17_FROM_12_WEEKS)
    else:
        advice = Advice(Rule.R17, Tier.THERAPIST, Wording.R17)
    return when_known(
        advice,
        {
            Input.FIRST_SESSION: episode.first_session,
            Input.PROFILE: episode.profile,
            Input.CHANGE: enough,
        },
    )


def lrs_medicine_doubt(situation: Situation) -> Verdict:
    """R18: LRS and doubt whether the pain medicine is strong enough (KNGF)."""
    lrs = situation.episode.lrs
    if lrs is False or Symptom.PAIN_MEDICINE_DOUBT not in situation.symptoms:
        return None
    return when_known(Advice(Rule.R18, Tier.APPOINTMENT, Wording.R18), {Input.LRS: lrs})


def step_by_duration(situation: Situation) -> Verdict:
    """R21: the next step of treatment when not improved enough (NHG step plan).

    By duration: from 3 weeks building up activities by plan, from 6 exercise therapy, from 12
    behaviour-oriented treatment. The words are neutral, so they hold with LRS as well.
    """
    days, enough = duration(situation), improved_enough(situation)
    if days < 21 or enough:
        return None
    if days >= 84:
        text = Wording.R21_WEEKS_12
    elif days >= 42:
        text = Wording.R21_WEEKS_6
    else:
        text = Wording.R21_WEEKS_3
    return when_known(Advice(Rule.R21, Tier.THERAPIST, text), {Input.CHANGE: enough})
