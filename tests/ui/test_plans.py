"""Building up an activity by plan: set it up, measure, do what it asks, see what comes next."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import flet as ft
import pytest

from lbp_app import paths
from lbp_app.models import (
    Approach,
    ComplaintRecord,
    Pause,
    PlanRecord,
    Preferences,
    SessionKind,
    SessionRecord,
    Unit,
)
from tests.support.headless import App, run, start

MONDAY = datetime(2026, 11, 23, 9, 0)
WELCOMED = Preferences(welcomed=True)


def walking(**changed: object) -> PlanRecord:
    """9, 10 and 11 minutes measured: the plan starts at 7 minutes, on a Monday."""
    values = {
        "at": MONDAY,
        "activity": "Wandelen",
        "unit": Unit.MINUTES,
        "approach": Approach.TIME_CONTINGENT,
        "target": 20,
        "target_date": date(2027, 1, 4),
        "baseline": (9, 10, 11),
        "first_day": MONDAY.date(),
    }
    return PlanRecord.model_validate(values | changed)


def sessions(app: App) -> list[tuple[SessionKind, int | None, int | None]]:
    return [(s.kind, s.amount, s.quota) for s in app.log.all(SessionRecord)]


def test_a_plan_is_set_up_with_the_whole_schedule_in_view():
    async def scenario() -> None:
        app = await start(paths.PLAN, now=MONDAY)
        await app.tap("Activiteit opbouwen")
        assert app.sees("Na drie metingen en met een doel ziet u hier het hele schema.")
        await app.write("Wat wilt u weer meer doen?", "Wandelen")
        await app.choose("Dat is al gemeten")
        for n, amount in enumerate((9, 10, 11), 1):
            await app.write(f"Meting {n}", str(amount))
        await app.write("Wat is uw doel?", "20")
        assert app.sees("Week van 23 november 2026")
        assert app.sees("ma 7 minuten")
        assert app.sees("20 minuten")
        await app.tap("Bewaren")
        (plan,) = app.log.all(PlanRecord)
        assert (plan.activity, plan.baseline, plan.target) == ("Wandelen", (9, 10, 11), 20)
        assert (plan.start_percent, plan.weekdays) == (70, (0, 2, 4))
        assert app.sees("Doel: 20 minuten op 4 januari 2027")

    run(scenario)


@pytest.mark.parametrize(
    ("label", "written", "words"),
    [
        ("Wat wilt u weer meer doen?", " ", "Vul in wat u hebt gedaan, bijvoorbeeld: wandelen."),
        ("Wat is uw doel?", "0", "Vul een heel getal in, van 1 tot en met 100000."),
        ("Waar begint u? (procent van wat u nu kunt)", "49", "Vul een heel getal in van 50"),
        ("Waar begint u? (procent van wat u nu kunt)", "101", "Vul een heel getal in van 50"),
    ],
)
def test_a_plan_with_a_mistake_says_where_and_is_not_kept(label: str, written: str, words: str):
    async def scenario() -> None:
        app = await start(paths.plan_activity(), now=MONDAY)
        await app.write("Wat wilt u weer meer doen?", "Wandelen")
        await app.write("Wat is uw doel?", "20")
        await app.write(label, written)
        await app.tap("Bewaren")
        assert app.sees(words)
        assert app.sees("Er ontbreekt nog iets, of iets klopt niet.")
        assert app.log.all(PlanRecord) == ()

    run(scenario)


def test_a_plan_needs_a_day():
    async def scenario() -> None:
        app = await start(paths.plan_activity(), now=MONDAY)
        for day in ("maandag", "woensdag", "vrijdag"):
            await app.tick(day)
        await app.tap("Bewaren")
        assert app.sees("Kies ten minste één dag.")

    run(scenario)


def test_with_lrs_the_pain_guides_unless_chosen_otherwise():
    async def scenario() -> None:
        told = ComplaintRecord(at=MONDAY, lrs=True)
        app = await start(paths.plan_activity(), now=MONDAY, stored=(told,))
        await app.write("Wat wilt u weer meer doen?", "Fietsen")
        await app.write("Wat is uw doel?", "30")
        await app.tap("Bewaren")
        (plan,) = app.log.all(PlanRecord)
        assert plan.approach is Approach.PAIN_GUIDED

    run(scenario)


def test_a_baseline_is_measured_on_three_days():
    async def scenario() -> None:
        plan = walking(baseline=(), first_day=None)
        app = await start(now=MONDAY, stored=(WELCOMED, plan))
        assert app.sees("Meting 1 van 3")
        await app.write("Hoeveel hebt u gedaan? (Minuten)", "9")
        await app.tap("Bewaren")
        assert app.sees("Meting 1 van 3 is bewaard: 9 minuten.")
        assert sessions(app) == [(SessionKind.BASELINE, 9, None)]

    run(scenario)


def test_the_quota_is_done_in_one_tap():
    async def scenario() -> None:
        app = await start(now=MONDAY, stored=(WELCOMED, walking()))
        assert app.sees("7 minuten")
        await app.tap("Gedaan")
        assert sessions(app) == [(SessionKind.PLANNED, 7, 7)]
        assert app.sees("Precies zoals gepland: 7 minuten.")
        assert app.sees("De volgende keer is woensdag 25 november")
        await app.tap("Terugdraaien")
        assert sessions(app) == []
        assert app.sees("7 minuten")

    run(scenario)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("8", "Een beetje meer dan gepland: 8 minuten in plaats van 7 minuten."),
        ("11", "Veel meer dan gepland: 11 minuten in plaats van 7 minuten."),
        ("5", "5 minuten gedaan, 7 minuten gepland. U hoeft niets in te halen."),
    ],
)
def test_another_amount_is_answered_kindly_and_exactly(amount: str, words: str):
    async def scenario() -> None:
        app = await start(now=MONDAY, stored=(WELCOMED, walking()))
        await app.tap("Een andere hoeveelheid")
        await app.write("Hoeveel hebt u gedaan? (Minuten)", amount)
        await app.tap("Bewaren")
        assert sessions(app) == [(SessionKind.PLANNED, int(amount), 7)]
        assert app.sees(words)

    run(scenario)


def test_a_session_can_be_skipped_without_a_reproach():
    async def scenario() -> None:
        app = await start(now=MONDAY, stored=(WELCOMED, walking()))
        await app.tap("Overslaan")
        assert sessions(app) == [(SessionKind.SKIPPED, None, 7)]
        assert app.sees("Deze keer overgeslagen. Ga gewoon verder met het plan.")

    run(scenario)


def test_a_day_without_a_session_says_when_the_next_one_is():
    async def scenario() -> None:
        tuesday = MONDAY + timedelta(days=1)
        app = await start(now=tuesday, stored=(WELCOMED, walking()))
        assert app.sees("Vandaag staat er niets op het plan. De volgende keer is woensdag 25")
        assert not app.find(ft.FilledButton, "Gedaan")

    run(scenario)


def test_after_a_gap_the_patient_chooses_how_to_go_on():
    async def scenario() -> None:
        plan = walking()
        done = SessionRecord(
            at=MONDAY, plan_id=plan.id, kind=SessionKind.PLANNED, amount=7, quota=7
        )
        later = MONDAY + timedelta(days=15)
        app = await start(now=later, stored=(WELCOMED, plan, done))
        assert app.sees("Het is 15 dagen geleden dat u dit deed.")
        await app.tap("Verder met 7 minuten")
        (current,) = app.state.plans.current
        assert (current.follows, current.go_on_from) == (plan.id, 7)

    run(scenario)


def test_a_plan_is_paused_and_gone_on_with():
    async def scenario() -> None:
        plan = walking()
        app = await start(paths.plan_activity(plan.id), now=MONDAY, stored=(plan,))
        await app.tap("Pauzeren")
        assert app.state.plans.current[0].pauses == (Pause(first=MONDAY.date()),)
        assert app.sees("Dit plan staat op pauze.")
        await app.tap("Ga verder")
        assert app.state.plans.current[0].pauses == ()

    run(scenario)


def test_a_plan_is_ended_and_that_can_be_undone():
    async def scenario() -> None:
        plan = walking()
        app = await start(paths.plan_activity(plan.id), now=MONDAY, stored=(plan,))
        await app.tap("Plan afronden")
        assert app.state.plans.current == ()
        await app.fire(app.the(ft.SnackBarAction))
        assert app.state.plans.current == (plan,)

    run(scenario)


def test_pain_guided_asks_how_the_pain_settled():
    async def scenario() -> None:
        plan = walking(approach=Approach.PAIN_GUIDED)
        done = SessionRecord(
            at=MONDAY, plan_id=plan.id, kind=SessionKind.PLANNED, amount=7, quota=7
        )
        wednesday = MONDAY + timedelta(days=2)
        app = await start(now=wednesday, stored=(WELCOMED, plan, done))
        assert app.sees("Was de pijn na maandag 23 november binnen een dagdeel weer gezakt?")
        await app.tap("Nee, pas de volgende dag of later")
        (answered,) = app.log.all(SessionRecord)
        assert answered.settled is False
        assert app.sees("7 minuten")  # the same step again

    run(scenario)


def test_five_plans_are_enough():
    async def scenario() -> None:
        plans = [walking(activity=f"Activiteit {n}") for n in range(5)]
        app = await start(paths.PLAN, now=MONDAY, stored=tuple(plans))
        assert app.sees("Vijf activiteiten tegelijk is genoeg.")
        assert not app.find(ft.FilledButton, "Activiteit opbouwen")

    run(scenario)


def test_a_plan_that_is_not_there_says_so():
    async def scenario() -> None:
        app = await start(paths.plan_activity("no-such-plan"))
        assert app.sees("Dit plan is er niet")

    run(scenario)


def test_what_was_done_by_plan_stands_in_the_diary():
    async def scenario() -> None:
        plan = walking()
        app = await start(now=MONDAY, stored=(WELCOMED, plan))
        await app.tap("Gedaan")
        await app.go(paths.PROGRESS)
        assert app.sees("Wandelen: 7 minuten (gepland: 7 minuten)")
        await app.tap("Verwijderen: Wandelen: 7 minuten (gepland: 7 minuten)")
        assert sessions(app) == []

    run(scenario)
