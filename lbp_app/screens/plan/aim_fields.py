"""Where a plan leads, when, and on which days: asked when it is made and when it is changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import flet as ft
from pydantic import ValidationError

from lbp_app.components.activity_fields import weekday_choice
from lbp_app.components.amount_field import amount_field
from lbp_app.components.target_date import target_date_fields
from lbp_app.contexts import Ui
from lbp_app.models import PLAN_DAYS

DATE_ERRORS = {"target_date_not_later", "target_date_too_far", "first_day_too_late"}
"""What a plan says about its dates as a whole; the target date is what can be mended."""


@dataclass(frozen=True)
class WrittenAim:
    """The aim as it stands in a form.

    Attributes:
        target: What to arrive at, as written.
        target_date: When.
        weekdays: The days with a session, 0 is Monday.
    """

    target: str
    target_date: date
    weekdays: tuple[int, ...]


def aim_fields(
    ui: Ui,
    aim: WrittenAim,
    write: Callable[..., object],
    wrong: frozenset[str],
    measured: date | None,
) -> list[ft.Control]:
    """Build the fields.

    Args:
        ui: The tools of the component.
        aim: What stands in them.
        write: Called with what changed, by the field names of `WrittenAim`.
        wrong: Names of the fields to be mended.
        measured: The earliest day on which the baseline can be known; None when it is.
    """
    return [
        amount_field(
            ui,
            ui.t("new_plan.target"),
            aim.target,
            lambda words: write(target=words),
            wrong="target" in wrong,
        ),
        *target_date_fields(
            ui,
            ui.t("new_plan.target_date"),
            aim.target_date,
            lambda day: write(target_date=day),
            latest=ui.state.today + timedelta(days=PLAN_DAYS),
            measured=measured,
            wrong="target_date" in wrong,
            level=2,
        ),
        weekday_choice(
            ui,
            aim.weekdays,
            lambda days: write(weekdays=days),
            wrong="weekdays" in wrong,
        ),
    ]


def wrong_fields(error: ValidationError) -> frozenset[str]:
    """Name the fields of a plan that can't be kept, as "target" or "baseline.0"."""
    return frozenset(
        "target_date" if problem["type"] in DATE_ERRORS else ".".join(map(str, problem["loc"]))
        for problem in error.errors()
    )
