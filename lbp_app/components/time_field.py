"""A field for the time of day, written as on a clock and checked where it is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time

import flet as ft

from lbp_app.components.field import field
from lbp_app.contexts import Ui

_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)", re.ASCII)


def time_field(
    ui: Ui, label: str, value: str, on_write: Callable[[str], object], *, wrong: bool
) -> ft.Control:
    """Build the field.

    Args:
        ui: The tools of the component.
        label: What is asked.
        value: What is written in it now.
        on_write: Called with what is written.
        wrong: Whether to say how a time is written.
    """
    error = ui.t("time.error") if wrong else None
    keyboard = ft.KeyboardType.DATETIME
    return field(ui, label, value, on_write, error=error, keyboard=keyboard)


def time_of_day(words: str) -> time | None:
    """Read a time on the 24-hour clock: "9:30", "09.30"; None when it is not one."""
    found = _TIME.fullmatch(words.strip())
    return time(int(found[1]), int(found[2])) if found else None
