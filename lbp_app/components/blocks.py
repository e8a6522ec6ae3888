"""The blocks of an education topic as controls, each with its role for a screen reader."""

from __future__ import annotations

import flet as ft

from lbp_app import paths, theme
from lbp_app.components import buttons, text
from lbp_app.content import Block, Heading, Items, Link, Paragraph
from lbp_app.contexts import Ui


def block(ui: Ui, part: Block) -> ft.Control:
    """Build the control of one block."""
    match part:
        case Heading():
            return _heading(ui, part)
        case Paragraph():
            return paragraph(part)
        case Link():
            return link(ui, part)
        case Items():
            return ft.Column(
                [_item(ui, item, _mark(part, n)) for n, item in enumerate(part.items, 1)],
                spacing=theme.GAP_S,
            )


def _heading(ui: Ui, part: Heading) -> ft.Control:
    """Build a heading; the one for the reader's own treatment profile says so."""
    lines = [text.heading(part.text, part.level)]
    if part.profile and part.profile == ui.state.episodes.profile:
        lines.append(_own_profile(ui))
    return ft.Container(ft.Column(lines, spacing=4), padding=ft.Padding.only(top=theme.GAP_S))


def _own_profile(ui: Ui) -> ft.Control:
    return ft.Row(
        [ft.Icon(ft.Icons.PERSON_OUTLINE, size=20), text.small(ui.t("topic.own_profile"))],
        spacing=4,
    )


def paragraph(part: Paragraph, *, large: bool = False) -> ft.Text:
    """Build running text with its stressed words."""
    style = ft.TextThemeStyle.BODY_LARGE if large else ft.TextThemeStyle.BODY_MEDIUM
    strong = ft.TextStyle(weight=theme.STRONG)
    spans = [ft.TextSpan(s.text, style=strong if s.strong else None) for s in part.spans]
    return ft.Text(spans=spans, theme_style=style)


def link(ui: Ui, part: Link) -> ft.Control:
    """Build a link that stands on its own; a telephone number is called."""
    if part.kind == "tel":
        return buttons.row(buttons.call(part.text, part.to))
    path = paths.topic(part.to) if part.kind == "topic" else part.to
    button = buttons.plain(part.text, ui.on(lambda: ui.go(path)), icon=ft.Icons.CHEVRON_RIGHT)
    return buttons.row(ft.MergeSemantics(ft.Semantics(link=True, content=button)))


def _mark(items: Items, n: int) -> str:
    return f"{n}." if items.ordered else "•"


def _item(ui: Ui, item: Paragraph | Link, mark: str) -> ft.Control:
    if isinstance(item, Link):
        return link(ui, item)
    return ft.MergeSemantics(
        ft.Row(
            [
                ft.Text(mark, theme_style=ft.TextThemeStyle.BODY_MEDIUM, width=24),
                ft.Container(paragraph(item), expand=True),
            ],
            spacing=4,
            vertical_alignment=ft.CrossAxisAlignment.START,
        )
    )
