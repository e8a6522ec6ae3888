"""The questions for the therapist: to take along, to tick off, to change and to remove."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.components.surface import card
from lbp_app.components.tick import tick
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import QuestionRecord


@component
def Questions() -> ft.Control:
    """Show the questions, those still to ask first."""
    ui = use_ui()
    questions = ui.state.learning.questions
    return card(
        text.section(ui.t("questions.title")),
        *([text.body(ui.t("questions.hint"))] if questions else _none(ui)),
        *(_question(ui, question) for question in questions),
    )


def _none(ui: Ui) -> list[ft.Control]:
    read = buttons.secondary(ui.t("place.learn"), ui.on(lambda: ui.go(paths.LEARN)))
    return [text.body(ui.t("questions.empty")), buttons.row(read)]


def _question(ui: Ui, question: QuestionRecord) -> ft.Control:
    async def toggle() -> None:
        await ui.state.keep(question.model_copy(update={"asked": not question.asked}))

    async def remove() -> None:
        await ui.state.remove(question)
        ui.say(ui.t("entry.removed"), ui.t("entry.undo"), lambda: ui.state.keep(question))

    what = question.text
    actions = [
        buttons.icon(
            ft.Icons.EDIT_OUTLINED,
            ui.t("entry.edit", what=what),
            ui.on(lambda: ui.go(paths.question(question.id))),
        ),
        buttons.icon(ft.Icons.DELETE_OUTLINE, ui.t("entry.remove", what=what), ui.on(remove)),
    ]
    return ft.Column(
        [
            tick(ui, what, toggle, ticked=question.asked),
            ft.Row(actions, alignment=ft.MainAxisAlignment.END, spacing=0),
        ],
        spacing=0,
    )
