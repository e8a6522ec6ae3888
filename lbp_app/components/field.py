"""A field to write in, named by its label and with what is wrong beside it."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from lbp_app.components import text
from lbp_app.components.buttons import Handler
from lbp_app.components.columns import LARGE_TEXT
from lbp_app.contexts import Ui

_NAME_ONLY = ft.TextStyle(size=0, letter_spacing=0)
"""Leaves a label its place in the accessible name of the field, and none on the screen."""

_WITHOUT_GAP = ft.OutlineInputBorder(gap_padding=0)
"""A border that does not open for a label that takes no place."""

_MOST_LINES = 9
"""Of an error or a helper: more than any fills at 200 % on a narrow phone, so that none is cut."""


def field(  # noqa: PLR0913  what a field has
    ui: Ui,
    label: str,
    value: str,
    on_write: Callable[[str], object],
    *,
    error: str | None = None,
    helper: str | None = None,
    keyboard: ft.KeyboardType = ft.KeyboardType.TEXT,
    lines: int = 1,
    max_length: int | None = None,
    counted: bool = True,
    password: bool = False,
    icon: ft.IconData | None = None,
    on_submit: Handler | None = None,
) -> ft.Control:
    """Build the field.

    In large text its label stands above it. Within, it would wrap and run over what is written:
    at 200 % a narrow phone shows about 18 letters on one line.

    Args:
        ui: The tools of the component.
        label: What is asked.
        value: What is written in it now.
        on_write: Called with what is written.
        error: What is wrong and how to mend it; None when nothing is.
        helper: What to know before writing; the error takes its place.
        keyboard: Which keys a phone shows.
        lines: How many lines it is high; more than one takes any number.
        max_length: How many characters it takes at most.
        counted: Whether the number of characters shows, where there is a most.
        password: Whether what is written shows only when the reader wants that.
        icon: What stands before the words.
        on_submit: Called when Enter is pressed in it.
    """
    above = ui.state.preferences.text_percent >= LARGE_TEXT
    written = ft.TextField(
        label=label,
        label_style=_NAME_ONLY if above else None,
        border=_WITHOUT_GAP if above else None,
        value=value,
        error=error,
        error_max_lines=_MOST_LINES,
        helper=helper,
        helper_max_lines=_MOST_LINES,
        keyboard_type=keyboard,
        multiline=lines > 1,
        min_lines=lines,
        align_label_with_hint=lines > 1,
        max_length=max_length,
        counter=None if counted else "",
        password=password,
        can_reveal_password=password,
        prefix_icon=icon,
        on_change=ui.on(lambda event: on_write(event.control.value)),
        on_submit=on_submit,
    )
    return _under(label, written) if above else written


def _under(label: str, written: ft.TextField) -> ft.Control:
    """Put the field under its label, which is read out as the name of the field alone."""
    return ft.Column(
        [ft.Semantics(exclude_semantics=True, content=text.body(label)), written],
        spacing=4,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
