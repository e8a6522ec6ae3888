"""The fields of a hand-out, card by card."""

from __future__ import annotations

from functools import partial

import flet as ft

from lbp_app import theme
from lbp_app.components import buttons, text
from lbp_app.components.choice import choice
from lbp_app.components.date_field import DateField
from lbp_app.components.field import field
from lbp_app.components.guard import component
from lbp_app.components.language import NAMES
from lbp_app.components.surface import card
from lbp_app.components.tick import tick
from lbp_app.contexts import Ui, use_ui
from lbp_app.handout.model import EXERCISES_LENGTH
from lbp_app.i18n import N_
from lbp_app.models import NAME_LENGTH, Language
from lbp_app.screens.handout.draft import Draft
from lbp_app.screens.handout.sheet import Change, Sheet, use_writing
from lbp_app.wording import SOURCES

LRS_OPTIONS = {
    "no": N_("handout.lrs.no"),
    "yes": N_("handout.lrs.yes"),
    "unknown": N_("handout.unknown"),
}

PROFILE_OPTIONS = {
    "1": N_("handout.profile.1"),
    "2": N_("handout.profile.2"),
    "3": N_("handout.profile.3"),
    "unknown": N_("handout.unknown"),
}
"""The profiles with the criteria of the KNGF guideline (E19)."""

GUIDELINE = SOURCES["kngf-2021"]


def questions(*controls: ft.Control) -> ft.Control:
    """Put questions under each other, further apart than a question is from its answers."""
    return ft.Column(
        list(controls), spacing=theme.GAP_L, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
    )


def patient_card(ui: Ui, draft: Draft, change: Change) -> ft.Control:
    """Ask the language, the two days that count, and what the therapist found."""
    t = ui.t
    return card(
        text.section(t("handout.patient")),
        questions(
            choice(
                ui,
                t("handout.language"),
                {language.value: name for language, name in NAMES.items()},
                draft.language.value,
                lambda value: change(language=Language(value)),
            ),
            DateField(
                t("handout.first_session"),
                draft.first_session,
                lambda day: change(first_session=day),
                latest=ui.state.today,
            ),
            _onset(ui, draft, change),
            choice(
                ui,
                t("handout.lrs"),
                {value: t(words) for value, words in LRS_OPTIONS.items()},
                draft.lrs,
                lambda value: change(lrs=value),
            ),
            choice(
                ui,
                t("handout.profile"),
                {value: t(words) for value, words in PROFILE_OPTIONS.items()},
                draft.profile,
                lambda value: change(profile=value),
            ),
        ),
        text.small(t("handout.profile_factors")),
        text.small(t(GUIDELINE)),
    )


def _onset(ui: Ui, draft: Draft, change: Change) -> ft.Control:
    """Ask when the complaints began; a day that was chosen can be taken back."""
    clear = buttons.plain(ui.t("handout.onset_clear"), ui.on(lambda: change(onset=None)))
    day = DateField(
        ui.t("handout.onset"),
        draft.onset,
        lambda day: change(onset=day),
        latest=draft.first_session,
    )
    return ft.Column([day, *([clear] if draft.onset else [])], spacing=theme.GAP_S)


@component
def ExercisesCard(sheet: Sheet) -> ft.Control:
    """Ask the home exercises."""
    ui = use_ui()
    change = use_writing(sheet.change)
    return card(
        text.section(ui.t("handed.exercises")),
        field(
            ui,
            ui.t("handout.exercises"),
            sheet.draft.exercises,
            lambda words: change(exercises=words),
            helper=ui.t("handout.exercises_hint"),
            lines=4,
            max_length=EXERCISES_LENGTH,
        ),
    )


@component
def PracticeCard(sheet: Sheet) -> ft.Control:
    """Ask the name of the practice and the numbers to call."""
    ui = use_ui()
    change = use_writing(sheet.change)
    draft, wrong = sheet.draft, sheet.wrong

    def number(name: str, label: str, value: str) -> ft.Control:
        return field(
            ui,
            label,
            value,
            lambda words: change(**{name: words}),
            error=ui.t("contacts.error") if (name,) in wrong else None,
            keyboard=ft.KeyboardType.PHONE,
        )

    return card(
        text.section(ui.t("handout.practice_title")),
        field(
            ui,
            ui.t("handout.practice"),
            draft.practice,
            lambda words: change(practice=words),
            max_length=NAME_LENGTH,
            counted=False,
        ),
        number("practice_phone", ui.t("handout.practice_phone"), draft.practice_phone),
        number("out_of_hours", ui.t("contacts.out_of_hours"), draft.out_of_hours),
    )


@component
def TopicsCard(sheet: Sheet) -> ft.Control:
    """Ask which topics to read first."""
    ui = use_ui()
    change = use_writing(sheet.change)
    topics, chosen = ui.state.learning.topics, sheet.draft.topics

    def toggle(topic: str) -> None:
        change(topics=tuple(each for each in topics if (each in chosen) != (each == topic)))

    return card(
        text.section(ui.t("handout.topics")),
        ft.Column(
            [
                tick(ui, topic.title, partial(toggle, topic.id), ticked=topic.id in chosen)
                for topic in topics.values()
            ],
            spacing=0,
        ),
    )
