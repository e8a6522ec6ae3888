"""The diary as a table for a spreadsheet."""

from __future__ import annotations

import flet as ft

from lbp_app import files
from lbp_app.components import buttons, text
from lbp_app.components.surface import card
from lbp_app.contexts import Ui

CSV = "text/csv"


def table_card(ui: Ui) -> ft.Control:
    """Build the card for taking the diary out as a table."""

    async def save() -> None:
        name = _name(ui)
        if await files.save(ui.page, name, _table(ui), CSV):
            ui.say(ui.t("backup.saved", name=name))

    async def send() -> None:
        await files.share(ui.page, _name(ui), _table(ui), CSV, ui.t("csv.message"))

    return card(
        text.section(ui.t("csv.title")),
        text.body(ui.t("csv.body")),
        buttons.row(
            buttons.secondary(ui.t("csv.save"), ui.on(save), icon=ft.Icons.SAVE_ALT),
            buttons.secondary(ui.t("csv.send"), ui.on(send), icon=ft.Icons.SHARE),
        ),
    )


def _name(ui: Ui) -> str:
    return ui.t("csv.file", day=ui.state.today)


def _table(ui: Ui) -> bytes:
    from lbp_app.diary_csv import diary_csv  # noqa: PLC0415 - of no use to the first screen

    return diary_csv(ui.t, ui.state.transfer.records)
