"""The pain check-in of today: a number for the back, a number for the leg, kept at each tap."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.entry_words import in_words
from lbp_app.components.guard import component
from lbp_app.components.nprs import nprs
from lbp_app.components.surface import card
from lbp_app.contexts import use_ui
from lbp_app.models import PainRecord


@component
def PainToday() -> ft.Control:
    """Ask for the pain now, and show what was noted earlier today.

    The first tap makes an entry, the second completes it; "once more" begins another one.
    """
    ui = use_ui()
    of_today = [r for r in ui.state.pain.entries if r.at.date() == ui.state.today]
    current_id, set_current = ft.use_state(of_today[-1].id if of_today else "")
    current = ui.state.entry(PainRecord, current_id)

    async def note(**score: int) -> None:
        now = ui.state.clock()
        # A screen that stayed open over midnight still shows the entry of the day before.
        of_today = current is not None and current.at.date() == now.date()
        record = current if current and of_today else PainRecord(at=now)
        await ui.state.keep(record.model_copy(update=score))
        set_current(record.id)

    async def undo() -> None:
        if current is None:
            return
        await ui.state.remove(current)
        set_current("")
        ui.say(ui.t("entry.removed"), ui.t("entry.undo"), lambda: ui.state.keep(current))

    earlier = [r for r in of_today if r.id != current_id]
    return card(
        text.section(ui.t("today.pain")),
        text.small(ui.t("nprs.ends")),
        nprs(ui, ui.t("pain.back"), current.back if current else None, lambda n: note(back=n)),
        nprs(ui, ui.t("pain.leg"), current.leg if current else None, lambda n: note(leg=n)),
        *(
            [
                text.live(ui.t("today.pain_saved", time=ui.t.time(current.at))),
                buttons.row(
                    buttons.plain(
                        ui.t("today.pain_again"),
                        ui.on(lambda: set_current("")),
                        icon=ft.Icons.ADD,
                    ),
                    buttons.plain(ui.t("today.pain_undo"), ui.on(undo), icon=ft.Icons.UNDO),
                ),
            ]
            if current
            else []
        ),
        *(
            text.small(ui.t("today.earlier", time=ui.t.time(r.at), what=in_words(ui, r)))
            for r in earlier
        ),
    )
