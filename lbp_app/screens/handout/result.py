"""The hand-out as it leaves the therapist: a QR to scan, a link to send, a page to print."""

from __future__ import annotations

import flet as ft

from lbp_app import bridge, theme
from lbp_app.components import buttons, text
from lbp_app.components.surface import card
from lbp_app.contexts import Ui
from lbp_app.handout.model import Handout
from lbp_app.i18n import Translator


def result_parts(ui: Ui, handout: Handout, link: str) -> list[ft.Control]:
    """Build what is handed over.

    Args:
        ui: The tools of the component.
        handout: The hand-out.
        link: The link that opens it.
    """
    t = Translator(handout.language)

    def print_page() -> None:
        from lbp_app.handout.page import page  # noqa: PLC0415 - used by few, and once

        html = page(t, handout, link, ui.state.clock())
        bridge.post("print", html=html)

    copy = buttons.secondary(
        ui.t("handout.copy"),
        ui.on(lambda: ui.say(ui.t("handout.copied"))),
        icon=ft.Icons.CONTENT_COPY,
    )
    copy.action = ft.CopyToClipboard(link)
    share = buttons.secondary(ui.t("handout.share"), ui.on(ui.hush), icon=ft.Icons.SHARE)
    share.action = ft.ShareText("\n".join((t("handout.message"), link)))
    printed = buttons.primary(ui.t("handout.print"), ui.on(print_page), icon=ft.Icons.PRINT)
    return [
        card(
            text.section(ui.t("handout.scan")),
            text.body(ui.t("handout.scan_how")),
            _picture(ui, link),
        ),
        card(
            text.section(ui.t("handout.or")),
            text.body(ui.t("handout.private")),
            buttons.row(*([printed] if ui.page.web else []), copy, share),
        ),
    ]


def _picture(ui: Ui, link: str) -> ft.Control:
    """Show the QR, on white in the dark as well: readers need the contrast."""
    from lbp_app.handout import qr  # noqa: PLC0415 - used by few, and once

    image = ft.Image(
        src=qr.png(link),
        aspect_ratio=1,
        fit=ft.BoxFit.CONTAIN,
        semantics_label=ui.t("handout.qr_name"),
        gapless_playback=True,
    )
    picture = ft.Container(image, width=qr.side(link), border_radius=theme.GAP_S)
    return ft.Container(picture, alignment=ft.Alignment.CENTER)
