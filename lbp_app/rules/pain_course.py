"""Pain that is severe, rises strongly or stays severe (R06, R10, R11)."""

from __future__ import annotations

from enum import Enum
from statistics import fmean

from lbp_app.models import PainRecord, PainScore, Situation, Symptom, Tier
from lbp_app.rules.advice import Advice, Input, Rule, Undecided, Verdict, Wording, when_known
from lbp_app.rules.timing import days_ago, duration, latest


class Site(Enum):
    """Where pain is scored: each site is judged on its own."""

    BACK = "back"
    LEG = "leg"

    def score(self, pain: PainScore | PainRecord) -> float | None:
        """The score (NPRS 0-10) of this site in one entry; None when left open."""
        return pain.back if self is Site.BACK else pain.leg


def severe_pain_in_lrs(situation: Situation) -> Verdict:
    """R06: LRS and pain of at least 8, latest score of back or leg (KNGF NPRS >= 8; NHG).

    A score counts for 48 hours: today, yesterday and the day before. A site without such a score
    leaves the rule undecided, unless the other one is severe.
    """
    severe = _is_severe_now(situation)
    if situation.episode.lrs is False or severe is False:
        return None
    return when_known(
        Advice(Rule.R06, Tier.TODAY, Wording.R06),
        {Input.LRS: situation.episode.lrs, Input.PAIN: severe},
    )


def strong_increase(situation: Situation) -> Verdict:
    """R10: strong increase of pain, or the patient says so (NHG return advice).

    For back or leg the mean of the last 3 days (today included) is at least 3 points above the
    mean of the 7 days before those: 7, 7 and 8 after a week of 4 is a rise of 3.3.
    """
    advice = Advice(Rule.R10, Tier.APPOINTMENT, Wording.R10)
    if Symptom.MUCH_WORSE in situation.symptoms:
        return advice
    rises = [rise for site in Site if (rise := _rise(situation, site)) is not None]
    if not rises:
        return Undecided(frozenset({Input.PAIN}))
    return advice if max(rises) >= 3 else None


def severe_over_a_week(situation: Situation) -> Verdict:
    """R11: severe pain still there after a week, or the patient says so (NHG return advice).

    Complaints of at least 7 days, and on each of the last 7 days (today included) a highest
    score of at least 7. One lower day decides against it; a day without a score decides nothing.
    """
    advice = Advice(Rule.R11, Tier.APPOINTMENT, Wording.R11)
    if Symptom.SEVERE_OVER_A_WEEK in situation.symptoms:
        return advice
    if duration(situation) < 7:
        return None
    highest = _highest_by_days_ago(situation)
    last_week = [highest.get(ago) for ago in range(7)]
    if any(score is not None and score < 7 for score in last_week):
        return None
    return Undecided(frozenset({Input.PAIN})) if None in last_week else advice


def _is_severe_now(situation: Situation) -> bool | None:
    """Whether back or leg scores 8 or more; None when a site without a fresh score could."""
    scores = [_fresh_score(situation, site) for site in Site]
    if any(score is not None and score >= 8 for score in scores):
        return True
    return None if None in scores else False


def _fresh_score(situation: Situation, site: Site) -> float | None:
    newest = latest([pain for pain in situation.pain if site.score(pain) is not None])
    if newest is None or days_ago(situation, newest.date) > 2:
        return None
    return site.score(newest)


def _rise(situation: Situation, site: Site) -> float | None:
    """Points by which the pain rose (R10); None when one of the two periods has no score."""
    recent = _scores_between(situation, site, 0, 2)
    before = _scores_between(situation, site, 3, 9)
    if not recent or not before:
        return None
    # Means of thirds and sevenths: without rounding a rise of exactly 3 may read 2.9999999999.
    return round(fmean(recent) - fmean(before), 6)


def _scores_between(situation: Situation, site: Site, newest: int, oldest: int) -> list[float]:
    """All scores of a site given from `oldest` to `newest` days ago, both included."""
    return [
        score
        for pain in situation.pain
        if newest <= days_ago(situation, pain.date) <= oldest
        and (score := site.score(pain)) is not None
    ]


def _highest_by_days_ago(situation: Situation) -> dict[int, float]:
    """The highest score of back and leg on each day that has one."""
    highest: dict[int, float] = {}
    for pain in situation.pain:
        ago = days_ago(situation, pain.date)
        for score in (pain.back, pain.leg):
            if score is not None:
                highest[ago] = max(score, highest.get(ago, 0))
    return highest
