"""The improvement question: how is it compared with the start? The patient judges (KNGF)."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.choice import choice
from lbp_app.components.guard import component
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import use_ui
from lbp_app.models import Rating
from lbp_app.wording import DISAGREEMENT, RATING


@component
def Improvement(*, tone: Tone = Tone.PLAIN, folded: bool = False) -> ft.Control:
    """Ask the improvement question and show the answer of today.

    Args:
        tone: How the card is meant; an advice that asks gives it more weight.
        folded: Whether an answer that was given before stands there in place of the options.
    """
    ui = use_ui()
    latest = ui.state.care.change
    open_, set_open = ft.use_state(not folded or latest is None)
    given_today = latest and latest.at.date() == ui.state.today

    async def answer(value: str) -> None:
        await ui.state.care.judge_change(Rating(value))
        ui.say(ui.t("saved"))

    contradicted = ui.state.care.disagreement
    hint = (
        ui.t("improvement.last", date=ui.t.date(latest.at.date(), "long"))
        if latest
        else ui.t("improvement.hint")
    )
    discuss = [text.body(ui.t(DISAGREEMENT[contradicted]))] if contradicted else []
    if latest and not open_:
        again = buttons.secondary(ui.t("improvement.again"), ui.on(lambda: set_open(True)))
        return card(
            text.question(ui.t("improvement.question"), 3),
            text.body(ui.t(RATING[latest.rating]), strong=True),
            text.small(hint),
            *discuss,
            buttons.row(again),
            tone=tone,
        )
    return card(
        choice(
            ui,
            ui.t("improvement.question"),
            {rating.value: ui.t(words) for rating, words in RATING.items()},
            latest.rating if latest and given_today else None,
            answer,
        ),
        text.small(hint),
        *discuss,
        tone=tone,
    )
