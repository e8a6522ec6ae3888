"""Alarm: tick what is there, see whom to call now. Usable before anything else was told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from lbp_app import theme
from lbp_app.components import buttons, text
from lbp_app.components.advice_card import AdviceCard
from lbp_app.components.calls import calls
from lbp_app.components.choice import choice
from lbp_app.components.guard import component
from lbp_app.components.illustration import small_illustration
from lbp_app.components.screen import screen
from lbp_app.components.surface import Tone, card
from lbp_app.components.tick import tick
from lbp_app.contexts import Ui, use_ui
from lbp_app.i18n import N_
from lbp_app.models import Symptom, Tier
from lbp_app.wording import SYMPTOM, TIER

GROUPS: tuple[tuple[str, tuple[Symptom, ...]], ...] = (
    (
        N_("alarm.group.nerves"),
        (
            Symptom.SADDLE_NUMBNESS,
            Symptom.BLADDER_BOWEL_LOSS,
            Symptom.CANNOT_URINATE,
            Symptom.LEG_WEAKNESS_INCREASING,
            Symptom.BOTH_LEGS,
        ),
    ),
    (N_("alarm.group.sudden"), (Symptom.SUDDEN_SEVERE_NOT_MOVEMENT,)),
    (
        N_("alarm.group.injury_illness"),
        (
            Symptom.RECENT_FALL,
            Symptom.OSTEOPOROSIS_OR_PREDNISONE,
            Symptom.FEVER_OR_ILL,
            Symptom.WEAKENED_IMMUNITY,
            Symptom.RECENT_BACK_PROCEDURE,
        ),
    ),
    (
        N_("alarm.group.history"),
        (
            Symptom.CANCER_HISTORY,
            Symptom.UNEXPLAINED_WEIGHT_LOSS,
            Symptom.FIRST_PAIN_AFTER_50_WORSENING,
            Symptom.MORNING_STIFFNESS_LONG,
        ),
    ),
    (
        N_("alarm.group.course"),
        (Symptom.MUCH_WORSE, Symptom.SEVERE_OVER_A_WEEK, Symptom.PAIN_MEDICINE_DOUBT),
    ),
)
"""The alarm list, most urgent first; the same for every patient."""

WITH_SUDDEN_PAIN = (Symptom.KNOWN_ANEURYSM, Symptom.FAINT_CLAMMY_COLD_LEGS)
"""Asked once sudden severe pain is ticked: with one of them, or above 40, it is R04."""

YES, NO = "yes", "no"


@component
def Alarm() -> ft.Control:
    """Show the alarm list, and what to do for what is ticked."""
    ui = use_ui()
    record = ui.state.care.alarm
    ticked = set(record.symptoms) if record else set()
    over_40 = record.over_40 if record else None

    async def toggle(symptom: Symptom) -> None:
        ui.hush()  # nothing may lie over whom to call
        now = ticked ^ {symptom}
        if Symptom.SUDDEN_SEVERE_NOT_MOVEMENT not in now:
            now -= set(WITH_SUDDEN_PAIN)
        await ui.state.care.tick_alarm(_in_order(now), over_40=over_40)

    async def answer_age(value: str) -> None:
        await ui.state.care.tick_alarm(_in_order(ticked), over_40=value == YES)

    async def clear() -> None:
        await ui.state.care.tick_alarm(())

    def lines(symptoms: tuple[Symptom, ...]) -> list[ft.Control]:
        return [
            tick(ui, ui.t(SYMPTOM[s]), partial(toggle, s), ticked=s in ticked) for s in symptoms
        ]

    groups: list[ft.Control] = []
    for title, symptoms in GROUPS:
        more: list[ft.Control] = []
        if ticked & set(symptoms) & {Symptom.SUDDEN_SEVERE_NOT_MOVEMENT}:
            more = [
                *lines(WITH_SUDDEN_PAIN),
                _age(ui, over_40, answer_age),
                text.body(ui.t("alarm.unsure")),
            ]
        shown = lines(symptoms)
        if Symptom.SADDLE_NUMBNESS in symptoms:
            shown = _with_saddle_area(ui, shown)
        groups.append(card(text.section(ui.t(title)), *shown, *more))

    outcome = ui.state.care.alarm_outcome
    return ft.Column(
        [
            screen(
                ui,
                text.title(ui.t("alarm.title")),
                text.body(ui.t("alarm.intro")),
                *groups,
                *(AdviceCard(advice) for advice in outcome.advice),
                buttons.row(buttons.plain(ui.t("alarm.clear"), ui.on(clear)))
                if ticked
                else _nothing(ui),
            ),
            *([_verdict(ui, outcome.tier)] if outcome.advice else []),
        ],
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _with_saddle_area(ui: Ui, lines: list[ft.Control]) -> list[ft.Control]:
    """Show where the saddle area is: beside the lines, or above them on a phone."""
    picture = small_illustration(ui, "saddle-area")
    if not ui.state.wide:
        return [picture, *lines]
    return [ft.Row([ft.Column(lines, spacing=12, expand=True), picture])]


def _age(ui: Ui, over_40: bool | None, on_answer: Callable[[str], object]) -> ft.Control:  # noqa: FBT001  an answer
    chosen = None if over_40 is None else (YES if over_40 else NO)
    options = {YES: ui.t("alarm.over_40.yes"), NO: ui.t("alarm.over_40.no")}
    return choice(ui, ui.t("alarm.over_40"), options, chosen, on_answer)


def _nothing(ui: Ui) -> ft.Control:
    return card(text.body(ui.t("tier.none.action")))


def _verdict(ui: Ui, tier: Tier) -> ft.Control:
    """Keep in view, below the list, what to do and whom to call."""
    tone = Tone.ALARM if tier.is_urgent else Tone.ADVICE
    return ft.Container(
        ft.Column(
            [
                text.live(ui.t(TIER[tier].label), style=ft.TextThemeStyle.TITLE_LARGE),
                *calls(ui, tier),
            ],
            spacing=theme.GAP_S,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        bgcolor=tone.value[0],
        padding=theme.GAP,
    )


def _in_order(symptoms: set[Symptom]) -> tuple[Symptom, ...]:
    return tuple(symptom for symptom in Symptom if symptom in symptoms)
