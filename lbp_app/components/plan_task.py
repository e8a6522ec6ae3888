"""What a plan asks today: the quota in one tap, a measurement, or why there is nothing to do."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.amount_field import amount_field, whole_number
from lbp_app.components.entry_words import UNIT_NAMES, amount_in_words
from lbp_app.components.feedback import feedback_in_words
from lbp_app.components.guard import component
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import BASELINE_SESSIONS, PlanRecord, SessionRecord
from lbp_app.rules.graded_activity import (
    AfterGap,
    Completed,
    DoQuota,
    Ended,
    MeasureBaseline,
    Paused,
    PlannedSession,
    RestDay,
    Task,
)


@component
def PlanTask(plan: PlanRecord) -> ft.Control:
    """Show what a plan asks today, and take what was done."""
    ui = use_ui()
    task = ui.state.plans.task_of(plan)
    return card(
        text.section(plan.activity),
        *_settled_question(ui, plan),
        *_parts(ui, plan, task),
    )


def _parts(ui: Ui, plan: PlanRecord, task: Task) -> list[ft.Control]:  # noqa: PLR0911
    """Build what belongs to a task: one answer for each kind."""
    match task:
        case MeasureBaseline(number, None):
            asked = ui.t("task.measure", n=number, of=BASELINE_SESSIONS)
            how = text.body(ui.t("task.measure_how"))
            return [text.body(asked, strong=True), how, EnterAmount(plan, key=f"{plan.id}-measure")]
        case MeasureBaseline(number, done) if done:
            words = ui.t(
                "task.measured", n=number, of=BASELINE_SESSIONS, amount=_done(ui, plan, done)
            )
            return [text.live(words), _undo(ui, done)]
        case DoQuota(quota, None):
            return _quota(ui, plan, quota)
        case DoQuota(_, done) if done:
            return [text.live(feedback_in_words(ui, plan, done)), _undo(ui, done)]
        case RestDay(upcoming):
            return [text.body(_upcoming(ui, plan, upcoming))]
        case Paused():
            resume = buttons.secondary(
                ui.t("plan.resume"), ui.on(lambda: ui.state.plans.resume(plan))
            )
            return [text.body(ui.t("task.paused")), buttons.row(resume)]
        case AfterGap(days, quota):
            return _after_gap(ui, plan, days, quota)
        case Completed(reached):
            words = ui.t("task.reached") if reached else ui.t("task.completed")
            end = buttons.secondary(ui.t("plan.end"), ui.on(lambda: ui.state.plans.end(plan)))
            return [text.body(words), buttons.row(end)]
        case Ended():
            return [text.body(ui.t("task.ended"))]
    raise TypeError(task)


def _quota(ui: Ui, plan: PlanRecord, quota: int) -> list[ft.Control]:
    amount = amount_in_words(ui, quota, plan.unit)
    return [
        ft.Text(amount, theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM),
        text.small(ui.t("task.quota_hint")),
        EnterAmount(plan, quota, key=f"{plan.id}-quota"),
    ]


@component
def EnterAmount(plan: PlanRecord, quota: int | None = None) -> ft.Control:
    """Take what was done: the quota in one tap, another amount, or nothing.

    Args:
        plan: The plan.
        quota: What it asks; None in the baseline, which asks only how much it was.
    """
    ui = use_ui()
    other, set_other = ft.use_state(quota is None)
    amount, set_amount = ft.use_state("")
    tried, set_tried = ft.use_state(False)
    read = whole_number(amount)

    async def save() -> None:
        set_tried(True)
        if read is not None:
            await ui.state.plans.enter_session(plan, read)

    if not other and quota is not None:
        return buttons.row(
            buttons.primary(
                ui.t("task.done"), ui.on(lambda: ui.state.plans.enter_session(plan, quota))
            ),
            buttons.secondary(ui.t("task.other"), ui.on(lambda: set_other(True))),
            buttons.plain(ui.t("task.skip"), ui.on(lambda: ui.state.plans.skip_session(plan))),
        )
    label = ui.t("task.how_much", unit=ui.t(UNIT_NAMES[plan.unit]))
    cancel = buttons.plain(ui.t("form.cancel"), ui.on(lambda: set_other(False)))
    return ft.Column(
        [
            amount_field(ui, label, amount, set_amount, wrong=tried and read is None),
            buttons.row(
                buttons.primary(ui.t("form.save"), ui.on(save)), *([cancel] if quota else [])
            ),
        ],
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _settled_question(ui: Ui, plan: PlanRecord) -> list[ft.Control]:
    """Ask about the pain after the last session, which decides the next step (E16)."""
    session = ui.state.plans.unanswered(plan)
    if session is None:
        return []

    async def answer(*, settled: bool) -> None:
        await ui.state.keep(session.model_copy(update={"settled": settled}))

    return [
        text.question(ui.t("task.settled", date=ui.t.date(session.at.date(), "day")), 3),
        buttons.row(
            buttons.secondary(ui.t("task.settled.yes"), ui.on(lambda: answer(settled=True))),
            buttons.secondary(ui.t("task.settled.no"), ui.on(lambda: answer(settled=False))),
        ),
    ]


def _after_gap(ui: Ui, plan: PlanRecord, days: int, quota: int) -> list[ft.Control]:
    amount = amount_in_words(ui, quota, plan.unit)
    return [
        text.body(ui.t.plural("task.gap.one", "task.gap.other", days)),
        buttons.row(
            buttons.primary(
                ui.t("task.go_on", amount=amount), ui.on(lambda: ui.state.plans.restart(plan))
            ),
            buttons.secondary(
                ui.t("task.measure_anew"), ui.on(lambda: ui.state.plans.measure_anew(plan))
            ),
        ),
    ]


def _upcoming(ui: Ui, plan: PlanRecord, upcoming: PlannedSession | None) -> str:
    if upcoming is None:
        return ui.t("task.no_more")
    amount = amount_in_words(ui, upcoming.quota, plan.unit)
    return ui.t("task.upcoming", date=ui.t.date(upcoming.day, "day"), amount=amount)


def _done(ui: Ui, plan: PlanRecord, session: SessionRecord) -> str:
    return amount_in_words(ui, session.amount or 0, plan.unit)


def _undo(ui: Ui, session: SessionRecord) -> ft.Control:
    return buttons.row(
        buttons.plain(
            ui.t("task.undo"), ui.on(lambda: ui.state.remove(session)), icon=ft.Icons.UNDO
        )
    )
