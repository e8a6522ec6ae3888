"""What an address of a plan shows when the plan is not there."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components.not_here import not_here
from lbp_app.contexts import Ui


def plan_gone(ui: Ui) -> ft.Control:
    """Say that the plan is not there, with the way back."""
    return not_here(
        ui, ui.t("plan.gone.title"), ui.t("plan.gone.body"), (ui.t("place.plan"), paths.PLAN)
    )
