from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app.models import PainRecord
from lbp_app.rules.graded_activity import Adherence, SessionPoint
from lbp_app.rules.pain_course import Site
from lbp_app.rules.progress import (
    Course,
    DayPain,
    NotEnough,
    Period,
    Span,
    Trend,
    daily_means,
    pain_course,
    period,
    plan_course,
    weekly_means,
)
from tests.unit.rules.graded_activity.cases import did, nov, plan

START = nov(1)


def pain(day: date, back: int | None = None, leg: int | None = None, hour: int = 9) -> PainRecord:
    return PainRecord(at=datetime.combine(day, time(hour)), back=back, leg=leg)


def backs(*scores: int | None, first: date = START) -> list[PainRecord]:
    """Back pain on successive days; None is a day without an entry."""
    return [
        pain(first + timedelta(days=place), score)
        for place, score in enumerate(scores)
        if score is not None
    ]


def course(*scores: int | None) -> Course | NotEnough:
    """The course of back pain over exactly the days of the scores."""
    last = START + timedelta(days=len(scores) - 1)
    return pain_course(backs(*scores), Site.BACK, Period(START, last))


@pytest.mark.parametrize(
    ("span", "first"),
    [
        (Span.WEEK, date(2026, 12, 25)),
        (Span.MONTH, date(2026, 12, 2)),
        (Span.EPISODE, date(2026, 11, 1)),
    ],
)
def test_a_period_ends_on_its_last_day(*, span: Span, first: date) -> None:
    assert period(span, date(2026, 12, 31), START) == Period(first, date(2026, 12, 31))


def test_an_episode_still_to_begin_is_one_day() -> None:
    assert period(Span.EPISODE, nov(1), nov(9)) == Period(nov(1), nov(1))


def test_a_period_includes_both_ends() -> None:
    three_days = Period(nov(1), nov(3))
    assert list(three_days.days) == [nov(1), nov(2), nov(3)]
    assert [three_days.covers(nov(day)) for day in range(5)] == [False, True, True, True, False]


def test_several_entries_of_a_day_count_as_their_mean() -> None:
    records = [pain(nov(1), 4, 1), pain(nov(1), 7, hour=21)]
    assert daily_means(records, Period(nov(1), nov(1))) == (DayPain(nov(1), 5.5, 1),)


def test_a_day_without_an_entry_is_a_gap_and_never_zero() -> None:
    records = [pain(nov(1), back=3), pain(nov(3), leg=0), pain(nov(9), 9, 9)]
    assert daily_means(records, Period(nov(1), nov(4))) == (
        DayPain(nov(1), 3, None),
        DayPain(nov(2), None, None),
        DayPain(nov(3), None, 0),
        DayPain(nov(4), None, None),
    )


def test_weeks_are_the_mean_of_their_days() -> None:
    days = daily_means(backs(1, 2, None, None, None, None, 6, 4), Period(nov(1), nov(15)))
    assert weekly_means(days) == (
        DayPain(nov(1), 3, None),
        DayPain(nov(8), 4, None),
        DayPain(nov(15), None, None),
    )


def test_the_last_week_is_compared_with_the_first() -> None:
    falling = [8, 8, 7, 7, 7, 6, 6, 9, 9, 9, 5, 5, 5, 4, 4, 4, 1]
    assert course(*falling) == Course(start=7, now=4, trend=Trend.FALLING)
    assert course(*falling).change == -3


@pytest.mark.parametrize(
    ("start", "now", "trend"),
    [
        (8, 6, Trend.FALLING),  # 2 points, 25 %
        (3, 2, Trend.FALLING),  # 33 %
        (4, 3, Trend.STEADY),  # 1 point, 25 %
        (5, 5, Trend.STEADY),
        (0, 0, Trend.STEADY),
        (3, 4, Trend.STEADY),  # back from 4 to 3 would be 25 %
        (2, 3, Trend.RISING),  # back from 3 to 2 would be 33 %
        (6, 8, Trend.RISING),
        (0, 1, Trend.RISING),
        (1, 0, Trend.FALLING),
    ],
)
def test_a_trend_takes_30_percent_or_2_points(*, start: int, now: int, trend: Trend) -> None:
    assert course(*[start] * 7, *[now] * 7) == Course(start, now, trend)


def test_the_first_week_begins_with_the_first_score() -> None:
    assert course(None, None, 8, *[6] * 6, 9, *[2] * 7) == Course(
        start=44 / 7, now=2, trend=Trend.FALLING
    )


def test_the_first_week_stops_where_the_last_week_begins() -> None:
    assert course(*[None] * 6, 8, *[4] * 7) == Course(start=8, now=4, trend=Trend.FALLING)


def test_without_both_weeks_there_is_not_enough_to_say() -> None:
    assert course() == NotEnough(0)
    assert course(*[None] * 20) == NotEnough(0)
    assert course(*[None] * 7, *[4] * 7) == NotEnough(7)
    assert course(8, 8, *[None] * 12) == NotEnough(2)


def test_a_short_period_is_compared_with_the_week_before_it() -> None:
    records = backs(*[9] * 7, *[6] * 7, *[4] * 7)
    this_week = period(Span.WEEK, nov(21), START)
    assert pain_course(records, Site.BACK, this_week) == Course(6, 4, Trend.FALLING)


def test_each_site_has_its_own_course() -> None:
    records = [pain(nov(1), 8, 2), pain(nov(20), 4, 2)]
    over = Period(nov(1), nov(20))
    assert pain_course(records, Site.LEG, over) == Course(2, 2, Trend.STEADY)
    assert pain_course(records[:1], Site.LEG, over) == NotEnough(1)


def test_an_activity_against_its_plan_over_a_period() -> None:
    walking = plan()
    points = (
        SessionPoint(nov(2), 7, did(walking, nov(2), 7)),
        SessionPoint(nov(4), 8, did(walking, nov(4), 8)),
        SessionPoint(nov(6), 9),
        SessionPoint(nov(9), 11),
    )
    found = plan_course(points, Period(nov(3), nov(9)), today=nov(7))
    assert found.points == points[1:]
    assert found.adherence == Adherence(planned=2, done=1, as_planned=1, at_least=1)


RECORDS = st.lists(
    st.builds(
        pain,
        st.integers(-40, 80).map(nov),
        st.none() | st.integers(0, 10),
        st.none() | st.integers(0, 10),
    )
)


@given(records=RECORDS, length=st.integers(0, 60))
def test_every_day_is_there_once_with_a_mean_of_its_own_scores(
    *, records: list[PainRecord], length: int
) -> None:
    over = Period(nov(1), nov(1 + length))
    found = daily_means(records, over)
    assert [day.day for day in found] == list(over.days)
    for day in found:
        scores = [r.back for r in records if r.at.date() == day.day and r.back is not None]
        assert (day.back is None) == (not scores)
        assert not scores or min(scores) <= day.back <= max(scores)


@given(scores=st.lists(st.integers(0, 10), min_size=14, max_size=60))
def test_a_diary_read_backwards_has_the_trend_the_other_way_round(scores: list[int]) -> None:
    there, back = course(*scores), course(*reversed(scores))
    assert (there.start, there.now) == (back.now, back.start)
    other_way = {
        Trend.FALLING: Trend.RISING,
        Trend.RISING: Trend.FALLING,
        Trend.STEADY: Trend.STEADY,
    }
    assert there.trend is other_way[back.trend]
