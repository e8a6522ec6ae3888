"""A field for an amount: a whole number, checked where it is written."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from lbp_app.components.field import field
from lbp_app.contexts import Ui
from lbp_app.models import MOST


def amount_field(
    ui: Ui, label: str, value: str, on_write: Callable[[str], object], *, wrong: bool
) -> ft.Control:
    """Build the field.

    Args:
        ui: The tools of the component.
        label: What is asked.
        value: What is written in it now.
        on_write: Called with what is written.
        wrong: Whether to say what an amount is.
    """
    error = ui.t("amount.error") if wrong else None
    keyboard = ft.KeyboardType.NUMBER
    return field(ui, label, value, on_write, error=error, keyboard=keyboard)


def whole_number(words: str) -> int | None:
    """Read an amount: a whole number from 1 to 100,000, or None when it is not one."""
    digits = words.strip()
    if not (digits.isascii() and digits.isdigit()) or len(digits) > len(str(MOST)):
        return None
    number = int(digits)
    return number if 1 <= number <= MOST else None
