"""The moments of care: in words, and as a timeline."""

from __future__ import annotations

from datetime import date
from enum import Enum

import flet as ft

from lbp_app import theme
from lbp_app.components import text
from lbp_app.components.surface import Tone
from lbp_app.contexts import Ui
from lbp_app.i18n import N_
from lbp_app.rules import Moment, MomentKind
from lbp_app.wording import MOMENT

DOT, LINE = 28, 2
"""Size of the icon of a moment, and width of the line that joins them."""


class Stage(Enum):
    """Where a moment stands: its icon, and the word that says the same."""

    PAST = (ft.Icons.CHECK_CIRCLE_OUTLINE, N_("moment.past"))
    NOW = (ft.Icons.EVENT_AVAILABLE, N_("moment.now"))
    NEXT = (ft.Icons.EVENT, N_("moment.next"))
    LATER = (ft.Icons.RADIO_BUTTON_UNCHECKED, N_("moment.later"))


def moment_in_words(ui: Ui, moment: Moment) -> str:
    """Say what happens at a moment of care."""
    return ui.t(MOMENT[moment.kind])


def timeline(ui: Ui) -> ft.Control:
    """Build the timeline, earliest first; the moment that comes next stands out."""
    moments, today = ui.state.care.moments, ui.state.today
    coming = next((moment for moment in moments if moment.last_day >= today), None)
    return ft.Column(
        [
            _on_the_line(ui, moment, _stage(moment, coming, today), goes_on=moment != moments[-1])
            for moment in moments
        ],
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _stage(moment: Moment, coming: Moment | None, today: date) -> Stage:
    if moment.last_day < today:
        return Stage.PAST
    if moment.day <= today:
        return Stage.NOW
    return Stage.NEXT if moment == coming else Stage.LATER


def _on_the_line(ui: Ui, moment: Moment, stage: Stage, *, goes_on: bool) -> ft.Control:
    """Build one moment: its icon on the line, and what happens beside it."""
    icon, _ = stage.value
    line = ft.BorderSide(LINE, ft.Colors.OUTLINE_VARIANT if goes_on else ft.Colors.TRANSPARENT)
    beside = ft.Container(
        _card(ui, moment, stage),
        margin=ft.Margin.only(left=(DOT - LINE) / 2),
        padding=ft.Padding.only(left=DOT, bottom=theme.GAP_S),
        border=ft.Border.only(left=line),
    )
    dot = ft.Container(
        ft.Icon(icon, size=DOT, color=ft.Colors.PRIMARY, apply_text_scaling=False),
        bgcolor=Tone.PLAIN.value[0],
    )
    return ft.MergeSemantics(ft.Stack([beside, dot]))


def _card(ui: Ui, moment: Moment, stage: Stage) -> ft.Control:
    _, word = stage.value
    stands_out = stage in {Stage.NOW, Stage.NEXT}
    return ft.Container(
        ft.Column(
            [
                text.small(ui.t(word)),
                text.body(moment_in_words(ui, moment), strong=stands_out),
                text.body(_days(ui, moment)),
            ],
            spacing=0,
        ),
        bgcolor=Tone.NOTICE.value[0] if stands_out else None,
        border_radius=theme.RADIUS,
        padding=ft.Padding.symmetric(horizontal=12, vertical=theme.GAP_S if stands_out else 0),
    )


def _days(ui: Ui, moment: Moment) -> str:
    """Say when: the first check may be on one of a few days, the others have a day."""
    if moment.kind is MomentKind.FIRST_CHECK:
        last = ui.t.date(moment.last_day)
        return ui.t("moment.days", first=ui.t.date(moment.day, "day"), last=last)
    return ui.t.date(moment.day)
