"""The lock screen: stands in place of every screen but the alarm list until the PIN is entered."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.components.pin_field import PinEntry, pin_error, pin_field
from lbp_app.components.screen import screen
from lbp_app.components.surface import card
from lbp_app.contexts import use_ui


@component
def LockScreen() -> ft.Control:
    """Ask for the PIN; nothing of the diary stands beneath."""
    ui = use_ui()
    pin, set_pin = ft.use_state("")
    error, set_error = ft.use_state("")

    async def open_app() -> None:
        if not await ui.state.app_lock.open(pin):
            set_pin("")
            set_error(pin_error(ui))

    return screen(
        ui,
        text.title(ui.t("lock.title")),
        card(
            text.body(ui.t("lock.intro")),
            pin_field(ui, PinEntry(ui.t("lock.pin"), pin, error), set_pin, open_app),
            buttons.row(buttons.primary(ui.t("lock.open"), ui.on(open_app))),
        ),
        Forgotten(),
    )


@component
def Forgotten() -> ft.Control:
    """Say what remains when the PIN is forgotten: deleting everything, after asking once more."""
    ui = use_ui()
    asking, ask = ft.use_state(False)

    async def delete() -> None:
        ask(False)
        await ui.state.delete_everything()
        ui.say(ui.t("delete.done"))

    ft.use_dialog(
        ft.AlertDialog(
            title=ft.Text(ui.t("delete.title")),
            content=ft.Text(ui.t("lock.forgotten.delete")),
            actions=[
                buttons.plain(ui.t("delete.no"), ui.on(lambda: ask(False))),
                buttons.danger(ui.t("delete.yes"), ui.on(delete)),
            ],
            on_dismiss=ui.on(lambda: ask(False)),
        )
        if asking
        else None
    )
    return card(
        text.section(ui.t("lock.forgotten.title")),
        text.body(ui.t("lock.forgotten.body")),
        buttons.row(buttons.danger(ui.t("delete.button"), ui.on(lambda: ask(True)))),
    )
