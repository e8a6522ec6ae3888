"""Own activities: chosen, scored every week, and seen by the rules (PSK; R12)."""

from __future__ import annotations

from datetime import datetime, timedelta

import flet as ft

from lbp_app import paths
from lbp_app.models import (
    ChangeRecord,
    ComplaintRecord,
    DifficultyRecord,
    OwnActivityRecord,
    Preferences,
    Rating,
)
from tests.support.headless import App, run, start
from tests.ui.test_journeys import tap_number

NOW = datetime(2026, 11, 21, 14, 5)
WELCOMED = Preferences(welcomed=True)


def carrying(days_ago: int = 30) -> OwnActivityRecord:
    return OwnActivityRecord(at=NOW - timedelta(days=days_ago), name="Tillen")


def score(activity: OwnActivityRecord, days_ago: int, value: int) -> DifficultyRecord:
    at = NOW - timedelta(days=days_ago)
    return DifficultyRecord(at=at, own_activity=activity.id, score=value)


def scores(app: App) -> list[int]:
    return [r.score for r in app.log.all(DifficultyRecord)]


def test_own_activities_are_chosen_and_scored():
    async def scenario() -> None:
        app = await start(paths.PROGRESS)
        await app.tap("Toevoegen")
        assert app.sees("Vul in wat u weer wilt kunnen.")
        for name in ("Tillen", "Bukken", "Fietsen"):
            await app.write("Activiteit", name)
            await app.tap("Toevoegen")
        await tap_number(app, "Tillen: 6 van 10")
        await app.fire(app.find(ft.FilledButton, "Bewaren")[0])
        assert app.sees("Kies bij elke activiteit een cijfer.")
        assert scores(app) == []
        await tap_number(app, "Bukken: 4 van 10")
        await tap_number(app, "Fietsen: 0 van 10")
        await app.fire(app.find(ft.FilledButton, "Bewaren")[0])
        assert scores(app) == [6, 4, 0]
        assert app.sees("Laatste keer: 6 van 10")
        assert not app.sees("Hoe moeilijk was dit de afgelopen week?")

    run(scenario)


def test_they_are_asked_again_after_a_week():
    async def scenario() -> None:
        activity = carrying()
        app = await start(paths.PROGRESS, stored=(activity, score(activity, 6, 5)))
        assert not app.sees("Hoe moeilijk was dit de afgelopen week?")
        app = await start(paths.PROGRESS, stored=(activity, score(activity, 7, 5)))
        assert app.sees("Hoe moeilijk was dit de afgelopen week?")

    run(scenario)


def test_one_that_was_added_is_asked_at_once():
    async def scenario() -> None:
        activity = carrying()
        added = OwnActivityRecord(at=NOW, name="Bukken")
        app = await start(paths.PROGRESS, stored=(activity, score(activity, 1, 5), added))
        assert app.sees("Hoe moeilijk was dit de afgelopen week?")

    run(scenario)


def test_removing_one_takes_its_scores_along_and_can_be_undone():
    async def scenario() -> None:
        activity = carrying()
        app = await start(paths.PROGRESS, stored=(activity, score(activity, 1, 5)))
        await app.tap("Verwijderen: Tillen")
        assert (app.state.own_activities.chosen, scores(app)) == ((), [])
        await app.fire(app.the(ft.SnackBarAction))
        assert (app.state.own_activities.chosen, scores(app)) == ((activity,), [5])

    run(scenario)


def test_no_improvement_after_three_weeks_leads_to_the_therapist():
    async def scenario() -> None:
        activity = carrying()
        told = ComplaintRecord(at=NOW, onset=NOW.date() - timedelta(days=25))
        app = await start(
            stored=(WELCOMED, told, activity, score(activity, 15, 5), score(activity, 1, 5))
        )
        assert any(advice.rule == "R12" for advice in app.state.care.outcome.advice)
        assert app.sees("Bespreken met uw therapeut")

    run(scenario)


def test_the_improvement_question_comes_by_itself_at_three_weeks():
    async def scenario() -> None:
        told = ComplaintRecord(at=NOW, onset=NOW.date() - timedelta(days=21))
        app = await start(stored=(WELCOMED, told))
        question = "Hoe gaat het nu, vergeleken met het begin?"
        assert app.sees(question)
        await app.choose("Veel beter")
        assert [r.rating for r in app.log.all(ChangeRecord)] == [Rating.MUCH_BETTER]
        assert app.sees(question), "the next arrow key, or a second thought, changes the answer"
        await app.choose("Hetzelfde")
        assert [r.rating for r in app.log.all(ChangeRecord)] == [Rating.THE_SAME]
        await app.go(paths.LEARN)
        await app.go(paths.TODAY)
        assert not app.sees(question)

    run(scenario)
