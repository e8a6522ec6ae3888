"""An address without a topic: say so, and show the way to the list."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components.guard import component
from lbp_app.components.not_here import not_here
from lbp_app.contexts import use_ui


@component
def UnknownTopic() -> ft.Control:
    """Say that there is no such topic."""
    ui = use_ui()
    return not_here(
        ui,
        ui.t("topic.unknown.title"),
        ui.t("topic.unknown.body"),
        (ui.t("learn.title"), paths.LEARN),
    )
