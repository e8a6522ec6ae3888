"""An earlier episode: what was told about it, how the pain went, and what was built up."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from lbp_app import paths
from lbp_app.components import text
from lbp_app.components.activity_course import activity_sentences
from lbp_app.components.complaint import PROFILE_WORDS
from lbp_app.components.guard import component
from lbp_app.components.not_here import not_here
from lbp_app.components.pain_course import PainCourse
from lbp_app.components.screen import screen
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.models import ChangeRecord, OwnActivityRecord, PlanRecord
from lbp_app.screens.progress.archive import days_in_words
from lbp_app.state import EpisodeDays
from lbp_app.wording import RATING


@component
def PastEpisode() -> ft.Control:
    """Show the episode named in the address."""
    ui = use_ui()
    complaint_id = ft.use_route_params().get("episode", "")
    earlier = ui.state.episodes.earlier
    episode = next((e for e in earlier if e.complaint.id == complaint_id), None)
    if episode is None:
        return not_here(
            ui,
            ui.t("archive.gone.title"),
            ui.t("archive.gone.body"),
            (ui.t("place.progress"), paths.PROGRESS),
        )
    return screen(
        ui,
        text.title(days_in_words(ui, episode)),
        *_told(ui, episode),
        PainCourse(ui.state.pain.entered_of(episode), key=complaint_id),
        *(_activity(ui, plans) for plans in ui.state.plans.of_episode(episode)),
        *_own_activities(ui, episode),
    )


def _told(ui: Ui, episode: EpisodeDays) -> list[ft.Control]:
    """Say what was told of the complaint, and how it went by the patient's own judgement."""
    complaint = episode.complaint
    answers = ui.state.diary.of_episode(ChangeRecord, episode)
    told = []
    if complaint.onset:
        told.append(ui.t("archive.onset", date=ui.t.date(complaint.onset, "long")))
    if complaint.lrs:
        told.append(ui.t("archive.lrs"))
    if complaint.profile:
        told.append(ui.t(PROFILE_WORDS[str(complaint.profile)]))
    if answers:
        told.append(ui.t("archive.change", answer=ui.t(RATING[answers[-1].rating])))
    if not told:
        return []
    return [card(text.section(ui.t("plan.complaint")), *map(text.body, told))]


def _activity(ui: Ui, plans: Sequence[PlanRecord]) -> ft.Control:
    points, measured = ui.state.plans.points(plans), ui.state.plans.measured(plans)
    sentences = activity_sentences(ui, plans[-1], points, measured)
    return card(text.section(plans[-1].activity), *(text.body(sentence) for sentence in sentences))


def _own_activities(ui: Ui, episode: EpisodeDays) -> list[ft.Control]:
    chosen = ui.state.diary.of_episode(OwnActivityRecord, episode)
    if not chosen:
        return []
    return [
        card(
            text.section(ui.t("own.title")),
            text.small(ui.t("own.ends")),
            *(text.body(_scores(ui, activity)) for activity in chosen),
        )
    ]


def _scores(ui: Ui, activity: OwnActivityRecord) -> str:
    scores = ui.state.own_activities.scores_of(activity)
    if not scores:
        return ui.t("archive.not_scored", activity=activity.name)
    return ui.t(
        "archive.scores", activity=activity.name, first=scores[0].score, last=scores[-1].score
    )
