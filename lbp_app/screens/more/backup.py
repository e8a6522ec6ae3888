"""Make a backup: everything that was entered, as one file to keep or to send."""

from __future__ import annotations

import flet as ft

from lbp_app import files
from lbp_app.components import buttons, text
from lbp_app.components.surface import card
from lbp_app.contexts import Ui


def backup_card(ui: Ui) -> ft.Control:
    """Build the card for making a backup."""
    return card(
        text.section(ui.t("backup.title")),
        text.body(ui.t("backup.body")),
        text.body(ui.t("backup.open")),
        buttons.row(
            buttons.primary(
                ui.t("backup.save"), ui.on(lambda: save_backup(ui)), icon=ft.Icons.SAVE_ALT
            ),
            buttons.secondary(
                ui.t("backup.send"), ui.on(lambda: send_backup(ui)), icon=ft.Icons.SHARE
            ),
        ),
    )


async def save_backup(ui: Ui) -> None:
    """Save a backup among the reader's own files."""
    name = backup_name(ui)
    if await files.save(ui.page, name, ui.state.transfer.backup(), "application/json"):
        ui.say(ui.t("backup.saved", name=name))


async def send_backup(ui: Ui) -> None:
    """Offer a backup to the other apps; as text, because browsers refuse to share JSON."""
    name = f"{backup_name(ui)}.txt"
    data, words = ui.state.transfer.backup(), ui.t("backup.message")
    await files.share(ui.page, name, data, "text/plain", words)


def backup_name(ui: Ui) -> str:
    """Name a backup after the day on which it is made: "uw-rug-backup-2026-11-22.json"."""
    return f"uw-rug-backup-{ui.state.today}.json"
