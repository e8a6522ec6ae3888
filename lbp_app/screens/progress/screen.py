"""Progress: what was entered, as charts, as sentences and by day."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.columns import in_columns
from lbp_app.components.courses import Courses
from lbp_app.components.example_banner import example_offer
from lbp_app.components.guard import component
from lbp_app.components.improvement import Improvement
from lbp_app.components.screen import screen
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.screens.progress.archive import archive
from lbp_app.screens.progress.diary import Diary
from lbp_app.screens.progress.own_activities import OwnActivities


@component
def Progress() -> ft.Control:
    """Show how it goes, and the ways to add to it."""
    ui = use_ui()
    title = text.title(ui.t("progress.title"))
    courses = [Courses()] if ui.state.pain.entries or ui.state.plans.built_up() else []
    questions = [OwnActivities(), Improvement(folded=not ui.state.care.improvement_due)]
    if ui.state.diary.is_empty and not courses:
        return screen(ui, title, _begin(ui), example_offer(ui), *questions, *archive(ui))
    return in_columns(
        ui,
        title,
        _ways(ui),
        left=[*courses, _summary(ui), *questions],
        right=[Diary(), *archive(ui)],
    )


def _begin(ui: Ui) -> ft.Control:
    """Say what will stand here, with the one thing to begin with."""
    return card(
        text.section(ui.t("progress.begin")),
        text.body(ui.t("progress.empty")),
        buttons.row(_add_pain(ui)),
    )


def _ways(ui: Ui) -> ft.Control:
    return buttons.row(
        _add_pain(ui),
        buttons.secondary(
            ui.t("progress.add_activity"),
            ui.on(lambda: ui.go(paths.activity_entry())),
            icon=ft.Icons.ADD,
        ),
    )


def _add_pain(ui: Ui) -> ft.Control:
    return buttons.primary(
        ui.t("progress.add_pain"), ui.on(lambda: ui.go(paths.pain_entry())), icon=ft.Icons.ADD
    )


def _summary(ui: Ui) -> ft.Control:
    """Build the way to what the charts say on one page, to take along."""
    return buttons.row(
        buttons.secondary(
            ui.t("progress.summary"),
            ui.on(lambda: ui.go(paths.SUMMARY)),
            icon=ft.Icons.DESCRIPTION_OUTLINED,
        )
    )
