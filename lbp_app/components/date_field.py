"""A day to choose: a button that shows it and opens the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.contexts import use_ui
from lbp_app.models import EARLIEST


@component
def DateField(  # noqa: PLR0913  a day has a name, a value and two ends
    label: str,
    value: date | None,
    on_choose: Callable[[date], object],
    *,
    latest: date,
    earliest: date = EARLIEST,
    level: int = 3,
) -> ft.Control:
    """Show a day and let the reader choose another.

    Args:
        label: What the day is.
        value: The day chosen now, or None.
        on_choose: Called with the day chosen; may be a coroutine function.
        latest: Last day that can be chosen.
        earliest: First day that can be chosen.
        level: Heading level of the label.
    """
    ui = use_ui()
    open_, set_open = ft.use_state(False)

    def chosen(event: ft.Event[ft.DatePicker]) -> object:
        set_open(False)
        return on_choose(local_day(event.control.value or latest))

    picker = ft.DatePicker(
        value=value or latest,
        first_date=earliest,
        last_date=latest,
        current_date=latest,
        help_text=label,
        on_change=ui.on(chosen),
        on_dismiss=ui.on(lambda: set_open(False)),
    )
    ft.use_dialog(picker if open_ else None)
    words = ui.t.date(value, "long") if value else ui.t("date.choose")
    return ft.Column(
        [
            text.question(label, level),
            buttons.secondary(words, ui.on(lambda: set_open(True)), icon=ft.Icons.CALENDAR_MONTH),
        ],
        spacing=8,
    )


def local_day(value: date | datetime) -> date:
    """Give the day the reader tapped: the calendar answers with midnight here, told in UTC."""
    if not isinstance(value, datetime):
        return value
    return (value.astimezone() if value.tzinfo else value).date()
