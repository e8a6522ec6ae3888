"""The page for therapists: fill in the hand-out, see what the patient gets, and hand it over."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from lbp_app import paths, theme
from lbp_app.components import buttons, text
from lbp_app.components.columns import has_room_for_two
from lbp_app.components.guard import component
from lbp_app.components.handout_parts import handout_parts
from lbp_app.components.screen import screen
from lbp_app.contexts import Ui, use_ui
from lbp_app.handout.code import MOST_CHARACTERS, encode
from lbp_app.handout.model import Handout
from lbp_app.i18n import Translator
from lbp_app.screens.handout.activities import ActivityCard, new_activity_card
from lbp_app.screens.handout.draft import Draft
from lbp_app.screens.handout.fields import (
    ExercisesCard,
    PracticeCard,
    TopicsCard,
    patient_card,
)
from lbp_app.screens.handout.result import result_parts
from lbp_app.screens.handout.sheet import Sheet, use_writing


@component
def HandoutForm() -> ft.Control:
    """Show the sheet with its preview, and the result once it is made.

    The sheet lives as long as the screen: nothing about a patient is kept here.
    """
    ui = use_ui()
    today = ui.state.today
    fresh = Draft(language=ui.state.language, today=today, first_session=today)
    sheet = ft.use_memo(lambda: Sheet(fresh), [])
    made, set_made = ft.use_state(False)
    change, hand_in = use_writing(sheet.change), use_writing(sheet.hand_in)
    add, remove = use_writing(sheet.add_plan), use_writing(sheet.remove_plan)
    begin_next = use_writing(sheet.begin_next)
    read = sheet.draft.read()

    async def make() -> None:
        hand_in()
        written = sheet.draft.read()
        if isinstance(written, Handout) and not _excess(link_to(ui, written)):
            await ui.state.handouts.prepare()
            set_made(True)

    def next_patient() -> None:
        begin_next(fresh)
        set_made(False)

    if made and isinstance(read, Handout):
        form = [
            text.title(ui.t("handout.ready")),
            *result_parts(ui, read, link_to(ui, read)),
            buttons.row(
                buttons.secondary(ui.t("handout.change"), ui.on(lambda: set_made(False))),
                buttons.plain(ui.t("handout.next"), ui.on(next_patient)),
            ),
        ]
    else:
        form = [
            text.title(ui.t("handout.title")),
            text.body(ui.t("handout.intro")),
            patient_card(ui, sheet.draft, change),
            *(ActivityCard(sheet, n, remove, key=n) for n in range(len(sheet.draft.plans))),
            new_activity_card(ui, sheet.draft, add),
            ExercisesCard(sheet),
            PracticeCard(sheet),
            TopicsCard(sheet),
            WhatIsWrong(sheet),
            buttons.row(buttons.primary(ui.t("handout.make"), ui.on(make))),
        ]
    body = _side_by_side(ui, form, Preview(sheet))
    body.key = str(made)  # else the result stands scrolled down as the form was
    return body


def link_to(ui: Ui, handout: Handout) -> str:
    """Give the link that opens a hand-out: in its fragment, which never reaches a server."""
    site = (ui.page.url or "").partition("#")[0].partition("?")[0]
    return f"{site}#{paths.start(encode(handout))}"


def _excess(link: str) -> int:
    """Count about how many characters of text are too many; a link has three for four of them."""
    return -(-max(0, len(link) - MOST_CHARACTERS) * 4 // 3)


@component
def WhatIsWrong(sheet: Sheet) -> ft.Control:
    """Say above the button what keeps the hand-out from being made."""
    ui = use_ui()
    ft.use_state(sheet.news)
    read, wrong = sheet.draft.read(), sheet.wrong
    excess = _excess(link_to(ui, read)) if isinstance(read, Handout) else 0
    if () in wrong:
        return text.live(ui.t("handout.dates_error"), error=True)
    if wrong:
        return text.live(ui.t("form.errors"), error=True)
    if not excess:
        return ft.Container()
    words = ui.t.plural("handout.too_long.one", "handout.too_long.other", excess)
    return text.live(words, error=True)


@component
def Preview(sheet: Sheet) -> ft.Control:
    """Show what the patient gets, in the patient's language, as far as it can be read."""
    ui = use_ui()
    ft.use_state(sheet.news)
    handout = sheet.draft.so_far()
    theirs = replace(ui, t=Translator(handout.language))
    return ft.Column(
        [text.section(ui.t("handout.preview")), *handout_parts(theirs, handout)],
        spacing=theme.GAP,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _side_by_side(ui: Ui, form: list[ft.Control], preview: ft.Control) -> ft.Control:
    """Put the preview beside the form, where it stays in view; on a phone below it."""
    if not has_room_for_two(ui):
        return screen(ui, *form, preview)
    left, right = screen(ui, *form), screen(ui, preview)
    left.expand, right.expand = 3, 2
    return ft.Row(
        [left, ft.VerticalDivider(width=1), right],
        expand=True,
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )
