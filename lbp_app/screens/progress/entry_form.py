"""What the forms for diary entries share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.date_field import DateField
from lbp_app.components.field import field
from lbp_app.components.guard import component
from lbp_app.components.not_here import not_here
from lbp_app.components.screen import screen
from lbp_app.components.time_field import time_field, time_of_day
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import EARLIEST, NOTE_LENGTH, Record


@component
def EntryGone() -> ft.Control:
    """Say that the entry in the address is not there, with the way back."""
    ui = use_ui()
    return not_here(
        ui,
        ui.t("entry.gone.title"),
        ui.t("entry.gone.body"),
        (ui.t("place.progress"), paths.PROGRESS),
    )


@dataclass(frozen=True)
class Moment:
    """The day and the time of an entry, as they stand in its form.

    Attributes:
        before: When it was, until something else is kept.
        day: The day chosen.
        time: The time as it is written.
    """

    before: datetime
    day: date
    time: str

    @property
    def at(self) -> datetime | None:
        """When it was; None while the time is not one.

        A time that is left as it was keeps its seconds, so that entries stay in their order.
        """
        time = time_of_day(self.time)
        if time is None:
            return None
        unchanged = time == self.before.time().replace(second=0, microsecond=0)
        return datetime.combine(self.day, self.before.time() if unchanged else time)


def moment_of(ui: Ui, at: datetime) -> Moment:
    """Give the moment of an entry, to be changed in its form."""
    return Moment(at, at.date(), ui.t.time(at))


def moment_fields(  # noqa: PLR0913  a day has two ends
    ui: Ui,
    moment: Moment,
    on_change: Callable[[Moment], object],
    *,
    tried: bool,
    earliest: date = EARLIEST,
    latest: date = date.max,
) -> list[ft.Control]:
    """Build the fields that ask when it was.

    Args:
        ui: The tools of the component.
        moment: What stands in them now.
        on_change: Called with what is chosen or written.
        tried: Whether to say what is wrong.
        earliest: First day that can be chosen.
        latest: Last day that can be chosen, if it is not today.
    """
    return [
        DateField(
            ui.t("entry.day"),
            moment.day,
            lambda day: on_change(replace(moment, day=day)),
            earliest=earliest,
            latest=min(latest, ui.state.today),
            level=2,
        ),
        time_field(
            ui,
            ui.t("entry.time"),
            moment.time,
            lambda time: on_change(replace(moment, time=time)),
            wrong=tried and moment.at is None,
        ),
    ]


def note_field(
    ui: Ui, value: str, on_write: Callable[[str], object], label: str = ""
) -> ft.Control:
    """Build the field for a note in the patient's own words; its label, unless it asks for more."""
    return field(
        ui,
        label or ui.t("entry.note"),
        value,
        on_write,
        lines=2,
        max_length=NOTE_LENGTH,
        counted=False,
    )


def entry_form(
    ui: Ui, title: str, fields: list[ft.Control], on_save: Callable[[], object]
) -> ft.Control:
    """Build the screen of a form: title, fields, and the two ways out."""
    return screen(
        ui,
        text.title(title),
        *fields,
        buttons.row(
            buttons.primary(ui.t("form.save"), ui.on(on_save)),
            buttons.plain(ui.t("form.cancel"), ui.on(lambda: ui.go(paths.PROGRESS))),
        ),
    )


async def keep(ui: Ui, entry: Record) -> None:
    """Keep an entry, say so, and go back to the diary."""
    await ui.state.keep(entry)
    ui.say(ui.t("saved"))
    ui.go(paths.PROGRESS)
