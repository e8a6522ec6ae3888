"""The fields that name an activity, what it is counted in and on which days it is done."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import timedelta
from functools import partial

import flet as ft

from lbp_app.components import text
from lbp_app.components.choice import choice
from lbp_app.components.field import field
from lbp_app.components.tick import tick
from lbp_app.contexts import Ui
from lbp_app.i18n import N_
from lbp_app.models import NAME_LENGTH, Unit
from lbp_app.wording import UNIT

WEEKDAYS = (
    N_("weekday.0"),
    N_("weekday.1"),
    N_("weekday.2"),
    N_("weekday.3"),
    N_("weekday.4"),
    N_("weekday.5"),
    N_("weekday.6"),
)
"""Monday first."""

SIX_WEEKS = timedelta(weeks=6)
"""Time to build up that is proposed."""


def name_field(
    ui: Ui, label: str, value: str, on_write: Callable[[str], object], *, error: str | None
) -> ft.Control:
    """Build the field for a name.

    Args:
        ui: The tools of the component.
        label: What is asked.
        value: What is written in it now.
        on_write: Called with what is written.
        error: What is wrong and how to mend it, or None.
    """
    return field(ui, label, value, on_write, error=error, max_length=NAME_LENGTH, counted=False)


def unit_choice(ui: Ui, unit: Unit, on_choose: Callable[[Unit], object]) -> ft.Control:
    """Ask what an activity is counted in."""
    return choice(
        ui,
        ui.t("activity_form.unit"),
        {u.value: ui.t(words) for u, words in UNIT.items()},
        unit,
        lambda value: on_choose(Unit(value)),
        level=2,
    )


def weekday_choice(
    ui: Ui,
    chosen: Collection[int],
    on_choose: Callable[[tuple[int, ...]], object],
    *,
    wrong: bool,
    level: int = 2,
) -> ft.Control:
    """Ask on which days of the week an activity is planned.

    Args:
        ui: The tools of the component.
        chosen: The days chosen now, 0 is Monday.
        on_choose: Called with all days once one is ticked or unticked.
        wrong: Whether to say that a day is needed.
        level: Heading level of the question.
    """

    def toggle(day: int) -> object:
        return on_choose(tuple(sorted({day} ^ set(chosen))))

    return ft.Column(
        [
            text.question(ui.t("new_plan.weekdays"), level),
            *(
                tick(ui, ui.t(words), partial(toggle, day), ticked=day in chosen)
                for day, words in enumerate(WEEKDAYS)
            ),
            *([text.live(ui.t("new_plan.weekdays_error"), error=True)] if wrong else []),
        ],
        spacing=0,
    )
