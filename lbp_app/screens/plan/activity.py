"""One plan: what it asks today, how it went, the schedule, and pausing or ending it."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.entry_words import target_in_words
from lbp_app.components.guard import component
from lbp_app.components.not_here import not_here
from lbp_app.components.plan_task import PlanTask
from lbp_app.components.schedule import schedule
from lbp_app.components.screen import screen
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import Approach, PlanRecord


@component
def PlanActivity() -> ft.Control:
    """Show the plan named in the address."""
    ui = use_ui()
    plan_id = ft.use_route_params().get("plan", "")
    plan = next((p for p in ui.state.plans.current if p.id == plan_id), None)
    if plan is None:
        return not_here(
            ui, ui.t("plan.gone.title"), ui.t("plan.gone.body"), (ui.t("place.plan"), paths.PLAN)
        )
    return screen(
        ui,
        text.title(ui.t("plan.of", activity=plan.activity)),
        PlanTask(plan, key=plan.id),
        _facts(ui, plan),
        _schedule(ui, plan),
        _ways(ui, plan),
    )


def _facts(ui: Ui, plan: PlanRecord) -> ft.Control:
    adherence = ui.state.plans.adherence(plan)
    pain_guided = plan.approach is Approach.PAIN_GUIDED
    how = ui.t("approach.pain_guided.how") if pain_guided else ui.t("approach.time_contingent.how")
    return card(
        text.section(ui.t("plan.how")),
        text.body(target_in_words(ui, plan), strong=True),
        text.body(how),
        *(
            [text.body(ui.t("plan.adherence", done=adherence.done, planned=adherence.planned))]
            if adherence.planned
            else []
        ),
        text.small(ui.t("plan.honest")),
    )


def _schedule(ui: Ui, plan: PlanRecord) -> ft.Control:
    planned = ui.state.plans.schedule(plan)
    return card(
        text.section(ui.t("schedule.title")),
        *(schedule(ui, planned, plan.unit) or [text.body(ui.t("schedule.after_baseline"))]),
    )


def _ways(ui: Ui, plan: PlanRecord) -> ft.Control:
    async def end() -> None:
        await ui.state.plans.end(plan)
        ui.go(paths.PLAN)
        ui.say(ui.t("plan.ended"), ui.t("entry.undo"), lambda: ui.state.keep(plan))

    return buttons.row(
        buttons.secondary(ui.t("plan.pause"), ui.on(lambda: ui.state.plans.pause(plan))),
        buttons.secondary(
            ui.t("task.measure_anew"), ui.on(lambda: ui.state.plans.measure_anew(plan))
        ),
        buttons.danger(ui.t("plan.end"), ui.on(end)),
    )
