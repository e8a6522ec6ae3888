"""Progress: what was entered, as charts, as sentences and by day."""

from __future__ import annotations

import flet as ft

from lbp_app import paths, theme
from lbp_app.components import buttons, text
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

LARGE_TEXT = 150
"""Percent of the text size from which one column has no room for another beside it."""


@component
def Progress() -> ft.Control:
    """Show how it goes, and the ways to add to it."""
    ui = use_ui()
    title = text.title(ui.t("progress.title"))
    courses = [Courses()] if ui.state.pain.entries or ui.state.plans.built_up() else []
    questions = [OwnActivities(), Improvement()]
    if ui.state.diary.is_empty and not courses:
        return screen(ui, title, _begin(ui), example_offer(ui), *questions, *archive(ui))
    left, right = [*courses, *questions], [Diary(), *archive(ui)]
    if ui.state.wide and ui.state.preferences.text_percent < LARGE_TEXT:
        return screen(ui, title, _ways(ui), _side_by_side(left, right), columns=2)
    return screen(ui, title, _ways(ui), *left, *right)


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
        buttons.secondary(
            ui.t("progress.summary"),
            ui.on(lambda: ui.go(paths.SUMMARY)),
            icon=ft.Icons.DESCRIPTION_OUTLINED,
        ),
    )


def _add_pain(ui: Ui) -> ft.Control:
    return buttons.primary(
        ui.t("progress.add_pain"), ui.on(lambda: ui.go(paths.pain_entry())), icon=ft.Icons.ADD
    )


def _side_by_side(*columns: list[ft.Control]) -> ft.Control:
    return ft.Row(
        [
            ft.Column(
                controls,
                spacing=theme.GAP,
                expand=True,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            )
            for controls in columns
        ],
        spacing=theme.GAP_L,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
