"""A field for a PIN, and what to say of a wrong one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

import flet as ft

from lbp_app.components.field import field
from lbp_app.contexts import Ui


@dataclass(frozen=True)
class PinEntry:
    """What stands in the field.

    Attributes:
        label: What is asked.
        value: What is written in it now.
        error: What is wrong with it.
    """

    label: str
    value: str
    error: str = ""


def pin_field(
    ui: Ui,
    entry: PinEntry,
    on_write: Callable[[str], object],
    on_submit: Callable[[], object],
) -> ft.Control:
    """Build the field; what is written in it does not show unless the reader wants that.

    Args:
        ui: The tools of the component.
        entry: What stands in it.
        on_write: Called with what is written.
        on_submit: Called when Enter is pressed in it.
    """
    return field(
        ui,
        entry.label,
        entry.value,
        on_write,
        error=entry.error or None,
        keyboard=ft.KeyboardType.NUMBER,
        password=True,
        on_submit=ui.on(on_submit),
    )


def pin_error(ui: Ui) -> str:
    """Say that the PIN was not the right one, and how long to wait when that is needed."""
    seconds = ceil(ui.state.app_lock.wait_left.total_seconds())
    if not seconds:
        return ui.t("lock.wrong")
    if seconds < 120:
        return ui.t("lock.wait.seconds", n=seconds)
    return ui.t("lock.wait.minutes", n=ceil(seconds / 60))
