"""The summary as one A4 page (PDF), for a reader with ten minutes: the most important facts first.

This needs fpdf, which the site fetches when it is first needed: import this module after
`await later.load("paper")`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lbp_app.i18n import Translator
from lbp_app.report.chart import draw_chart
from lbp_app.report.compose import compose
from lbp_app.report.document import Chart, Document, Headline, Row, Section
from lbp_app.report.facts import Facts, Part
from lbp_app.report.paper import BOTTOM, LEFT, RIGHT, Ink, Paper

MOST = 6
"""Entries of one kind on the page; fewer when it would not hold them all."""

BODY = LEFT + 36
"""Where the lines of a section begin; its title stands to the left of them."""

LINE, SMALL = 4.2, 3.4
"""Height of a line of text, and of a small one, in mm."""

GAP = 2
"""Between two sections, above the rule and below it, in mm."""


def as_pdf(facts: Facts, parts: Collection[Part], t: Translator) -> bytes:
    """Draw a summary on one page.

    Args:
        facts: What to tell.
        parts: What to tell of it.
        t: The language of the summary.

    Returns:
        The file: the same for the same facts.
    """
    _, paper = _fitting(facts, parts, t)
    return bytes(paper.output())


def on_one_page(facts: Facts, parts: Collection[Part], t: Translator) -> Document:
    """Put a summary into the words that `as_pdf` draws, for another way to print them."""
    document, _ = _fitting(facts, parts, t)
    return document


def _fitting(facts: Facts, parts: Collection[Part], t: Translator) -> tuple[Document, Paper]:
    """Leave out older entries when one page would not hold them all.

    With one entry of each kind it holds whatever the app lets somebody enter.
    """
    for most in range(MOST, 0, -1):
        document = compose(facts, parts, t, most)
        paper, fits = _draw(document, facts)
        if fits:
            break
    return document, paper


def _draw(document: Document, facts: Facts) -> tuple[Paper, bool]:
    """Draw a summary from top to bottom, and say whether it ends above what stands at the foot."""
    paper = Paper(document.title, document.language, facts.today)
    foot = _foot(paper, document)
    _head(paper, document)
    _headlines(paper, document.headlines)
    for section in document.sections:
        _section(paper, section, document.chart)
    return paper, paper.get_y() <= foot


def _foot(paper: Paper, document: Document) -> float:
    """Write at the foot what the summary rests on, and give the height at which that begins."""
    text = f"{document.statement} {document.made}."
    paper.pen(7.5, Ink.NOTE)
    top = BOTTOM - paper.height(text, RIGHT - LEFT, SMALL)
    paper.rule(top - 1.5)
    paper.set_y(top)
    paper.block(text, LEFT, RIGHT - LEFT, SMALL)
    return top - 1.5


def _head(paper: Paper, document: Document) -> None:
    """Write the title and the day, and below them a line for the name."""
    paper.set_xy(LEFT, paper.t_margin)
    paper.pen(18, Ink.GREEN, bold=True)
    paper.cell(h=8, text=document.title)
    paper.pen(9, Ink.NOTE)
    paper.cell(w=0, h=8, text=document.day, align="R", new_x="LMARGIN", new_y="NEXT")
    paper.set_y(paper.get_y() + 3)
    paper.pen(9, Ink.TEXT)
    paper.cell(h=5, text=document.name)
    paper.rule(paper.get_y() + 4.5, paper.get_x() + 2)
    paper.set_y(paper.get_y() + 8)


def _headlines(paper: Paper, headlines: Sequence[Headline]) -> None:
    """Set the most important facts side by side."""
    width, top = (RIGHT - LEFT) / len(headlines), paper.get_y()
    ends = []
    for n, headline in enumerate(headlines):
        x, room = LEFT + n * width, width - 2
        paper.set_y(top)
        paper.pen(8, Ink.NOTE)
        paper.block(headline.label, x, room, LINE)
        paper.pen(12, Ink.TEXT, bold=True)
        paper.block(headline.value, x, room, 5.6)
        paper.pen(7.5, Ink.NOTE)
        paper.block(headline.note, x, room, SMALL)
        ends.append(paper.get_y())
    paper.set_y(max(ends) + GAP)


def _section(paper: Paper, section: Section, chart: Chart | None) -> None:
    """Write a section below a rule: its title on the left, what it says beside it."""
    paper.rule(paper.get_y())
    top = paper.get_y() + GAP
    paper.set_y(top)
    paper.pen(9, Ink.GREEN, bold=True)
    paper.block(section.title, LEFT, BODY - LEFT - 4, LINE)
    beside = paper.get_y()
    paper.set_y(top)
    for row in section.rows:
        _row(paper, row)
    paper.pen(8, Ink.NOTE)
    for note in section.notes:
        paper.block(note, BODY, RIGHT - BODY, LINE)
    if chart and section.part is Part.PAIN:
        draw_chart(paper, chart, BODY)
    paper.set_y(max(beside, paper.get_y()) + GAP)


def _row(paper: Paper, row: Row) -> None:
    """Write a line, and on as many as it needs: what it is about in bold, and what there is."""
    paper.set_left_margin(BODY)
    paper.set_x(BODY)
    if row.label:
        paper.pen(9, Ink.TEXT, bold=True)
        paper.write(LINE, paper.readable(row.label))
    paper.pen(9, Ink.TEXT)
    paper.write(LINE, f"  {paper.readable(row.text)}" if row.label else paper.readable(row.text))
    paper.ln(LINE + 0.4)
    paper.set_left_margin(LEFT)
