"""One education topic: its core first, then the sections, then the sources and the ways on."""

from __future__ import annotations

import flet as ft

from lbp_app.components import text
from lbp_app.components.blocks import block, paragraph
from lbp_app.components.guard import component
from lbp_app.components.illustration import illustration
from lbp_app.components.screen import screen
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import use_ui
from lbp_app.screens.learn.finish import Finish
from lbp_app.screens.learn.read_aloud import ReadAloud
from lbp_app.screens.learn.unknown import UnknownTopic
from lbp_app.screens.learn.ways_on import WaysOn
from lbp_app.wording import SOURCES


@component
def TopicPage() -> ft.Control:
    """Show the topic named in the address."""
    ui = use_ui()
    topic = ui.state.learning.topics.get(ft.use_route_params().get("topic", ""))
    if topic is None:
        return UnknownTopic()
    minutes = ui.t.plural("learn.minutes.one", "learn.minutes.other", topic.minutes)
    spoken = "\n".join((topic.title, *topic.sentences))
    return screen(
        ui,
        ft.Column([text.title(topic.title), text.small(minutes)], spacing=4),
        *([ReadAloud(spoken, key=f"{topic.id}-{ui.state.language}")] if ui.page.web else []),
        card(
            text.heading(ui.t("topic.core"), 2), paragraph(topic.core, large=True), tone=Tone.NOTICE
        ),
        *([illustration(ui, topic.illustration)] if topic.illustration else []),
        *(block(ui, part) for part in topic.blocks),
        card(
            text.heading(ui.t("topic.sources"), 2),
            *(text.small(ui.t(SOURCES[source])) for source in topic.sources),
        ),
        Finish(topic.id),
        WaysOn(topic.id),
    )
