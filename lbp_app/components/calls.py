"""Whom to call for an urgency, with the patient's own numbers where they are known."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.contexts import Ui
from lbp_app.models import Tier
from lbp_app.wording import EMERGENCY_NUMBER

CALLS_GP = {Tier.NOW, Tier.TODAY, Tier.DAYS, Tier.APPOINTMENT}
CALLS_OUT_OF_HOURS = {Tier.NOW, Tier.TODAY}
CALLS_EMERGENCY = {Tier.EMERGENCY, Tier.NOW}


def calls(ui: Ui, tier: Tier) -> list[ft.Control]:
    """Build the buttons to call, in the order in which to try them.

    A number that is not known is named in words, with the way to fill it in.
    """
    contacts = ui.state.contacts
    found: list[ft.Control] = []
    if tier in CALLS_GP and contacts.gp:
        words = ui.t("call.gp", number=contacts.gp)
        found.append(buttons.call(words, contacts.gp, urgent=tier.is_urgent))
    if tier in CALLS_OUT_OF_HOURS and contacts.out_of_hours:
        number = contacts.out_of_hours
        found.append(buttons.call(ui.t("call.out_of_hours", number=number), number))
    if tier in CALLS_EMERGENCY:
        found.append(buttons.call(ui.t("call.emergency"), EMERGENCY_NUMBER))
    if tier in CALLS_GP and not contacts.gp:
        found.append(text.small(ui.t("call.no_number")))
        fill_in = buttons.plain(ui.t("call.fill_in"), ui.on(lambda: ui.go(paths.CONTACTS)))
        found.append(buttons.row(fill_in))
    return found
