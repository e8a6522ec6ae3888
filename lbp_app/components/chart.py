"""What the charts share: days below, amounts at the left, a legend, and the same facts in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from math import ceil
from typing import TYPE_CHECKING

import flet as ft

from lbp_app import theme
from lbp_app.components import text
from lbp_app.contexts import Ui
from lbp_app.rules.progress import Period

if TYPE_CHECKING:
    from flet_charts import (  # type: ignore[import-untyped]
        ChartAxis,
        LineChartData,
    )

HEIGHT = 220
"""At normal text size; more when the labels need it."""

DASHES = [6, 5]

LABELS = 4
"""About how many days are named below a chart, at normal text size."""

DAYS_WITHOUT_YEAR = 300
"""In a longer chart the months have their year below, in place of days."""

MOST_STEPS = 5
"""How many steps at most from zero to the top."""


def day_chart(
    ui: Ui, over: Period, top: float, series: Sequence[LineChartData], spoken: str
) -> ft.Control:
    """Build a chart of days.

    Args:
        ui: The tools of the component.
        over: The days to show; the first one stands at 0, the next at 1.
        top: The highest value to show, above zero.
        series: The lines and points.
        spoken: The same facts in words, for who can't see it.
    """
    # Loaded when the first chart is shown: start-up does not wait for it.
    from flet_charts import ChartGridLines, LineChart  # noqa: PLC0415

    step = step_to(top)
    last = (over.last - over.first).days
    edge = max(0.5, last / 40)  # so that points at the sides, at zero and at the top are whole
    chart = LineChart(
        data_series=list(series),
        min_x=-edge,
        max_x=last + edge,
        min_y=-step / 5,
        max_y=step * (ceil(top / step) + 1 / 5),
        height=HEIGHT * (1 + ui.state.preferences.text_percent / 100) / 2,
        interactive=False,
        animation=0,
        horizontal_grid_lines=ChartGridLines(
            interval=step, color=ft.Colors.OUTLINE_VARIANT, width=1
        ),
        left_axis=_amounts(ui, step, top),
        baseline_x=_label_places(ui, last)[0],
        bottom_axis=_days(ui, over),
    )
    return ft.Semantics(
        label=spoken, image=True, container=True, exclude_semantics=True, content=chart
    )


def step_to(top: float) -> int:
    """Give the step of an axis up to `top`, in round numbers: to 10 by 2, to 20 by 5.

    Args:
        top: The highest value, above zero.
    """
    round_numbers = (factor * int(10**power) for power in count() for factor in (1, 2, 5))
    return next(step for step in round_numbers if top <= MOST_STEPS * step)


def legend(*entries: tuple[ft.Control, str]) -> ft.Control:
    """Build the legend: each mark with its meaning."""
    return ft.Row(
        [
            ft.MergeSemantics(ft.Row([mark, text.small(words)], spacing=theme.GAP_S, tight=True))
            for mark, words in entries
        ],
        wrap=True,
        spacing=theme.GAP,
        run_spacing=4,
    )


def line_mark(color: ft.Colors) -> ft.Control:
    """Draw a piece of a line."""
    return ft.Container(width=24, height=3, bgcolor=color)


def dashed_mark(color: ft.Colors) -> ft.Control:
    """Draw a piece of a dashed line."""
    dashes = [ft.Container(width=6, height=3, bgcolor=color) for _ in range(3)]
    return ft.Row(list[ft.Control](dashes), spacing=3, tight=True)


def dot_mark(color: ft.Colors) -> ft.Control:
    """Draw a dot."""
    return ft.Container(width=10, height=10, bgcolor=color, border_radius=5)


def square_mark(color: ft.Colors) -> ft.Control:
    """Draw a square."""
    return ft.Container(width=10, height=10, bgcolor=color)


def _amounts(ui: Ui, step: int, top: float) -> ChartAxis:
    from flet_charts import ChartAxis, ChartAxisLabel  # noqa: PLC0415

    amounts = range(0, step * ceil(top / step) + 1, step)
    words = [ui.t.number(amount) for amount in amounts]
    labels = [
        ChartAxisLabel(value=amount, label=text.small(label))
        for amount, label in zip(amounts, words, strict=True)
    ]
    width = 14 + 9 * len(words[-1])
    return ChartAxis(label_size=_scaled(ui, width), label_spacing=step, labels=labels)


def _days(ui: Ui, over: Period) -> ChartAxis:
    from flet_charts import ChartAxis, ChartAxisLabel  # noqa: PLC0415

    last = (over.last - over.first).days
    style = "short" if last < DAYS_WITHOUT_YEAR else "month"
    places = _label_places(ui, last)
    days = tuple(over.days)
    labels = [
        ChartAxisLabel(value=place, label=text.small(ui.t.date(days[place], style)))
        for place in places
    ]
    return ChartAxis(label_size=_scaled(ui, 30), label_spacing=max(1, places.step), labels=labels)


def _label_places(ui: Ui, last: int) -> range:
    """Give the places of the days to name: not the first or the last, whose names would be cut."""
    labels = max(2, LABELS * 100 // ui.state.preferences.text_percent)
    every = max(1, ceil((last + 1) / labels))
    return range(every // 2, last + 1, every)


def _scaled(ui: Ui, size: float) -> float:
    return size * ui.state.preferences.text_percent / 100
