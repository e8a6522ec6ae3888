"""The course of the pain: as a chart, and as the same facts in sentences."""

from __future__ import annotations

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.components.pain_chart import pain_chart
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.i18n import N_
from lbp_app.rules.pain_course import Site
from lbp_app.rules.progress import Course, NotEnough, Period, Span, Trend

SPANS = {
    Span.WEEK: N_("span.week"),
    Span.MONTH: N_("span.month"),
    Span.EPISODE: N_("span.episode"),
}

SITES = {Site.BACK: N_("course.back"), Site.LEG: N_("course.leg")}

TRENDS = {
    Trend.FALLING: N_("course.falling"),
    Trend.STEADY: N_("course.steady"),
    Trend.RISING: N_("course.rising"),
}


@component
def PainCourse() -> ft.Control:
    """Show the pain of a week, a month or the whole episode."""
    ui = use_ui()
    span, set_span = ft.use_state(Span.MONTH)
    over = ui.state.pain.period(span)
    compared = N_("course.two_weeks") if span is Span.WEEK else N_("course.compared")
    sentences = [_sentence(ui, site, over, compared) for site in Site]
    return card(
        text.section(ui.t("course.title")),
        buttons.row(
            *(
                buttons.option(ui.t(words), ui.on(lambda s=s: set_span(s)), chosen=s is span)
                for s, words in SPANS.items()
            )
        ),
        pain_chart(ui, over, " ".join((ui.t("course.chart"), *sentences))),
        *(text.body(sentence) for sentence in sentences),
    )


def _sentence(ui: Ui, site: Site, over: Period, compared: str) -> str:
    course = ui.state.pain.course(site, over)
    name = ui.t(SITES[site])
    match course:
        case NotEnough():
            return ui.t("course.not_enough", site=name)
        case Course(start, now, trend):
            return ui.t(
                compared,
                site=name,
                start=ui.t.number(round(start, 1)),
                now=ui.t.number(round(now, 1)),
                trend=ui.t(TRENDS[trend]),
            )
