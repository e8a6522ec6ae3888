"""Improved enough? The patient judges, and a judgement counts for a week (R19).

KNGF gives no number: the patient answers one question, compared with the start, and "completely
recovered" and "much better" count as enough. Scores only support it: see `measurements`.
"""

from __future__ import annotations

from lbp_app.models import Rating, Situation, Tier
from lbp_app.rules.advice import Advice, Rule, Verdict, Wording
from lbp_app.rules.timing import days_ago, duration, latest

ENOUGH = frozenset({Rating.COMPLETELY_RECOVERED, Rating.MUCH_BETTER})


def improved_enough(situation: Situation) -> bool | None:
    """What the latest judgement says; None when there is none of the last 7 days."""
    judgement = latest(situation.change)
    if judgement is None or days_ago(situation, judgement.date) > 7:
        return None
    return judgement.rating in ENOUGH


def ask_for_judgement(situation: Situation) -> Verdict:
    """R19: six weeks of complaints and no judgement of the last 7 days: ask it first (KNGF)."""
    if duration(situation) < 42 or improved_enough(situation) is not None:
        return None
    return Advice(Rule.R19, Tier.ASK, Wording.R19)
