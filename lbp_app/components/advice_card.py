"""One advice: what was seen, what to do, and on request why it is shown and its source."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.calls import calls
from lbp_app.components.guard import component
from lbp_app.components.improvement import Improvement
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import Tier
from lbp_app.rules import Advice
from lbp_app.wording import ADVICE, RULE_SOURCES, SOURCES, TIER

TONES = {Tier.EMERGENCY: Tone.ALARM, Tier.NOW: Tone.ALARM, Tier.TODAY: Tone.ALARM}


def advice_part(advice: Advice) -> ft.Control:
    """Build what shows an advice: its card, or the question itself when it asks (R19)."""
    if advice.tier is Tier.ASK:
        return Improvement(tone=Tone.ADVICE)
    return AdviceCard(advice, with_calls=True)


@component
def AdviceCard(advice: Advice, *, with_calls: bool = False) -> ft.Control:
    """Show an advice.

    Args:
        advice: What a rule decided.
        with_calls: Whether the buttons to call stand in the card.
    """
    ui = use_ui()
    asked, set_asked = ft.use_state(False)
    words = ADVICE[advice.text]
    return card(
        text.small(ui.t(TIER[advice.tier].label)),
        text.section(ui.t(words.title)),
        text.body(ui.t(words.action)),
        *(calls(ui, advice.tier) if with_calls else []),
        ft.Row(
            [
                ft.MergeSemantics(
                    ft.Semantics(
                        expanded=asked,
                        content=buttons.plain(
                            ui.t("advice.why"),
                            ui.on(lambda: set_asked(not asked)),
                            icon=ft.Icons.EXPAND_LESS if asked else ft.Icons.EXPAND_MORE,
                        ),
                    )
                )
            ],
            wrap=True,
        ),
        *([text.body(ui.t(words.why)), text.small(_sources(ui, advice))] if asked else []),
        tone=TONES.get(advice.tier, Tone.ADVICE),
    )


def _sources(ui: Ui, advice: Advice) -> str:
    return " ".join(ui.t(SOURCES[source]) for source in RULE_SOURCES[advice.rule])
