"""Two columns where the window has room for them, and one where it has not."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from lbp_app import theme
from lbp_app.components.screen import screen
from lbp_app.contexts import Ui

LARGE_TEXT = 150
"""Percent of the text size from which nothing has room for another thing beside it."""


def has_room_for_two(ui: Ui) -> bool:
    """Whether one part fits beside another: in a wide window, at no more than large text."""
    return ui.state.wide and ui.state.preferences.text_percent < LARGE_TEXT


def in_columns(
    ui: Ui,
    *above: ft.Control,
    left: Sequence[ft.Control],
    right: Sequence[ft.Control],
) -> ft.Control:
    """Build the body of a screen in two columns of reading.

    Args:
        ui: The tools of the component.
        above: What stands above both.
        left: The left column; without room for two it comes first.
        right: The right column.
    """
    if not has_room_for_two(ui):
        return screen(ui, *above, *left, *right)
    beside = ft.Row(
        [_column(left), _column(right)],
        spacing=theme.GAP_L,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
    return screen(ui, *above, beside, columns=2)


def _column(controls: Sequence[ft.Control]) -> ft.Control:
    return together(
        ft.Column(
            list(controls),
            spacing=theme.GAP,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        )
    )


def together(content: ft.Control) -> ft.Control:
    """Let a screen reader and the keyboard go through a column before what stands beside it.

    Otherwise both go by place on the screen: from line to line, across all columns.
    """
    parts = ft.Card(  # unseen; it alone keeps the texts within from being read as one
        content, semantic_container=False, elevation=0, margin=0, bgcolor=ft.Colors.TRANSPARENT
    )
    return ft.Semantics(content=parts, container=True, expand=True)
