"""What a plan will ask, shown before it is kept."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from lbp_app.components import text
from lbp_app.components.entry_words import amount_in_words
from lbp_app.components.schedule import schedule
from lbp_app.components.schedule_chart import schedule_chart
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import Ui
from lbp_app.models import Approach, PlanRecord
from lbp_app.rules.graded_activity import Jump, PlannedSession, TargetBelowStart


def preview(ui: Ui, plan: PlanRecord | None) -> list[ft.Control]:
    """Build the whole schedule as chart and as list, with what to consider above it.

    Args:
        ui: The tools of the component.
        plan: The plan as it stands in the form; None while something lacks.
    """
    if plan is None:
        lacking = text.body(ui.t("schedule.after_baseline"))
        return [card(text.section(ui.t("schedule.title")), lacking)]
    return [
        *concern_parts(ui, plan),
        card(
            text.section(ui.t("schedule.title")),
            *chart_parts(ui, plan),
            schedule(ui, ui.state.plans.schedule(plan), plan.unit),
        ),
    ]


def chart_parts(ui: Ui, plan: PlanRecord) -> list[ft.Control]:
    """Build the chart of a plan, or say what it waits for."""
    planned = ui.state.plans.schedule(plan)
    if planned:
        spoken = _in_one_sentence(ui, plan, planned)
        return [*_expectation(ui, plan), schedule_chart(ui, planned, plan.unit, spoken)]
    paused = ui.state.plans.pause_of(plan)
    return [text.body(ui.t("schedule.after_pause") if paused else ui.t("schedule.after_baseline"))]


def concern_parts(ui: Ui, plan: PlanRecord) -> list[ft.Control]:
    """Point out a step that jumps, or a target below the start; nothing when there is neither."""
    match ui.state.plans.concern_about(plan):
        case Jump(before, session):
            title = ui.t("concern.jump")
            words = ui.t(
                "concern.jump_why",
                date=ui.t.date(session.day, "day"),
                before=amount_in_words(ui, before, plan.unit),
                after=amount_in_words(ui, session.quota, plan.unit),
            )
        case TargetBelowStart(start):
            title = ui.t("concern.below_start")
            words = ui.t("concern.below_start_why", start=amount_in_words(ui, start, plan.unit))
        case _:
            return []
    heading = ft.Row(
        [ft.Icon(ft.Icons.INFO_OUTLINE), ft.Container(text.section(title), expand=True)]
    )
    return [card(heading, text.body(words), tone=Tone.NOTICE)]


def _expectation(ui: Ui, plan: PlanRecord) -> list[ft.Control]:
    """Say of a pain-guided plan that the days to come depend on how the pain settles."""
    pain_guided = plan.approach is Approach.PAIN_GUIDED
    return [text.body(ui.t("schedule.if_all_goes_well"))] if pain_guided else []


def _in_one_sentence(ui: Ui, plan: PlanRecord, planned: Sequence[PlannedSession]) -> str:
    """Say a schedule for who can't see its chart: how often, from where to where."""
    first, last = planned[0], planned[-1]
    return ui.t.plural(
        "schedule.spoken.one",
        "schedule.spoken.other",
        len(planned),
        first=ui.t.date(first.day),
        start=amount_in_words(ui, first.quota, plan.unit),
        last=ui.t.date(last.day),
        end=amount_in_words(ui, last.quota, plan.unit),
    )
