"""Plan: my complaint, the moments of care, and the numbers to call."""

from __future__ import annotations

import flet as ft

from lbp_app.components import text
from lbp_app.components.complaint import (
    first_session_field,
    lrs_choice,
    onset_field,
    profile_choice,
)
from lbp_app.components.guard import component
from lbp_app.components.moments import moment_in_words
from lbp_app.components.screen import screen
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.screens.plan.activities import Activities
from lbp_app.screens.plan.contacts import ContactsForm
from lbp_app.screens.plan.questions import Questions


@component
def Plan() -> ft.Control:
    """Show what is known about the complaint, and what is to come."""
    ui = use_ui()
    return screen(
        ui,
        text.title(ui.t("plan.title")),
        Activities(),
        card(
            text.section(ui.t("plan.complaint")),
            text.body(ui.t("plan.intro")),
            onset_field(ui),
            lrs_choice(ui),
            first_session_field(ui),
            profile_choice(ui),
        ),
        _moments(ui),
        Questions(),
        ContactsForm(),
    )


def _moments(ui: Ui) -> ft.Control:
    today = ui.state.today
    lines: list[ft.Control] = [
        ft.MergeSemantics(
            ft.Row(
                [
                    ft.Icon(
                        ft.Icons.CHECK_CIRCLE_OUTLINE
                        if moment.last_day < today
                        else ft.Icons.EVENT_OUTLINED
                    ),
                    ft.Column(
                        [
                            text.body(moment_in_words(ui, moment), strong=True),
                            text.small(
                                ui.t("moment.past", date=ui.t.date(moment.day))
                                if moment.last_day < today
                                else ui.t.date(moment.day)
                            ),
                        ],
                        spacing=0,
                        expand=True,
                    ),
                ],
                spacing=12,
            )
        )
        for moment in ui.state.care.moments
    ]
    return card(
        text.section(ui.t("plan.moments")), *(lines or [text.body(ui.t("plan.no_moments"))])
    )
