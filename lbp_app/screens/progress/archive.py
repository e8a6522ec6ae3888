"""The archive: the way to each earlier episode."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.surface import card
from lbp_app.contexts import Ui
from lbp_app.state import EpisodeDays


def archive(ui: Ui) -> list[ft.Control]:
    """Build the list of earlier episodes, the latest first; nothing before there is one."""
    earlier = ui.state.episodes.earlier
    if not earlier:
        return []
    return [
        card(
            text.section(ui.t("archive.title")),
            text.body(ui.t("archive.intro")),
            *(
                buttons.row(
                    buttons.secondary(
                        days_in_words(ui, episode),
                        ui.on(lambda e=episode: ui.go(paths.episode(e.complaint.id))),
                        icon=ft.Icons.HISTORY,
                    )
                )
                for episode in reversed(earlier)
            ),
        )
    ]


def days_in_words(ui: Ui, episode: EpisodeDays) -> str:
    """Say when an episode was: "3 January 2026 to 10 May 2026"."""
    over = ui.state.pain.period_of(episode)
    return ui.t(
        "archive.period", first=ui.t.date(over.first, "long"), last=ui.t.date(over.last, "long")
    )
