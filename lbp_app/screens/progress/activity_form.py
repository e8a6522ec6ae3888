"""The form for one activity that was done: new, or one that is there already."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components.activity_fields import name_field, unit_choice
from lbp_app.components.amount_field import amount_field, whole_number
from lbp_app.components.guard import component
from lbp_app.contexts import use_ui
from lbp_app.models import ActivityRecord, Unit
from lbp_app.screens.progress.entry_form import (
    EntryGone,
    entry_form,
    keep,
    moment_fields,
    moment_of,
    note_field,
)


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
    moment, set_moment = ft.use_state(moment_of(ui, entry.at if entry else ui.state.clock()))
    activity, set_activity = ft.use_state(entry.activity if entry else "")
    amount, set_amount = ft.use_state(str(entry.amount) if entry else "")
    unit, set_unit = ft.use_state(entry.unit if entry else Unit.MINUTES)
    note, set_note = ft.use_state(entry.note if entry else "")
    tried, set_tried = ft.use_state(False)

    no_activity = not activity.strip()
    amount_read = whole_number(amount)

    async def save() -> None:
        set_tried(True)
        if no_activity or amount_read is None or moment.at is None:
            return
        record = ActivityRecord(
            at=moment.at, activity=activity, amount=amount_read, unit=unit, note=note
        )
        await keep(ui, record.model_copy(update={"id": entry.id}) if entry else record)

    return entry_form(
        ui,
        ui.t("activity_form.edit") if entry else ui.t("activity_form.new"),
        [
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
            *moment_fields(ui, moment, set_moment, tried=tried),
            note_field(ui, note, set_note),
        ],
        save,
    )
