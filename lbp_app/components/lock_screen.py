"""The lock screen: stands in place of every screen but the alarm list until the PIN is entered."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.delete_everything import DeleteEverything
from lbp_app.components.guard import component
from lbp_app.components.pin_field import PinEntry, pin_error, pin_field
from lbp_app.components.screen import screen
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui


@component
def LockScreen() -> ft.Control:
    """Ask for the PIN; nothing of the diary stands beneath."""
    ui = use_ui()
    pin, set_pin = ft.use_state("")
    error, set_error = ft.use_state("")
    ft.use_effect(ui.hush, dependencies=[])  # a message may offer to undo an entry

    async def open_app() -> None:
        if not await ui.state.app_lock.open(pin):
            set_pin("")
            set_error(pin_error(ui))

    if ui.state.app_lock.opens_elsewhere:
        return _elsewhere(ui)
    return screen(
        ui,
        text.title(ui.t("lock.title")),
        card(
            text.body(ui.t("lock.intro")),
            pin_field(ui, PinEntry(ui.t("lock.pin"), pin, error), set_pin, open_app),
            buttons.row(buttons.primary(ui.t("lock.open"), ui.on(open_app))),
        ),
        _forgotten(ui),
    )


def _elsewhere(ui: Ui) -> ft.Control:
    """Show the way to the window that counts wrong tries: here each start would forget them."""

    async def look_again() -> None:
        await ui.state.app_lock.look_again()
        if ui.state.app_lock.opens_elsewhere:
            ui.say(ui.t("lock.still_elsewhere"))

    return screen(
        ui,
        text.title(ui.t("lock.title")),
        card(
            text.body(ui.t("lock.elsewhere")),
            buttons.row(buttons.primary(ui.t("lock.look_again"), ui.on(look_again))),
        ),
    )


def _forgotten(ui: Ui) -> ft.Control:
    """Say what remains when the PIN is forgotten: deleting everything, without a backup."""
    return card(
        text.section(ui.t("lock.forgotten.title")),
        text.body(ui.t("lock.forgotten.body")),
        DeleteEverything(ui.t("lock.forgotten.delete")),
    )
