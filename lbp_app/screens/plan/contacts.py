"""The telephone numbers of the patient's own care: to call, and to fill in."""

from __future__ import annotations

from functools import partial

import flet as ft
from pydantic import ValidationError

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.field import field
from lbp_app.components.guard import component
from lbp_app.components.screen import screen
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.i18n import N_
from lbp_app.models import Contacts

LABELS = {
    "gp": N_("contacts.gp"),
    "out_of_hours": N_("contacts.out_of_hours"),
    "practice": N_("contacts.practice"),
}


def contacts_card(ui: Ui) -> ft.Control:
    """Build the card with the known numbers, each to be called, and the way to the form."""
    known = {name: number for name, number in ui.state.contacts.model_dump().items() if number}
    fill_in = ui.t("contacts.change") if known else ui.t("call.fill_in")
    way = buttons.plain if known else buttons.secondary
    return card(
        text.section(ui.t("contacts.title")),
        *([] if known else [text.body(ui.t("contacts.body"))]),
        *(buttons.row(_call(ui, ui.t(LABELS[name]), number)) for name, number in known.items()),
        buttons.row(
            way(fill_in, ui.on(lambda: ui.go(paths.CONTACTS)), icon=ft.Icons.EDIT_OUTLINED)
        ),
    )


def _call(ui: Ui, name: str, number: str) -> ft.Control:
    """Build a button to call without urgency: quieter than those of an alarm."""
    button = buttons.secondary(f"{name}\n{number}", ui.on(ui.hush), icon=ft.Icons.CALL)
    button.action = ft.OpenUrl(f"tel:{buttons.dialled(number)}", target=ft.UrlTarget.SELF)
    return button


@component
def ContactsForm() -> ft.Control:
    """Show the numbers and keep them; a number with letters in it is refused."""
    ui = use_ui()
    written, write = ft.use_state(ui.state.contacts.model_dump())
    wrong, set_wrong = ft.use_state(frozenset[str]())

    def write_number(name: str, number: str) -> None:
        write({**written, name: number})

    async def save() -> None:
        try:
            contacts = Contacts.model_validate(written)
        except ValidationError as error:
            set_wrong(frozenset(str(problem["loc"][0]) for problem in error.errors()))
            return
        set_wrong(frozenset())
        await ui.state.keep(contacts)
        ui.say(ui.t("saved"))
        ui.go(paths.PLAN)

    return screen(
        ui,
        text.title(ui.t("contacts.title")),
        text.body(ui.t("contacts.body")),
        *(
            field(
                ui,
                ui.t(label),
                written[name],
                partial(write_number, name),
                error=ui.t("contacts.error") if name in wrong else None,
                keyboard=ft.KeyboardType.PHONE,
            )
            for name, label in LABELS.items()
        ),
        buttons.row(
            buttons.primary(ui.t("form.save"), ui.on(save)),
            buttons.plain(ui.t("form.cancel"), ui.on(lambda: ui.go(paths.PLAN))),
        ),
    )
