"""One education topic: its core first, then the sections, then the sources."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.blocks import block, paragraph
from lbp_app.components.guard import component
from lbp_app.components.screen import screen
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import Ui, use_ui
from lbp_app.wording import SOURCES


@component
def TopicPage() -> ft.Control:
    """Show the topic named in the address."""
    ui = use_ui()
    topics = ui.state.topics
    topic = topics.get(ft.use_route_params().get("topic", ""))
    if topic is None:
        return screen(
            ui,
            text.title(ui.t("topic.unknown.title")),
            text.body(ui.t("topic.unknown.body")),
            buttons.primary(ui.t("learn.title"), ui.on(lambda: ui.go(paths.LEARN))),
        )
    return screen(
        ui,
        text.title(topic.title),
        text.small(ui.t.plural("learn.minutes.one", "learn.minutes.other", topic.minutes)),
        card(
            text.heading(ui.t("topic.core"), 2), paragraph(topic.core, large=True), tone=Tone.NOTICE
        ),
        *(block(ui, part) for part in topic.blocks),
        card(
            text.heading(ui.t("topic.sources"), 2),
            *(text.small(ui.t(SOURCES[source])) for source in topic.sources),
        ),
        _next(ui, topic.id),
    )


def _next(ui: Ui, topic_id: str) -> ft.Control:
    """Lead on to the topic that follows in the reading order, or back to the list."""
    topics = list(ui.state.topics.values())
    place = [topic.id for topic in topics].index(topic_id) + 1
    if place == len(topics):
        return buttons.secondary(ui.t("learn.title"), ui.on(lambda: ui.go(paths.LEARN)))
    following = topics[place]
    return buttons.secondary(
        ui.t("topic.next", title=following.title),
        ui.on(lambda: ui.go(paths.topic(following.id))),
        icon=ft.Icons.ARROW_FORWARD,
    )
