"""Pausing a plan: until a day, or until the patient goes on with it."""

from __future__ import annotations

from datetime import timedelta

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.choice import choice
from lbp_app.components.date_field import DateField
from lbp_app.components.guard import component
from lbp_app.contexts import use_ui
from lbp_app.models import PlanRecord

A_WEEK, LONGEST = timedelta(days=7), timedelta(days=365)
"""The pause that is proposed, and the longest one: after a year the plan can be ended as well."""

OPEN, UNTIL = "open", "until"


@component
def PausePlan(plan: PlanRecord) -> ft.Control:
    """Offer to pause a plan that is not paused, and ask until when."""
    ui = use_ui()
    tomorrow = ui.state.today + timedelta(days=1)
    asked, set_asked = ft.use_state(False)
    until, set_until = ft.use_state(OPEN)
    chosen, set_last = ft.use_state(ui.state.today + A_WEEK)
    last = max(chosen, tomorrow)

    async def begin() -> None:
        set_asked(False)
        await ui.state.plans.pause(plan, last if until == UNTIL else None)
        ui.say(ui.t("plan.pause_begun"), ui.t("entry.undo"), lambda: ui.state.keep(plan))

    if not asked:
        ask = buttons.secondary(
            ui.t("plan.pause"), ui.on(lambda: set_asked(True)), icon=ft.Icons.PAUSE
        )
        return buttons.row(ask)
    question = [
        text.question(ui.t("plan.pause_title"), 3),
        text.body(ui.t("plan.pause_body")),
        choice(
            ui,
            ui.t("plan.pause_how_long"),
            {OPEN: ui.t("plan.pause_open"), UNTIL: ui.t("plan.pause_until")},
            until,
            set_until,
        ),
        *(
            [
                DateField(
                    ui.t("plan.pause_last"),
                    last,
                    set_last,
                    earliest=tomorrow,
                    latest=ui.state.today + LONGEST,
                )
            ]
            if until == UNTIL
            else []
        ),
        buttons.row(
            buttons.primary(ui.t("plan.pause_begin"), ui.on(begin)),
            buttons.plain(ui.t("form.cancel"), ui.on(lambda: set_asked(False))),
        ),
    ]
    return ft.Column(question, spacing=12, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)
