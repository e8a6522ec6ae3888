"""One advice: what was seen, what to do, and on request why it is shown and its source."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.calls import calls
from lbp_app.components.guard import component
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import Tier
from lbp_app.rules import Advice
from lbp_app.wording import ADVICE, RULE_SOURCES, SOURCES, TIER


def advice_parts(advice: tuple[Advice, ...]) -> list[ft.Control]:
    """Build what shows the advice of a day: the urgent and the first open, the others folded.

    So the daily check-in stays near when several rules speak at once.
    """
    return [
        AdviceCard(a, with_calls=True, folded=bool(n) and not a.tier.is_urgent, key=a.text)
        for n, a in enumerate(advice)
        if a.tier is not Tier.ASK  # its card is the question itself
    ]


@component
def AdviceCard(advice: Advice, *, with_calls: bool = False, folded: bool = False) -> ft.Control:
    """Show an advice.

    Args:
        advice: What a rule decided.
        with_calls: Whether the buttons to call stand in the card.
        folded: Whether only what it is about shows until the reader asks for more.
    """
    ui = use_ui()
    open_, set_open = ft.use_state(not folded)
    asked, set_asked = ft.use_state(False)
    words = ADVICE[advice.text]
    tone = Tone.ALARM if advice.tier.is_urgent else Tone.ADVICE
    head = (text.small(ui.t(TIER[advice.tier].label)), text.section(ui.t(words.title)))
    if not open_:
        more = _unfolder(ui.t("advice.more"), ui.on(lambda: set_open(True)), is_open=False)
        return card(*head, more, tone=tone)
    return card(
        *head,
        text.body(ui.t(words.action)),
        *(calls(ui, advice.tier) if with_calls else []),
        *([_summary(ui)] if with_calls and advice.tier is Tier.APPOINTMENT else []),
        _unfolder(ui.t("advice.why"), ui.on(lambda: set_asked(not asked)), is_open=asked),
        *([text.body(ui.t(words.why)), text.small(_sources(ui, advice))] if asked else []),
        tone=tone,
    )


def _summary(ui: Ui) -> ft.Control:
    """Build the way to the page to take along to an appointment."""
    return buttons.row(
        buttons.secondary(
            ui.t("progress.summary"),
            ui.on(lambda: ui.go(paths.SUMMARY)),
            icon=ft.Icons.DESCRIPTION_OUTLINED,
        )
    )


def _unfolder(words: str, on_click: buttons.Handler, *, is_open: bool) -> ft.Control:
    image = ft.Icons.EXPAND_LESS if is_open else ft.Icons.EXPAND_MORE
    button = buttons.plain(words, on_click, icon=image)
    return buttons.row(ft.MergeSemantics(ft.Semantics(expanded=is_open, content=button)))


def _sources(ui: Ui, advice: Advice) -> str:
    return "; ".join(ui.t(SOURCES[source]) for source in RULE_SOURCES[advice.rule])
