"""What the reader must know about the storage, above every screen."""

from __future__ import annotations

import flet as ft

from lbp_app import theme
from lbp_app.components import text
from lbp_app.components.guard import component
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import use_ui
from lbp_app.i18n import N_
from lbp_app.state import Opened

WORDS = {
    Opened.RECOVERED: N_("notice.recovered"),
    Opened.RESTORED: N_("notice.restored"),
    Opened.LOST: N_("notice.lost"),
    Opened.READ_ONLY: N_("notice.read_only"),
    Opened.NOT_KEPT: N_("notice.not_kept"),
}


@component
def Notices() -> ft.Control:
    """Show the notices of the storage, if there are any."""
    ui = use_ui()
    if not ui.state.notices:
        return ft.Container()
    return ft.Container(
        card(*(text.live(ui.t(WORDS[n])) for n in ui.state.notices), tone=Tone.NOTICE),
        padding=theme.GAP_S,
    )
