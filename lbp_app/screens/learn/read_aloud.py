"""Reading aloud, where a web page can: with the voices on the device, in the reader's language."""

from __future__ import annotations

import flet as ft

from lbp_app import bridge
from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.contexts import use_ui


@component
def ReadAloud(words: str) -> ft.Control:
    """Offer to read words aloud, line by line; say so when the device can't.

    Args:
        words: What to read. Other words are another component: give it another key.
    """
    ui = use_ui()
    reading, set_reading = ft.use_state(False)
    unable, set_unable = ft.use_state(False)
    here = ft.use_route_location()
    ft.use_effect(_nothing, dependencies=[here], cleanup=_hush)  # who goes elsewhere hears no more

    async def read() -> None:
        set_unable(False)
        set_reading(True)
        heard = await bridge.ask("speak", text=words, language=ui.state.language.value)
        set_reading(False)
        set_unable(not heard)

    button = (
        buttons.secondary(ui.t("speech.stop"), ui.on(_hush), icon=ft.Icons.STOP)
        if reading
        else buttons.secondary(ui.t("speech.read"), ui.on(read), icon=ft.Icons.VOLUME_UP)
    )
    return ft.Column(
        [
            buttons.row(button),
            *([text.live(ui.t("speech.unable"))] if unable else []),
        ]
    )


def _nothing() -> None:
    """Do nothing on coming here; what matters is leaving."""


def _hush() -> None:
    bridge.post("hush")
