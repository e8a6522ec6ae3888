"""What to do when the calendar of the phone no longer says what the plan says."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import Ui


def calendar_notice(ui: Ui) -> list[ft.Control]:
    """Build the notice with the way to the reminders; nothing while the calendar holds."""
    if not ui.state.calendar.is_out_of_date:
        return []
    return [
        card(
            text.body(ui.t("reminders.out_of_date"), strong=True),
            text.body(ui.t("reminders.out_of_date_why")),
            buttons.row(
                buttons.plain(
                    ui.t("reminders.renew"),
                    ui.on(lambda: ui.go(paths.REMINDERS)),
                    icon=ft.Icons.CALENDAR_MONTH,
                )
            ),
            tone=Tone.NOTICE,
        )
    ]
