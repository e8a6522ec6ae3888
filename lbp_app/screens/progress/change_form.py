"""The form for an answer to the improvement question that was given already."""

from __future__ import annotations

import flet as ft

from lbp_app.components.choice import choice
from lbp_app.components.guard import component
from lbp_app.contexts import use_ui
from lbp_app.models import ChangeRecord, Rating
from lbp_app.screens.progress.entry_form import (
    EntryGone,
    entry_form,
    keep,
    moment_fields,
    moment_of,
)
from lbp_app.wording import RATING


@component
def ChangeForm() -> ft.Control:
    """Show the form for the answer named in the address."""
    ui = use_ui()
    entry = ui.state.entry(ChangeRecord, ft.use_route_params().get("entry", ""))
    return _Fields(entry, key=entry.id) if entry else EntryGone()


@component
def _Fields(entry: ChangeRecord) -> ft.Control:
    ui = use_ui()
    moment, set_moment = ft.use_state(moment_of(ui, entry.at))
    rating, set_rating = ft.use_state(entry.rating)
    tried, set_tried = ft.use_state(False)

    async def save() -> None:
        set_tried(True)
        if moment.at is not None:
            await keep(ui, entry.model_copy(update={"at": moment.at, "rating": rating}))

    return entry_form(
        ui,
        ui.t("change_form.title"),
        [
            choice(
                ui,
                ui.t("improvement.question"),
                {value.value: ui.t(words) for value, words in RATING.items()},
                rating,
                lambda value: set_rating(Rating(value)),
                level=2,
            ),
            *moment_fields(ui, moment, set_moment, tried=tried),
        ],
        save,
    )
