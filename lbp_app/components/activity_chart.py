"""The chart of an activity against its plan: a line for what was asked, dots for what was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

import flet as ft

from lbp_app.components.chart import (
    DASHES,
    dashed_mark,
    day_chart,
    dot_mark,
    legend,
    line_mark,
    square_mark,
)
from lbp_app.contexts import Ui
from lbp_app.models import SessionRecord
from lbp_app.rules.graded_activity import SessionPoint
from lbp_app.rules.progress import Period

if TYPE_CHECKING:
    from flet_charts import (  # type: ignore[import-untyped]
        ChartPointShape,
        LineChartData,
        LineChartDataPoint,
    )

ASKED, DONE, MEASURED = ft.Colors.ON_SURFACE_VARIANT, ft.Colors.PRIMARY, ft.Colors.TERTIARY

Series: TypeAlias = Sequence[tuple[date, int]]


@dataclass(frozen=True)
class Amounts:
    """Amounts by day, in the unit of the plan; a day without one is not there.

    Attributes:
        asked: The quotas until today.
        coming: The quotas after today.
        done: What was done of them; what was skipped or not filled in is not there.
        measured: The measurements of the baseline.
    """

    asked: Series
    coming: Series
    done: Series
    measured: Series

    @property
    def highest(self) -> int:
        """The largest of them; 0 when there are none."""
        every = (*self.asked, *self.coming, *self.done, *self.measured)
        return max((amount for _, amount in every), default=0)


def amounts_of(
    points: Sequence[SessionPoint], measured: Sequence[SessionRecord], today: date
) -> Amounts:
    """Sort out what the chart of an activity shows.

    Args:
        points: The sessions that have a quota, earliest first.
        measured: The measurements of the baseline, earliest first.
        today: The day of the reader.
    """
    return Amounts(
        asked=[(p.day, p.quota) for p in points if p.day <= today],
        coming=[(p.day, p.quota) for p in points if p.day > today],
        done=[(p.day, p.done) for p in points if p.done is not None],
        measured=[(s.at.date(), s.amount) for s in measured if s.amount is not None],
    )


def activity_chart(ui: Ui, over: Period, amounts: Amounts, spoken: str) -> ft.Control:
    """Build the chart with its legend.

    Args:
        ui: The tools of the component.
        over: The days to show.
        amounts: What to show, at least one amount, all on those days.
        spoken: The same facts in words, for who can't see it.
    """
    marks = (
        (amounts.asked, line_mark(ASKED), ui.t("activity_chart.asked")),
        (amounts.coming, dashed_mark(ASKED), ui.t("activity_chart.coming")),
        (amounts.done, dot_mark(DONE), ui.t("activity_chart.done")),
        (amounts.measured, square_mark(MEASURED), ui.t("activity_chart.measured")),
    )
    return ft.Column(
        [
            day_chart(ui, over, amounts.highest, _drawn(over, amounts), spoken),
            legend(*((mark, words) for series, mark, words in marks if series)),
        ]
    )


def _drawn(over: Period, amounts: Amounts) -> list[LineChartData]:
    from flet_charts import ChartCirclePoint, ChartSquarePoint  # noqa: PLC0415

    # What is to come goes on from what was asked last, so that the line does not break today.
    coming = [*amounts.asked[-1:], *amounts.coming] if amounts.coming else []
    drawn = (
        _line(over, amounts.asked),
        _line(over, coming, DASHES),
        _dots(over, amounts.done, ChartCirclePoint(color=DONE, radius=5)),
        _dots(over, amounts.measured, ChartSquarePoint(color=MEASURED, size=10, stroke_width=0)),
    )
    return [line for line in drawn if line.points]


def _line(over: Period, series: Series, dashes: list[int] | None = None) -> LineChartData:
    """Draw quotas: each holds until the next one."""
    from flet_charts import LineChartData  # noqa: PLC0415

    return LineChartData(
        points=_points(over, series),
        color=ASKED,
        stroke_width=2,
        step_direction=0,
        dash_pattern=dashes,
        point=len(series) == 1,
    )


def _dots(over: Period, series: Series, shape: ChartPointShape) -> LineChartData:
    """Draw amounts apart from each other: nothing is known of the days between."""
    from flet_charts import LineChartData  # noqa: PLC0415

    return LineChartData(points=_points(over, series), color=ft.Colors.TRANSPARENT, point=shape)


def _points(over: Period, series: Series) -> list[LineChartDataPoint]:
    from flet_charts import LineChartDataPoint  # noqa: PLC0415

    return [LineChartDataPoint((day - over.first).days, amount) for day, amount in series]
