"""The chart of the pain of back and leg, day by day; a day without an entry is a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import flet as ft

from lbp_app.components import text
from lbp_app.components.chart import DASHES, dashed_mark, day_chart, legend, line_mark
from lbp_app.contexts import Ui
from lbp_app.rules.pain_course import Site
from lbp_app.rules.progress import DayPain, Period, weekly_means

if TYPE_CHECKING:
    from flet_charts import LineChartData  # type: ignore[import-untyped]

HIGHEST = 10
"""The worst pain on the scale (NPRS)."""

LONGEST_BY_DAY = 60
"""A longer period is shown by week: more points than this can't be told apart on a phone."""

LONGEST_BY_WEEK = 156
"""After three years of weeks each point is the mean of seven of them."""

COLOURS = {Site.BACK: ft.Colors.PRIMARY, Site.LEG: ft.Colors.TERTIARY}


def pain_chart(ui: Ui, over: Period, by_day: Sequence[DayPain], spoken: str) -> ft.Control:
    """Build the chart with its legend.

    Args:
        ui: The tools of the component.
        over: The days to show.
        by_day: The pain of each of them.
        spoken: The same facts in words, for who can't see it.
    """
    days = _joined(by_day)
    lines = [*_lines(over, days, Site.BACK), *_lines(over, days, Site.LEG)]
    return ft.Column(
        [
            day_chart(ui, over, HIGHEST, lines, spoken),
            legend(
                (line_mark(COLOURS[Site.BACK]), ui.t("course.back")),
                (dashed_mark(COLOURS[Site.LEG]), ui.t("course.leg")),
            ),
            text.small(ui.t("course.gap") if days is by_day else ui.t("course.gap_of_weeks")),
        ]
    )


def _joined(days: Sequence[DayPain]) -> Sequence[DayPain]:
    """Join the days of a long period, so that its points can be told apart."""
    if len(days) <= LONGEST_BY_DAY:
        return days
    weeks = weekly_means(days)
    return weeks if len(weeks) <= LONGEST_BY_WEEK else weekly_means(weeks)


def _lines(over: Period, days: Sequence[DayPain], site: Site) -> Iterator[LineChartData]:
    """Give a line for each run of days with a score, so that a gap stays a gap."""
    from flet_charts import LineChartData, LineChartDataPoint  # noqa: PLC0415

    scores = [((day.day - over.first).days, day.of(site)) for day in days]
    for known, run in groupby(scores, key=lambda score: score[1] is not None):
        if not known:
            continue
        yield LineChartData(
            points=[LineChartDataPoint(x, y) for x, y in run if y is not None],
            color=COLOURS[site],
            stroke_width=3,
            dash_pattern=None if site is Site.BACK else DASHES,
            rounded_stroke_cap=True,
            point=_shape(site),
        )


def _shape(site: Site) -> object:
    from flet_charts import ChartCirclePoint, ChartSquarePoint  # noqa: PLC0415

    if site is Site.BACK:
        return ChartCirclePoint(color=COLOURS[site], radius=4)
    return ChartSquarePoint(color=COLOURS[site], size=7, stroke_width=0)
