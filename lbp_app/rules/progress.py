"""What charts and sentences say about the course of pain, over a week, a month or an episode.

Facts, not advice: the rules decide on their own (R06, R10, R11). A day without an entry is None,
never zero.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import fmean

from lbp_app.models import PainRecord
from lbp_app.rules.graded_activity import Adherence, SessionPoint, adherence
from lbp_app.rules.measurements import pain_improved
from lbp_app.rules.pain_course import Site


class Span(StrEnum):
    """How much of the diary is looked at."""

    WEEK = "week"
    MONTH = "month"
    EPISODE = "episode"


@dataclass(frozen=True)
class Period:
    """Successive days, both ends included."""

    first: date
    last: date

    def covers(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last

    @property
    def days(self) -> Iterator[date]:
        """Its days, earliest first."""
        return map(date.fromordinal, range(self.first.toordinal(), self.last.toordinal() + 1))


@dataclass(frozen=True)
class DayPain:
    """Pain of one day.

    Attributes:
        day: The day.
        back: Mean of the scores for the back that day (NPRS 0-10); None without one.
        leg: The same for the leg.
    """

    day: date
    back: float | None
    leg: float | None

    def of(self, site: Site) -> float | None:
        """The mean of one site."""
        return self.back if site is Site.BACK else self.leg


class Trend(StrEnum):
    """Which way the pain goes, by the amount that supports a judgement (Ostelo 2008)."""

    FALLING = "falling"
    """It fell by 30 % or by 2 points."""

    STEADY = "steady"

    RISING = "rising"
    """It rose by so much that the way back would be falling."""


@dataclass(frozen=True)
class Course:
    """Pain of one site in the first and in the last week of a period.

    Attributes:
        start: Mean of the days in the first week (NPRS 0-10).
        now: Mean of the days in the last week.
        trend: Which way it went.
    """

    start: float
    now: float
    trend: Trend

    @property
    def change(self) -> float:
        """Points from start to now; below zero is less pain."""
        return self.now - self.start


@dataclass(frozen=True)
class NotEnough:
    """There is too little to compare.

    Attributes:
        days: How many days have data.
    """

    days: int


@dataclass(frozen=True)
class PlanCourse:
    """An activity against its plan, over a period.

    Attributes:
        points: Its sessions, earliest first, those to come included.
        adherence: What was done of what was planned up to today.
    """

    points: tuple[SessionPoint, ...]
    adherence: Adherence


def period(span: Span, last: date, start: date) -> Period:
    """Give the period that ends on a day: 7 days, 30 days, or all since the start.

    Args:
        span: How much.
        last: Its last day.
        start: First day of the episode; a start after `last` counts as `last`.
    """
    match span:
        case Span.WEEK:
            return Period(last - timedelta(days=6), last)
        case Span.MONTH:
            return Period(last - timedelta(days=29), last)
        case Span.EPISODE:
            return Period(min(start, last), last)


def daily_means(pain: Iterable[PainRecord], over: Period) -> tuple[DayPain, ...]:
    """Give the pain of every day in a period; several entries of a day count as their mean."""
    of_day: defaultdict[date, list[PainRecord]] = defaultdict(list)
    for record in pain:
        if over.covers(record.at.date()):
            of_day[record.at.date()].append(record)
    return tuple(_day_pain(day, of_day.get(day, ())) for day in over.days)


def weekly_means(days: Sequence[DayPain]) -> tuple[DayPain, ...]:
    """Join successive days by seven, for a long chart: each the mean of its days, on its first."""
    weeks = (days[first : first + 7] for first in range(0, len(days), 7))
    return tuple(
        DayPain(week[0].day, *(_mean(day.of(site) for day in week) for site in Site))
        for week in weeks
    )


def pain_course(pain: Iterable[PainRecord], site: Site, over: Period) -> Course | NotEnough:
    """Compare the last week of a period with its first week.

    The first week begins on the first day with a score. In a period shorter than two weeks there
    is no first week: then the last 7 days are compared with the 7 before them. One day with a
    score is enough for a week; a week without any is not enough to say anything.
    """
    two_weeks_ago = over.last - timedelta(days=13)
    days = daily_means(pain, Period(min(over.first, two_weeks_ago), over.last))
    scored = [place for place, day in enumerate(days) if day.of(site) is not None]
    last_week = len(days) - 7
    if not scored or scored[0] >= last_week or scored[-1] < last_week:
        return NotEnough(len(scored))
    first = scored[0]
    start = fmean(_known(day.of(site) for day in days[first : min(first + 7, last_week)]))
    now = fmean(_known(day.of(site) for day in days[last_week:]))
    return Course(start, now, _trend(start, now))


def plan_course(points: Sequence[SessionPoint], over: Period, today: date) -> PlanCourse:
    """Look at an activity against its plan over a period.

    Args:
        points: What `done_and_planned` gives, for one plan or for several that follow one another.
        over: The period; it may reach into the future, to show what is to come.
        today: The day of the reader.
    """
    within = tuple(point for point in points if over.covers(point.day))
    return PlanCourse(within, adherence(within, today))


def _day_pain(day: date, records: Sequence[PainRecord]) -> DayPain:
    return DayPain(day, *(_mean(site.score(record) for record in records) for site in Site))


def _mean(scores: Iterable[float | None]) -> float | None:
    known = _known(scores)
    return fmean(known) if known else None


def _known(scores: Iterable[float | None]) -> list[float]:
    return [score for score in scores if score is not None]


def _trend(start: float, now: float) -> Trend:
    if pain_improved(start, now):
        return Trend.FALLING
    return Trend.RISING if pain_improved(now, start) else Trend.STEADY
