"""Fixed moments of care: the first check in LRS (R14), the re-evaluations (R13), the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lbp_app.models import Episode, Profile, Situation, Tier
from lbp_app.rules.advice import Advice, Input, Rule, Verdict, Wording, when_known
from lbp_app.rules.improvement import improved_enough
from lbp_app.rules.timing import at_most_since_first_session, since_first_session

FIRST_CHECK_DAYS = (2, 4)
"""First and last day of the first check in LRS, in days after the first session (KNGF)."""

RE_EVALUATION_DAYS: Mapping[Profile, tuple[int, ...]] = {1: (21,), 2: (21, 42), 3: (42, 84)}
"""Days after the first session, per profile: 3; 3 and 6; 6 and 12 weeks (KNGF, Dutch text)."""

RE_EVALUATION_OPEN_DAYS = 7
"""How long after its day a re-evaluation is still advised."""


class MomentKind(StrEnum):
    """What happens at a moment of care."""

    FIRST_CHECK = "first_check"
    RE_EVALUATION = "re_evaluation"
    SIX_WEEKS = "six_weeks"
    EIGHT_WEEKS = "eight_weeks"

    @property
    def counts_from_onset(self) -> bool:
        """Whether it counts from the onset; the others count from the first session."""
        return self in {MomentKind.SIX_WEEKS, MomentKind.EIGHT_WEEKS}


@dataclass(frozen=True)
class Moment:
    """A moment of care on the timeline.

    Attributes:
        kind: What happens.
        day: Its date, or the first date it can be.
        last_day: The last date it can be; the same as `day` for a fixed date.
    """

    kind: MomentKind
    day: date
    last_day: date


def moments_of_care(episode: Episode) -> tuple[Moment, ...]:
    """List the moments of care of an episode, earliest first.

    The first check needs LRS and a first session, the re-evaluations a profile and a first
    session. Six and eight weeks count from the onset, for everybody (R15, R16).
    """
    moments = [
        _moment(MomentKind.SIX_WEEKS, episode.onset, 42, 42),
        _moment(MomentKind.EIGHT_WEEKS, episode.onset, 56, 56),
    ]
    start = episode.first_session
    if start is not None and episode.lrs:
        moments.append(_moment(MomentKind.FIRST_CHECK, start, *FIRST_CHECK_DAYS))
    if start is not None and episode.profile is not None:
        moments += [
            _moment(MomentKind.RE_EVALUATION, start, days, days + RE_EVALUATION_OPEN_DAYS)
            for days in RE_EVALUATION_DAYS[episode.profile]
        ]
    return tuple(sorted(moments, key=lambda moment: (moment.day, moment.last_day)))


def re_evaluation(situation: Situation) -> Verdict:
    """R13: a re-evaluation is due and it is not known to be improved enough (KNGF, Dutch text).

    Due on its day and the 7 days after. A patient who did not judge is advised as well: the
    therapist asks then.
    """
    if improved_enough(situation):
        return None
    profile = situation.episode.profile
    possible = [profile] if profile is not None else list(RE_EVALUATION_DAYS)
    moments = {days for each in possible for days in RE_EVALUATION_DAYS[each]}
    if not any(_may_be_within(situation, days, days + RE_EVALUATION_OPEN_DAYS) for days in moments):
        return None
    return when_known(
        Advice(Rule.R13, Tier.THERAPIST, Wording.R13),
        {Input.FIRST_SESSION: situation.episode.first_session, Input.PROFILE: profile},
    )


def first_check_in_lrs(situation: Situation) -> Verdict:
    """R14: LRS: a check by the therapist 2 to 4 days after the first session (KNGF)."""
    episode = situation.episode
    if episode.lrs is False or not _may_be_within(situation, *FIRST_CHECK_DAYS):
        return None
    return when_known(
        Advice(Rule.R14, Tier.THERAPIST, Wording.R14),
        {Input.FIRST_SESSION: episode.first_session, Input.LRS: episode.lrs},
    )


def _may_be_within(situation: Situation, first: int, last: int) -> bool:
    """Whether today is, or can be, `first` to `last` days after the first session."""
    days = since_first_session(situation)
    if days is None:
        return at_most_since_first_session(situation) >= first
    return first <= days <= last


def _moment(kind: MomentKind, start: date, first: int, last: int) -> Moment:
    return Moment(kind, start + timedelta(days=first), start + timedelta(days=last))
