"""What a backup would bring, and how: added to what is here, or in its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import flet as ft

from lbp_app import theme
from lbp_app.components import buttons, text
from lbp_app.components.choice import choice
from lbp_app.components.guard import component
from lbp_app.contexts import Ui, use_ui
from lbp_app.i18n import N_
from lbp_app.models import (
    ActivityRecord,
    AlarmRecord,
    ChangeRecord,
    ComplaintRecord,
    Contacts,
    DifficultyRecord,
    HandoutRecord,
    OwnActivityRecord,
    PainRecord,
    PlanRecord,
    Preferences,
    QuestionRecord,
    ReadRecord,
    Reminders,
    SessionRecord,
    Value,
)
from lbp_app.state.transfer import Backup, Difference

KINDS: Mapping[type[Value], str] = {
    PainRecord: N_("kind.pain"),
    ActivityRecord: N_("kind.activity"),
    SessionRecord: N_("kind.session"),
    PlanRecord: N_("kind.plan"),
    ChangeRecord: N_("kind.change"),
    OwnActivityRecord: N_("kind.own_activity"),
    DifficultyRecord: N_("kind.difficulty"),
    ComplaintRecord: N_("kind.complaint"),
    AlarmRecord: N_("kind.alarm"),
    QuestionRecord: N_("kind.question"),
    ReadRecord: N_("kind.read"),
    HandoutRecord: N_("kind.handout"),
    Contacts: N_("kind.contacts"),
    Reminders: N_("kind.reminders"),
    Preferences: N_("kind.preferences"),
}
"""What each kind is called, in the order in which they are shown."""

ADD, REPLACE = "add", "replace"
BACKUP, HERE = "backup", "here"


@component
def Offer(backup: Backup, on_end: Callable[[], object]) -> ft.Control:
    """Show what a backup would bring, and take the decision.

    Args:
        backup: The backup that was read.
        on_end: Called when it was put back, or not wanted.
    """
    ui = use_ui()
    how, set_how = ft.use_state(ADD)
    preferred, prefer = ft.use_state(HERE)
    is_empty = ui.state.transfer.is_empty
    found = backup.differences.values()

    async def restore() -> None:
        if how == REPLACE:
            await ui.state.transfer.replace(backup)
        else:
            prefer_backup = is_empty or preferred == BACKUP
            await ui.state.transfer.add(backup, prefer_backup=prefer_backup)
        on_end()
        ui.say(ui.t("restore.done"))

    parts = _contents(ui, backup)
    if not is_empty:
        parts.append(_how(ui, how, set_how))
    if not is_empty and how == ADD and any(d.changed for d in found):
        parts.append(_preferred(ui, preferred, prefer))
    if how == REPLACE and (lost := sum(d.only_here for d in found)):
        parts.append(text.body(ui.t("restore.lost", n=ui.t.number(lost)), strong=True))
    return ft.Column(
        [
            *parts,
            text.body(ui.t("restore.can_undo")),
            buttons.row(
                buttons.primary(ui.t("restore.yes"), ui.on(restore)),
                buttons.plain(ui.t("form.cancel"), ui.on(on_end)),
            ),
        ],
        spacing=theme.GAP,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _contents(ui: Ui, backup: Backup) -> list[ft.Control]:
    if backup.period is None:
        return [text.live(ui.t("restore.no_entries"))]
    first, last = (ui.t.date(day, "long") for day in backup.period)
    lines = [
        ui.t("restore.line", kind=ui.t(words), counts=_counts(ui, backup.differences[kind]))
        for kind, words in KINDS.items()
        if kind in backup.differences
    ]
    return [
        text.live(ui.t("restore.period", first=first, last=last)),
        ft.Column([text.body(line) for line in lines], spacing=4),
    ]


def _counts(ui: Ui, difference: Difference) -> str:
    counts = {
        N_("restore.new"): difference.new,
        N_("restore.same"): difference.same,
        N_("restore.changed"): difference.changed,
        N_("restore.only_here"): difference.only_here,
    }
    return ", ".join(ui.t(words, n=ui.t.number(n)) for words, n in counts.items() if n)


def _how(ui: Ui, how: str, set_how: Callable[[str], object]) -> ft.Control:
    options = {ADD: ui.t("restore.add"), REPLACE: ui.t("restore.replace")}
    return choice(ui, ui.t("restore.how"), options, how, set_how)


def _preferred(ui: Ui, preferred: str, prefer: Callable[[str], object]) -> ft.Control:
    options = {HERE: ui.t("restore.prefer_here"), BACKUP: ui.t("restore.prefer_backup")}
    return choice(ui, ui.t("restore.prefer"), options, preferred, prefer)
