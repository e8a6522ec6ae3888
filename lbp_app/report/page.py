"""The summary as a page for the printer of a browser: HTML without anything active in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from lbp_app.report.document import Chart, Document, Headline, Row, Section
from lbp_app.report.facts import Part
from lbp_app.report.frame import GRID, Frame
from lbp_app.rules.pain_course import Site

STYLE = """
@page { size: A4; margin: 12mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 8pt/1.35 Roboto, Arial, Helvetica, "Liberation Sans", sans-serif; color: #161d1b; }
p { overflow-wrap: anywhere; }
h1 { font-size: 1.9em; color: #1d6f63; }
h2 { font-size: 1em; color: #1d6f63; }
small, footer { font-size: 0.85em; color: #54605c; }
header, .name, .facts { display: flex; justify-content: space-between; gap: 4mm; }
header { align-items: baseline; }
.name { margin: 4mm 0; }
.name span { flex: 1; border-bottom: 0.5pt solid #54605c; }
.facts > div { flex: 1; padding-bottom: 2mm; }
.facts strong { display: block; font-size: 1.35em; }
section { display: grid; grid-template-columns: 36mm 1fr; gap: 3mm; padding: 1.5mm 0;
  break-inside: avoid; }
section, footer { border-top: 0.5pt solid #ced7d3; }
footer { padding-top: 1.5mm; }
svg { width: 100%; margin-top: 2mm; }
svg text { font-size: 2.8px; fill: #54605c; }
polyline { fill: none; stroke-width: 0.5; }
circle { stroke-width: 0.25; }
.grid { stroke: #ced7d3; stroke-width: 0.2; }
.back { stroke: #1d6f63; }
.leg { stroke: #9a4d12; }
circle.back { fill: #1d6f63; }
circle.leg { fill: #fff; }
polyline.leg { stroke-dasharray: 1.6 1.3; }
"""
"""The size of `body` is the smallest; `web/page/print.js` takes a larger one where it fits."""

WIDTH, HEIGHT = 146, 46
"""Size of the chart with its legend and its days, in mm."""

FRAME_EDGES = (8, WIDTH - 5, 8, HEIGHT - 6)


def as_page(document: Document) -> str:
    """Write a summary as a whole HTML document; every word in it is escaped."""
    title, language = escape(document.title), document.language
    parts = (
        f"<header><h1>{title}</h1><p>{escape(document.day)}</p></header>",
        f'<div class="name"><p>{escape(document.name)}</p><span></span></div>',
        f'<div class="facts">{"".join(map(_headline, document.headlines))}</div>',
        *(_section(section, document.chart) for section in document.sections),
        f"<footer>{escape(document.statement)} {escape(document.made)}.</footer>",
    )
    head = f'<meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
    return (
        f'<!DOCTYPE html><html lang="{language}"><head>{head}</head>'
        f"<body>{''.join(parts)}</body></html>"
    )


def _headline(headline: Headline) -> str:
    label, value, note = map(escape, (headline.label, headline.value, headline.note))
    return f"<div><small>{label}</small><strong>{value}</strong><small>{note}</small></div>"


def _section(section: Section, chart: Chart | None) -> str:
    inside = (
        *map(_row, section.rows),
        *(f"<p><small>{escape(note)}</small></p>" for note in section.notes),
        *([_chart(chart)] if chart and section.part is Part.PAIN else []),
    )
    return f"<section><h2>{escape(section.title)}</h2><div>{''.join(inside)}</div></section>"


def _row(row: Row) -> str:
    label = f"<b>{escape(row.label)}</b>&ensp;" if row.label else ""
    return f"<p>{label}{escape(row.text)}</p>"


def _chart(chart: Chart) -> str:
    frame = Frame(*FRAME_EDGES, len(chart.points))
    inside = (
        *_legend(chart),
        *(_across(frame, score) for score in GRID),
        *(_text(frame.x(n), frame.foot + 4.5, chart.labels[n], "middle") for n in frame.named),
        *(
            line
            for site in Site
            for places in frame.lines([day.of(site) for day in chart.points])
            for line in _line(places, site)
        ),
    )
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}">{"".join(inside)}</svg>'
        f"<p><small>{escape(chart.caption)}</small></p>"
    )


def _legend(chart: Chart) -> Iterator[str]:
    for x, site, name in ((0, Site.BACK, chart.back), (40, Site.LEG, chart.leg)):
        yield f'<polyline class="{site.name.lower()}" points="{x},2 {x + 9},2"/>'
        yield _text(x + 11, 3, name)


def _across(frame: Frame, score: int) -> str:
    y = frame.y(score)
    line = f'<line class="grid" x1="5" x2="{WIDTH}" y1="{y:.2f}" y2="{y:.2f}"/>'
    return line + _text(4, y + 1, str(score), "end")


def _line(places: Iterable[tuple[float, float]], site: Site) -> Iterator[str]:
    at = [(f"{x:.2f}", f"{y:.2f}") for x, y in places]
    name = site.name.lower()
    yield f'<polyline class="{name}" points="{" ".join(map(",".join, at))}"/>'
    yield from (f'<circle class="{name}" cx="{x}" cy="{y}" r="0.6"/>' for x, y in at)


def _text(x: float, y: float, words: str, anchor: str = "start") -> str:
    return f'<text x="{x:.2f}" y="{y:.2f}" text-anchor="{anchor}">{escape(words)}</text>'
