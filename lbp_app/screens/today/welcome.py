"""The first visit: three short steps, each of which can be skipped and changed later."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.complaint import lrs_choice, onset_field
from lbp_app.components.guard import component
from lbp_app.components.language import language_choice
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import use_ui

STEPS = 3


@component
def Welcome() -> ft.Control:
    """Ask the language, since when, and whether a nerve root is irritated."""
    ui = use_ui()
    step, set_step = ft.use_state(1)

    async def onward() -> None:
        if step == STEPS:
            await ui.state.finish_welcome()
            return
        set_step(step + 1)

    match step:
        case 1:
            question = language_choice(ui)
        case 2:
            question = onset_field(ui)
        case _:
            question = lrs_choice(ui)
    return card(
        text.section(ui.t("welcome.title")),
        text.body(ui.t("welcome.body")),
        text.small(ui.t("welcome.step", step=step, steps=STEPS)),
        question,
        buttons.row(
            buttons.primary(
                ui.t("welcome.done") if step == STEPS else ui.t("welcome.next"), ui.on(onward)
            ),
            buttons.plain(ui.t("welcome.skip"), ui.on(ui.state.finish_welcome)),
        ),
        tone=Tone.NOTICE,
    )
