"""An address without a topic: say so, and show the way to the list."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.components.screen import screen
from lbp_app.contexts import use_ui


@component
def UnknownTopic() -> ft.Control:
    """Say that there is no such topic."""
    ui = use_ui()
    return screen(
        ui,
        text.title(ui.t("topic.unknown.title")),
        text.body(ui.t("topic.unknown.body")),
        buttons.primary(ui.t("learn.title"), ui.on(lambda: ui.go(paths.LEARN))),
    )
