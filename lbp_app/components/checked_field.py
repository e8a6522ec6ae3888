"""A field whose words are checked, with what is wrong beside it."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from lbp_app.contexts import Ui


def checked_field(  # noqa: PLR0913  what a field has
    ui: Ui,
    label: str,
    value: str,
    on_write: Callable[[str], object],
    *,
    keyboard: ft.KeyboardType,
    error: str | None,
) -> ft.TextField:
    """Build the field.

    Args:
        ui: The tools of the component.
        label: What is asked.
        value: What is written in it now.
        on_write: Called with what is written.
        keyboard: Which keys a phone shows.
        error: What is wrong and how to mend it; None when nothing is.
    """
    return ft.TextField(
        label=label,
        value=value,
        keyboard_type=keyboard,
        error=error,
        error_max_lines=3,
        on_change=ui.on(lambda event: on_write(event.control.value)),
    )
