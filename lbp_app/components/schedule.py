"""The schedule of a plan as a list: every session of every week, what was done beside it."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from lbp_app.components import text
from lbp_app.components.entry_words import amount_in_words
from lbp_app.contexts import Ui
from lbp_app.models import Unit
from lbp_app.rules.graded_activity import PlannedSession, SessionPoint, weeks


def schedule(ui: Ui, planned: Sequence[PlannedSession], unit: Unit) -> ft.Control:
    """List what is planned, by week: "Mon 7, Wed 8, Fri 8 minutes"."""
    return done_and_planned(ui, [SessionPoint(s.day, s.quota) for s in planned], unit)


def done_and_planned(ui: Ui, points: Sequence[SessionPoint], unit: Unit) -> ft.Control:
    """List what was done beside what is planned, by week.

    A week in which each became the same has one line, "Mon 7, Wed 8, Fri 8 minutes: done"; another
    has a line for each session, "Mon 7 minutes: done".

    Args:
        ui: The tools of the component.
        points: The sessions, earliest first.
        unit: What they are counted in.
    """
    of_day = {point.day: point for point in points}
    planned = [PlannedSession(point.day, point.quota) for point in points]
    return ft.Column(
        [
            ft.MergeSemantics(
                ft.Column(
                    [
                        text.small(ui.t("schedule.week", date=ui.t.date(week.monday, "long"))),
                        *_week(ui, [of_day[session.day] for session in week.sessions], unit),
                    ],
                    spacing=0,
                ),
            )
            for week in weeks(planned)
        ],
        spacing=12,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _week(ui: Ui, points: Sequence[SessionPoint], unit: Unit) -> list[ft.Control]:
    """Give a week a line, or a line for each of its sessions where they became something else."""
    became = [_became(ui, point, unit) for point in points]
    if len(set(became)) == 1:
        return [_line(ui, points, became[0], unit)]
    return [_line(ui, [point], words, unit) for point, words in zip(points, became, strict=True)]


def _line(ui: Ui, points: Sequence[SessionPoint], became: str, unit: Unit) -> ft.Control:
    planned = _to_come(ui, points, unit)
    return text.body(ui.t("schedule.became", planned=planned, became=became) if became else planned)


def _to_come(ui: Ui, points: Sequence[SessionPoint], unit: Unit) -> str:
    """Name the days and quotas, the unit once at the end: "Mon 7, Wed 8, Fri 8 minutes"."""
    *others, last = points
    amounts = [
        *(ui.t.number(point.quota) for point in others),
        amount_in_words(ui, last.quota, unit),
    ]
    return ", ".join(
        ui.t("schedule.session", day=ui.t.date(point.day, "weekday"), amount=amount)
        for point, amount in zip(points, amounts, strict=True)
    )


def _became(ui: Ui, point: SessionPoint, unit: Unit) -> str:
    """Say what became of a session; nothing while it is still to come."""
    if point.session is None:
        return ui.t("schedule.not_entered") if point.day < ui.state.today else ""
    if point.done is None:
        return ui.t("schedule.skipped")
    if point.done == point.quota:
        return ui.t("schedule.done")
    return ui.t("schedule.other", amount=amount_in_words(ui, point.done, unit))
