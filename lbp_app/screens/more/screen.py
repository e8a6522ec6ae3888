"""More: language, appearance, text size, the reader's data, privacy, and about the app."""

from __future__ import annotations

import flet as ft

from lbp_app import __version__, paths
from lbp_app.components import buttons, text
from lbp_app.components.app_lock import AppLock
from lbp_app.components.choice import choice
from lbp_app.components.columns import in_columns
from lbp_app.components.delete_everything import DeleteEverything
from lbp_app.components.example_banner import example_offer, own_only
from lbp_app.components.guard import component
from lbp_app.components.handout_offer import handout_offer
from lbp_app.components.language import language_choice
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.i18n import N_
from lbp_app.models import Appearance
from lbp_app.screens.more.backup import save_backup
from lbp_app.wording import APP_CHOICE, SOURCES

LICENCES = "licences.txt"
"""Where the site has the licences of all that travels with it: see web/licences.py."""

APPEARANCES = {
    Appearance.SYSTEM: N_("appearance.system"),
    Appearance.LIGHT: N_("appearance.light"),
    Appearance.DARK: N_("appearance.dark"),
}

TEXT_SIZES = {
    100: N_("text_size.normal"),
    125: N_("text_size.larger"),
    150: N_("text_size.large"),
    200: N_("text_size.largest"),
}


@component
def More() -> ft.Control:
    """Show the settings and what there is to know about the app."""
    ui = use_ui()
    settings = card(
        language_choice(ui, level=2),
        _appearance(ui),
        *([_text_size(ui)] if ui.page.web else []),
    )
    return in_columns(
        ui,
        text.title(ui.t("place.more")),
        left=[settings, _privacy(ui), *([] if ui.state.example.shows else [AppLock()])],
        right=[
            *([] if ui.state.example.shows else [example_offer(ui)]),
            *([handout_offer(ui)] if ui.page.web else []),
            _about(ui),
        ],
    )


def _privacy(ui: Ui) -> ft.Control:
    return card(
        text.section(ui.t("privacy.title")),
        text.body(ui.t("privacy.body")),
        buttons.row(
            buttons.secondary(
                ui.t("data.title"), ui.on(lambda: ui.go(paths.DATA)), icon=ft.Icons.SAVE_ALT
            )
        ),
        *own_only(ui, DeleteEverything(ui.t("delete.body"), lambda: save_backup(ui))),
    )


def _about(ui: Ui) -> ft.Control:
    return card(
        text.section(ui.t("about.title")),
        text.body(ui.t("about.purpose")),
        text.body(ui.t("about.limits")),
        text.heading(ui.t("topic.sources"), 3),
        *(text.small(ui.t(words)) for source, words in SOURCES.items() if source != APP_CHOICE),
        text.small(ui.t("about.version", version=__version__)),
        *([buttons.row(buttons.page(ui.t("about.licences"), LICENCES))] if ui.page.web else []),
    )


def _appearance(ui: Ui) -> ft.Control:
    return choice(
        ui,
        ui.t("appearance.title"),
        {appearance.value: ui.t(words) for appearance, words in APPEARANCES.items()},
        ui.state.preferences.appearance.value,
        lambda value: ui.state.choose_appearance(Appearance(value)),
        level=2,
    )


def _text_size(ui: Ui) -> ft.Control:
    """Offer text sizes; a native app follows the size set on the phone."""
    return choice(
        ui,
        ui.t("text_size.title"),
        {str(percent): ui.t(words) for percent, words in TEXT_SIZES.items()},
        str(ui.state.preferences.text_percent),
        lambda value: ui.state.choose_text_percent(int(value)),
        level=2,
    )
