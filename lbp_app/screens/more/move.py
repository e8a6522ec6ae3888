"""Move to another phone: which steps to take, and where."""

from __future__ import annotations

import flet as ft

from lbp_app.components import text
from lbp_app.components.surface import card
from lbp_app.contexts import Ui
from lbp_app.i18n import N_

STEPS = (N_("move.send"), N_("move.open"), N_("move.restore"))


def move_card(ui: Ui) -> ft.Control:
    """Build the card that explains how to move to another phone."""
    return card(
        text.section(ui.t("move.title")),
        *(
            text.body(ui.t("move.step", n=ui.t.number(n), step=ui.t(words)))
            for n, words in enumerate(STEPS, 1)
        ),
    )
