"""Delete everything: after asking once more."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from lbp_app.components import buttons
from lbp_app.components.guard import component
from lbp_app.contexts import use_ui


@component
def DeleteEverything(warning: str, on_backup: Callable[[], object] | None = None) -> ft.Control:
    """Delete all entries, after asking once more.

    Args:
        warning: What is said then.
        on_backup: Called to keep a backup first; None where none may be made.
    """
    ui = use_ui()
    asking, ask = ft.use_state(False)

    async def delete() -> None:
        ask(False)
        await ui.state.delete_everything()
        ui.say(ui.t("delete.done"))

    backup = [buttons.secondary(ui.t("delete.backup"), ui.on(on_backup))] if on_backup else []
    ft.use_dialog(
        ft.AlertDialog(
            title=ft.Text(ui.t("delete.title")),
            content=ft.Text(warning),
            actions=[
                *backup,
                buttons.plain(ui.t("delete.no"), ui.on(lambda: ask(False))),
                buttons.danger(ui.t("delete.yes"), ui.on(delete)),
            ],
            on_dismiss=ui.on(lambda: ask(False)),
        )
        if asking
        else None
    )
    return buttons.row(buttons.danger(ui.t("delete.button"), ui.on(lambda: ask(True))))
