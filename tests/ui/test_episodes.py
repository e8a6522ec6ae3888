"""It came back: another episode counts anew, and what was entered stays."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import flet as ft

from lbp_app import paths
from lbp_app.models import (
    ActivityRecord,
    Approach,
    ChangeRecord,
    ComplaintRecord,
    OwnActivityRecord,
    PainRecord,
    PlanRecord,
    Preferences,
    Rating,
    Record,
    Unit,
)
from lbp_app.rules.progress import Span
from lbp_app.state import AppState
from tests.support.headless import BUTTONS, App, run, start

NOW = datetime(2026, 11, 23, 9, 0)
ONSET = date(2026, 9, 28)
"""Eight weeks before."""

COMPLAINT = ComplaintRecord(at=datetime(2026, 9, 29, 20, 0), onset=ONSET, lrs=True, profile=3)
PLAN = PlanRecord(
    at=datetime(2026, 11, 1, 20, 0),
    activity="Wandelen",
    unit=Unit.MINUTES,
    approach=Approach.TIME_CONTINGENT,
    target=20,
    target_date=date(2027, 1, 4),
    baseline=(9, 10, 11),
)
BEFORE: tuple[Record, ...] = (
    COMPLAINT,
    PLAN,
    PainRecord(at=datetime(2026, 10, 1, 9, 0), back=7),
    PainRecord(at=datetime(2026, 11, 22, 9, 0), back=3),
    ChangeRecord(at=datetime(2026, 11, 22, 9, 0), rating=Rating.THE_SAME),
    OwnActivityRecord(at=datetime(2026, 10, 2, 9, 0), name="Traplopen"),
    ActivityRecord(
        at=datetime(2026, 10, 3, 9, 0), activity="Fietsen", amount=10, unit=Unit.MINUTES
    ),
)
STORED = (Preferences(welcomed=True), *BEFORE)


def everything(app: App) -> set[Record]:
    return {record for kind in {type(r) for r in BEFORE} for record in app.log.all(kind)}


async def undo(app: App) -> None:
    await app.fire(app.the(ft.SnackBarAction, "Terugzetten"))


def test_the_way_is_offered_once_something_was_told():
    async def scenario() -> None:
        app = await start(paths.PLAN, now=NOW)
        assert not app.find(BUTTONS, "De klachten kwamen terug")
        await app.go(paths.AGAIN)
        assert app.sees("Er is nog niets ingevuld")
        app = await start(paths.PLAN, now=NOW, stored=STORED)
        await app.tap("De klachten kwamen terug")
        assert app.page.route == paths.AGAIN
        await app.tap("Lees wat u kunt doen")
        assert app.page.route == paths.topic("if-it-comes-back")

    run(scenario)


def test_an_episode_begins_today_unless_told_otherwise():
    async def scenario() -> None:
        app = await start(paths.AGAIN, now=NOW, stored=STORED)
        await app.tap("Opnieuw beginnen")
        old, new = app.log.all(ComplaintRecord)
        assert old == COMPLAINT
        assert (new.onset, new.lrs, new.profile) == (NOW.date(), None, None)

    run(scenario)


def test_the_day_it_came_back_can_be_told_or_left_unknown():
    async def scenario() -> None:
        app = await start(paths.AGAIN, now=NOW, stored=STORED)
        await app.tap("23 november 2026")
        picker = app.the(ft.DatePicker)
        assert picker.first_date == ONSET
        await app.fire(picker, "change", value=datetime(2026, 11, 20))
        await app.tap("Opnieuw beginnen")
        assert app.state.episodes.complaint.onset == date(2026, 11, 20)
        await undo(app)
        await app.go(paths.AGAIN)
        await app.tick("Ik weet niet meer sinds wanneer")
        assert not app.sees("Sinds wanneer hebt u weer klachten?")
        await app.tap("Opnieuw beginnen")
        assert app.state.episodes.complaint.onset is None

    run(scenario)


def test_everything_counts_anew_and_what_was_entered_stays():
    async def scenario() -> None:
        app = await start(paths.AGAIN, now=NOW, stored=STORED)
        state: AppState = app.state
        assert {advice.rule for advice in state.care.outcome.advice}
        assert state.care.change
        await app.tap("Opnieuw beginnen")
        assert set(BEFORE) - {PLAN} <= everything(app)
        assert state.plans.current == ()
        assert state.care.outcome.advice == ()
        assert state.care.change is None
        assert not state.care.improvement_due
        assert state.own_activities.chosen == ()
        assert state.pain.period(Span.EPISODE).first == NOW.date()
        (earlier,) = state.episodes.earlier
        assert (earlier.complaint, earlier.last) == (COMPLAINT, NOW.date() - timedelta(days=1))
        await app.go(paths.TODAY)
        assert not app.sees("Wandelen")
        assert not app.sees("Na acht weken nog niet genoeg verbeterd")

    run(scenario)


def test_the_weeks_are_counted_from_the_day_it_came_back():
    async def scenario() -> None:
        again = ComplaintRecord(at=NOW, onset=date(2026, 11, 23))
        six_weeks = datetime(2027, 1, 4, 9, 0)
        early = await start(now=six_weeks - timedelta(days=1), stored=(*STORED, again))
        assert not early.state.care.outcome.asks
        late = await start(now=six_weeks, stored=(*STORED, again))
        assert late.state.care.outcome.asks

    run(scenario)


def test_beginning_again_can_be_undone():
    async def scenario() -> None:
        app = await start(paths.AGAIN, now=NOW, stored=STORED)
        await app.tap("Opnieuw beginnen")
        assert app.page.route == paths.PLAN
        await undo(app)
        assert everything(app) == set(BEFORE)
        assert app.state.plans.current == (PLAN,)

    run(scenario)


def test_a_day_that_was_wrong_can_be_corrected_later():
    async def scenario() -> None:
        app = await start(paths.AGAIN, now=NOW, stored=STORED)
        await app.tap("Opnieuw beginnen")
        await app.tap("Antwoorden aanpassen")
        await app.tap("23 november 2026")
        await app.fire(app.the(ft.DatePicker), "change", value=datetime(2026, 11, 9))
        _, corrected = app.log.all(ComplaintRecord)
        assert corrected.onset == date(2026, 11, 9)
        assert app.state.episodes.earlier[0].last == date(2026, 11, 8)

    run(scenario)
