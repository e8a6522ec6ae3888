"""The form for one pain entry: new, or one that is there already."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import text
from lbp_app.components.guard import component
from lbp_app.components.nprs import nprs
from lbp_app.contexts import use_ui
from lbp_app.models import PainRecord
from lbp_app.screens.progress.entry_form import (
    EntryGone,
    entry_form,
    keep,
    moment_fields,
    moment_of,
    note_field,
)


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
    moment, set_moment = ft.use_state(moment_of(ui, entry.at if entry else ui.state.clock()))
    back, set_back = ft.use_state(entry.back if entry else None)
    leg, set_leg = ft.use_state(entry.leg if entry else None)
    note, set_note = ft.use_state(entry.note if entry else "")
    tried, set_tried = ft.use_state(False)

    no_score = back is None and leg is None

    async def save() -> None:
        set_tried(True)
        if no_score or moment.at is None:
            return
        record = entry or PainRecord(at=moment.at)
        values = {"at": moment.at, "back": back, "leg": leg, "note": note}
        await keep(ui, record.model_copy(update=values))

    return entry_form(
        ui,
        ui.t("pain_form.edit") if entry else ui.t("pain_form.new"),
        [
            text.small(ui.t("nprs.ends")),
            nprs(ui, ui.t("pain.back"), back, set_back, level=2),
            nprs(ui, ui.t("pain.leg"), leg, set_leg, level=2),
            *moment_fields(ui, moment, set_moment, tried=tried),
            note_field(ui, note, set_note),
            *([text.live(ui.t("pain_form.error"), error=True)] if tried and no_score else []),
        ],
        save,
    )
