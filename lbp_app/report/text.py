"""The summary as plain text: to read on a screen, and to paste into a message."""

from __future__ import annotations

from collections.abc import Iterator

from lbp_app.report.document import Document, Headline, Row, Section
from lbp_app.report.facts import Part


def as_text(document: Document) -> str:
    """Write a summary as lines of plain text."""
    return "\n".join(_lines(document)) + "\n"


def headline_in_words(headline: Headline) -> str:
    """Write one of the most important facts on one line."""
    note = f" ({headline.note})" if headline.note else ""
    return f"{headline.label}: {headline.value}{note}"


def section_in_words(section: Section, document: Document) -> Iterator[str]:
    """Write the lines of a section of a document; the chart becomes a line for each week."""
    yield from map(_row, section.rows)
    chart = document.chart if section.part is Part.PAIN else None
    if chart:
        yield from map(_row, chart.weeks)
    if chart and chart.earlier:
        yield chart.earlier
    yield from section.notes


def _lines(document: Document) -> Iterator[str]:
    yield from (document.title, document.made, document.name, "")
    yield from map(headline_in_words, document.headlines)
    for section in document.sections:
        yield from ("", section.title)
        yield from (f"- {line}" for line in section_in_words(section, document))
    yield from ("", document.statement)


def _row(row: Row) -> str:
    return f"{row.label}: {row.text}" if row.label else row.text
