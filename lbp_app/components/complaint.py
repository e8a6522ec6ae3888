"""The questions about the complaint, asked at the first visit and in the plan, and the answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import flet as ft

from lbp_app.components.choice import choice
from lbp_app.components.date_field import DateField
from lbp_app.contexts import Ui
from lbp_app.handout.words import LRS
from lbp_app.i18n import N_
from lbp_app.models import ComplaintRecord
from lbp_app.wording import PROFILE

LRS_WORDS = {"yes": N_("lrs.yes"), "no": N_("lrs.no"), "unknown": N_("lrs.unknown")}
LRS_VALUES = {"yes": True, "no": False, "unknown": None}

PROFILE_WORDS = {
    **{str(profile): words for profile, words in PROFILE.items()},
    "unknown": N_("profile.unknown"),
}
PROFILE_VALUES = {"1": 1, "2": 2, "3": 3, "unknown": None}


def onset_field(ui: Ui, level: int = 3) -> ft.Control:
    """Ask on which day the complaints began; the weeks count from there."""
    complaint = ui.state.episodes.complaint
    return DateField(
        ui.t("complaint.onset"),
        complaint.onset if complaint else None,
        lambda day: tell(ui, onset=day),
        latest=ui.state.today,
        level=level,
    )


def first_session_field(ui: Ui, level: int = 3) -> ft.Control:
    """Ask on which day the first session was; re-evaluations count from there."""
    complaint = ui.state.episodes.complaint
    return DateField(
        ui.t("complaint.first_session"),
        complaint.first_session if complaint else None,
        lambda day: tell(ui, first_session=day),
        latest=ui.state.today,
        level=level,
    )


def lrs_choice(ui: Ui, level: int = 3) -> ft.Control:
    """Ask whether the therapist found an irritated nerve root (LRS)."""
    complaint = ui.state.episodes.complaint

    return choice(
        ui,
        ui.t("complaint.lrs"),
        {value: ui.t(words) for value, words in LRS_WORDS.items()},
        _key(LRS_VALUES, complaint.lrs) if complaint else None,
        lambda value: tell(ui, lrs=LRS_VALUES[value]),
        level=level,
    )


def profile_choice(ui: Ui, level: int = 3) -> ft.Control:
    """Ask which treatment profile the therapist chose."""
    complaint = ui.state.episodes.complaint

    return choice(
        ui,
        ui.t("complaint.profile"),
        {value: ui.t(words) for value, words in PROFILE_WORDS.items()},
        _key(PROFILE_VALUES, complaint.profile) if complaint else None,
        lambda value: tell(ui, profile=PROFILE_VALUES[value]),
        level=level,
    )


def told_in_words(ui: Ui, complaint: ComplaintRecord) -> Iterator[str]:
    """Say what was told about the complaint; what was not is left out."""
    if complaint.onset:
        yield ui.t("handed.onset", date=ui.t.date(complaint.onset, "long"))
    if complaint.lrs is not None:
        yield ui.t(LRS[complaint.lrs])
    if complaint.first_session:
        yield ui.t("handed.first_session", date=ui.t.date(complaint.first_session, "long"))
    if complaint.profile:
        yield ui.t(PROFILE[complaint.profile])


async def tell(ui: Ui, **answer: date | bool | int | None) -> None:
    """Keep one answer about the complaint."""
    await ui.state.episodes.tell(**answer)
    ui.say(ui.t("saved"))


def _key(values: dict[str, Any], value: object) -> str:
    return next(key for key, known in values.items() if known == value)
