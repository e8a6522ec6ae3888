"""What a plan asks today: the quota in one tap, a measurement, or why there is nothing to do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.enter_amount import EnterAmount
from lbp_app.components.entry_words import amount_in_words
from lbp_app.components.feedback import feedback_in_words
from lbp_app.components.field import field
from lbp_app.components.guard import component
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import BASELINE_SESSIONS, NOTE_LENGTH, Approach, PlanRecord, SessionRecord
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
def PlanTask(plan: PlanRecord, *, title: str = "") -> ft.Control:
    """Show what a plan asks today, and take what was done.

    Args:
        plan: The plan.
        title: What stands above it, if not the activity.
    """
    ui = use_ui()
    task = ui.state.plans.task_of(plan)
    return card(
        text.section(title or plan.activity),
        *_settled_question(ui, plan),
        *_parts(ui, plan, task),
    )


def _parts(ui: Ui, plan: PlanRecord, task: Task) -> list[ft.Control]:  # noqa: PLR0911
    """Build what belongs to a task: one answer for each kind."""
    match task:
        case MeasureBaseline(number, None):
            asked = ui.t("task.measure", n=number, of=BASELINE_SESSIONS)
            how = text.body(ui.t("task.measure_how"))
            enter = EnterAmount(
                plan.unit,
                lambda amount: ui.state.plans.enter_session(plan, amount),
                key=f"{plan.id}-measure",
            )
            return [text.body(asked, strong=True), how, enter]
        case MeasureBaseline(number, done) if done:
            words = ui.t(
                "task.measured", n=number, of=BASELINE_SESSIONS, amount=_done(ui, plan, done)
            )
            return [text.live(words), _undo(ui, done)]
        case DoQuota(quota, None):
            return _quota(ui, plan, quota)
        case DoQuota(_, done) if done:
            why = [] if done.amount else [SkipReason(done, key=f"{done.id}-why")]
            return [text.live(feedback_in_words(ui, plan, done)), *why, _undo(ui, done)]
        case RestDay(upcoming):
            return [text.body(_upcoming(ui, plan, upcoming))]
        case Paused(last):
            return [text.body(paused_in_words(ui, last)), buttons.row(resume_button(ui, plan))]
        case AfterGap(days, quota):
            return _after_gap(ui, plan, days, quota)
        case Completed(reached):
            words = ui.t("task.reached") if reached else ui.t("task.completed")
            return [text.body(words), buttons.row(end_button(ui, plan))]
        case Ended():
            return [text.body(ui.t("task.ended"))]
    raise TypeError(task)


def paused_in_words(ui: Ui, last: date | None) -> str:
    """Say that a plan is paused, and until when if that is known."""
    if last is None:
        return ui.t("task.paused")
    return ui.t("task.paused_until", date=ui.t.date(last, "day"))


def resume_button(ui: Ui, plan: PlanRecord) -> ft.Control:
    """Build the button that goes on with a paused plan."""
    return buttons.secondary(
        ui.t("plan.resume"),
        ui.on(lambda: ui.state.plans.resume(plan)),
        icon=ft.Icons.PLAY_ARROW,
    )


def end_button(ui: Ui, plan: PlanRecord) -> ft.Control:
    """Build the button that ends a plan, which can be undone; Plan is where one can follow."""

    async def end() -> None:
        await ui.state.plans.end(plan)
        ui.go(paths.PLAN)
        ui.say(ui.t("plan.ended"), ui.t("entry.undo"), lambda: ui.state.keep(plan))

    return buttons.secondary(ui.t("plan.end"), ui.on(end), icon=ft.Icons.CHECK)


def stop_and_check(ui: Ui) -> ft.Control:
    """Build the way to the alarm list for who feels something that is not right."""
    return buttons.row(
        buttons.plain(
            ui.t("task.stop"),
            ui.on(lambda: ui.go(paths.ALARM)),
            icon=ft.Icons.EMERGENCY_OUTLINED,
        )
    )


def _quota(ui: Ui, plan: PlanRecord, quota: int) -> list[ft.Control]:
    amount = amount_in_words(ui, quota, plan.unit)
    pain_guided = plan.approach is Approach.PAIN_GUIDED
    return [
        ft.Text(amount, theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM),
        text.small(ui.t("task.at_most") if pain_guided else ui.t("task.quota_hint")),
        EnterQuota(plan, quota, key=f"{plan.id}-quota"),
    ]


@component
def EnterQuota(plan: PlanRecord, quota: int) -> ft.Control:
    """Take what was done: the quota in one tap, another amount, or nothing."""
    ui = use_ui()
    other, set_other = ft.use_state(False)
    plans = ui.state.plans

    if other:
        return EnterAmount(
            plan.unit,
            lambda amount: plans.enter_session(plan, amount),
            on_cancel=lambda: set_other(False),
        )
    return buttons.row(
        buttons.primary(
            ui.t("task.done"),
            ui.on(lambda: plans.enter_session(plan, quota)),
            icon=ft.Icons.CHECK,
        ),
        buttons.secondary(ui.t("task.other"), ui.on(lambda: set_other(True))),
        buttons.plain(ui.t("task.skip"), ui.on(lambda: plans.skip_session(plan))),
    )


@component
def SkipReason(session: SessionRecord) -> ft.Control:
    """Ask why a session was left out; nobody has to answer."""
    ui = use_ui()
    reason, set_reason = ft.use_state(session.reason)
    asking, set_asking = ft.use_state(not session.reason)

    async def save() -> None:
        await ui.state.plans.explain_skip(session, reason)
        set_asking(not reason.strip())
        ui.say(ui.t("saved"))

    if not asking:
        change = buttons.plain(ui.t("task.change_reason"), ui.on(lambda: set_asking(True)))
        return ft.Column([text.body(ui.t("task.reason", reason=session.reason)), change])
    return ft.Column(
        [
            field(
                ui,
                ui.t("task.why_skipped"),
                reason,
                set_reason,
                max_length=NOTE_LENGTH,
                counted=False,
            ),
            buttons.row(buttons.secondary(ui.t("form.save"), ui.on(save))),
        ],
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _settled_question(ui: Ui, plan: PlanRecord) -> list[ft.Control]:
    """Ask about the pain after the last session, which decides the next step (E16)."""
    session = ui.state.plans.unanswered(plan)
    if session is None:
        return []

    async def answer(*, settled: bool) -> None:
        before = await ui.state.plans.tell_settled(session, settled=settled)
        ui.say(ui.t("saved"), ui.t("entry.undo"), lambda: ui.state.keep(*before))

    return [
        text.question(ui.t("task.settled", date=ui.t.date(session.at.date(), "day")), 3),
        buttons.row(
            buttons.secondary(ui.t("task.settled.yes"), ui.on(lambda: answer(settled=True))),
            buttons.secondary(ui.t("task.settled.no"), ui.on(lambda: answer(settled=False))),
        ),
    ]


def _after_gap(ui: Ui, plan: PlanRecord, days: int, quota: int) -> list[ft.Control]:
    async def begin(following: Callable[[PlanRecord], Awaitable[PlanRecord]]) -> None:
        after = await following(plan)
        undo = ui.t("entry.undo")
        ui.say(ui.t("saved"), undo, lambda: ui.state.plans.take_back(plan, after))

    amount = amount_in_words(ui, quota, plan.unit)
    plans = ui.state.plans
    return [
        text.body(ui.t.plural("task.gap.one", "task.gap.other", days)),
        buttons.row(
            buttons.primary(ui.t("task.go_on", amount=amount), ui.on(lambda: begin(plans.restart))),
            buttons.secondary(ui.t("task.measure_anew"), ui.on(lambda: begin(plans.measure_anew))),
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
