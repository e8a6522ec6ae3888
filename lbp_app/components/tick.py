"""A line to tick: the whole line is the target, and long words wrap."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from lbp_app import theme
from lbp_app.components import text
from lbp_app.contexts import Ui

_AROUND = ft.Padding.symmetric(vertical=6)
"""So that lines that wrap keep apart."""


def tick(ui: Ui, words: str, on_tick: Callable[[], object], *, ticked: bool) -> ft.Control:
    """Build a line that can be ticked.

    Args:
        ui: The tools of the component.
        words: What is ticked.
        on_tick: Called when the line is tapped; may be a coroutine function.
        ticked: Whether it is ticked now.
    """
    toggle = ui.on(on_tick)
    return ft.MergeSemantics(
        ft.GestureDetector(
            ft.Row(
                [
                    ft.Checkbox(
                        value=ticked, on_change=toggle, width=theme.TARGET, height=theme.TARGET
                    ),
                    ft.Container(text.body(words), padding=_AROUND, expand=True),
                ],
                spacing=4,
            ),
            on_tap=toggle,
        )
    )
