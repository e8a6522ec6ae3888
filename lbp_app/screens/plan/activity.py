"""One activity: what its plan asks today, how it went, the schedule, and every way to change it."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.calendar_notice import calendar_notice
from lbp_app.components.columns import in_columns
from lbp_app.components.entry_words import target_in_words
from lbp_app.components.guard import component
from lbp_app.components.late_entry import LateEntries
from lbp_app.components.plan_preview import chart_parts, concern_parts
from lbp_app.components.plan_task import (
    PlanTask,
    end_button,
    paused_in_words,
    resume_button,
    stop_and_check,
)
from lbp_app.components.schedule import done_and_planned
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import Approach, PlanRecord
from lbp_app.screens.plan.gone import plan_gone
from lbp_app.screens.plan.pause import PausePlan


@component
def PlanActivity() -> ft.Control:
    """Show the activity whose plan, or an earlier one of it, is named in the address."""
    ui = use_ui()
    plan = ui.state.plans.latest(ft.use_route_params().get("plan", ""))
    if plan is None:
        return plan_gone(ui)
    holding = ui.state.plans.holding_today(plan)
    task = PlanTask(holding, title=ui.t("place.today"), key=holding.id)
    return in_columns(
        ui,
        text.title(ui.t("plan.of", activity=plan.activity)),
        *calendar_notice(ui),
        left=[task, stop_and_check(ui), *_not_entered(ui, plan), _schedule(ui, plan)],
        right=[*concern_parts(ui, plan), _facts(ui, plan), _ways(ui, plan)],
    )


def _not_entered(ui: Ui, plan: PlanRecord) -> list[ft.Control]:
    if not ui.state.plans.not_entered(plan):
        return []
    entries = LateEntries(plan, key=f"late-{plan.id}")
    return [card(text.section(ui.t("late.title")), text.body(ui.t("late.hint")), entries)]


def _facts(ui: Ui, plan: PlanRecord) -> ft.Control:
    adherence = ui.state.plans.adherence(plan)
    pain_guided = plan.approach is Approach.PAIN_GUIDED
    how = ui.t("approach.pain_guided.how") if pain_guided else ui.t("approach.time_contingent.how")
    return card(
        text.section(ui.t("plan.how")),
        text.body(how),
        *(
            [text.body(ui.t("plan.adherence", done=adherence.done, planned=adherence.planned))]
            if adherence.planned
            else []
        ),
        text.small(ui.t("plan.honest")),
    )


def _schedule(ui: Ui, plan: PlanRecord) -> ft.Control:
    """Show the chart of the plan as it is now, and all that was done, earlier plans included."""
    points = ui.state.plans.points(ui.state.plans.line(plan.id))
    return card(
        text.section(ui.t("schedule.title")),
        text.body(target_in_words(ui, plan), strong=True),
        *chart_parts(ui, plan),
        done_and_planned(ui, points, plan.unit),
        buttons.row(
            buttons.secondary(
                ui.t("plan.change"),
                ui.on(lambda: ui.go(paths.plan_change(plan.id))),
                icon=ft.Icons.EDIT_OUTLINED,
            )
        ),
    )


def _ways(ui: Ui, plan: PlanRecord) -> ft.Control:
    async def measure_anew() -> None:
        anew = await ui.state.plans.measure_anew(plan)
        undo = ui.t("entry.undo")
        ui.say(ui.t("plan.anew"), undo, lambda: ui.state.plans.take_back(plan, anew))

    async def remove() -> None:
        removed = await ui.state.plans.remove(plan)
        ui.go(paths.PLAN)
        ui.say(ui.t("plan.removed"), ui.t("entry.undo"), lambda: ui.state.keep(*removed))

    return card(
        text.section(ui.t("plan.ways")),
        *_pausing(ui, plan),
        text.body(ui.t("plan.anew_hint")),
        buttons.row(
            buttons.secondary(ui.t("task.measure_anew"), ui.on(measure_anew), icon=ft.Icons.REPLAY)
        ),
        text.body(ui.t("plan.end_hint")),
        buttons.row(end_button(ui, plan)),
        text.body(ui.t("plan.remove_hint")),
        buttons.row(buttons.danger(ui.t("plan.remove"), ui.on(remove))),
    )


def _pausing(ui: Ui, plan: PlanRecord) -> list[ft.Control]:
    """Offer a pause; while one holds its task says so, and one that begins tomorrow is said."""
    pause = ui.state.plans.pause_of(plan)
    if pause is None:
        return [text.body(ui.t("plan.pause_hint")), PausePlan(plan, key=f"pause-{plan.id}")]
    if pause.covers(ui.state.today):
        return []
    return [text.body(paused_in_words(ui, pause.last)), buttons.row(resume_button(ui, plan))]
