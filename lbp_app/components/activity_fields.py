"""The fields that name an activity and what it is counted in, wherever they are asked."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from lbp_app.components.choice import choice
from lbp_app.components.entry_words import UNIT_NAMES
from lbp_app.contexts import Ui
from lbp_app.models import NAME_LENGTH, Unit


def name_field(
    ui: Ui, label: str, value: str, on_write: Callable[[str], object], *, error: str | None
) -> ft.TextField:
    """Build the field for a name.

    Args:
        ui: The tools of the component.
        label: What is asked.
        value: What is written in it now.
        on_write: Called with what is written.
        error: What is wrong and how to mend it, or None.
    """
    return ft.TextField(
        label=label,
        value=value,
        max_length=NAME_LENGTH,
        counter="",
        error=error,
        error_max_lines=3,
        on_change=ui.on(lambda event: on_write(event.control.value)),
    )


def unit_choice(ui: Ui, unit: Unit, on_choose: Callable[[Unit], object]) -> ft.Control:
    """Ask what an activity is counted in."""
    return choice(
        ui,
        ui.t("activity_form.unit"),
        {u.value: ui.t(words) for u, words in UNIT_NAMES.items()},
        unit,
        lambda value: on_choose(Unit(value)),
        level=2,
    )
