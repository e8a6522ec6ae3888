"""The form for what is known about the complaint; each answer is kept at once."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.complaint import (
    first_session_field,
    lrs_choice,
    onset_field,
    profile_choice,
)
from lbp_app.components.guard import component
from lbp_app.components.screen import screen
from lbp_app.components.surface import card
from lbp_app.contexts import use_ui


@component
def ComplaintForm() -> ft.Control:
    """Show the questions about the complaint."""
    ui = use_ui()
    return screen(
        ui,
        text.title(ui.t("plan.complaint")),
        text.body(ui.t("plan.intro")),
        card(onset_field(ui, level=2)),
        card(lrs_choice(ui, level=2)),
        card(first_session_field(ui, level=2)),
        card(profile_choice(ui, level=2)),
        buttons.row(buttons.primary(ui.t("complaint.done"), ui.on(lambda: ui.go(paths.PLAN)))),
    )
