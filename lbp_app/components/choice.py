"""Choosing one out of a few: a labelled group of radio buttons, each a large target."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import flet as ft

from lbp_app import theme
from lbp_app.components import text
from lbp_app.contexts import Ui

_AROUND = ft.Padding.symmetric(vertical=6)
"""So that options of two lines keep apart."""


def choice(  # noqa: PLR0913  a question is what it is
    ui: Ui,
    label: str,
    options: Mapping[str, str],
    chosen: str | None,
    on_choose: Callable[[str], object],
    *,
    level: int = 3,
) -> ft.Control:
    """Build a group of options.

    Args:
        ui: The tools of the component.
        label: The question above the group.
        options: Value and words of each option.
        chosen: Value that is chosen now; None for none yet.
        on_choose: Called with the value chosen; may be a coroutine function.
        level: Heading level of the question.
    """
    lines = [_line(ui, value, words, on_choose) for value, words in options.items()]
    return ft.Column(
        [
            text.question(label, level),
            ft.RadioGroup(
                content=ft.Column(lines, spacing=4),
                value=chosen,
                on_change=ui.on(lambda event: on_choose(event.control.value)),
            ),
        ],
        spacing=4,
    )


def _line(ui: Ui, value: str, words: str, on_choose: Callable[[str], object]) -> ft.Control:
    """Build one option: its words wrap, and tapping them chooses it too."""
    return ft.MergeSemantics(
        ft.GestureDetector(
            ft.Row(
                [
                    ft.Radio(value=value, width=theme.TARGET, height=theme.TARGET),
                    ft.Container(text.body(words), padding=_AROUND, expand=True),
                ],
                spacing=0,
            ),
            on_tap=ui.on(lambda: on_choose(value)),
        )
    )
