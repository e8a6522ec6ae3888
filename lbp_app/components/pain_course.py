"""The course of the pain: as a chart, and as the same facts in sentences."""

from __future__ import annotations

from datetime import timedelta

import flet as ft

from lbp_app.components import text
from lbp_app.components.guard import component
from lbp_app.components.pain_chart import pain_chart
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.i18n import N_
from lbp_app.rules.pain_course import Site
from lbp_app.rules.progress import Course, NotEnough, Period, Trend

SITES = {Site.BACK: N_("course.back"), Site.LEG: N_("course.leg")}

TRENDS = {
    Trend.FALLING: N_("course.falling"),
    Trend.STEADY: N_("course.steady"),
    Trend.RISING: N_("course.rising"),
}

TWO_WEEKS = timedelta(days=13)
"""From the first of fourteen days to the last."""


@component
def PainCourse(over: Period) -> ft.Control:
    """Show the pain of a period.

    Args:
        over: The days to show.
    """
    ui = use_ui()
    title, days = text.section(ui.t("course.title")), ui.state.pain.of_days(over)
    if all(day.of(site) is None for day in days for site in Site):
        return card(title, text.body(ui.t("course.none")))
    sentences = [_sentence(ui, site, over) for site in Site]
    return card(
        title,
        pain_chart(ui, over, days, " ".join((ui.t("course.chart"), *sentences))),
        *(text.body(sentence) for sentence in sentences),
    )


def _sentence(ui: Ui, site: Site, over: Period) -> str:
    name = ui.t(SITES[site])
    match ui.state.pain.course(site, over):
        case NotEnough():
            return ui.t("course.not_enough", site=name)
        case Course(start, now, trend):
            # Of the two numbers as they are shown: the reader may count along.
            first, last = round(start, 1), round(now, 1)
            change = _change(ui, round(last - first, 1))
            return ui.t(
                _compared(over),
                site=name,
                start=ui.t.number(first),
                now=ui.t.number(last),
                trend=" ".join((*change, ui.t(TRENDS[trend]))),
            )


def _compared(over: Period) -> str:
    """Choose the words: a period of less than two weeks is compared with the days before it."""
    shorter = over.last - over.first < TWO_WEEKS
    return N_("course.two_weeks") if shorter else N_("course.compared")


def _change(ui: Ui, points: float) -> list[str]:
    if points == 0:
        return []
    size = ui.t.number(abs(points))
    return [ui.t("course.less", n=size) if points < 0 else ui.t("course.more", n=size)]
