"""What an address does not lead to: say so, and show the way on."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.screen import screen
from lbp_app.contexts import Ui


def not_here(
    ui: Ui, title: str, body: str, way: tuple[str, str], *more: tuple[str, str]
) -> ft.Control:
    """Build the screen.

    Args:
        ui: The tools of the component.
        title: What is not here.
        body: Why that may be.
        way: Words and address of the way on.
        more: Other ways on.
    """
    return screen(
        ui,
        text.title(title),
        text.body(body),
        buttons.row(
            buttons.primary(way[0], ui.on(lambda: ui.go(way[1]))),
            *(buttons.secondary(words, ui.on(lambda to=to: ui.go(to))) for words, to in more),
        ),
    )
