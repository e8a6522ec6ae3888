"""The reader's data as files: backup, restore, moving to another phone, and a table."""

from __future__ import annotations

import flet as ft

from lbp_app.components import text
from lbp_app.components.example_banner import own_only
from lbp_app.components.guard import component
from lbp_app.components.screen import screen
from lbp_app.contexts import use_ui
from lbp_app.screens.more.backup import backup_card
from lbp_app.screens.more.move import move_card
from lbp_app.screens.more.restore import Restore
from lbp_app.screens.more.table import table_card


@component
def Data() -> ft.Control:
    """Show what can be done with the data."""
    ui = use_ui()
    return screen(
        ui,
        text.title(ui.t("data.title")),
        *own_only(ui, backup_card(ui), Restore(), move_card(ui), table_card(ui)),
    )
