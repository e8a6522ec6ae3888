"""It came back: what that means here, and a new episode that counts anew (E26)."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.date_field import DateField
from lbp_app.components.guard import component
from lbp_app.components.not_here import not_here
from lbp_app.components.screen import screen
from lbp_app.components.surface import card
from lbp_app.components.tick import tick
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import EARLIEST, ComplaintRecord

TOPIC = "if-it-comes-back"


@component
def Again() -> ft.Control:
    """Explain, ask since when, and begin another episode."""
    ui = use_ui()
    complaint = ui.state.episodes.complaint
    if complaint is None:
        return not_here(
            ui, ui.t("again.none"), ui.t("again.none_why"), (ui.t("place.plan"), paths.PLAN)
        )
    return _Form(complaint, key=complaint.id)


@component
def _Form(complaint: ComplaintRecord) -> ft.Control:
    ui = use_ui()
    onset, set_onset = ft.use_state(ui.state.today)
    known, set_known = ft.use_state(True)

    async def begin() -> None:
        undo = await ui.state.episodes.begin(onset if known else None)
        ui.go(paths.PLAN)
        ui.say(ui.t("again.begun"), ui.t("entry.undo"), undo)

    return screen(
        ui,
        text.title(ui.t("again.title")),
        text.body(ui.t("again.intro")),
        buttons.row(
            buttons.secondary(
                ui.t("again.read"),
                ui.on(lambda: ui.go(paths.topic(TOPIC))),
                icon=ft.Icons.MENU_BOOK_OUTLINED,
            ),
            buttons.secondary(ui.t("alarm.title"), ui.on(lambda: ui.go(paths.ALARM))),
        ),
        _what_happens(ui),
        card(
            *(
                [
                    DateField(
                        ui.t("again.onset"),
                        onset,
                        set_onset,
                        earliest=complaint.onset or EARLIEST,
                        latest=ui.state.today,
                        level=2,
                    )
                ]
                if known
                else []
            ),
            tick(ui, ui.t("again.unknown"), lambda: set_known(not known), ticked=not known),
        ),
        buttons.row(
            buttons.primary(ui.t("again.begin"), ui.on(begin)),
            buttons.plain(ui.t("form.cancel"), ui.on(lambda: ui.go(paths.PLAN))),
        ),
    )


def _what_happens(ui: Ui) -> ft.Control:
    kept = (ft.Icons.INVENTORY_2_OUTLINED, ui.t("again.kept"))
    ended = (ft.Icons.EVENT_BUSY_OUTLINED, ui.t("again.plans_end"))
    anew = (ft.Icons.RESTART_ALT, ui.t("again.counts_anew"))
    return card(
        text.section(ui.t("again.what")),
        *(
            ft.Row(
                [ft.Icon(icon), ft.Container(text.body(words), expand=True)],
                spacing=12,
                vertical_alignment=ft.CrossAxisAlignment.START,
            )
            for icon, words in (kept, ended, anew)
        ),
    )
