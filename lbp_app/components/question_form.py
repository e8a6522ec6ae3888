"""The form for a question to the therapist, at the topic where it comes up and in the plan."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.field import field
from lbp_app.components.guard import component
from lbp_app.components.screen import screen
from lbp_app.contexts import use_ui
from lbp_app.models import QUESTION_LENGTH, QuestionRecord


@component
def QuestionForm(
    topic_id: str, *, back: str, beginning: str = "", question: QuestionRecord | None = None
) -> ft.Control:
    """Show the form.

    Args:
        topic_id: The topic the question is about.
        back: Address to go to afterwards.
        beginning: Words that stand there already; alone they are no question.
        question: The question to change; None is a new one.
    """
    ui = use_ui()
    written, write = ft.use_state(question.text if question else None)
    tried, set_tried = ft.use_state(False)
    words = beginning if written is None else written
    empty = words.strip() in {"", beginning.strip()}

    async def save() -> None:
        set_tried(True)
        if empty:
            return
        record = QuestionRecord(at=ui.state.clock(), topic=topic_id, text=words)
        if question:
            record = question.model_copy(update={"text": record.text})
        await ui.state.keep(record)
        ui.say(ui.t("question.saved"))
        ui.go(back)

    return screen(
        ui,
        text.title(ui.t("question.change") if question else ui.t("question.new")),
        text.body(ui.t("question.intro")),
        field(
            ui,
            ui.t("question.text"),
            words,
            write,
            error=ui.t("question.error") if tried and empty else None,
            lines=4,
            max_length=QUESTION_LENGTH,
        ),
        buttons.row(
            buttons.primary(ui.t("form.save"), ui.on(save)),
            buttons.plain(ui.t("form.cancel"), ui.on(lambda: ui.go(back))),
        ),
    )
