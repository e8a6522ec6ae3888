"""The home exercises that the therapist handed out."""

from __future__ import annotations

import flet as ft

from lbp_app.components import text
from lbp_app.components.guard import component
from lbp_app.components.handout_parts import exercises
from lbp_app.contexts import use_ui


@component
def HomeExercises() -> ft.Control:
    """Show the home exercises, if there are any."""
    ui = use_ui()
    latest = ui.state.handouts.latest
    if latest is None or not latest.exercises:
        return ft.Container()
    practice = ui.t("handed.practice", practice=latest.practice)
    return exercises(ui, latest.exercises, *([text.small(practice)] if latest.practice else []))
