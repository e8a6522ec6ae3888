"""The summary for therapist or GP: what it tells, in which language, and how it leaves the app."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial

import flet as ft

from lbp_app import bridge, files, theme
from lbp_app.components import buttons, text
from lbp_app.components.choice import choice
from lbp_app.components.columns import in_columns
from lbp_app.components.guard import component
from lbp_app.components.language import NAMES
from lbp_app.components.surface import card
from lbp_app.components.tick import tick
from lbp_app.contexts import Ui, use_ui
from lbp_app.i18n import Translator
from lbp_app.models import Language
from lbp_app.report.compose import TITLES, compose
from lbp_app.report.document import Document
from lbp_app.report.facts import Part
from lbp_app.report.text import as_text, headline_in_words, section_in_words

PDF = "application/pdf"


@component
def Summary() -> ft.Control:
    """Show the ways to take the summary along, the choices about it, and what it says."""
    ui = use_ui()
    language, set_language = ft.use_state(ui.state.language)
    parts, set_parts = ft.use_state(frozenset(Part))
    ft.use_effect(ui.state.summary.prepare, dependencies=[])
    theirs = Translator(language)
    document = compose(ui.state.summary.facts, parts, theirs)
    choices = card(
        choice(
            ui,
            ui.t("summary.language"),
            {each.value: name for each, name in NAMES.items()},
            language.value,
            lambda value: set_language(Language(value)),
            level=2,
        ),
        ft.Column(
            [
                text.question(ui.t("summary.parts"), 2),
                *_ticks(ui, parts, lambda part: set_parts(parts ^ {part})),
            ],
            spacing=0,
        ),
    )
    return in_columns(
        ui,
        text.title(ui.t("summary.title")),
        text.body(ui.t("summary.intro")),
        _ways(ui, document, parts, theirs),
        left=[choices],
        right=[card(text.section(ui.t("summary.preview")), _preview(document))],
    )


def _ways(ui: Ui, document: Document, parts: Collection[Part], t: Translator) -> ft.Control:
    """Build the ways out: as a file, to another app, as text, on paper.

    Args:
        ui: The tools of the component.
        document: The summary in words.
        parts: What it tells.
        t: Translator to its language.
    """
    name = t("summary.file", day=ui.state.today)

    async def save() -> None:
        pdf = await ui.state.summary.pdf(parts, t)
        if await files.save(ui.page, name, pdf, PDF):
            ui.say(ui.t("summary.saved", name=name))

    async def share() -> None:
        pdf = await ui.state.summary.pdf(parts, t)
        await files.share(ui.page, name, pdf, PDF, document.title)

    async def print_page() -> None:
        bridge.post("print", html=await ui.state.summary.page(parts, t))

    copy = buttons.secondary(
        ui.t("summary.copy"),
        ui.on(lambda: ui.say(ui.t("summary.copied"))),
        icon=ft.Icons.CONTENT_COPY,
    )
    copy.action = ft.CopyToClipboard(as_text(document))
    printed = buttons.secondary(ui.t("summary.print"), ui.on(print_page), icon=ft.Icons.PRINT)
    return buttons.row(
        buttons.primary(ui.t("summary.save"), ui.on(save), icon=ft.Icons.SAVE_ALT),
        buttons.secondary(ui.t("summary.share"), ui.on(share), icon=ft.Icons.SHARE),
        copy,
        *([printed] if ui.page.web else []),
    )


def _ticks(
    ui: Ui, parts: Collection[Part], toggle: Callable[[Part], object]
) -> Iterator[ft.Control]:
    for part in Part:
        yield tick(ui, ui.t(TITLES[part]), partial(toggle, part), ticked=part in parts)


def _preview(document: Document) -> ft.Control:
    """Show what the summary says, in its own language, with headings to jump between."""
    return ft.Column(
        [
            _passage(document.title, map(headline_in_words, document.headlines)),
            *(_passage(each.title, section_in_words(each, document)) for each in document.sections),
            text.small(f"{document.statement} {document.made}."),
        ],
        spacing=theme.GAP_L,
    )


def _passage(title: str, lines: Iterable[str]) -> ft.Control:
    return ft.Column([text.heading(title, 3), *map(text.body, lines)], spacing=theme.GAP_S)
