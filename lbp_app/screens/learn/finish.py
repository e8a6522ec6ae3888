"""The end of a topic: count it as read, or write down a question about it."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui


@component
def Finish(topic_id: str) -> ft.Control:
    """Show what there is to do after reading a topic."""
    ui = use_ui()
    return card(
        text.section(ui.t("topic.done")),
        *_read(ui, topic_id),
        text.body(ui.t("topic.ask_hint")),
        _row(
            buttons.secondary(
                ui.t("topic.ask"),
                ui.on(lambda: ui.go(paths.ask(topic_id))),
                icon=ft.Icons.EDIT_OUTLINED,
            )
        ),
    )


def _read(ui: Ui, topic_id: str) -> list[ft.Control]:
    if topic_id not in ui.state.learning.read:
        mark = ui.on(lambda: ui.state.learning.mark_read(topic_id))
        return [_row(buttons.primary(ui.t("topic.mark_read"), mark, icon=ft.Icons.CHECK))]
    unmark = ui.on(lambda: ui.state.learning.mark_unread(topic_id))
    return [
        ft.Row(
            [
                ft.Icon(ft.Icons.CHECK_CIRCLE_OUTLINE),
                ft.Container(text.live(ui.t("topic.is_read")), expand=True),
            ]
        ),
        _row(buttons.plain(ui.t("topic.mark_unread"), unmark, icon=ft.Icons.UNDO)),
    ]


def _row(button: ft.Control) -> ft.Control:
    """Keep a button as wide as its words, yet let it wrap."""
    return buttons.row(button)
