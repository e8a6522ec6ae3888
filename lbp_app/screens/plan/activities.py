"""The activities that are built up by plan: those that hold, and the way to one more."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.entry_words import target_in_words
from lbp_app.components.guard import component
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import PlanRecord


@component
def Activities() -> ft.Control:
    """List the plans."""
    ui = use_ui()
    plans = ui.state.plans.current
    add = buttons.primary(
        ui.t("plan.add_activity"), ui.on(lambda: ui.go(paths.plan_activity())), icon=ft.Icons.ADD
    )
    return card(
        text.section(ui.t("plan.activities")),
        *([] if plans else [text.body(ui.t("plan.activities_hint"))]),
        *(_line(ui, plan) for plan in plans),
        *([buttons.row(add)] if ui.state.plans.may_add else [text.body(ui.t("plan.enough"))]),
    )


def _line(ui: Ui, plan: PlanRecord) -> ft.Control:
    see = ui.on(lambda: ui.go(paths.plan_activity(plan.id)))
    name, target = text.body(plan.activity, strong=True), text.small(target_in_words(ui, plan))
    return ft.Row(
        [
            ft.GestureDetector(  # for a finger the whole line leads there
                ft.MergeSemantics(ft.Column([name, target], spacing=0)),
                on_tap=see,
                exclude_from_semantics=True,
                mouse_cursor=ft.MouseCursor.CLICK,
                expand=True,
            ),
            buttons.icon(ft.Icons.CHEVRON_RIGHT, ui.t("plan.open", activity=plan.activity), see),
        ]
    )
