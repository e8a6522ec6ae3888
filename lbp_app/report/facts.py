"""What the summary tells: facts counted from the entries of one episode, without words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from lbp_app.models import (
    AlarmRecord,
    ChangeRecord,
    ComplaintRecord,
    DifficultyRecord,
    OwnActivityRecord,
    PainRecord,
    PlanRecord,
    QuestionRecord,
    Record,
    SessionRecord,
)
from lbp_app.rules import Advice
from lbp_app.rules.episodes import EpisodeDays
from lbp_app.rules.graded_activity import (
    Adherence,
    adherence,
    baseline_of,
    by_plan,
    done_and_planned,
    histories,
)
from lbp_app.rules.pain_course import Site
from lbp_app.rules.progress import Course, DayPain, NotEnough, Period, daily_means, pain_course

R = TypeVar("R", bound=Record)

DAYS_BACK = 364
"""How far the course of pain looks back at most: 52 weeks."""


class Part(StrEnum):
    """What can be in a summary or left out, in the order of its page: the most urgent first."""

    ADVICE = "advice"
    ALARM = "alarm"
    PAIN = "pain"
    CHANGE = "change"
    OWN_ACTIVITIES = "own_activities"
    PLANS = "plans"
    QUESTIONS = "questions"


@dataclass(frozen=True)
class Diary:
    """What the summary is made from.

    Attributes:
        today: The day of the reader; nothing that is dated later counts.
        episode: The episode to tell about; None before anything was told about one.
        pain: Pain entries, oldest first, as all that follow.
        changes: Answers to the improvement question.
        alarms: What was ticked on the alarm list. Counts whatever the episode.
        own_activities: The own activities (PSK).
        difficulties: The scores of all own activities.
        plans: The plans for activities.
        sessions: The sessions of all plans.
        questions: The questions for the therapist.
        advice: What the rules advise today.
        is_example: Whether all of it is made up.
    """

    today: date
    episode: EpisodeDays | None = None
    pain: Sequence[PainRecord] = ()
    changes: Sequence[ChangeRecord] = ()
    alarms: Sequence[AlarmRecord] = ()
    own_activities: Sequence[OwnActivityRecord] = ()
    difficulties: Sequence[DifficultyRecord] = ()
    plans: Sequence[PlanRecord] = ()
    sessions: Sequence[SessionRecord] = ()
    questions: Sequence[QuestionRecord] = ()
    advice: Sequence[Advice] = ()
    is_example: bool = False


@dataclass(frozen=True)
class DatedScore:
    """A score from 0 to 10, and its day."""

    day: date
    score: int


@dataclass(frozen=True)
class SitePain:
    """Pain of back or leg (NPRS 0-10).

    Attributes:
        site: Which of them.
        course: Its mean in the first and in the last week.
        highest: The highest entry, the latest one of equals; None without any.
        latest: The latest entry.
    """

    site: Site
    course: Course | NotEnough
    highest: DatedScore | None
    latest: DatedScore | None


@dataclass(frozen=True)
class Activity:
    """An activity that is built up, by one plan or by several that followed one another.

    Attributes:
        plan: The last of its plans: it has the target.
        measured: How many measurements of the baseline there are.
        adherence: What was done of what was planned up to today.
        first_quota: The first amount that was asked; None before the baseline is complete.
        latest: The latest session that was done.
    """

    plan: PlanRecord
    measured: int
    adherence: Adherence
    first_quota: int | None
    latest: SessionRecord | None


@dataclass(frozen=True)
class OwnActivity:
    """How difficult an own activity is (PSK): 0 no difficulty, 10 impossible.

    Attributes:
        name: The activity, in the patient's words.
        first: Its first score; None before any.
        latest: Its latest score, on a later day; None before that.
    """

    name: str
    first: DatedScore | None
    latest: DatedScore | None


@dataclass(frozen=True)
class Facts:
    """Everything a summary can tell.

    Attributes:
        today: The day it was made.
        complaint: What was told about the complaint.
        days: Pain of each day, from the first score to today; empty without a score.
        pain: Pain of back and of leg.
        changes: Answers to the improvement question, newest first.
        alarms: What was ticked on the alarm list, newest first; an empty one is ticked off again.
        own_activities: The own activities, in the order in which they were chosen.
        activities: The activities that are built up; those that ended come last.
        questions: The questions that were not yet asked, oldest first.
        advice: What the rules advise today, most urgent first.
        is_example: Whether all of it is made up.
    """

    today: date
    complaint: ComplaintRecord | None
    days: tuple[DayPain, ...]
    pain: tuple[SitePain, ...]
    changes: tuple[ChangeRecord, ...]
    alarms: tuple[AlarmRecord, ...]
    own_activities: tuple[OwnActivity, ...]
    activities: tuple[Activity, ...]
    questions: tuple[QuestionRecord, ...]
    advice: tuple[Advice, ...]
    is_example: bool

    @property
    def onset(self) -> date | None:
        """The first day of the complaints; None while that is not known or still to come."""
        onset = self.complaint.onset if self.complaint else None
        return onset if onset and onset <= self.today else None


def facts_of(diary: Diary) -> Facts:
    """Count what a summary tells from the entries of an episode, up to today."""
    today = diary.today
    pain = [r for r in _of_episode(diary, diary.pain) if (r.back, r.leg) != (None, None)]
    over = _period(pain, today)
    return Facts(
        today=today,
        complaint=diary.episode.complaint if diary.episode else None,
        days=daily_means(pain, over) if pain and over.covers(pain[-1].at.date()) else (),
        pain=tuple(_site_pain(pain, site, over) for site in Site),
        changes=tuple(reversed(_of_episode(diary, diary.changes))),
        alarms=tuple(reversed([r for r in diary.alarms if r.at.date() <= today])),
        own_activities=tuple(
            _own_activity(own, diary.difficulties, today)
            for own in _of_episode(diary, diary.own_activities)
        ),
        activities=_activities(_of_episode(diary, diary.plans), diary.sessions, today),
        questions=tuple(question for question in diary.questions if not question.asked),
        advice=tuple(diary.advice),
        is_example=diary.is_example,
    )


def _of_episode(diary: Diary, records: Iterable[R]) -> list[R]:
    days = ((record, record.at.date()) for record in records)
    return [
        record
        for record, day in days
        if day <= diary.today and (diary.episode is None or diary.episode.covers(day))
    ]


def _period(pain: Sequence[PainRecord], today: date) -> Period:
    """Give the days from the first score, at most 52 weeks ago, to today."""
    first = pain[0].at.date() if pain else today
    return Period(max(first, today - timedelta(days=DAYS_BACK - 1)), today)


def _site_pain(pain: Sequence[PainRecord], site: Site, over: Period) -> SitePain:
    scores = [
        DatedScore(record.at.date(), int(score))
        for record in pain
        if over.covers(record.at.date()) and (score := site.score(record)) is not None
    ]
    return SitePain(
        site=site,
        course=pain_course(pain, site, over),
        highest=max(reversed(scores), key=lambda dated: dated.score, default=None),
        latest=scores[-1] if scores else None,
    )


def _own_activity(
    own: OwnActivityRecord, difficulties: Iterable[DifficultyRecord], today: date
) -> OwnActivity:
    of_day = {
        record.at.date(): record.score
        for record in difficulties
        if record.own_activity == own.id and record.at.date() <= today
    }
    scores = [DatedScore(day, score) for day, score in of_day.items()]
    return OwnActivity(
        name=own.name,
        first=scores[0] if scores else None,
        latest=scores[-1] if len(scores) > 1 else None,
    )


def _activities(
    plans: Iterable[PlanRecord], sessions: Iterable[SessionRecord], today: date
) -> tuple[Activity, ...]:
    of_plan = by_plan(sessions)
    found = [_activity(history, of_plan, today) for history in histories(plans)]
    return tuple(sorted(found, key=lambda activity: _has_ended(activity.plan, today)))


def _activity(
    history: Sequence[PlanRecord], sessions: Mapping[str, Sequence[SessionRecord]], today: date
) -> Activity:
    plan = history[-1]
    points = [
        point for one in history for point in done_and_planned(one, sessions.get(one.id, ()), today)
    ]
    done = [p.session for p in points if p.session and p.session.amount and p.day <= today]
    return Activity(
        plan=plan,
        measured=len(baseline_of(plan, sessions.get(plan.id, ())).amounts),
        adherence=adherence(points, today),
        first_quota=points[0].quota if points else None,
        latest=done[-1] if done else None,
    )


def _has_ended(plan: PlanRecord, today: date) -> bool:
    return plan.ended is not None and plan.ended <= today
