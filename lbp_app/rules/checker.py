"""All rules together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lbp_app.models import Situation
from lbp_app.rules import (
    alarm,
    follow_up,
    function_course,
    improvement,
    pain_course,
    re_evaluation,
)
from lbp_app.rules.advice import Advice, Input, Outcome, Rule, Undecided, Verdict

RULES: Mapping[Rule, Callable[[Situation], Verdict]] = {
    Rule.R01: alarm.saddle_numbness,
    Rule.R02: alarm.bladder_or_bowel,
    Rule.R03: alarm.increasing_leg_weakness,
    Rule.R04: alarm.sudden_pain_unlike_back_pain,
    Rule.R05: alarm.both_legs,
    Rule.R06: pain_course.severe_pain_in_lrs,
    Rule.R07: alarm.possible_fracture,
    Rule.R08: alarm.possible_infection,
    Rule.R09: alarm.possible_tumour,
    Rule.R10: pain_course.strong_increase,
    Rule.R11: pain_course.severe_over_a_week,
    Rule.R12: function_course.function_not_improving,
    Rule.R13: re_evaluation.re_evaluation,
    Rule.R14: re_evaluation.first_check_in_lrs,
    Rule.R15: follow_up.lrs_after_six_weeks,
    Rule.R16: follow_up.back_pain_after_six_weeks,
    Rule.R17: follow_up.profile_3_after_six_weeks,
    Rule.R18: follow_up.lrs_medicine_doubt,
    Rule.R19: improvement.ask_for_judgement,
    Rule.R20: alarm.possible_inflammation,
    Rule.R21: follow_up.step_by_duration,
}
"""Where each row of the clinical specification is decided."""


def check(situation: Situation) -> Outcome:
    """Ask every rule about one situation.

    Adding a symptom never lowers the urgency: no rule takes a symptom as a reason for "no".
    """
    verdicts = [rule(situation) for rule in RULES.values()]
    advice = [verdict for verdict in verdicts if isinstance(verdict, Advice)]
    missing = {
        name for verdict in verdicts if isinstance(verdict, Undecided) for name in verdict.missing
    }
    return Outcome(
        advice=tuple(sorted(advice, key=lambda each: each.tier.rank)),
        missing=tuple(name for name in Input if name in missing),
    )
