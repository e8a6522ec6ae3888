"""How much was done, as a whole number."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from lbp_app.components import buttons
from lbp_app.components.amount_field import amount_field, whole_number
from lbp_app.components.guard import component
from lbp_app.contexts import use_ui
from lbp_app.models import Unit
from lbp_app.wording import UNIT


@component
def EnterAmount(
    unit: Unit,
    on_save: Callable[[int], object],
    *,
    on_cancel: Callable[[], object] | None = None,
) -> ft.Control:
    """Ask how much was done.

    Args:
        unit: What it is counted in.
        on_save: Called with the amount; may be a coroutine function.
        on_cancel: Called to go back; None where there is nothing to go back to.
    """
    ui = use_ui()
    amount, set_amount = ft.use_state("")
    tried, set_tried = ft.use_state(False)
    read = whole_number(amount)

    def save() -> object:
        set_tried(True)
        return None if read is None else on_save(read)

    label = ui.t("task.how_much", unit=ui.t(UNIT[unit]))
    cancel = [buttons.plain(ui.t("form.cancel"), ui.on(on_cancel))] if on_cancel else []
    return ft.Column(
        [
            amount_field(ui, label, amount, set_amount, wrong=tried and read is None),
            buttons.row(buttons.primary(ui.t("form.save"), ui.on(save)), *cancel),
        ],
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
