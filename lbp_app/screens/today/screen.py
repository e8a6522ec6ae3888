"""Today: what applies now, the tasks of the plans, the pain check-in, and what comes next."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.advice_card import advice_parts
from lbp_app.components.calendar_notice import calendar_notice
from lbp_app.components.columns import in_columns
from lbp_app.components.guard import component
from lbp_app.components.home_exercises import home_exercises
from lbp_app.components.improvement import Improvement
from lbp_app.components.install_hint import install_hint
from lbp_app.components.late_entry import LateEntry
from lbp_app.components.missing import missing_parts
from lbp_app.components.moments import moment_in_words
from lbp_app.components.plan_task import PlanTask, stop_and_check
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import Ui, use_ui
from lbp_app.screens.today.activity import ActivityToday
from lbp_app.screens.today.pain import PainToday
from lbp_app.screens.today.welcome import Welcome


@component
def Today() -> ft.Control:
    """Show the day: the first advice, then the daily routine, then all that can wait for it."""
    ui = use_ui()
    today, outcome = ui.state.today, ui.state.care.outcome
    above, below = advice_parts(outcome.advice)
    asked = ft.use_ref(initial_value=False)
    # Once asked it stays until the screen is left: arrow keys pass over answers on their way.
    asks = asked.current = asked.current or outcome.asks or ui.state.care.improvement_due
    missing = missing_parts(ui, outcome.missing, asks_change=asks)
    return in_columns(
        ui,
        ft.Column([text.title(ui.t("today.title")), text.small(ui.t.date(today))], spacing=0),
        *([Welcome()] if ui.state.greets else []),
        *above,
        left=[
            *calendar_notice(ui),
            *_tasks(ui),
            *_forgotten(ui),
            PainToday(key=f"pain-{today}"),
            *install_hint(ui),
        ],
        right=[
            *([Improvement(tone=Tone.ADVICE, key="improvement")] if asks else []),
            *below,
            *home_exercises(ui),
            ActivityToday(),
            *([] if ui.state.greets else [_next_moment(ui), *missing]),
        ],
    )


def _tasks(ui: Ui) -> list[ft.Control]:
    plans = ui.state.plans.current
    if not plans:
        return []
    return [*(PlanTask(plan, key=plan.id) for plan in plans), stop_and_check(ui)]


def _forgotten(ui: Ui) -> list[ft.Control]:
    """Ask about one planned session that was not entered; the others stand at their activity."""
    missed = ui.state.plans.to_ask_about
    if missed is None:
        return []
    entry = LateEntry(missed, key=f"late-{missed.plan.id}-{missed.day}")
    return [card(text.section(ui.t("late.title")), entry)]


def _next_moment(ui: Ui) -> ft.Control:
    coming = [m for m in ui.state.care.moments if m.last_day >= ui.state.today]
    if not coming:
        return card(
            text.section(ui.t("today.next_moment")),
            text.body(ui.t("today.no_moment")),
            buttons.row(
                buttons.plain(ui.t("today.fill_in"), ui.on(lambda: ui.go(paths.COMPLAINT)))
            ),
        )
    moment = coming[0]
    return card(
        text.section(ui.t("today.next_moment")),
        text.body(moment_in_words(ui, moment), strong=True),
        text.body(ui.t.date(moment.day)),
    )
