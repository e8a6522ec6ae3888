"""Own activities (PSK): three to five that the complaint makes difficult, scored every week."""

from __future__ import annotations

from functools import partial

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.activity_fields import name_field
from lbp_app.components.guard import component
from lbp_app.components.nprs import nprs
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import DifficultyRecord, OwnActivityRecord


@component
def OwnActivities() -> ft.Control:
    """Show the own activities, ask for them, and ask how difficult they were."""
    ui = use_ui()
    chosen = ui.state.own_activities.chosen
    return card(
        text.section(ui.t("own.title")),
        text.body(ui.t("own.intro")),
        *(_line(ui, activity) for activity in chosen),
        *([AddOwnActivity()] if ui.state.own_activities.may_add else []),
        *([Difficulties(key=_key(chosen))] if ui.state.own_activities.due else []),
    )


def _key(chosen: tuple[OwnActivityRecord, ...]) -> str:
    return "-".join(activity.id for activity in chosen)


def _line(ui: Ui, activity: OwnActivityRecord) -> ft.Control:
    async def remove() -> None:
        removed = await ui.state.own_activities.remove(activity)
        ui.say(ui.t("entry.removed"), ui.t("entry.undo"), lambda: ui.state.keep(*removed))

    return ft.Row(
        [
            ft.MergeSemantics(
                ft.Column(
                    [text.body(activity.name, strong=True), text.small(_scores(ui, activity))],
                    spacing=0,
                ),
                expand=True,
            ),
            buttons.icon(
                ft.Icons.DELETE_OUTLINE, ui.t("entry.remove", what=activity.name), ui.on(remove)
            ),
        ]
    )


def _scores(ui: Ui, activity: OwnActivityRecord) -> str:
    scores = [record.score for record in ui.state.own_activities.scores_of(activity)]
    if not scores:
        return ui.t("own.not_scored")
    if len(scores) == 1:
        return ui.t("own.scored", n=scores[0])
    return ui.t("own.course", first=scores[0], n=scores[-1])


@component
def AddOwnActivity() -> ft.Control:
    """Take the name of one more own activity."""
    ui = use_ui()
    name, set_name = ft.use_state("")
    tried, set_tried = ft.use_state(False)

    async def add() -> None:
        set_tried(True)
        if not name.strip():
            return
        await ui.state.keep(OwnActivityRecord(at=ui.state.clock(), name=name))
        set_name("")
        set_tried(False)

    return ft.Column(
        [
            name_field(
                ui,
                ui.t("own.name"),
                name,
                set_name,
                error=ui.t("own.name_error") if tried and not name.strip() else None,
            ),
            buttons.row(buttons.secondary(ui.t("own.add"), ui.on(add), icon=ft.Icons.ADD)),
        ],
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


@component
def Difficulties() -> ft.Control:
    """Ask how difficult each was in the last week, and keep all answers at once."""
    ui = use_ui()
    scores, set_scores = ft.use_state(dict[str, int]())
    tried, set_tried = ft.use_state(False)
    chosen = ui.state.own_activities.chosen
    complete = all(activity.id in scores for activity in chosen)

    async def save() -> None:
        set_tried(True)
        if not complete:
            return
        now = ui.state.clock()
        await ui.state.keep(
            *(DifficultyRecord(at=now, own_activity=a.id, score=scores[a.id]) for a in chosen)
        )
        ui.say(ui.t("saved"))

    def pick(activity_id: str, score: int) -> None:
        set_scores({**scores, activity_id: score})

    return ft.Column(
        [
            text.question(ui.t("own.question"), 3),
            text.small(ui.t("own.ends")),
            *(nprs(ui, a.name, scores.get(a.id), partial(pick, a.id), level=3) for a in chosen),
            *([text.live(ui.t("own.incomplete"), error=True)] if tried and not complete else []),
            buttons.row(buttons.primary(ui.t("form.save"), ui.on(save))),
        ],
        spacing=12,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
