"""The form for how difficult an own activity was (PSK): a score that was given already."""

from __future__ import annotations

import flet as ft

from lbp_app.components import text
from lbp_app.components.guard import component
from lbp_app.components.nprs import nprs
from lbp_app.contexts import use_ui
from lbp_app.models import DifficultyRecord, OwnActivityRecord
from lbp_app.screens.progress.entry_form import (
    EntryGone,
    entry_form,
    keep,
    moment_fields,
    moment_of,
)


@component
def ScoreForm() -> ft.Control:
    """Show the form for the score named in the address."""
    ui = use_ui()
    entry = ui.state.entry(DifficultyRecord, ft.use_route_params().get("entry", ""))
    activity = ui.state.entry(OwnActivityRecord, entry.own_activity) if entry else None
    if entry is None or activity is None:
        return EntryGone()
    return _Fields(entry, activity.name, key=entry.id)


@component
def _Fields(entry: DifficultyRecord, name: str) -> ft.Control:
    ui = use_ui()
    moment, set_moment = ft.use_state(moment_of(ui, entry.at))
    score, set_score = ft.use_state(entry.score)
    tried, set_tried = ft.use_state(False)

    async def save() -> None:
        set_tried(True)
        if moment.at is not None:
            await keep(ui, entry.model_copy(update={"at": moment.at, "score": score}))

    return entry_form(
        ui,
        ui.t("own.question"),
        [
            text.small(ui.t("own.ends")),
            nprs(ui, name, score, set_score, level=2),
            *moment_fields(ui, moment, set_moment, tried=tried),
        ],
        save,
    )
