"""Plan: what is built up, my complaint, the moments of care, and the numbers to call."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.calendar_notice import calendar_notice
from lbp_app.components.columns import in_columns
from lbp_app.components.complaint import (
    first_session_field,
    lrs_choice,
    onset_field,
    profile_choice,
)
from lbp_app.components.guard import component
from lbp_app.components.moments import timeline
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.screens.plan.activities import Activities
from lbp_app.screens.plan.contacts import ContactsForm
from lbp_app.screens.plan.questions import Questions


@component
def Plan() -> ft.Control:
    """Show what is known about the complaint, and what is to come."""
    ui = use_ui()
    return in_columns(
        ui,
        text.title(ui.t("plan.title")),
        *calendar_notice(ui),
        left=[Activities(), _moments(ui)],
        right=[_complaint(ui), Questions(), ContactsForm()],
    )


def _complaint(ui: Ui) -> ft.Control:
    again = buttons.secondary(
        ui.t("plan.again"), ui.on(lambda: ui.go(paths.AGAIN)), icon=ft.Icons.RESTART_ALT
    )
    return card(
        text.section(ui.t("plan.complaint")),
        text.body(ui.t("plan.intro")),
        onset_field(ui),
        lrs_choice(ui),
        first_session_field(ui),
        profile_choice(ui),
        *([buttons.row(again)] if ui.state.episodes.complaint else []),
    )


def _moments(ui: Ui) -> ft.Control:
    known = bool(ui.state.care.moments)
    reminders = buttons.secondary(
        ui.t("reminders.open"),
        ui.on(lambda: ui.go(paths.REMINDERS)),
        icon=ft.Icons.CALENDAR_MONTH,
    )
    return card(
        text.section(ui.t("plan.moments")),
        timeline(ui) if known else text.body(ui.t("plan.no_moments")),
        buttons.row(reminders),
    )
