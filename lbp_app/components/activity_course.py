"""The course of an activity against its plan: as a chart, and as the same facts in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import flet as ft

from lbp_app.components import text
from lbp_app.components.activity_chart import activity_chart, amounts_of
from lbp_app.components.entry_words import amount_in_words, target_in_words
from lbp_app.components.guard import component
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import BASELINE_SESSIONS, PlanRecord, SessionRecord
from lbp_app.rules.graded_activity import Adherence, Completed, Ended, Paused, SessionPoint
from lbp_app.rules.progress import Period, Span, period, plan_course


@component
def ActivityCourse(plans: Sequence[PlanRecord], span: Span) -> ft.Control:
    """Show an activity over a week, a month, or from its start to what is still to come.

    Args:
        plans: The plans for it that followed one another, oldest first.
        span: How much to look at.
    """
    ui = use_ui()
    plan, today = plans[-1], ui.state.today
    points, measured = ui.state.plans.points(plans), ui.state.plans.measured(plans)
    over = _period(ui, span, points, measured)
    course = plan_course(points, over, today)
    amounts = amounts_of(course.points, [s for s in measured if over.covers(s.at.date())], today)
    sentences = (
        _adherence(ui, course.adherence),
        *activity_sentences(ui, plan, points, measured),
    )
    spoken = " ".join((ui.t("activity_course.chart", activity=plan.activity), *sentences))
    return card(
        text.section(plan.activity),
        *([activity_chart(ui, over, amounts, spoken)] if amounts.highest else []),
        *(text.body(sentence) for sentence in sentences),
    )


def _period(
    ui: Ui, span: Span, points: Sequence[SessionPoint], measured: Sequence[SessionRecord]
) -> Period:
    """Give the days to show; the whole reaches from the first measurement to the last session."""
    days = [*(point.day for point in points), *(session.at.date() for session in measured)]
    over = period(span, ui.state.today, min(days, default=ui.state.today))
    return replace(over, last=max(over.last, *days)) if span is Span.EPISODE and days else over


def _adherence(ui: Ui, counted: Adherence) -> str:
    if not counted.planned:
        return ui.t("activity_course.nothing_planned")
    return ui.t.plural(
        "activity_course.adherence.one",
        "activity_course.adherence.other",
        counted.planned,
        done=counted.done,
    )


def activity_sentences(
    ui: Ui, plan: PlanRecord, points: Sequence[SessionPoint], measured: Sequence[SessionRecord]
) -> tuple[str, ...]:
    """Say what was measured and done since the start, and where the plan stands.

    Args:
        ui: The tools of the component.
        plan: The last of the plans for the activity.
        points: The sessions of all of them.
        measured: The measurements of all of them.
    """
    done = [point for point in points if point.done is not None]
    return (
        *_measured(ui, plan, measured),
        *_latest(ui, plan, done),
        *_standing(ui, plan, done),
    )


def _measured(ui: Ui, plan: PlanRecord, measured: Sequence[SessionRecord]) -> list[str]:
    of_plan = (s.amount for s in measured if s.plan_id == plan.id and s.amount is not None)
    amounts = [*plan.baseline, *of_plan][:BASELINE_SESSIONS]
    words = ", ".join(amount_in_words(ui, amount, plan.unit) for amount in amounts)
    return [ui.t("activity_course.measured", amounts=words)] if amounts else []


def _latest(ui: Ui, plan: PlanRecord, done: Sequence[SessionPoint]) -> list[str]:
    """Say what was done last, and how that compares with the first time."""
    if not done:
        return []
    first, last = done[0], done[-1]
    words = {
        "date": ui.t.date(last.day, "long"),
        "first": amount_in_words(ui, first.done or 0, plan.unit),
        "now": amount_in_words(ui, last.done or 0, plan.unit),
        "quota": amount_in_words(ui, last.quota, plan.unit),
    }
    latest = ui.t("activity_course.latest", **words)
    return [latest, ui.t("activity_course.since", **words)] if len(done) > 1 else [latest]


def _standing(ui: Ui, plan: PlanRecord, done: Sequence[SessionPoint]) -> list[str]:
    """Say what remains to the target, or why nothing does."""
    match ui.state.plans.task_of(plan):
        case Ended(day):
            return [ui.t("activity_course.ended", date=ui.t.date(day, "long"))]
        case Completed(reached=True):
            return [ui.t("task.reached")]
        case Completed():
            return [ui.t("task.completed")]
        case Paused():
            return [ui.t("task.paused"), target_in_words(ui, plan)]
    left = plan.target - (done[-1].done or 0) if done else 0
    if left <= 0:
        return [target_in_words(ui, plan)]
    amount = amount_in_words(ui, left, plan.unit)
    return [ui.t("activity_course.left", amount=amount, target=target_in_words(ui, plan))]
