"""Changing a plan on its way: another target, date or days, with the new schedule beforehand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import flet as ft
from pydantic import ValidationError

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.amount_field import whole_number
from lbp_app.components.columns import in_columns
from lbp_app.components.guard import component
from lbp_app.components.plan_preview import preview
from lbp_app.components.target_date import is_too_soon
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import PlanRecord
from lbp_app.screens.plan.aim_fields import WrittenAim, aim_fields, wrong_fields
from lbp_app.screens.plan.gone import plan_gone


@component
def ChangePlan() -> ft.Control:
    """Show the form for the plan named in the address."""
    ui = use_ui()
    plan = ui.state.plans.latest(ft.use_route_params().get("plan", ""))
    return plan_gone(ui) if plan is None else ChangeForm(plan, key=plan.id)


@component
def ChangeForm(plan: PlanRecord) -> ft.Control:
    """Show the form, and what the plan would ask from now on."""
    ui = use_ui()
    tomorrow = ui.state.today + timedelta(days=1)
    written, set_written = ft.use_state(
        WrittenAim(str(plan.target), max(plan.target_date, tomorrow), plan.weekdays)
    )
    tried, set_tried = ft.use_state(False)
    measured = ui.state.plans.measured_by(written.weekdays, plan)
    plans, wrong = _read(ui, plan, written, measured)
    shown = wrong if tried else frozenset[str]()

    def write(**changed: object) -> None:
        set_written(replace(written, **changed))  # type: ignore[arg-type]

    async def save() -> None:
        set_tried(True)
        if not plans:
            return
        await ui.state.keep(*plans)
        ui.go(paths.plan_activity(plan.id))
        ui.say(
            ui.t("plan.changed"),
            ui.t("entry.undo"),
            lambda: ui.state.plans.take_back(plan, plans[-1]),
        )

    return in_columns(
        ui,
        text.title(ui.t("plan.change_of", activity=plan.activity)),
        text.body(ui.t("plan.change_intro")),
        left=aim_fields(ui, written, write, shown, measured),
        right=[
            *preview(ui, plans[-1] if plans else None),
            *([text.live(ui.t("form.errors"), error=True)] if shown else []),
            buttons.row(
                buttons.primary(ui.t("form.save"), ui.on(save)),
                buttons.plain(
                    ui.t("form.cancel"), ui.on(lambda: ui.go(paths.plan_activity(plan.id)))
                ),
            ),
        ],
    )


def _read(
    ui: Ui, plan: PlanRecord, written: WrittenAim, measured: date | None
) -> tuple[tuple[PlanRecord, ...], frozenset[str]]:
    """Give the plans that the form makes; none while something lacks, with the fields to mend."""
    target = whole_number(written.target)
    if target is None:
        return (), frozenset({"target"})
    if is_too_soon(written.target_date, measured):
        return (), frozenset({"target_date"})
    try:
        plans = ui.state.plans.changed(plan, target, written.target_date, written.weekdays)
    except ValidationError as error:
        return (), wrong_fields(error)
    return plans, frozenset()
