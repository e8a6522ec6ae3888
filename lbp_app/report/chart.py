"""The chart of the pain in the PDF: back a solid line, leg dashes, a gap without a score."""

from __future__ import annotations

from collections.abc import Sequence

from lbp_app.report.document import Chart
from lbp_app.report.frame import GRID, Frame
from lbp_app.report.paper import RIGHT, Ink, Paper
from lbp_app.rules.pain_course import Site

HEIGHT = 31
"""Height of the scale from 0 to 10, in mm."""

INKS = {Site.BACK: Ink.GREEN, Site.LEG: Ink.BROWN}

DASHES = {Site.BACK: (0.0, 0.0), Site.LEG: (1.6, 1.3)}
"""Length of dashes and of the gaps between them, in mm; none makes a solid line."""

THICK, DOT = 0.5, 0.55
"""Thickness of a line, and radius of the dot on each score, in mm."""


def draw_chart(paper: Paper, chart: Chart, left: float) -> None:
    """Draw the chart from where the paper stands to the right edge, and go below it."""
    _legend(paper, chart, left)
    top = paper.get_y() + 2.5
    frame = Frame(left + 8, RIGHT - 3, top, top + HEIGHT, len(chart.points))
    _scale(paper, left, frame)
    _days(paper, chart.labels, frame)
    for site in Site:
        _lines(paper, [day.of(site) for day in chart.points], site, frame)
    paper.set_y(frame.foot + 7)
    paper.pen(7.5, Ink.NOTE)
    paper.block(chart.caption, left, RIGHT - left, 3.4)


def _legend(paper: Paper, chart: Chart, left: float) -> None:
    """Name both lines, each beside a piece of it."""
    y = paper.get_y() + 3
    paper.pen(8, Ink.TEXT)
    for site, name in ((Site.BACK, chart.back), (Site.LEG, chart.leg)):
        _stroke(paper, site)
        paper.line(left, y, left + 9, y)
        paper.set_xy(left + 11, y - 2)
        paper.cell(h=4, text=name)
        left = paper.get_x() + 8
    paper.set_dash_pattern()
    paper.set_y(y + 2)


def _scale(paper: Paper, left: float, frame: Frame) -> None:
    paper.pen(7.5, Ink.NOTE)
    for score in GRID:
        paper.rule(frame.y(score), left + 5)
        paper.set_xy(left, frame.y(score) - 2)
        paper.cell(w=4, h=4, text=str(score), align="R")


def _days(paper: Paper, labels: Sequence[str], frame: Frame) -> None:
    for point in frame.named:
        x = frame.x(point)
        paper.line(x, frame.foot, x, frame.foot + 1)
        paper.set_xy(x - 10, frame.foot + 1.5)
        paper.cell(w=20, h=4, text=labels[point], align="C")


def _lines(paper: Paper, scores: Sequence[float | None], site: Site, frame: Frame) -> None:
    """Draw the lines of a site, with a dot for each score.

    The dots of the leg are open: between days close together no dashes can be seen.
    """
    inside = INKS[site] if site is Site.BACK else Ink.PAPER
    paper.set_fill_color(*inside.value)
    for places in frame.lines(scores):
        _stroke(paper, site)
        paper.polyline(places)
        paper.set_dash_pattern()
        paper.set_line_width(THICK / 2)
        for x, y in places:
            paper.circle(x, y, DOT, style="DF")


def _stroke(paper: Paper, site: Site) -> None:
    paper.set_draw_color(*INKS[site].value)
    paper.set_line_width(THICK)
    paper.set_dash_pattern(*DASHES[site])
