"""An address that leads nowhere: say so, and show ways on."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.components.screen import screen
from lbp_app.contexts import use_ui


@component
def NotFound() -> ft.Control:
    """Say that there is no such page."""
    ui = use_ui()
    return screen(
        ui,
        text.title(ui.t("not_found.title")),
        text.body(ui.t("not_found.body")),
        buttons.primary(ui.t("place.today"), ui.on(lambda: ui.go(paths.TODAY))),
        buttons.secondary(ui.t("place.learn"), ui.on(lambda: ui.go(paths.LEARN))),
    )
