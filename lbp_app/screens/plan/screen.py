"""Plan: what is built up, my complaint, the moments of care, and the numbers to call."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.calendar_notice import calendar_notice
from lbp_app.components.columns import in_columns
from lbp_app.components.complaint import told_in_words
from lbp_app.components.guard import component
from lbp_app.components.moments import timeline
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.screens.plan.activities import Activities
from lbp_app.screens.plan.contacts import contacts_card
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
        right=[_complaint(ui), Questions(), contacts_card(ui)],
    )


def _complaint(ui: Ui) -> ft.Control:
    complaint = ui.state.episodes.complaint
    told = list(told_in_words(ui, complaint)) if complaint else []
    answer = ui.t("complaint.change") if told else ui.t("complaint.answer")
    again = buttons.plain(
        ui.t("plan.again"), ui.on(lambda: ui.go(paths.AGAIN)), icon=ft.Icons.RESTART_ALT
    )
    return card(
        text.section(ui.t("plan.complaint")),
        *map(text.body, told or [ui.t("plan.intro")]),
        buttons.row(
            buttons.secondary(
                answer, ui.on(lambda: ui.go(paths.COMPLAINT)), icon=ft.Icons.EDIT_OUTLINED
            ),
            *([again] if complaint else []),
        ),
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
