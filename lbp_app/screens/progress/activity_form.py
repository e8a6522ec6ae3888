"""The form for one activity that was done: new, or one that is there already."""

from __future__ import annotations

from datetime import date

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.activity_fields import name_field, unit_choice
from lbp_app.components.amount_field import amount_field, whole_number
from lbp_app.components.date_field import DateField
from lbp_app.components.guard import component
from lbp_app.components.screen import screen
from lbp_app.contexts import use_ui
from lbp_app.models import ActivityRecord, Unit
from lbp_app.screens.progress.entry_form import EntryGone, moment_of, note_field


@component
def ActivityForm() -> ft.Control:
    """Show the form for the entry named in the address."""
    ui = use_ui()
    entry_id = ft.use_route_params().get("entry", paths.NEW)
    entry = ui.state.entry(ActivityRecord, entry_id)
    if entry is None and entry_id != paths.NEW:
        return EntryGone()
    return _Fields(entry, key=entry_id)


@component
def _Fields(entry: ActivityRecord | None) -> ft.Control:
    ui = use_ui()
    at, set_at = ft.use_state(entry.at if entry else ui.state.clock())
    activity, set_activity = ft.use_state(entry.activity if entry else "")
    amount, set_amount = ft.use_state(str(entry.amount) if entry else "")
    unit, set_unit = ft.use_state(entry.unit if entry else Unit.MINUTES)
    note, set_note = ft.use_state(entry.note if entry else "")
    tried, set_tried = ft.use_state(False)

    no_activity = not activity.strip()
    amount_read = whole_number(amount)

    def choose_day(day: date) -> None:
        set_at(moment_of(day, at))

    async def save() -> None:
        set_tried(True)
        if no_activity or amount_read is None:
            return
        record = ActivityRecord(at=at, activity=activity, amount=amount_read, unit=unit, note=note)
        if entry:
            record = record.model_copy(update={"id": entry.id})
        await ui.state.keep(record)
        ui.say(ui.t("saved"))
        ui.go(paths.PROGRESS)

    return screen(
        ui,
        text.title(ui.t("activity_form.edit") if entry else ui.t("activity_form.new")),
        name_field(
            ui,
            ui.t("activity_form.activity"),
            activity,
            set_activity,
            error=ui.t("activity_form.activity_error") if tried and no_activity else None,
        ),
        amount_field(
            ui,
            ui.t("activity_form.amount"),
            amount,
            set_amount,
            wrong=tried and amount_read is None,
        ),
        unit_choice(ui, unit, set_unit),
        DateField(ui.t("entry.day"), at.date(), choose_day, latest=ui.state.today, level=2),
        note_field(ui, note, set_note),
        buttons.primary(ui.t("form.save"), ui.on(save)),
        buttons.plain(ui.t("form.cancel"), ui.on(lambda: ui.go(paths.PROGRESS))),
    )
