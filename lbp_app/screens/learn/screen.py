"""Learn: the topics in reading order."""

from __future__ import annotations

import flet as ft

from lbp_app import paths, theme
from lbp_app.components import text
from lbp_app.components.guard import component
from lbp_app.components.screen import screen
from lbp_app.contexts import Ui, use_ui


@component
def Learn() -> ft.Control:
    """List the education topics as cards."""
    ui = use_ui()
    topics = ui.state.topics.values()
    return screen(
        ui,
        text.title(ui.t("learn.title")),
        text.body(ui.t("learn.intro")),
        *(_card(ui, topic.id, topic.title, topic.minutes) for topic in topics),
    )


def _card(ui: Ui, topic_id: str, title: str, minutes: int) -> ft.Control:
    time_to_read = ui.t.plural("learn.minutes.one", "learn.minutes.other", minutes)
    return ft.MergeSemantics(
        ft.Container(
            ft.Row(
                [
                    ft.Column(
                        [
                            ft.Text(title, theme_style=ft.TextThemeStyle.TITLE_MEDIUM),
                            text.small(time_to_read),
                        ],
                        spacing=4,
                        expand=True,
                    ),
                    ft.Icon(ft.Icons.CHEVRON_RIGHT),
                ]
            ),
            bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
            border_radius=theme.RADIUS,
            padding=theme.GAP,
            ink=True,
            on_click=ui.on(lambda: ui.go(paths.topic(topic_id))),
        )
    )
