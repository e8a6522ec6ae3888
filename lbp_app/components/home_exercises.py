"""The home exercises that the therapist handed out."""

from __future__ import annotations

import flet as ft

from lbp_app.components import text
from lbp_app.components.handout_parts import exercises
from lbp_app.contexts import Ui


def home_exercises(ui: Ui) -> list[ft.Control]:
    """Build the card of the home exercises; nothing when there are none."""
    handout = ui.state.handouts.with_exercises
    if handout is None:
        return []
    practice = ui.t("handed.practice", practice=handout.practice)
    return [exercises(ui, handout.exercises, *([text.small(practice)] if handout.practice else []))]
