"""Ask my therapist: write down a question about a topic."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components.guard import component
from lbp_app.components.question_form import QuestionForm
from lbp_app.contexts import use_ui
from lbp_app.screens.learn.unknown import UnknownTopic


@component
def Ask() -> ft.Control:
    """Show the form for a question about the topic named in the address."""
    ui = use_ui()
    topic = ui.state.learning.topics.get(ft.use_route_params().get("topic", ""))
    if topic is None:
        return UnknownTopic()
    beginning = ui.t("question.about", title=topic.title)
    return QuestionForm(topic.id, back=paths.topic(topic.id), beginning=beginning)
