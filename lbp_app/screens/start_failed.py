"""The log can't be opened: the one screen without state. It still says whom to call."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.surface import Tone, card
from lbp_app.i18n import Translator


def start_failed(t: Translator, begin_anew: buttons.Handler | None = None) -> ft.Control:
    """Say that the app can't start, that nothing was deleted, and whom to call when in need.

    Args:
        t: Translator to the language of the platform.
        begin_anew: Starts with an empty diary; given when the diary that is there is damaged.
    """
    return ft.Column(
        [
            text.title(t("start_failed.title")),
            text.body(t("start_failed.body")),
            *(
                [
                    text.body(t("start_failed.damaged")),
                    buttons.secondary(t("start_failed.begin_anew"), begin_anew),
                ]
                if begin_anew
                else []
            ),
            card(
                text.section(t("alarm.title")),
                text.body(t("tier.now.action")),
                text.body(t("call.emergency"), strong=True),
                tone=Tone.ALARM,
            ),
        ],
        scroll=ft.ScrollMode.AUTO,
        expand=True,
    )
