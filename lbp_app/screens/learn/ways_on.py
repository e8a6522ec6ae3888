"""The ways on from a topic: to the one before and the one after it, and to the list."""

from __future__ import annotations

import flet as ft

from lbp_app import paths, theme
from lbp_app.components import buttons, text
from lbp_app.components.columns import has_room_for_two
from lbp_app.components.guard import component
from lbp_app.contexts import Ui, use_ui


@component
def WaysOn(topic_id: str) -> ft.Control:
    """Lead on in the reader's own order of reading."""
    ui = use_ui()
    ids = list(ui.state.learning.topics)
    place = ids.index(topic_id)
    neighbours = [
        *(_way(ui, topic_id, ui.t("topic.previous"), back=True) for topic_id in ids[:place][-1:]),
        *(_way(ui, topic_id, ui.t("topic.next")) for topic_id in ids[place + 1 :][:1]),
    ]
    everything = buttons.plain(ui.t("topic.all"), ui.on(lambda: ui.go(paths.LEARN)))
    return ft.Column(
        [_beside_or_below(ui, neighbours), buttons.row(everything)],
        spacing=theme.GAP_S,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _beside_or_below(ui: Ui, ways: list[ft.Control]) -> ft.Control:
    if has_room_for_two(ui):
        return ft.Row([ft.Container(way, expand=True) for way in ways], spacing=theme.GAP_S)
    return ft.Column(ways, spacing=theme.GAP_S, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)


def _way(ui: Ui, topic_id: str, word: str, *, back: bool = False) -> ft.Control:
    title = ft.Text(
        ui.state.learning.topics[topic_id].title, theme_style=ft.TextThemeStyle.TITLE_MEDIUM
    )
    words = ft.Column([text.small(word), title], spacing=0, expand=True)
    arrow = ft.Icon(ft.Icons.ARROW_BACK if back else ft.Icons.ARROW_FORWARD)
    return ft.MergeSemantics(
        ft.Container(
            ft.Row([arrow, words] if back else [words, arrow], spacing=12),
            bgcolor=ft.Colors.SECONDARY_CONTAINER,
            border_radius=theme.RADIUS,
            padding=theme.GAP,
            ink=True,
            on_click=ui.on(lambda: ui.go(paths.topic(topic_id))),
        )
    )
