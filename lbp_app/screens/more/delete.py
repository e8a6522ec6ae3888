"""Delete everything: after asking once more, with a backup as the way to keep it."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons
from lbp_app.components.guard import component
from lbp_app.contexts import use_ui
from lbp_app.screens.more.backup import save_backup


@component
def DeleteEverything() -> ft.Control:
    """Delete all entries, after asking once more."""
    ui = use_ui()
    asking, ask = ft.use_state(False)

    async def delete() -> None:
        ask(False)
        await ui.state.delete_everything()
        ui.say(ui.t("delete.done"))

    ft.use_dialog(
        ft.AlertDialog(
            title=ft.Text(ui.t("delete.title")),
            content=ft.Text(ui.t("delete.body")),
            actions=[
                buttons.secondary(ui.t("delete.backup"), ui.on(lambda: save_backup(ui))),
                buttons.plain(ui.t("delete.no"), ui.on(lambda: ask(False))),
                buttons.danger(ui.t("delete.yes"), ui.on(delete)),
            ],
            on_dismiss=ui.on(lambda: ask(False)),
        )
        if asking
        else None
    )
    return buttons.row(buttons.danger(ui.t("delete.button"), ui.on(lambda: ask(True))))
