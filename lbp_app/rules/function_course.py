"""Daily functioning that does not improve (R12)."""

from __future__ import annotations

from lbp_app.models import Situation, Tier
from lbp_app.rules.advice import Advice, Input, Rule, Undecided, Verdict, Wording
from lbp_app.rules.timing import days_ago, duration, latest


def function_not_improving(situation: Situation) -> Verdict:
    """R12: functioning does not improve (any more) after three weeks (NHG; KNGF profile 1).

    Compares the latest score, not older than 14 days, with the latest one at least 14 days before
    it: 4 now and 4 then fires, 3 now and 4 then does not. Nobody improves beyond 0, no difficulty.
    """
    if duration(situation) < 21:
        return None
    newest = latest(situation.function)
    if newest is None or days_ago(situation, newest.date) > 14:
        return Undecided(frozenset({Input.FUNCTION}))
    if newest.score == 0:
        return None
    earlier = latest([s for s in situation.function if (newest.date - s.date).days >= 14])
    if earlier is None:
        return Undecided(frozenset({Input.FUNCTION}))
    if newest.score < earlier.score:
        return None
    return Advice(Rule.R12, Tier.THERAPIST, Wording.R12)
