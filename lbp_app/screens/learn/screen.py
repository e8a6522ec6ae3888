"""Learn: the topics in reading order, grouped by the patient's questions, and search in them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby

import flet as ft

from lbp_app import theme
from lbp_app.components import buttons, text
from lbp_app.components.columns import in_columns
from lbp_app.components.field import field
from lbp_app.components.guard import component
from lbp_app.components.illustration import small_illustration
from lbp_app.components.topic_card import hit_card, topic_card
from lbp_app.contexts import Ui, use_ui
from lbp_app.wording import GROUP

QUERY_LENGTH = 80


@component
def Learn() -> ft.Control:
    """List the topics, or those in which the reader's words are found."""
    ui = use_ui()
    query, search = ft.use_state("")
    words = field(
        ui,
        ui.t("search.label"),
        query,
        search,
        helper=ui.t("search.hint"),
        max_length=QUERY_LENGTH,
        counted=False,
        icon=ft.Icons.SEARCH,
    )
    clear = buttons.icon(ft.Icons.CLOSE, ui.t("search.clear"), ui.on(lambda: search("")))
    first, others = (_hits(ui, query), ()) if query.strip() else _topics(ui)
    return in_columns(
        ui,
        text.title(ui.t("learn.title")),
        left=[
            text.body(ui.t("learn.intro")),
            ft.Row(
                [ft.Container(words, expand=True), *([clear] if query else [])],
                spacing=theme.GAP_S,
                vertical_alignment=ft.CrossAxisAlignment.START,
            ),
            *first,
        ],
        right=[*others],
    )


def _topics(ui: Ui) -> tuple[list[ft.Control], list[ft.Control]]:
    """Build the groups of topics: the first two, and the others."""
    by_group = groupby(ui.state.learning.topics.values(), key=lambda topic: topic.group)
    groups = [
        [_heading(ui.t(GROUP[group])), *(topic_card(ui, t) for t in topics)]
        for group, topics in by_group
    ]
    first, others = groups[:2], groups[2:]
    return [small_illustration(ui, "moving"), *chain(*first)], [*chain(*others)]


def _heading(words: str) -> ft.Control:
    return ft.Container(text.section(words), padding=_ABOVE_GROUP)


_ABOVE_GROUP = ft.Padding.only(top=theme.GAP_S)


def _hits(ui: Ui, query: str) -> Iterator[ft.Control]:
    hits = ui.state.learning.search(query)
    if not hits:
        yield text.live(ui.t("search.none"))
        return
    yield text.live(ui.t.plural("search.hits.one", "search.hits.other", len(hits)))
    yield from (hit_card(ui, hit) for hit in hits)
