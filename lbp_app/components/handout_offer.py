"""The way for therapists to the hand-out."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.surface import card
from lbp_app.contexts import Ui


def handout_offer(ui: Ui) -> ft.Control:
    """Build the card that leads a therapist to the hand-out."""
    make = buttons.secondary(
        ui.t("handout.offer"), ui.on(lambda: ui.go(paths.HANDOUT)), icon=ft.Icons.QR_CODE
    )
    return card(
        text.section(ui.t("handout.therapists")),
        text.body(ui.t("handout.offer_how")),
        buttons.row(make),
    )
