"""The form for one pain entry: new, or one that is there already."""

from __future__ import annotations

from datetime import date

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.date_field import DateField
from lbp_app.components.guard import component
from lbp_app.components.nprs import nprs
from lbp_app.components.screen import screen
from lbp_app.contexts import use_ui
from lbp_app.models import PainRecord
from lbp_app.screens.progress.entry_form import EntryGone, moment_of, note_field


@component
def PainForm() -> ft.Control:
    """Show the form for the entry named in the address."""
    ui = use_ui()
    entry_id = ft.use_route_params().get("entry", paths.NEW)
    entry = ui.state.entry(PainRecord, entry_id)
    if entry is None and entry_id != paths.NEW:
        return EntryGone()
    return _Fields(entry, key=entry_id)


@component
def _Fields(entry: PainRecord | None) -> ft.Control:
    ui = use_ui()
    at, set_at = ft.use_state(entry.at if entry else ui.state.clock())
    back, set_back = ft.use_state(entry.back if entry else None)
    leg, set_leg = ft.use_state(entry.leg if entry else None)
    note, set_note = ft.use_state(entry.note if entry else "")
    error, set_error = ft.use_state("")

    def choose_day(day: date) -> None:
        set_at(moment_of(day, at))

    async def save() -> None:
        if back is None and leg is None:
            set_error(ui.t("pain_form.error"))
            return
        record = entry or PainRecord(at=at)
        values = {"at": at, "back": back, "leg": leg, "note": note}
        await ui.state.keep(record.model_copy(update=values))
        ui.say(ui.t("saved"))
        ui.go(paths.PROGRESS)

    return screen(
        ui,
        text.title(ui.t("pain_form.edit") if entry else ui.t("pain_form.new")),
        text.small(ui.t("nprs.ends")),
        nprs(ui, ui.t("pain.back"), back, set_back, level=2),
        nprs(ui, ui.t("pain.leg"), leg, set_leg, level=2),
        DateField(ui.t("entry.day"), at.date(), choose_day, latest=ui.state.today, level=2),
        note_field(ui, note, set_note),
        *([text.live(error, error=True)] if error else []),
        buttons.primary(ui.t("form.save"), ui.on(save)),
        buttons.plain(ui.t("form.cancel"), ui.on(lambda: ui.go(paths.PROGRESS))),
    )
