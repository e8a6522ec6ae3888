"""An address that leads nowhere: say so, and show ways on."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components.guard import component
from lbp_app.components.not_here import not_here
from lbp_app.contexts import use_ui


@component
def NotFound() -> ft.Control:
    """Say that there is no such page."""
    ui = use_ui()
    return not_here(
        ui,
        ui.t("not_found.title"),
        ui.t("not_found.body"),
        (ui.t("place.today"), paths.TODAY),
        (ui.t("place.learn"), paths.LEARN),
    )
