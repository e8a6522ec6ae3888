"""The activities of a hand-out: up to five, each with what is measured and where it leads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import flet as ft

from lbp_app import theme
from lbp_app.components import buttons, text
from lbp_app.components.activity_fields import SIX_WEEKS, name_field, unit_choice, weekday_choice
from lbp_app.components.amount_field import amount_field, whole_number
from lbp_app.components.approach import approach_choice
from lbp_app.components.choice import choice
from lbp_app.components.field import field
from lbp_app.components.guard import component
from lbp_app.components.plan_preview import concern_parts
from lbp_app.components.surface import card
from lbp_app.components.target_date import target_date_fields
from lbp_app.contexts import Ui, use_ui
from lbp_app.handout.model import MOST_PLANS
from lbp_app.handout.set_up import plan_record
from lbp_app.models import PLAN_DAYS
from lbp_app.screens.handout.draft import Draft, PlanDraft
from lbp_app.screens.handout.fields import questions
from lbp_app.screens.handout.sheet import Change, Sheet, use_writing

MEASURED, TO_MEASURE = "measured", "to_measure"


def new_activity_card(ui: Ui, draft: Draft, add: Change) -> ft.Control:
    """Offer to add an activity, while there is room."""

    def add_plan() -> None:
        add(PlanDraft(target_date=ui.state.today + SIX_WEEKS))

    button = buttons.secondary(ui.t("handout.add"), ui.on(add_plan), icon=ft.Icons.ADD)
    return card(
        text.section(ui.t("handout.activities")),
        text.body(ui.t("handout.activities_hint")),
        *([buttons.row(button)] if len(draft.plans) < MOST_PLANS else []),
    )


@component
def ActivityCard(sheet: Sheet, n: int, on_remove: Callable[[int], None]) -> ft.Control:
    """Ask for one activity.

    Args:
        sheet: The sheet it stands on.
        n: Its place there, from 0.
        on_remove: Called with its place to take it away.
    """
    ui = use_ui()
    change = partial(use_writing(sheet.change_plan), n)
    wrong = {place[2] for place in sheet.wrong if place[:2] == ("plans", n)}
    plan = sheet.draft.plans[n]
    ready = sheet.draft.read_plan(plan)
    record = plan_record(ready, ui.state.clock()) if ready else None
    remove = buttons.danger(ui.t("handout.remove", n=n + 1), ui.on(lambda: on_remove(n)))
    return card(
        text.section(ui.t("handout.activity", n=n + 1)),
        questions(*_fields(ui, sheet.draft, plan, change, wrong)),
        *(concern_parts(ui, record) if record else []),
        buttons.row(remove),
    )


def _fields(
    ui: Ui, draft: Draft, plan: PlanDraft, change: Change, wrong: set[str | int]
) -> list[ft.Control]:
    """Build the fields of one activity.

    Args:
        ui: The tools of the component.
        draft: The hand-out; LRS decides which approach is proposed.
        plan: The activity.
        change: Takes what changes in the activity.
        wrong: The fields that hold something wrong.
    """
    t = ui.t
    return [
        name_field(
            ui,
            t("handout.name"),
            plan.activity,
            lambda words: change(activity=words),
            error=t("handout.name_error") if "activity" in wrong else None,
        ),
        unit_choice(ui, plan.unit, lambda unit: change(unit=unit)),
        _close(*_baseline(ui, plan, change, wrong)),
        amount_field(
            ui,
            t("handout.target"),
            plan.target,
            lambda words: change(target=words),
            wrong="target" in wrong,
        ),
        _close(
            *target_date_fields(
                ui,
                t("handout.target_date"),
                plan.target_date,
                lambda day: change(target_date=day),
                latest=draft.first_session + timedelta(days=PLAN_DAYS),
                measured=draft.measured_by(plan),
            )
        ),
        weekday_choice(
            ui,
            plan.weekdays,
            lambda days: change(weekdays=days),
            wrong="weekdays" in wrong,
            level=3,
        ),
        approach_choice(
            ui,
            t("handout.approach"),
            draft.approach_of(plan),
            lambda approach: change(approach=approach),
        ),
    ]


def _baseline(ui: Ui, plan: PlanDraft, change: Change, wrong: set[str | int]) -> list[ft.Control]:
    """Ask what was measured, and in percent of it where to start."""
    t = ui.t

    def write(n: int, words: str) -> None:
        change(amounts=(*plan.amounts[:n], words, *plan.amounts[n + 1 :]))

    return [
        choice(
            ui,
            t("handout.baseline"),
            {TO_MEASURE: t("handout.to_measure"), MEASURED: t("handout.measured")},
            MEASURED if plan.measured else TO_MEASURE,
            lambda value: change(measured=value == MEASURED),
        ),
        *_beside_each_other(
            ui,
            [
                amount_field(
                    ui,
                    t("new_plan.measurement", n=n + 1),
                    amount,
                    partial(write, n),
                    wrong="baseline" in wrong and whole_number(amount) is None,
                )
                for n, amount in enumerate(plan.amounts if plan.measured else ())
            ],
        ),
        field(
            ui,
            t("handout.percent"),
            plan.percent,
            lambda words: change(percent=words),
            error=t("new_plan.percent_error") if "start_percent" in wrong else None,
            keyboard=ft.KeyboardType.NUMBER,
        ),
    ]


def _close(*fields: ft.Control) -> ft.Control:
    """Put the fields of one question under each other."""
    return ft.Column(
        list(fields), spacing=theme.GAP, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
    )


def _beside_each_other(ui: Ui, fields: list[ft.Control]) -> list[ft.Control]:
    if not ui.state.wide:
        return fields
    row: list[ft.Control] = [ft.Container(each, expand=True) for each in fields]
    return [ft.Row(row, vertical_alignment=ft.CrossAxisAlignment.START)]
