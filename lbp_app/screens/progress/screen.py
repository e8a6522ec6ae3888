"""Progress: the diary by day, newest first, every entry editable and removable."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.entry_words import Entry, in_words
from lbp_app.components.guard import component
from lbp_app.components.improvement import Improvement
from lbp_app.components.pain_course import PainCourse
from lbp_app.components.screen import screen
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import ActivityRecord, PainRecord, SessionRecord
from lbp_app.screens.progress.own_activities import OwnActivities

DAYS_AT_ONCE = 14

FORMS = {PainRecord: paths.pain_entry, ActivityRecord: paths.activity_entry}
"""Where an entry is changed; a session of a plan is removed, and entered again on its day."""


@component
def Progress() -> ft.Control:
    """Show the diary and the ways to add to it."""
    ui = use_ui()
    shown, show = ft.use_state(DAYS_AT_ONCE)
    days = list(
        _by_day((*ui.state.pain.entries, *ui.state.plans.activities, *ui.state.plans.all_sessions))
    )
    return screen(
        ui,
        text.title(ui.t("progress.title")),
        buttons.row(
            buttons.primary(
                ui.t("progress.add_pain"),
                ui.on(lambda: ui.go(paths.pain_entry())),
                icon=ft.Icons.ADD,
            ),
            buttons.secondary(
                ui.t("progress.add_activity"),
                ui.on(lambda: ui.go(paths.activity_entry())),
                icon=ft.Icons.ADD,
            ),
        ),
        *([PainCourse()] if ui.state.pain.entries else []),
        text.section(ui.t("progress.diary")),
        *([] if days else [text.body(ui.t("progress.empty"))]),
        *(_day(ui, day, entries) for day, entries in days[:shown]),
        *(
            [buttons.plain(ui.t("progress.earlier"), ui.on(lambda: show(shown + DAYS_AT_ONCE)))]
            if len(days) > shown
            else []
        ),
        OwnActivities(),
        Improvement(),
    )


def _by_day(entries: tuple[Entry, ...]) -> Iterator[tuple[date, list[Entry]]]:
    newest_first = sorted(entries, key=lambda entry: entry.at, reverse=True)
    for day, of_day in groupby(newest_first, key=lambda entry: entry.at.date()):
        yield day, list(of_day)


def _day(ui: Ui, day: date, entries: list[Entry]) -> ft.Control:
    return card(text.heading(ui.t.date(day), 3), *(_entry(ui, entry) for entry in entries))


def _entry(ui: Ui, entry: Entry) -> ft.Control:
    what = in_words(ui, entry)

    async def remove() -> None:
        await ui.state.remove(entry)
        ui.say(ui.t("entry.removed"), ui.t("entry.undo"), lambda: ui.state.keep(entry))

    form = FORMS.get(type(entry))
    return ft.Row(
        [
            ft.MergeSemantics(
                ft.Column(
                    [
                        text.small(ui.t.time(entry.at)),
                        text.body(what),
                        *_note(entry),
                    ],
                    spacing=0,
                ),
                expand=True,
            ),
            *(
                [
                    buttons.icon(
                        ft.Icons.EDIT_OUTLINED,
                        ui.t("entry.edit", what=what),
                        ui.on(lambda: ui.go(form(entry.id))),
                    )
                ]
                if form
                else []
            ),
            buttons.icon(ft.Icons.DELETE_OUTLINE, ui.t("entry.remove", what=what), ui.on(remove)),
        ],
        spacing=0,
    )


def _note(entry: Entry) -> list[ft.Control]:
    note = entry.reason if isinstance(entry, SessionRecord) else entry.note
    return [text.small(note)] if note else []
