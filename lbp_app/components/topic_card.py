"""A topic to choose from a list: its title, and what there is to know before reading it."""

from __future__ import annotations

import flet as ft

from lbp_app import paths, theme
from lbp_app.components import text
from lbp_app.content import Topic
from lbp_app.contexts import Ui
from lbp_app.search import Hit, Piece


def topic_card(ui: Ui, topic: Topic) -> ft.Control:
    """Build the card of a topic with the time to read it, and whether it has been read."""
    title = ft.Text(topic.title, theme_style=ft.TextThemeStyle.TITLE_MEDIUM)
    return _card(ui, topic.id, title, _about(ui, topic))


def hit_card(ui: Ui, hit: Hit) -> ft.Control:
    """Build the card of a topic that was searched for, with the sentence that was found."""
    return _card(
        ui,
        hit.topic.id,
        ft.Text(spans=_spans(hit.title), theme_style=ft.TextThemeStyle.TITLE_MEDIUM),
        ft.Text(spans=_spans(hit.sentence), theme_style=ft.TextThemeStyle.BODY_MEDIUM),
    )


def _card(ui: Ui, topic_id: str, title: ft.Control, detail: ft.Control) -> ft.Control:
    return ft.MergeSemantics(
        ft.Container(
            ft.Row(
                [
                    ft.Column([title, detail], spacing=4, expand=True),
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


def _about(ui: Ui, topic: Topic) -> ft.Control:
    minutes = ui.t.plural("learn.minutes.one", "learn.minutes.other", topic.minutes)
    parts: list[ft.Control] = [text.small(minutes)]
    if topic.id in ui.state.handouts.recommended:
        parts.append(_mark(ft.Icons.RECOMMEND_OUTLINED, ui.t("topic.recommended")))
    if topic.id in ui.state.learning.read:
        parts.append(read_mark(ui.t("topic.read")))
    return ft.Row(parts, wrap=True, spacing=12, run_spacing=4)


def read_mark(words: str) -> ft.Control:
    """Build the sign that a topic has been read: an icon and words, so not colour alone."""
    return _mark(ft.Icons.CHECK_CIRCLE_OUTLINE, words)


def _mark(icon: ft.IconData, words: str) -> ft.Control:
    return ft.Row([ft.Icon(icon, size=18), text.small(words)], spacing=4, tight=True)


def _spans(pieces: tuple[Piece, ...]) -> list[ft.TextSpan]:
    return [ft.TextSpan(p.text, style=_FOUND if p.found else None) for p in pieces]


_FOUND = ft.TextStyle(
    weight=theme.STRONG,
    bgcolor=ft.Colors.TERTIARY_CONTAINER,
    color=ft.Colors.ON_TERTIARY_CONTAINER,
)
"""What was searched for is heavier and stands on another ground."""
