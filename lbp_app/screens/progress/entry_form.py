"""What the forms for diary entries share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.components.screen import screen
from lbp_app.contexts import Ui, use_ui

NOTE_LENGTH = 500


@component
def EntryGone() -> ft.Control:
    """Say that the entry in the address is not there, with the way back."""
    ui = use_ui()
    return screen(
        ui,
        text.title(ui.t("entry.gone.title")),
        text.body(ui.t("entry.gone.body")),
        buttons.primary(ui.t("place.progress"), ui.on(lambda: ui.go(paths.PROGRESS))),
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
