"""Scores beside the patient's judgement of improvement: they support it and never replace it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lbp_app.models import Situation
from lbp_app.rules.improvement import improved_enough
from lbp_app.rules.pain_course import Site
from lbp_app.rules.timing import days_ago


class Disagreement(StrEnum):
    """How scores can contradict the judgement; either is a reason to discuss it."""

    SCORES_NOT_BETTER = "scores_not_better"
    """Judged improved enough, and no score improved by the supporting amount."""

    SCORES_BETTER = "scores_better"
    """Judged not improved enough, and every score improved by the supporting amount."""


@dataclass(frozen=True)
class Comparison:
    """One measure at the start and now.

    Attributes:
        start: The first score since the onset, 0-10.
        now: The latest score, on a later day and not older than 7 days, 0-10.
        improved: Whether it fell by the supporting amount; None when it started too low to.
    """

    start: float
    now: float
    improved: bool | None


def compare_pain(situation: Situation, site: Site) -> Comparison | None:
    """Compare pain (NPRS), as `pain_improved` does.

    Returns None without scores on two days, or without one of the last 7 days.
    """
    found = _start_and_now(situation, ((p.date, site.score(p)) for p in situation.pain))
    if found is None:
        return None
    start, now = found
    return Comparison(start, now, pain_improved(start, now) if start > 0 else None)


def pain_improved(start: float, now: float) -> bool:
    """Whether pain (NPRS 0-10) fell by 2 points or by 30 % (Ostelo 2008).

    From 6 to 4 is 2 points; from 3 to 2 is 33 %; from 4 to 3 is neither. Without pain at the start
    there is nothing to improve.
    """
    return start > 0 and (_fell_by(start, now, 2) or _fell_by(start, now, 0.3 * start))


def compare_function(situation: Situation) -> Comparison | None:
    """Compare difficulty with the own activities: improved by 2 points (Maughan & Lewis 2010).

    Returns None without scores on two days, or without one of the last 7 days.
    """
    found = _start_and_now(situation, ((f.date, f.score) for f in situation.function))
    if found is None:
        return None
    start, now = found
    return Comparison(start, now, _fell_by(start, now, 2) if start >= 2 else None)


def disagreement(situation: Situation) -> Disagreement | None:
    """How the scores contradict the judgement; None when they do not or cannot tell.

    Scores that differ among themselves, pain better and function not, contradict nobody.
    """
    compared = [*(compare_pain(situation, site) for site in Site), compare_function(situation)]
    improved = {c.improved for c in compared if c is not None and c.improved is not None}
    enough = improved_enough(situation)
    if enough is True and improved == {False}:
        return Disagreement.SCORES_NOT_BETTER
    if enough is False and improved == {True}:
        return Disagreement.SCORES_BETTER
    return None


def _start_and_now(
    situation: Situation, scores: Iterable[tuple[date, float | None]]
) -> tuple[float, float] | None:
    """The first score since the onset and the latest one, if that is of a later, recent day."""
    onset = situation.episode.onset
    known = [(day, score) for day, score in scores if score is not None and day >= onset]
    if not known:
        return None
    known.sort(key=lambda scored: scored[0])
    (first_day, start), (last_day, now) = known[0], known[-1]
    if first_day == last_day or days_ago(situation, last_day) > 7:
        return None
    return start, now


def _fell_by(start: float, now: float, points: float) -> bool:
    # 4.1 - 2.1 is 1.9999999999999996 in binary: without rounding 2 points would not be 2 points.
    return round(start - now - points, 6) >= 0
