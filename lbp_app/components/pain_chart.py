"""The chart of the pain of back and leg, day by day; a day without an entry is a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

import flet as ft

from lbp_app.components import text
from lbp_app.contexts import Ui
from lbp_app.rules.pain_course import Site
from lbp_app.rules.progress import DayPain, Period, weekly_means

if TYPE_CHECKING:
    from flet_charts import (  # type: ignore[import-untyped]
        ChartAxis,
        LineChart,
        LineChartData,
    )

HEIGHT = 220

LONGEST_BY_DAY = 60
"""A longer period is shown by week: more points than this can't be told apart on a phone."""

LABELS = 4
"""About how many days are named below the chart."""

DASHES = [6, 5]


def pain_chart(ui: Ui, over: Period, spoken: str) -> ft.Control:
    """Build the chart with its legend.

    Args:
        ui: The tools of the component.
        over: The days to show.
        spoken: The same facts in words, for who can't see it.
    """
    days = ui.state.pain.of_days(over)
    if len(days) > LONGEST_BY_DAY:
        days = weekly_means(days)
    return ft.Column(
        [
            ft.Semantics(
                label=spoken,
                image=True,
                container=True,
                exclude_semantics=True,
                content=_chart(ui, days),
            ),
            text.small(ui.t("course.legend")),
        ]
    )


def _chart(ui: Ui, days: Sequence[DayPain]) -> LineChart:
    # Loaded when the first chart is shown: start-up does not wait for it.
    from flet_charts import ChartGridLines, LineChart  # noqa: PLC0415

    return LineChart(
        data_series=[*_lines(days, Site.BACK), *_lines(days, Site.LEG)],
        min_x=-0.5,
        max_x=len(days) - 0.5,
        min_y=0,
        max_y=10,
        height=HEIGHT,
        interactive=False,
        animation=0,
        horizontal_grid_lines=ChartGridLines(interval=2, color=ft.Colors.OUTLINE_VARIANT, width=1),
        left_axis=_scores(),
        bottom_axis=_days(ui, [day.day for day in days]),
    )


def _lines(days: Sequence[DayPain], site: Site) -> Iterator[LineChartData]:
    """Give a line for each run of days with a score, so that a gap stays a gap."""
    from flet_charts import LineChartData, LineChartDataPoint  # noqa: PLC0415

    colour = ft.Colors.PRIMARY if site is Site.BACK else ft.Colors.TERTIARY
    scores = [(x, day.of(site)) for x, day in enumerate(days)]
    for known, run in groupby(scores, key=lambda score: score[1] is not None):
        if not known:
            continue
        yield LineChartData(
            points=[LineChartDataPoint(x, y) for x, y in run if y is not None],
            color=colour,
            stroke_width=3,
            dash_pattern=None if site is Site.BACK else DASHES,
            rounded_stroke_cap=True,
            point=True,
        )


def _scores() -> ChartAxis:
    from flet_charts import ChartAxis, ChartAxisLabel  # noqa: PLC0415

    labels = [ChartAxisLabel(value=n, label=text.small(str(n))) for n in range(0, 11, 2)]
    return ChartAxis(label_size=32, labels=labels)


def _days(ui: Ui, days: Sequence[date]) -> ChartAxis:
    from flet_charts import ChartAxis, ChartAxisLabel  # noqa: PLC0415

    every = max(1, round(len(days) / LABELS))
    labels = [
        ChartAxisLabel(value=x, label=text.small(ui.t.date(day, "short")))
        for x, day in enumerate(days)
        if x % every == every // 2
    ]
    return ChartAxis(label_size=40, label_spacing=1, labels=labels)
