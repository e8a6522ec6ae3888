"""The diary by day, newest first; every entry can be changed and removed."""

from __future__ import annotations

from datetime import date
from itertools import islice

import flet as ft

from lbp_app import paths, theme
from lbp_app.components import buttons, text
from lbp_app.components.entry_words import in_words
from lbp_app.components.guard import component
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import (
    ActivityRecord,
    AlarmRecord,
    ChangeRecord,
    DifficultyRecord,
    OwnActivityRecord,
    PainRecord,
    SessionRecord,
)
from lbp_app.state.diary import DiaryEntry
from lbp_app.wording import RATING, SYMPTOM

DAYS_AT_ONCE = 14

FORMS = {
    PainRecord: paths.pain_entry,
    ActivityRecord: paths.activity_entry,
    SessionRecord: paths.session_entry,
    ChangeRecord: paths.change_entry,
    DifficultyRecord: paths.score_entry,
}
"""Where an entry is changed; the alarm list is changed where it stands."""


@component
def Diary() -> ft.Control:
    """Show the latest days with an entry, and the way to earlier ones."""
    ui = use_ui()
    shown, show = ft.use_state(DAYS_AT_ONCE)
    days = list(islice(ui.state.diary.days, shown + 1))
    return ft.Column(
        [
            text.section(ui.t("progress.diary")),
            *(_day(ui, day, entries) for day, entries in days[:shown]),
            *(
                [buttons.plain(ui.t("progress.earlier"), ui.on(lambda: show(shown + DAYS_AT_ONCE)))]
                if len(days) > shown
                else []
            ),
        ],
        spacing=theme.GAP,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _day(ui: Ui, day: date, entries: tuple[DiaryEntry, ...]) -> ft.Control:
    return card(text.heading(ui.t.date(day), 3), *(_entry(ui, entry) for entry in entries))


def _entry(ui: Ui, entry: DiaryEntry) -> ft.Control:
    what = _in_words(ui, entry)
    form = FORMS.get(type(entry))

    async def remove() -> None:
        await ui.state.diary.remove(entry)
        ui.say(ui.t("entry.removed"), ui.t("entry.undo"), lambda: ui.state.keep(entry))

    return ft.Row(
        [
            ft.MergeSemantics(
                ft.Column(
                    [text.small(ui.t.time(entry.at)), text.body(what), *_note(entry)], spacing=0
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


def _in_words(ui: Ui, entry: DiaryEntry) -> str:
    match entry:
        case ChangeRecord():
            return ui.t("entry.change", answer=ui.t(RATING[entry.rating]))
        case DifficultyRecord():
            activity = ui.state.entry(OwnActivityRecord, entry.own_activity)
            name = activity.name if activity else ui.t("entry.no_own_activity")
            return ui.t("entry.difficulty", activity=name, n=entry.score)
        case AlarmRecord(symptoms=()):
            return ui.t("entry.no_alarm")
        case AlarmRecord():
            ticked = "; ".join(ui.t(SYMPTOM[symptom]) for symptom in entry.symptoms)
            return ui.t("entry.alarm", ticked=ticked)
        case _:
            return in_words(ui, entry)


def _note(entry: DiaryEntry) -> list[ft.Control]:
    match entry:
        case SessionRecord(reason=note) | PainRecord(note=note) | ActivityRecord(note=note) if note:
            return [text.small(note)]
        case _:
            return []
