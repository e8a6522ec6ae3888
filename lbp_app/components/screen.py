"""The body of a screen: one scrolling column, no wider than a good line of reading."""

from __future__ import annotations

import flet as ft

from lbp_app import theme
from lbp_app.contexts import Ui

_PADDING = ft.Padding.only(left=theme.GAP, right=theme.GAP, top=theme.GAP_S, bottom=40)


def screen(ui: Ui, *controls: ft.Control, columns: int = 1) -> ft.Control:
    """Put the parts of a screen under each other.

    Args:
        ui: The tools of the component.
        controls: The parts.
        columns: How many columns of reading stand beside each other in a wide window.
    """
    column = ft.Container(
        ft.Column(
            list(controls),
            spacing=theme.GAP,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        padding=_PADDING,
        width=theme.COLUMN * columns if ui.state.wide else None,
    )
    return ft.Column(
        [column],
        scroll=ft.ScrollMode.AUTO,
        expand=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER
        if ui.state.wide
        else ft.CrossAxisAlignment.STRETCH,
    )
