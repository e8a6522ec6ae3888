"""A new plan for an activity: what, how measured, where to, and the whole schedule beforehand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

import flet as ft
from pydantic import ValidationError

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.activity_fields import SIX_WEEKS, name_field, unit_choice
from lbp_app.components.amount_field import amount_field, whole_number
from lbp_app.components.approach import APPROACHES
from lbp_app.components.choice import choice
from lbp_app.components.columns import in_columns
from lbp_app.components.field import field
from lbp_app.components.guard import component
from lbp_app.components.not_here import not_here
from lbp_app.components.plan_preview import preview
from lbp_app.components.target_date import is_too_soon
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import BASELINE_SESSIONS, Approach, PlanRecord, Unit
from lbp_app.screens.plan.aim_fields import WrittenAim, aim_fields, wrong_fields

EVERY_OTHER_DAY = (0, 2, 4)
"""Monday, Wednesday, Friday: three days a week, unless the therapist sets others."""

TO_MEASURE, KNOWN = "to_measure", "known"


@dataclass(frozen=True)
class Draft(WrittenAim):
    """A new plan as it stands in the form.

    Attributes:
        activity: The activity, in the patient's words.
        unit: What it is counted in.
        approach: What decides about the next step.
        baseline: Whether it is to be measured, or known.
        amounts: The baseline as written.
        percent: Where to start, as written.
    """

    approach: Approach
    activity: str = ""
    unit: Unit = Unit.MINUTES
    baseline: str = TO_MEASURE
    amounts: tuple[str, ...] = ("",) * BASELINE_SESSIONS
    percent: str = "70"

    def plan(self, now: datetime) -> PlanRecord:
        """Give the plan.

        Args:
            now: The wall-clock time of the reader.

        Raises:
            ValidationError: Something lacks or can't be.
        """
        known = self.amounts if self.baseline == KNOWN else ()
        return PlanRecord.model_validate(
            {
                "at": now,
                "activity": self.activity,
                "unit": self.unit,
                "approach": self.approach,
                "target": whole_number(self.target),
                "target_date": self.target_date,
                "weekdays": self.weekdays,
                "baseline": tuple(map(whole_number, known)),
                "start_percent": whole_number(self.percent),
            }
        )


@component
def NewActivity() -> ft.Control:
    """Show the form while there is room for one more activity."""
    ui = use_ui()
    if ui.state.plans.may_add:
        return NewActivityForm()
    return not_here(
        ui, ui.t("new_plan.title"), ui.t("plan.enough"), (ui.t("place.plan"), paths.PLAN)
    )


@component
def NewActivityForm() -> ft.Control:
    """Show the form, and the schedule as soon as it can be known."""
    ui = use_ui()
    draft, set_draft = ft.use_state(
        Draft(
            target="",
            target_date=ui.state.today + SIX_WEEKS,
            weekdays=EVERY_OTHER_DAY,
            approach=ui.state.plans.default_approach,
        )
    )
    tried, set_tried = ft.use_state(False)
    to_measure = draft.baseline == TO_MEASURE
    measured = ui.state.plans.measured_by(draft.weekdays) if to_measure else None
    plan, wrong = _read(ui, draft, measured)
    shown = wrong if tried else frozenset[str]()

    def write(**written: object) -> None:
        set_draft(replace(draft, **written))  # type: ignore[arg-type]

    async def save() -> None:
        set_tried(True)
        if plan is None:
            return
        await ui.state.keep(plan)
        ui.say(ui.t("saved"))
        ui.go(paths.PLAN)

    fields = [
        name_field(
            ui,
            ui.t("new_plan.activity"),
            draft.activity,
            lambda words: write(activity=words),
            error=ui.t("new_plan.activity_error") if "activity" in shown else None,
        ),
        unit_choice(ui, draft.unit, lambda unit: write(unit=unit)),
        *_baseline_fields(ui, draft, write, shown),
        *aim_fields(ui, draft, write, shown, measured),
        choice(
            ui,
            ui.t("new_plan.approach"),
            {approach.value: ui.t(words) for approach, words in APPROACHES.items()},
            draft.approach,
            lambda value: write(approach=Approach(value)),
            level=2,
        ),
    ]
    keep = [
        *([text.live(ui.t("form.errors"), error=True)] if shown else []),
        buttons.row(
            buttons.primary(ui.t("form.save"), ui.on(save)),
            buttons.plain(ui.t("form.cancel"), ui.on(lambda: ui.go(paths.PLAN))),
        ),
    ]
    return in_columns(
        ui,
        text.title(ui.t("new_plan.title")),
        text.body(ui.t("new_plan.intro")),
        left=fields,
        right=[*preview(ui, plan), *keep],
    )


def _read(ui: Ui, draft: Draft, measured: date | None) -> tuple[PlanRecord | None, frozenset[str]]:
    """Give the plan in the form; None while something lacks, with the fields to be mended."""
    too_soon = frozenset({"target_date"} if is_too_soon(draft.target_date, measured) else ())
    try:
        plan = draft.plan(ui.state.clock())
    except ValidationError as error:
        return None, wrong_fields(error) | too_soon
    return (None if too_soon else plan), too_soon


def _baseline_fields(
    ui: Ui, draft: Draft, write: Callable[..., object], wrong: frozenset[str]
) -> list[ft.Control]:
    def write_amount(n: int, words: str) -> None:
        write(amounts=(*draft.amounts[:n], words, *draft.amounts[n + 1 :]))

    measured = draft.amounts if draft.baseline == KNOWN else ()
    return [
        choice(
            ui,
            ui.t("new_plan.baseline"),
            {TO_MEASURE: ui.t("new_plan.to_measure"), KNOWN: ui.t("new_plan.known")},
            draft.baseline,
            lambda value: write(baseline=value),
            level=2,
        ),
        *(
            amount_field(
                ui,
                ui.t("new_plan.measurement", n=n + 1),
                amount,
                partial(write_amount, n),
                wrong=f"baseline.{n}" in wrong,
            )
            for n, amount in enumerate(measured)
        ),
        field(
            ui,
            ui.t("new_plan.percent"),
            draft.percent,
            lambda words: write(percent=words),
            error=ui.t("new_plan.percent_error") if "start_percent" in wrong else None,
            helper=ui.t("new_plan.percent_hint"),
            keyboard=ft.KeyboardType.NUMBER,
        ),
    ]
