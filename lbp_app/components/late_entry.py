"""A planned session of an earlier day that nobody entered: what became of it, in one tap."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.enter_amount import EnterAmount
from lbp_app.components.entry_words import amount_in_words
from lbp_app.components.guard import component
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import PlanRecord
from lbp_app.rules.graded_activity import NotEntered


@component
def LateEntry(missed: NotEntered) -> ft.Control:
    """Ask whether a session was done. It is asked quietly: the day itself has the main button."""
    ui = use_ui()
    other, set_other = ft.use_state(False)

    async def enter(amount: int | None) -> None:
        entered = await ui.state.plans.enter_late(missed, amount)
        if entered:
            ui.say(ui.t("saved"), ui.t("entry.undo"), lambda: ui.state.remove(entered))

    answers = buttons.row(
        buttons.secondary(ui.t("late.as_planned"), ui.on(lambda: enter(missed.quota))),
        buttons.secondary(ui.t("late.other"), ui.on(lambda: set_other(True))),
        buttons.plain(ui.t("late.not_done"), ui.on(lambda: enter(None))),
    )
    return ft.Column(
        [
            text.body(_question(ui, missed)),
            EnterAmount(missed.plan.unit, enter, on_cancel=lambda: set_other(False))
            if other
            else answers,
        ],
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


@component
def LateEntries(plan: PlanRecord) -> ft.Control:
    """List the sessions of an activity that can still be entered, the latest one opened."""
    ui = use_ui()
    opened, open_ = ft.use_state(None)
    sessions = ui.state.plans.not_entered(plan)
    days = [missed.day for missed in sessions]
    day = opened if opened in days else max(days)
    return ft.Column(
        [
            LateEntry(missed, key=f"late-{missed.day}")
            if missed.day == day
            else buttons.row(
                buttons.plain(
                    ui.t("late.enter", date=ui.t.date(missed.day, "day")),
                    ui.on(lambda missed=missed: open_(missed.day)),
                    icon=ft.Icons.EDIT_OUTLINED,
                )
            )
            for missed in sessions
        ],
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _question(ui: Ui, missed: NotEntered) -> str:
    plan, day = missed.plan, missed.day
    amount = amount_in_words(ui, missed.quota, plan.unit)
    if (ui.state.today - day).days == 1:
        return ui.t("late.yesterday", activity=plan.activity, amount=amount)
    return ui.t("late.earlier", date=ui.t.date(day, "day"), activity=plan.activity, amount=amount)
