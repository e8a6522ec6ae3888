"""On an iPhone or iPad: why the app should stand on the home screen, said once."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import Ui


def install_hint(ui: Ui) -> list[ft.Control]:
    """Build the hint while it applies: in the browser of iOS, which deletes after seven days."""
    in_browser = ui.page.web and not ui.page.pwa and ui.page.platform is ft.PagePlatform.IOS
    if not in_browser or ui.state.preferences.home_screen_told:
        return []
    return [
        card(
            text.section(ui.t("install.title")),
            text.body(ui.t("install.why")),
            text.body(ui.t("install.how")),
            buttons.row(buttons.plain(ui.t("install.done"), ui.on(ui.state.finish_install_hint))),
            tone=Tone.NOTICE,
        )
    ]
