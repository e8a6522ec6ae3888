"""Opening the link of a hand-out: see what it would set, and say yes or no. Not before that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from lbp_app import bridge, paths
from lbp_app.components import buttons, text
from lbp_app.components.choice import choice
from lbp_app.components.example_banner import own_only
from lbp_app.components.guard import component
from lbp_app.components.handout_parts import handout_parts
from lbp_app.components.language import NAMES
from lbp_app.components.not_here import not_here
from lbp_app.components.screen import screen
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import Ui, use_ui
from lbp_app.handout.code import CodeError, Refusal, decode
from lbp_app.handout.model import Handout
from lbp_app.handout.set_up import SetUp
from lbp_app.i18n import N_, Translator
from lbp_app.models import HandoutRecord

REFUSALS = {
    Refusal.NOT_A_CODE: N_("opened.not_a_code"),
    Refusal.TOO_LONG: N_("opened.too_long"),
    Refusal.NEWER: N_("opened.newer"),
    Refusal.DAMAGED: N_("opened.damaged"),
    Refusal.INVALID: N_("opened.invalid"),
}

UPDATE, AGAIN = "update", "again"


@component
def OpenHandout() -> ft.Control:
    """Show what the code in the address holds, or why it can't be used."""
    ui = use_ui()
    code = ft.use_route_params().get("code") or ""
    try:
        handout = decode(code)
    except CodeError as error:
        why = " ".join((ui.t(REFUSALS[error.refusal]), ui.t("opened.unchanged")))
        return not_here(ui, ui.t("opened.wrong"), why, (ui.t("opened.today"), paths.TODAY))
    return Offer(handout, key=code)


@component
def Offer(handout: Handout) -> ft.Control:
    """Show a hand-out in its own language, and ask whether to take it over."""
    reader = use_ui()
    spoken = reader.state.language
    (heard, language), choose = ft.use_state((spoken, handout.language))
    if heard is not spoken:  # chosen above the screen since then, for the whole app
        language = spoken
    ui = replace(reader, t=Translator(language))
    taken = ui.state.handouts.taken(handout)
    once_more, set_once_more = ft.use_state(False)
    again, set_again = ft.use_state(False)
    offered = [
        buttons.row(
            *(
                buttons.option(
                    name,
                    ui.on(lambda chosen=chosen: choose((spoken, chosen))),
                    chosen=chosen is language,
                )
                for chosen, name in NAMES.items()
            )
        ),
        *handout_parts(ui, handout),
    ]
    title = text.title(ui.t("opened.title"))
    if taken and not once_more:
        known = _known(ui, taken, lambda: set_once_more(True))
        return screen(ui, title, *own_only(ui, known), *offered)
    decision = _decision(ui, handout, again, set_again)
    return screen(ui, title, text.body(ui.t("opened.body")), *offered, *own_only(ui, *decision))


def _decision(
    ui: Ui,
    handout: Handout,
    again: bool,  # noqa: FBT001 - an answer, not a switch
    on_choose: Callable[[bool], None],
) -> list[ft.Control]:
    """Ask yes or no, and whether the complaint came back when there is one already."""
    would = ui.state.handouts.set_up(handout, ui.t.language, again=again)

    async def accept() -> None:
        await ui.state.handouts.take_over(would)
        _leave(ui)
        ui.say(ui.t("opened.done"))

    def decline() -> None:
        _leave(ui)
        ui.say(ui.t("opened.declined"))

    return [
        *(_which(ui, would, again, on_choose) if ui.state.handouts.changes_something else []),
        *_numbers(ui, would),
        buttons.row(
            buttons.primary(ui.t("opened.accept"), ui.on(accept)),
            buttons.secondary(ui.t("opened.no"), ui.on(decline)),
        ),
    ]


def _numbers(ui: Ui, would: SetUp) -> list[ft.Control]:
    """Say which number that is there already would be another one."""
    here, then = ui.state.contacts, would.contacts
    numbers = {
        N_("contacts.practice"): (here.practice, then.practice),
        N_("contacts.out_of_hours"): (here.out_of_hours, then.out_of_hours),
    }
    changes = [
        text.body(ui.t("opened.number", name=ui.t(name), old=old, new=new))
        for name, (old, new) in numbers.items()
        if old and old != new
    ]
    if not changes:
        return []
    return [card(text.section(ui.t("opened.numbers")), *changes, tone=Tone.NOTICE)]


def _leave(ui: Ui) -> None:
    bridge.post("forget")  # else the code stays in the history of the browser
    ui.go(paths.TODAY)


def _which(
    ui: Ui,
    would: SetUp,
    again: bool,  # noqa: FBT001 - an answer, not a switch
    on_choose: Callable[[bool], None],
) -> list[ft.Control]:
    """Ask what a hand-out means for what is there, and say which plans stop."""
    followed = {plan.follows for plan in would.begun}
    return [
        card(
            choice(
                ui,
                ui.t("opened.choose"),
                {UPDATE: ui.t("opened.update"), AGAIN: ui.t("opened.again")},
                AGAIN if again else UPDATE,
                lambda value: on_choose(value == AGAIN),
                level=2,
            ),
            text.body(ui.t("opened.again_how") if again else ui.t("opened.update_how")),
            *(
                text.body(
                    ui.t("opened.follows", activity=plan.activity)
                    if plan.id in followed
                    else ui.t("opened.stops", activity=plan.activity)
                )
                for plan in would.stopped
            ),
            text.body(ui.t("opened.kept")),
            tone=Tone.NOTICE,
        )
    ]


def _known(ui: Ui, taken: HandoutRecord, on_once_more: Callable[[], None]) -> ft.Control:
    """Say that it was taken over before: who scans the sheet again need not start anew."""
    date = ui.t.date(taken.at.date(), "long")
    return card(
        text.section(ui.t("opened.known")),
        text.body(ui.t("opened.known_body", date=date)),
        buttons.row(
            buttons.primary(ui.t("opened.today"), ui.on(lambda: _leave(ui))),
            buttons.plain(ui.t("opened.once_more"), ui.on(on_once_more)),
        ),
        tone=Tone.NOTICE,
    )
