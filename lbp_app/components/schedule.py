"""The schedule of a plan as a list: every session of every week, what was done beside it."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from lbp_app.components import text
from lbp_app.components.entry_words import amount_in_words
from lbp_app.contexts import Ui
from lbp_app.models import Unit
from lbp_app.rules.graded_activity import PlannedSession, weeks


def schedule(ui: Ui, planned: Sequence[PlannedSession], unit: Unit) -> list[ft.Control]:
    """Build the list, a line for each week: "week of 23 November: Mon 7, Wed 8, Fri 8 minutes"."""
    return [
        ft.MergeSemantics(
            ft.Column(
                [
                    text.small(ui.t("schedule.week", date=ui.t.date(week.monday, "long"))),
                    text.body(", ".join(_session(ui, s, unit) for s in week.sessions)),
                ],
                spacing=0,
            )
        )
        for week in weeks(planned)
    ]


def _session(ui: Ui, session: PlannedSession, unit: Unit) -> str:
    amount = amount_in_words(ui, session.quota, unit)
    return ui.t("schedule.session", day=ui.t.date(session.day, "weekday"), amount=amount)
