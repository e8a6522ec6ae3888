"""Choosing the language; each is named in its own words, so that everyone finds their own."""

from __future__ import annotations

import flet as ft

from lbp_app.components.choice import choice
from lbp_app.contexts import Ui
from lbp_app.models import Language

NAMES = {Language.NL: "Nederlands", Language.EN: "English"}


def language_choice(ui: Ui, *, level: int = 3) -> ft.Control:
    """Build the choice, headed at a level; it changes every word at once."""
    return choice(
        ui,
        ui.t("language.title"),
        {language.value: name for language, name in NAMES.items()},
        ui.state.language.value,
        lambda value: ui.state.choose_language(Language(value)),
        level=level,
    )
