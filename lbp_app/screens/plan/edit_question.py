"""The form for a question to the therapist that is there already."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components.guard import component
from lbp_app.components.not_here import not_here
from lbp_app.components.question_form import QuestionForm
from lbp_app.contexts import use_ui
from lbp_app.models import QuestionRecord


@component
def EditQuestion() -> ft.Control:
    """Show the form for the question named in the address."""
    ui = use_ui()
    question = ui.state.entry(QuestionRecord, ft.use_route_params().get("question", ""))
    if question is None:
        return not_here(
            ui,
            ui.t("question.gone.title"),
            ui.t("question.gone.body"),
            (ui.t("plan.title"), paths.PLAN),
        )
    return QuestionForm(question.topic, back=paths.PLAN, question=question, key=question.id)
