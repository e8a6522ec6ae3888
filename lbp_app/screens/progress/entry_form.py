"""What the forms for diary entries share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import flet as ft

from lbp_app import paths
from lbp_app.components.guard import component
from lbp_app.components.not_here import not_here
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import NOTE_LENGTH


@component
def EntryGone() -> ft.Control:
    """Say that the entry in the address is not there, with the way back."""
    ui = use_ui()
    return not_here(
        ui,
        ui.t("entry.gone.title"),
        ui.t("entry.gone.body"),
        (ui.t("place.progress"), paths.PROGRESS),
    )


def note_field(ui: Ui, value: str, on_write: Callable[[str], object]) -> ft.TextField:
    """Build the field for a note of the patient."""
    return ft.TextField(
        label=ui.t("entry.note"),
        value=value,
        multiline=True,
        min_lines=2,
        max_length=NOTE_LENGTH,
        counter="",
        on_change=ui.on(lambda event: on_write(event.control.value)),
    )


def moment_of(day: date, at: datetime) -> datetime:
    """Give the same time of day on another day."""
    return datetime.combine(day, at.time())
