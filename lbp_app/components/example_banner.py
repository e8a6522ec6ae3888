"""The example: the banner while it shows, the way to it, and what has to wait until it is left."""

from __future__ import annotations

import flet as ft

from lbp_app import paths, theme
from lbp_app.components import buttons, text
from lbp_app.components.columns import LARGE_TEXT
from lbp_app.components.guard import component
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import Ui, use_ui


@component
def ExampleBanner() -> ft.Control:
    """Say on every screen that the example shows, with the one way out."""
    ui = use_ui()
    if not ui.state.example.shows:
        return ft.Container()

    def leave() -> None:
        ui.hush()  # it may offer to undo something in the example
        ui.go(paths.TODAY)
        ui.state.example.leave()

    words = text.live(ui.t("example.banner"))
    stop = buttons.plain(ui.t("example.stop"), ui.on(leave), icon=ft.Icons.CLOSE)
    return ft.Container(
        buttons.row(words, stop)
        if ui.state.preferences.text_percent >= LARGE_TEXT
        else ft.Row([ft.Container(words, expand=True), stop]),
        bgcolor=Tone.NOTICE.value[0],
        padding=ft.Padding.symmetric(horizontal=theme.GAP, vertical=4),
    )


def example_offer(ui: Ui) -> ft.Control:
    """Build the card that offers the example."""

    async def show() -> None:
        ui.hush()  # it may offer to undo something that is the reader's own
        await ui.state.example.show(ui.t)
        ui.go(paths.TODAY)

    return card(
        text.section(ui.t("example.title")),
        text.body(ui.t("example.offer")),
        buttons.row(buttons.secondary(ui.t("example.show"), ui.on(show))),
    )


def own_only(ui: Ui, *controls: ft.Control) -> list[ft.Control]:
    """Give controls that must only ever concern the reader's own data, or say why they are gone."""
    if ui.state.example.shows:
        return [text.body(ui.t("example.own_only"))]
    return list(controls)
