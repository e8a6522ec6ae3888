"""The day on which to arrive at the target of a plan, after the measurements it begins with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.activity_fields import SIX_WEEKS
from lbp_app.components.date_field import DateField
from lbp_app.contexts import Ui


def is_too_soon(target_date: date, measured: date | None) -> bool:
    """Whether a target date leaves no day after the measurements.

    Args:
        target_date: When to arrive at the target.
        measured: The earliest day on which the baseline can be known; None when it is.
    """
    return measured is not None and target_date <= measured


def target_date_fields(  # noqa: PLR0913  what a day to arrive has
    ui: Ui,
    label: str,
    target_date: date,
    on_choose: Callable[[date], object],
    *,
    latest: date,
    measured: date | None,
    wrong: bool = False,
    level: int = 3,
) -> list[ft.Control]:
    """Ask the day, and say beside it at once when it can't be.

    Args:
        ui: The tools of the component.
        label: What is asked.
        target_date: The day chosen now.
        on_choose: Called with the day chosen.
        latest: Last day that can be chosen.
        measured: The earliest day on which the baseline can be known; None when it is.
        wrong: Whether the day can't be kept for another reason.
        level: Heading level of the question.
    """
    day = DateField(
        label,
        target_date,
        on_choose,
        earliest=ui.state.today + timedelta(days=1),
        latest=latest,
        level=level,
    )
    if measured and is_too_soon(target_date, measured):
        return [day, *_after(ui, measured, on_choose)]
    if wrong:
        return [day, text.live(ui.t("new_plan.target_date_error"), error=True)]
    return [day]


def _after(ui: Ui, measured: date, on_choose: Callable[[date], object]) -> list[ft.Control]:
    """Say that a day comes before the measurements, with a later one in a tap."""
    later = measured + SIX_WEEKS
    choose = buttons.secondary(
        ui.t("new_plan.choose_date", date=ui.t.date(later, "long")),
        ui.on(lambda: on_choose(later)),
    )
    too_soon = ui.t("new_plan.too_soon", date=ui.t.date(measured, "day"))
    return [text.live(too_soon, error=True), buttons.row(choose)]
