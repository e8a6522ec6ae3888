"""The form for a question to the therapist that is there already."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.components.question_form import QuestionForm
from lbp_app.components.screen import screen
from lbp_app.contexts import use_ui
from lbp_app.models import QuestionRecord


@component
def EditQuestion() -> ft.Control:
    """Show the form for the question named in the address."""
    ui = use_ui()
    question = ui.state.entry(QuestionRecord, ft.use_route_params().get("question", ""))
    if question is None:
        return screen(
            ui,
            text.title(ui.t("question.gone.title")),
            text.body(ui.t("question.gone.body")),
            buttons.primary(ui.t("plan.title"), ui.on(lambda: ui.go(paths.PLAN))),
        )
    return QuestionForm(question.topic, back=paths.PLAN, question=question, key=question.id)
