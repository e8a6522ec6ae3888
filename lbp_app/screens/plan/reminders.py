"""Reminders: what to be reminded of and when, as a file for the calendar of the phone."""

from __future__ import annotations

from datetime import datetime

import flet as ft

from lbp_app import files
from lbp_app.components import buttons, text
from lbp_app.components.example_banner import own_only
from lbp_app.components.guard import component
from lbp_app.components.screen import screen
from lbp_app.components.surface import card
from lbp_app.components.tick import tick
from lbp_app.contexts import Ui, use_ui

MIME = "text/calendar"


@component
def Reminders() -> ft.Control:
    """Choose the reminders, and put them in the calendar."""
    ui = use_ui()
    calendar = ui.state.calendar

    async def save() -> None:
        data = await calendar.file(ui.t)
        if await files.save(ui.page, ui.t("reminders.file_name"), data, MIME):
            await calendar.keep_made()
            ui.say(ui.t("reminders.saved"))

    put = buttons.primary(ui.t("reminders.button"), ui.on(save), icon=ft.Icons.CALENDAR_MONTH)
    return screen(
        ui,
        text.title(ui.t("reminders.title")),
        text.body(ui.t("reminders.intro")),
        card(text.section(ui.t("reminders.what")), *_choices(ui), TimeField()),
        card(
            text.section(ui.t("reminders.put")),
            text.body(ui.t("reminders.how")),
            *_state(ui),
            *own_only(ui, buttons.row(put)),
        ),
    )


def _choices(ui: Ui) -> list[ft.Control]:
    calendar = ui.state.calendar
    chosen = calendar.chosen
    return [
        tick(
            ui,
            ui.t("reminders.sessions"),
            lambda: calendar.choose(sessions=not chosen.sessions),
            ticked=chosen.sessions,
        ),
        tick(
            ui,
            ui.t("reminders.check_in"),
            lambda: calendar.choose(check_in=not chosen.check_in),
            ticked=chosen.check_in,
        ),
        tick(
            ui,
            ui.t("reminders.moments"),
            lambda: calendar.choose(moments=not chosen.moments),
            ticked=chosen.moments,
        ),
    ]


def _state(ui: Ui) -> list[ft.Control]:
    """Say whether the calendar that was made still holds."""
    calendar = ui.state.calendar
    if calendar.is_out_of_date:
        return [
            text.body(ui.t("reminders.out_of_date"), strong=True),
            text.body(ui.t("reminders.old_ones")),
        ]
    made_on = calendar.chosen.made_on
    if made_on is None:
        return []
    return [text.body(ui.t("reminders.holds", date=ui.t.date(made_on, "long")))]


@component
def TimeField() -> ft.Control:
    """Show the time of the reminders and let the reader choose another."""
    ui = use_ui()
    open_, set_open = ft.use_state(False)
    at = ui.state.calendar.chosen.at

    async def chosen(event: ft.Event[ft.TimePicker]) -> None:
        set_open(False)
        await ui.state.calendar.choose(at=event.control.value or at)

    picker = ft.TimePicker(
        value=at,
        hour_format=ft.TimePickerHourFormat.H24,
        entry_mode=ft.TimePickerEntryMode.INPUT,
        help_text=ui.t("reminders.time"),
        on_change=ui.on(chosen),
        on_dismiss=ui.on(lambda: set_open(False)),
    )
    ft.use_dialog(picker if open_ else None)
    words = ui.t.time(datetime.combine(ui.state.today, at))
    return ft.Column(
        [
            text.question(ui.t("reminders.time"), 3),
            buttons.secondary(words, ui.on(lambda: set_open(True)), icon=ft.Icons.SCHEDULE),
        ],
        spacing=8,
    )
