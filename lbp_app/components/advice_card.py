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

CAN_WAIT = {Tier.APPOINTMENT, Tier.THERAPIST}
"""Folded at first: the label names what to do, and it need not be done today."""


def advice_parts(advice: tuple[Advice, ...]) -> tuple[list[ft.Control], list[ft.Control]]:
    """Build the cards of the advice of a day: those above the daily routine, and those below it.

    What must not wait stands above it, open; when nothing is, the first of the others stands there
    folded: not missed, and the routine stays near.

    Args:
        advice: What the rules decided, the most urgent first.
    """
    told = [a for a in advice if a.tier is not Tier.ASK]  # its card is the question itself
    cards = [AdviceCard(a, with_calls=True, folded=a.tier in CAN_WAIT, key=a.text) for a in told]
    above = max(1, sum(a.tier not in CAN_WAIT for a in told))
    return cards[:above], cards[above:]


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
    label = text.small(ui.t(TIER[advice.tier].label))
    if not open_:
        title = text.heading(ui.t(words.title), 2, ft.TextThemeStyle.TITLE_MEDIUM)
        more = _unfolder(ui.t("advice.more"), ui.on(lambda: set_open(True)), is_open=False)
        return card(ft.Column([label, title, more], spacing=0), tone=tone)
    return card(
        label,
        text.section(ui.t(words.title)),
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
