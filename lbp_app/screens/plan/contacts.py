"""The telephone numbers of the patient's own care."""

from __future__ import annotations

import flet as ft
from pydantic import ValidationError

from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.components.surface import card
from lbp_app.contexts import use_ui
from lbp_app.i18n import N_
from lbp_app.models import Contacts

LABELS = {
    "gp": N_("contacts.gp"),
    "out_of_hours": N_("contacts.out_of_hours"),
    "practice": N_("contacts.practice"),
}


@component
def ContactsForm() -> ft.Control:
    """Show the numbers and keep them; a number with letters in it is refused."""
    ui = use_ui()
    written, write = ft.use_state(ui.state.contacts.model_dump())
    wrong, set_wrong = ft.use_state(frozenset[str]())

    async def save() -> None:
        try:
            contacts = Contacts.model_validate(written)
        except ValidationError as error:
            set_wrong(frozenset(str(problem["loc"][0]) for problem in error.errors()))
            return
        set_wrong(frozenset())
        await ui.state.keep(contacts)
        ui.say(ui.t("saved"))

    return card(
        text.section(ui.t("contacts.title")),
        text.body(ui.t("contacts.body")),
        *(
            ft.TextField(
                label=ui.t(label),
                value=written[name],
                keyboard_type=ft.KeyboardType.PHONE,
                error=ui.t("contacts.error") if name in wrong else None,
                error_max_lines=3,
                on_change=ui.on(
                    lambda event, name=name: write({**written, name: event.control.value})
                ),
            )
            for name, label in LABELS.items()
        ),
        buttons.row(buttons.secondary(ui.t("form.save"), ui.on(save))),
    )
