"""What was done today, and one tap to do the same as before."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.entry_words import in_words
from lbp_app.components.guard import component
from lbp_app.components.surface import card
from lbp_app.contexts import use_ui
from lbp_app.models import ActivityRecord

OFFERED = 3
"""How many earlier activities are offered again."""


@component
def ActivityToday() -> ft.Control:
    """Show the activities of today and offer the latest ones again."""
    ui = use_ui()
    today = ui.state.today
    done = [r for r in ui.state.plans.activities if r.at.date() == today]

    async def repeat(earlier: ActivityRecord) -> None:
        record = ActivityRecord(
            at=ui.state.clock(),
            activity=earlier.activity,
            amount=earlier.amount,
            unit=earlier.unit,
        )
        await ui.state.keep(record)
        ui.say(ui.t("saved"), ui.t("entry.undo"), lambda: ui.state.remove(record))

    return card(
        text.section(ui.t("today.activity")),
        *(
            text.body(ui.t("today.earlier", time=ui.t.time(r.at), what=in_words(ui, r)))
            for r in done
        ),
        *([] if done else [text.body(ui.t("today.activity_hint"))]),
        buttons.row(
            *(
                buttons.secondary(
                    in_words(ui, r), ui.on(lambda r=r: repeat(r)), icon=ft.Icons.REPLAY
                )
                for r in latest_kinds(ui.state.plans.activities)
            ),
            buttons.secondary(
                ui.t("progress.add_activity"),
                ui.on(lambda: ui.go(paths.activity_entry())),
                icon=ft.Icons.ADD,
            ),
        ),
    )


def latest_kinds(entries: tuple[ActivityRecord, ...]) -> list[ActivityRecord]:
    """Give the latest entry of each activity, newest first, at most `OFFERED`."""
    latest = {entry.activity.casefold(): entry for entry in entries}
    newest_first = sorted(latest.values(), key=lambda entry: entry.at, reverse=True)
    return newest_first[:OFFERED]
