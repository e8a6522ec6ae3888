"""A new plan for an activity: what, how measured, where to, and the whole schedule beforehand."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import flet as ft
from pydantic import ValidationError

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.activity_fields import name_field, unit_choice
from lbp_app.components.amount_field import amount_field, whole_number
from lbp_app.components.choice import choice
from lbp_app.components.date_field import DateField
from lbp_app.components.guard import component
from lbp_app.components.schedule import schedule
from lbp_app.components.screen import screen
from lbp_app.components.surface import card
from lbp_app.components.tick import tick
from lbp_app.contexts import use_ui
from lbp_app.i18n import N_
from lbp_app.models import (
    BASELINE_SESSIONS,
    PLAN_DAYS,
    Approach,
    PlanRecord,
    Unit,
)

APPROACHES = {
    Approach.TIME_CONTINGENT: N_("approach.time_contingent"),
    Approach.PAIN_GUIDED: N_("approach.pain_guided"),
}

WEEKDAYS = (
    N_("weekday.0"),
    N_("weekday.1"),
    N_("weekday.2"),
    N_("weekday.3"),
    N_("weekday.4"),
    N_("weekday.5"),
    N_("weekday.6"),
)

EVERY_OTHER_DAY: tuple[int, ...] = (0, 2, 4)
"""Monday, Wednesday, Friday: three days a week, unless the therapist sets others."""

NOTHING_MEASURED: tuple[str, ...] = ("",) * BASELINE_SESSIONS

TO_MEASURE, KNOWN = "to_measure", "known"
SIX_WEEKS = timedelta(weeks=6)


@component
def NewActivity() -> ft.Control:
    """Show the form, and the schedule as soon as it can be known."""
    ui = use_ui()
    today = ui.state.today
    activity, set_activity = ft.use_state("")
    unit, set_unit = ft.use_state(Unit.MINUTES)
    approach, set_approach = ft.use_state(ui.state.plans.default_approach)
    target, set_target = ft.use_state("")
    target_date, set_target_date = ft.use_state(today + SIX_WEEKS)
    weekdays, set_weekdays = ft.use_state(EVERY_OTHER_DAY)
    measured, set_measured = ft.use_state(TO_MEASURE)
    amounts, set_amounts = ft.use_state(NOTHING_MEASURED)
    percent, set_percent = ft.use_state("70")
    tried, set_tried = ft.use_state(False)

    target_read = whole_number(target)
    baseline = tuple(whole_number(amount) for amount in amounts) if measured == KNOWN else ()
    percent_read = whole_number(percent)
    percent_ok = percent_read is not None and 50 <= percent_read <= 100

    def draft() -> PlanRecord | None:
        """Give the plan as it stands in the form, or None while something lacks."""
        try:
            return PlanRecord(
                at=ui.state.clock(),
                activity=activity,
                unit=unit,
                approach=approach,
                target=target_read,
                target_date=target_date,
                weekdays=weekdays,
                baseline=baseline,
                start_percent=percent_read,
            )
        except ValidationError:
            return None

    plan = draft()

    async def save() -> None:
        set_tried(True)
        if plan is None:
            return
        await ui.state.keep(plan)
        ui.say(ui.t("saved"))
        ui.go(paths.PLAN)

    def write_amount(n: int, words: str) -> None:
        set_amounts((*amounts[:n], words, *amounts[n + 1 :]))

    def toggle_day(day: int) -> None:
        set_weekdays(tuple(sorted({day} ^ set(weekdays))))

    preview = ui.state.plans.schedule(plan) if plan else ()
    return screen(
        ui,
        text.title(ui.t("new_plan.title")),
        text.body(ui.t("new_plan.intro")),
        name_field(
            ui,
            ui.t("new_plan.activity"),
            activity,
            set_activity,
            error=ui.t("activity_form.activity_error") if tried and not activity.strip() else None,
        ),
        unit_choice(ui, unit, set_unit),
        choice(
            ui,
            ui.t("new_plan.baseline"),
            {TO_MEASURE: ui.t("new_plan.to_measure"), KNOWN: ui.t("new_plan.known")},
            measured,
            set_measured,
            level=2,
        ),
        *(
            amount_field(
                ui,
                ui.t("new_plan.measurement", n=n + 1),
                amounts[n],
                partial(write_amount, n),
                wrong=tried and baseline[n] is None,
            )
            for n in range(len(baseline))
        ),
        ft.TextField(
            label=ui.t("new_plan.percent"),
            value=percent,
            keyboard_type=ft.KeyboardType.NUMBER,
            error=ui.t("new_plan.percent_error") if tried and not percent_ok else None,
            error_max_lines=3,
            on_change=ui.on(lambda event: set_percent(event.control.value)),
        ),
        amount_field(
            ui, ui.t("new_plan.target"), target, set_target, wrong=tried and target_read is None
        ),
        DateField(
            ui.t("new_plan.target_date"),
            target_date,
            set_target_date,
            earliest=today + timedelta(days=1),
            latest=today + timedelta(days=PLAN_DAYS),
            level=2,
        ),
        text.question(ui.t("new_plan.weekdays"), 2),
        ft.Column(
            [
                tick(ui, ui.t(words), partial(toggle_day, day), ticked=day in weekdays)
                for day, words in enumerate(WEEKDAYS)
            ],
            spacing=0,
        ),
        *(
            [text.live(ui.t("new_plan.weekdays_error"), error=True)]
            if tried and not weekdays
            else []
        ),
        choice(
            ui,
            ui.t("new_plan.approach"),
            {a.value: ui.t(words) for a, words in APPROACHES.items()},
            approach,
            lambda value: set_approach(Approach(value)),
            level=2,
        ),
        card(
            text.section(ui.t("schedule.title")),
            *(schedule(ui, preview, unit) or [text.body(ui.t("schedule.after_baseline"))]),
        ),
        *([text.live(ui.t("form.errors"), error=True)] if tried and plan is None else []),
        buttons.primary(ui.t("form.save"), ui.on(save)),
        buttons.plain(ui.t("form.cancel"), ui.on(lambda: ui.go(paths.PLAN))),
    )
