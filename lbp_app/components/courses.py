"""The course of everything, over one span: the pain, and each activity against its plan."""

from __future__ import annotations

from datetime import date

import flet as ft

from lbp_app import theme
from lbp_app.components import buttons
from lbp_app.components.activity_course import ActivityCourse
from lbp_app.components.guard import component
from lbp_app.components.pain_course import PainCourse
from lbp_app.contexts import use_ui
from lbp_app.i18n import N_
from lbp_app.rules.progress import Span

SPANS = {
    Span.WEEK: N_("span.week"),
    Span.MONTH: N_("span.month"),
    Span.EPISODE: N_("span.episode"),
}


@component
def Courses() -> ft.Control:
    """Show a week, a month or the whole episode; one choice for all charts."""
    ui = use_ui()
    span, set_span = ft.use_state(Span.MONTH)
    over = ui.state.pain.period(span)
    since = date.min if span is Span.EPISODE else over.first
    return ft.Column(
        [
            buttons.row(
                *(
                    buttons.option(ui.t(words), ui.on(lambda s=s: set_span(s)), chosen=s is span)
                    for s, words in SPANS.items()
                )
            ),
            *([PainCourse(over)] if ui.state.pain.entries else []),
            *(
                ActivityCourse(plans, span, key=plans[0].id)
                for plans in ui.state.plans.built_up(since)
            ),
        ],
        spacing=theme.GAP,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
