"""Put a backup back: choose the file, see what it brings, and undo it once."""

from __future__ import annotations

import flet as ft

from lbp_app import files
from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.i18n import N_
from lbp_app.screens.more.offer import Offer
from lbp_app.state.transfer import LARGEST, Backup, Damaged, NewerVersion, NotABackup

PROBLEMS: dict[type[Exception], str] = {
    files.TooLarge: N_("restore.too_large"),
    files.Unreadable: N_("restore.unreadable"),
    NotABackup: N_("restore.not_a_backup"),
    Damaged: N_("restore.damaged"),
    NewerVersion: N_("restore.newer"),
}
"""What is wrong with a file, and what can be done about it. Nothing has changed."""

EXTENSIONS = ("json", "txt")
"""Sent by Web Share, a backup is a text file."""

_NOTHING: Backup | None = None


@component
def Restore() -> ft.Control:
    """Take a backup, offer what can be done with it, and offer to undo that."""
    ui = use_ui()
    offered, offer = ft.use_state(_NOTHING)
    problem, set_problem = ft.use_state("")

    async def choose() -> None:
        set_problem("")
        try:
            picked = await files.pick(ui.page, EXTENSIONS, LARGEST)
            if picked:
                offer(ui.state.transfer.read(picked.data))
        except tuple(PROBLEMS) as error:
            set_problem(PROBLEMS[type(error)])

    if not ui.state.transfer.can_restore:
        return card(text.section(ui.t("restore.title")), text.body(ui.t("restore.not_now")))
    choose_button = buttons.secondary(
        ui.t("restore.choose"), ui.on(choose), icon=ft.Icons.FOLDER_OPEN
    )
    if offered:  # alone: what an earlier backup brought can still be undone afterwards
        return card(text.section(ui.t("restore.title")), Offer(offered, lambda: offer(None)))
    return card(
        text.section(ui.t("restore.title")),
        text.body(ui.t("restore.body")),
        *([text.live(ui.t(problem), error=True)] if problem else []),
        buttons.row(choose_button),
        *_undo(ui),
    )


def _undo(ui: Ui) -> list[ft.Control]:
    if not ui.state.transfer.can_undo:
        return []

    async def undo() -> None:
        await ui.state.transfer.undo()
        ui.say(ui.t("restore.undone"))

    return [
        text.body(ui.t("restore.done")),
        buttons.row(buttons.secondary(ui.t("restore.undo"), ui.on(undo), icon=ft.Icons.UNDO)),
    ]
