"""The schedule of a plan as a chart: what each session asks, up to the target date."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from lbp_app.components.chart import day_chart, legend, line_mark
from lbp_app.contexts import Ui
from lbp_app.models import Unit
from lbp_app.rules.graded_activity import PlannedSession
from lbp_app.rules.progress import Period
from lbp_app.wording import UNIT


def schedule_chart(
    ui: Ui, planned: Sequence[PlannedSession], unit: Unit, spoken: str
) -> ft.Control:
    """Build the chart: a line that steps up, because a quota holds until the next session.

    Args:
        ui: The tools of the component.
        planned: The sessions of the plan, earliest first; at least one.
        unit: What they are counted in.
        spoken: The same facts in words, for who can't see it.
    """
    from flet_charts import (  # type: ignore[import-untyped]  # noqa: PLC0415
        LineChartData,
        LineChartDataPoint,
    )

    over = Period(planned[0].day, planned[-1].day)
    steps = LineChartData(
        points=[LineChartDataPoint((s.day - over.first).days, s.quota) for s in planned],
        color=ft.Colors.PRIMARY,
        stroke_width=3,
        step_direction=0,
        point=len(planned) == 1,
    )
    return ft.Column(
        [
            day_chart(ui, over, max(s.quota for s in planned), [steps], spoken),
            legend((line_mark(ft.Colors.PRIMARY), ui.t(UNIT[unit]))),
        ]
    )
