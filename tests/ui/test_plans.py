"""Building up an activity by plan: set it up, measure, do what it asks, see what comes next."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import flet as ft
import pytest

from lbp_app import paths
from lbp_app.models import (
    Approach,
    ComplaintRecord,
    PainRecord,
    Pause,
    PlanRecord,
    Preferences,
    SessionKind,
    SessionRecord,
)
from tests.support.headless import BUTTONS, App, run, start
from tests.support.plans import MONDAY, walking

WELCOMED = Preferences(welcomed=True)


async def undo(app: App) -> None:
    """Tap what the short message offers."""
    await app.fire(app.the(ft.SnackBarAction, "Terugzetten"))


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
        assert app.sees("ma 7, wo 7, vr 8 minuten")  # 13 minutes in 18 rises
        assert app.sees(
            "Grafiek van het schema. 19 keer, van 7 minuten op maandag 23 november 2026 tot "
            "20 minuten op maandag 4 januari 2027."
        )
        await app.tap("Bewaren")
        (plan,) = app.log.all(PlanRecord)
        assert (plan.activity, plan.baseline, plan.target) == ("Wandelen", (9, 10, 11), 20)
        assert (plan.start_percent, plan.weekdays) == (70, (0, 2, 4))
        assert app.sees("Doel: 20 minuten op 4 januari 2027")

    run(scenario)


@pytest.mark.parametrize(
    ("label", "written", "words"),
    [
        ("Wat wilt u weer meer doen?", " ", "Vul in wat u weer meer wilt doen, bijvoorbeeld:"),
        ("Wat is uw doel?", "0", "Vul een heel getal in, van 1 tot en met 100000."),
        ("Waar begint u? (procent)", "49", "Vul een heel getal in van 50"),
        ("Waar begint u? (procent)", "101", "Vul een heel getal in van 50"),
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


@pytest.mark.parametrize(
    ("target", "words"),
    [
        # 83 minutes in 18 rises of 4 or 5
        ("90", "Op woensdag 25 november gaat het van 7 minuten naar 11 minuten."),
        ("6", "U kunt nu al met 7 minuten beginnen."),
    ],
)
def test_what_to_consider_is_said_before_a_plan_is_kept(target: str, words: str):
    async def scenario() -> None:
        app = await start(paths.plan_activity(), now=MONDAY)
        await app.write("Wat wilt u weer meer doen?", "Wandelen")
        await app.choose("Dat is al gemeten")
        for n, amount in enumerate((9, 10, 11), 1):
            await app.write(f"Meting {n}", str(amount))
        await app.write("Wat is uw doel?", "20")
        assert not app.sees(words)
        await app.write("Wat is uw doel?", target)
        assert app.sees(words)
        await app.tap("Bewaren")
        assert len(app.log.all(PlanRecord)) == 1  # said, and not forbidden

    run(scenario)


def test_a_measurement_that_is_no_amount_is_said_at_its_field():
    async def scenario() -> None:
        app = await start(paths.plan_activity(), now=MONDAY)
        await app.choose("Dat is al gemeten")
        await app.write("Meting 2", "tien")
        await app.tap("Bewaren")
        wrong = [f.label for f in app.find(ft.TextField) if f.error]
        assert wrong == [
            "Wat wilt u weer meer doen?",
            *("Meting 1", "Meting 2", "Meting 3"),
            "Wat is uw doel?",
        ]

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


def test_a_tap_on_a_screen_that_stayed_open_over_midnight_counts_for_no_other_day():
    async def scenario() -> None:
        app = await start(now=MONDAY, stored=(WELCOMED, walking()))
        tuesday = MONDAY + timedelta(days=1)
        object.__setattr__(app.state, "clock", lambda: tuesday)  # an attribute would be noticed
        await app.tap("Gedaan")
        assert sessions(app) == []
        assert app.sees("Vandaag staat er niets op het plan.")

    run(scenario)


def test_pain_on_a_screen_that_stayed_open_over_midnight_is_of_the_new_day():
    async def scenario() -> None:
        app = await start(now=MONDAY, stored=(WELCOMED,))
        await app.fire(number(app, "Pijn in uw rug: 4 van 10"))
        tuesday = MONDAY + timedelta(days=1)
        object.__setattr__(app.state, "clock", lambda: tuesday)  # an attribute would be noticed
        await app.fire(number(app, "Pijn in uw rug: 6 van 10"))
        assert [(r.at.day, r.back) for r in app.log.all(PainRecord)] == [(23, 4), (24, 6)]

    run(scenario)


def test_the_quota_is_done_in_one_tap():
    async def scenario() -> None:
        app = await start(now=MONDAY, stored=(WELCOMED, walking()))
        assert app.sees("7 minuten")
        await app.tap("Gedaan")
        assert sessions(app) == [(SessionKind.PLANNED, 7, 7)]
        assert app.sees("Precies zoals gepland: 7 minuten.")
        assert app.sees("De volgende keer is woensdag 25 november")
        assert not app.sees("Wilt u erbij zetten waarom?")
        await app.tap("Terugdraaien")
        assert sessions(app) == []
        assert app.sees("7 minuten")

    run(scenario)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (
            "8",
            "Een beetje meer dan gepland: 8 minuten in plaats van 7 minuten. "
            "Bewaar het extra voor woensdag 25 november. Dan vraagt uw plan 7 minuten.",
        ),
        ("11", "Veel meer dan gepland: 11 minuten in plaats van 7 minuten."),
        ("5", "5 minuten gedaan, 7 minuten gepland. U hoeft niets in te halen."),
    ],
)
def test_another_amount_is_answered_kindly_and_exactly(amount: str, words: str):
    async def scenario() -> None:
        app = await start(now=MONDAY, stored=(WELCOMED, walking()))
        await app.tap("Meer of minder")
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
        await app.tap("Terugdraaien")
        assert sessions(app) == []

    run(scenario)


def test_why_a_session_was_skipped_can_be_told_and_changed():
    async def scenario() -> None:
        app = await start(now=MONDAY, stored=(WELCOMED, walking()))
        await app.tap("Overslaan")
        await app.write("Wilt u erbij zetten waarom? Het hoeft niet.", " Bezoek ")
        await app.tap("Bewaren")
        assert [s.reason for s in app.log.all(SessionRecord)] == ["Bezoek"]
        assert app.sees("Uw reden: Bezoek")
        await app.tap("Reden wijzigen")
        await app.write("Wilt u erbij zetten waarom? Het hoeft niet.", "")
        await app.tap("Bewaren")
        assert [s.reason for s in app.log.all(SessionRecord)] == [""]
        assert not app.sees("Uw reden")

    run(scenario)


def test_the_daily_routine_is_three_taps_on_one_screen():
    async def scenario() -> None:
        app = await start(now=MONDAY, stored=(WELCOMED, walking()))
        await app.tap("Gedaan")
        await app.fire(number(app, "Pijn in uw rug: 4 van 10"))
        await app.fire(number(app, "Pijn in uw been: 2 van 10"))
        assert sessions(app) == [(SessionKind.PLANNED, 7, 7)]
        assert [(r.back, r.leg) for r in app.log.all(PainRecord)] == [(4, 2)]
        assert not app.sees("Rug 4, been 2")  # earlier today: what is being entered is not

    run(scenario)


def number(app: App, name: str) -> ft.Button:
    """Find a number of the pain scale."""
    return next(named.content for named in app.find(ft.Semantics) if named.label == name)


def test_the_routine_comes_before_what_can_wait():
    async def scenario() -> None:
        told = ComplaintRecord(at=MONDAY, onset=MONDAY.date() - timedelta(weeks=7), lrs=True)
        app = await start(now=MONDAY, stored=(WELCOMED, walking(), told))
        words = app.words()
        question = words.index("Hoe gaat het nu, vergeleken met het begin?")
        assert words.index("Gedaan") < words.index("Hoeveel pijn hebt u nu?") < question

    run(scenario)


@pytest.mark.parametrize("on_today", [True, False])
def test_the_alarm_list_is_one_tap_from_an_activity(*, on_today: bool):
    async def scenario() -> None:
        plan = walking()
        route = paths.TODAY if on_today else paths.plan_activity(plan.id)
        app = await start(route, now=MONDAY, stored=(WELCOMED, plan))
        await app.tap("Niet goed? Stop en kijk bij Alarm")
        assert app.page.route == paths.ALARM

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
        await undo(app)
        assert app.log.all(PlanRecord) == (plan,)

    run(scenario)


def test_what_was_done_after_a_restart_stays_when_the_restart_is_undone():
    async def scenario() -> None:
        plan = walking()
        done = SessionRecord(
            at=MONDAY, plan_id=plan.id, kind=SessionKind.PLANNED, amount=7, quota=7
        )
        wednesday = MONDAY + timedelta(days=16)
        app = await start(now=wednesday, stored=(WELCOMED, plan, done))
        await app.tap("Verder met 7 minuten")
        await app.tap("Gedaan")
        await undo(app)
        assert app.log.all(PlanRecord) == (plan,)
        assert [s.plan_id for s in app.log.all(SessionRecord)] == [plan.id, plan.id]
        assert app.sees("Precies zoals gepland: 7 minuten.")

    run(scenario)


def test_a_plan_is_paused_and_gone_on_with():
    async def scenario() -> None:
        plan = walking()
        app = await start(paths.plan_activity(plan.id), now=MONDAY, stored=(plan,))
        await app.tap("Pauzeren")
        await app.tap("Pauze beginnen")
        assert app.state.plans.current[0].pauses == (Pause(first=MONDAY.date()),)
        assert app.sees("Dit plan staat op pauze.")
        assert not app.find(BUTTONS, "Pauzeren")
        await app.tap("Ga verder")
        assert app.state.plans.current[0].pauses == ()
        assert app.find(BUTTONS, "Pauzeren")

    run(scenario)


def test_a_pause_can_have_a_last_day():
    async def scenario() -> None:
        plan = walking()
        app = await start(paths.plan_activity(plan.id), now=MONDAY, stored=(plan,))
        await app.tap("Pauzeren")
        await app.choose("Tot en met een dag die ik kies")
        await app.tap("30 november 2026")
        await app.fire(app.the(ft.DatePicker), "change", value=datetime(2026, 12, 4))
        await app.tap("Pauze beginnen")
        pause = Pause(first=MONDAY.date(), last=date(2026, 12, 4))
        assert app.state.plans.current[0].pauses == (pause,)
        assert app.sees("Dit plan staat op pauze tot en met vrijdag 4 december.")
        await undo(app)
        assert app.state.plans.current == (plan,)

    run(scenario)


def test_a_pause_asked_for_after_the_session_begins_tomorrow():
    async def scenario() -> None:
        plan = walking()
        done = SessionRecord(
            at=MONDAY, plan_id=plan.id, kind=SessionKind.PLANNED, amount=7, quota=7
        )
        app = await start(paths.plan_activity(plan.id), now=MONDAY, stored=(plan, done))
        await app.tap("Pauzeren")
        await app.tap("Pauze beginnen")
        tomorrow = MONDAY.date() + timedelta(days=1)
        assert app.state.plans.current[0].pauses == (Pause(first=tomorrow),)
        assert not app.find(BUTTONS, "Pauzeren")
        await app.tap("Ga verder")
        assert app.state.plans.current == (plan,)

    run(scenario)


def test_a_plan_that_was_changed_after_the_session_is_paused_and_gone_on_with():
    async def scenario() -> None:
        plan = walking()
        app = await start(now=MONDAY, stored=(WELCOMED, plan))
        await app.tap("Gedaan")
        await app.go(paths.plan_change(plan.id))
        await app.write("Wat is uw doel?", "25")
        await app.tap("Bewaren")
        await app.tap("Pauzeren")
        await app.tap("Pauze beginnen")
        _, changed = app.log.all(PlanRecord)
        assert changed.pauses == (Pause(first=MONDAY.date() + timedelta(days=1)),)
        await app.tap("Ga verder")
        assert app.log.all(PlanRecord)[1].pauses == ()

    run(scenario)


def test_another_pause_can_be_begun_when_the_session_of_the_day_is_undone():
    async def scenario() -> None:
        plan = walking()
        app = await start(paths.plan_activity(plan.id), now=MONDAY, stored=(plan,))
        await app.tap("Gedaan")
        for first in (MONDAY + timedelta(days=1), MONDAY):
            await app.tap("Pauzeren")
            await app.choose("Tot en met een dag die ik kies")
            await app.tap("Pauze beginnen")
            pause = Pause(first=first.date(), last=date(2026, 11, 30))
            assert app.state.plans.current[0].pauses == (pause,)
            for button in app.find(BUTTONS, "Terugdraaien"):
                await app.fire(button)

    run(scenario)


def test_a_plan_is_changed_on_its_way_with_the_new_schedule_beforehand():
    async def scenario() -> None:
        plan = walking()
        app = await start(paths.plan_activity(plan.id), now=MONDAY, stored=(plan,))
        await app.tap("Doel, datum of dagen wijzigen")
        await app.tick("woensdag")
        await app.write("Wat is uw doel?", "18")
        # 11 minutes in the 12 rises of six weeks of Mondays and Fridays
        assert app.sees("ma 7, vr 7 minuten")
        assert app.sees("ma 18 minuten")
        assert app.log.all(PlanRecord) == (plan,)
        await app.tap("Bewaren")
        (current,) = app.state.plans.current
        assert (current.follows, current.target, current.weekdays) == (plan.id, 18, (0, 4))
        assert app.sees("Doel: 18 minuten op 4 januari 2027")
        await undo(app)
        assert app.log.all(PlanRecord) == (plan,)

    run(scenario)


def test_a_plan_that_is_measured_still_is_corrected():
    async def scenario() -> None:
        plan = walking(baseline=(), first_day=None)
        app = await start(paths.plan_change(plan.id), now=MONDAY, stored=(plan,))
        await app.write("Wat is uw doel?", "25")
        await app.tap("Bewaren")
        (corrected,) = app.log.all(PlanRecord)
        assert (corrected.id, corrected.target) == (plan.id, 25)
        await undo(app)
        assert app.log.all(PlanRecord) == (plan,)

    run(scenario)


def test_a_change_that_can_not_be_says_where():
    async def scenario() -> None:
        plan = walking()
        app = await start(paths.plan_change(plan.id), now=MONDAY, stored=(plan,))
        for day in ("maandag", "woensdag", "vrijdag"):
            await app.tick(day)
        assert not app.sees("Kies ten minste één dag.")
        await app.tap("Bewaren")
        assert app.sees("Kies ten minste één dag.")
        await app.write("Wat is uw doel?", "0")
        assert app.sees("Vul een heel getal in, van 1 tot en met 100000.")
        assert app.log.all(PlanRecord) == (plan,)

    run(scenario)


def test_a_date_before_the_plan_begins_is_said_at_the_date():
    async def scenario() -> None:
        later = walking(first_day=date(2026, 12, 7))
        app = await start(paths.plan_change(later.id), now=MONDAY, stored=(later,))
        await app.tap("4 januari 2027")
        await app.fire(app.the(ft.DatePicker), "change", value=datetime(2026, 11, 30))
        await app.tap("Bewaren")
        assert app.sees("Kies een latere dag.")
        assert app.log.all(PlanRecord) == (later,)

    run(scenario)


def test_changed_twice_after_the_session_there_is_still_one_task_today():
    async def scenario() -> None:
        plan = walking()
        app = await start(now=MONDAY, stored=(WELCOMED, plan))
        await app.tap("Gedaan")
        for target in ("18", "25"):
            await app.go(paths.plan_change(plan.id))
            await app.write("Wat is uw doel?", target)
            await app.tap("Bewaren")
            assert app.sees(f"Doel: {target} minuten op 4 januari 2027")
        await app.go(paths.TODAY)
        assert app.words().count("Wandelen") == 1
        assert app.sees("Precies zoals gepland: 7 minuten.")

    run(scenario)


def test_what_was_done_stands_beside_what_was_planned():
    async def scenario() -> None:
        plan = walking()
        entries = [
            (0, SessionKind.PLANNED, 7),  # Monday: 7, 7 and 8 minutes in the first week
            (2, SessionKind.PLANNED, 9),
            (4, SessionKind.SKIPPED, None),
        ]
        done = [
            SessionRecord(
                at=MONDAY + timedelta(days=day), plan_id=plan.id, kind=kind, amount=amount, quota=7
            )
            for day, kind, amount in entries
        ]
        wednesday = MONDAY + timedelta(days=9)
        app = await start(paths.plan_activity(plan.id), now=wednesday, stored=(plan, *done))
        for words in (
            *("ma 7 minuten: gedaan", "wo 7 minuten: 9 minuten gedaan"),
            "vr 7 minuten: overgeslagen",  # as it was asked that day
            *("ma 9 minuten: niets ingevuld", "wo 9 minuten", "vr 10 minuten"),
            "ma 11, wo 12, vr 12 minuten",
        ):
            assert app.sees(words)
        assert app.sees("Tot nu toe deed u 2 van de 4 geplande keren.")

    run(scenario)


def test_measuring_anew_stays_on_the_activity_and_can_be_undone():
    async def scenario() -> None:
        plan = walking()
        app = await start(paths.plan_activity(plan.id), now=MONDAY, stored=(plan,))
        await app.tap("Opnieuw meten")
        assert app.sees("Meting 1 van 3")
        await undo(app)
        assert app.log.all(PlanRecord) == (plan,)
        assert app.sees("Gedaan")

    run(scenario)


def test_an_activity_is_removed_with_its_sessions_and_that_can_be_undone():
    async def scenario() -> None:
        before = walking(ended=MONDAY.date())
        plan = walking(follows=before.id)
        other = walking(activity="Fietsen")
        kept = [
            SessionRecord(at=MONDAY, plan_id=p.id, kind=SessionKind.PLANNED, amount=7, quota=7)
            for p in (before, plan, other)
        ]
        stored = (before, plan, other, *kept)
        app = await start(paths.plan_activity(plan.id), now=MONDAY, stored=stored)
        await app.tap("Alles van deze activiteit verwijderen")
        assert app.log.all(PlanRecord) == (other,)
        assert [s.plan_id for s in app.log.all(SessionRecord)] == [other.id]
        await undo(app)
        assert set(app.log.all(PlanRecord)) == {before, plan, other}
        assert set(app.log.all(SessionRecord)) == set(kept)

    run(scenario)


def test_a_plan_is_ended_and_that_can_be_undone():
    async def scenario() -> None:
        plan = walking()
        app = await start(paths.plan_activity(plan.id), now=MONDAY, stored=(plan,))
        await app.tap("Plan afronden")
        assert app.state.plans.current == ()
        await undo(app)
        assert app.state.plans.current == (plan,)

    run(scenario)


def test_a_plan_past_its_date_is_ended_from_today():
    async def scenario() -> None:
        plan = walking()
        app = await start(now=datetime(2027, 1, 5, 9, 0), stored=(WELCOMED, plan))
        assert app.sees("De einddatum van dit plan is voorbij.")
        await app.tap("Plan afronden")
        assert app.page.route == paths.PLAN
        assert app.state.plans.current == ()
        await undo(app)
        assert app.state.plans.current == (plan,)

    run(scenario)


@pytest.mark.parametrize(
    ("approach", "words"),
    [
        (Approach.TIME_CONTINGENT, "Niet minder, en ook niet meer."),
        (Approach.PAIN_GUIDED, "Niet meer dan dit. Minder mag, als de pijn dat vraagt."),
    ],
)
def test_only_where_the_plan_decides_less_is_asked_not_to_be_done(approach: Approach, words: str):
    async def scenario() -> None:
        app = await start(now=MONDAY, stored=(WELCOMED, walking(approach=approach)))
        assert [w for w in app.words() if w.startswith("Niet m")] == [words]

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
        await undo(app)
        assert app.sees("Was de pijn na maandag 23 november binnen een dagdeel weer gezakt?")

    run(scenario)


def test_five_plans_are_enough():
    async def scenario() -> None:
        plans = [walking(activity=f"Activiteit {n}") for n in range(5)]
        app = await start(paths.PLAN, now=MONDAY, stored=tuple(plans))
        assert app.sees("Vijf activiteiten tegelijk is genoeg.")
        assert not app.find(ft.FilledButton, "Activiteit opbouwen")

    run(scenario)


def test_a_sixth_can_not_be_reached_by_its_address_either():
    async def scenario() -> None:
        plans = [walking(activity=f"Activiteit {n}") for n in range(5)]
        app = await start(paths.plan_activity(), now=MONDAY, stored=tuple(plans))
        assert app.sees("Vijf activiteiten tegelijk is genoeg.")
        assert app.find(ft.TextField) == []

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


TUESDAY = MONDAY + timedelta(days=1)
FORGOTTEN = "Gisteren stond ‘Wandelen’ op het plan: 7 minuten. Hebt u dat gedaan?"


def test_what_was_forgotten_is_entered_the_next_morning_in_one_tap():
    async def scenario() -> None:
        app = await start(now=TUESDAY, stored=(WELCOMED, walking()))
        assert app.sees(FORGOTTEN)
        await app.tap("Ja, zoals gepland")
        (done,) = app.log.all(SessionRecord)
        assert (done.at, done.kind, done.amount, done.quota) == (
            datetime(2026, 11, 23, 12),
            *(SessionKind.PLANNED, 7, 7),
        )
        assert not app.sees("Nog niet ingevuld")
        await undo(app)
        assert sessions(app) == []
        assert app.sees(FORGOTTEN)

    run(scenario)


def test_what_was_forgotten_can_have_been_another_amount():
    async def scenario() -> None:
        app = await start(now=TUESDAY, stored=(WELCOMED, walking()))
        await app.tap("Ja, meer of minder")
        await app.tap("Annuleren")
        await app.tap("Ja, meer of minder")
        await app.write("Hoeveel hebt u gedaan? (Minuten)", "0")
        await app.tap("Bewaren")
        assert app.sees("Vul een heel getal in, van 1 tot en met 100000.")
        await app.write("Hoeveel hebt u gedaan? (Minuten)", "5")
        await app.tap("Bewaren")
        assert sessions(app) == [(SessionKind.PLANNED, 5, 7)]
        assert not app.sees("Nog niet ingevuld")

    run(scenario)


def test_what_was_not_done_is_skipped_afterwards():
    async def scenario() -> None:
        app = await start(now=TUESDAY, stored=(WELCOMED, walking()))
        await app.tap("Nee, deze keer niet")
        assert sessions(app) == [(SessionKind.SKIPPED, None, 7)]
        assert not app.sees("Nog niet ingevuld")

    run(scenario)


def test_today_asks_about_one_session_that_was_forgotten_and_below_what_is_asked_now():
    async def scenario() -> None:
        friday = MONDAY + timedelta(days=4)
        both = (walking(), walking(activity="Fietsen"))
        app = await start(now=friday, stored=(WELCOMED, *both))
        words = app.words()
        asked = [w for w in words if w.endswith("Hebt u dat gedaan?")]
        assert asked == [
            "Op woensdag 25 november stond ‘Wandelen’ op het plan: 7 minuten. Hebt u dat gedaan?"
        ]
        assert words.index("Gedaan") < words.index("Nog niet ingevuld")
        assert words.index("Nog niet ingevuld") < words.index("Hoeveel pijn hebt u nu?")

    run(scenario)


def test_a_tap_on_a_forgotten_session_that_has_an_entry_by_now_changes_nothing():
    async def scenario() -> None:
        plan = walking()
        app = await start(now=TUESDAY, stored=(WELCOMED, plan))
        done = SessionRecord(
            at=MONDAY, plan_id=plan.id, kind=SessionKind.PLANNED, amount=9, quota=7
        )
        await app.log.put(done)  # the screen does not know of it
        await app.tap("Ja, zoals gepland")
        assert app.log.all(SessionRecord) == (done,)
        assert not app.sees("Nog niet ingevuld")

    run(scenario)


def test_the_other_forgotten_sessions_are_entered_at_the_activity():
    async def scenario() -> None:
        plan = walking()
        friday = MONDAY + timedelta(days=4)
        app = await start(paths.plan_activity(plan.id), now=friday, stored=(plan,))
        assert app.sees("ma 7 minuten: niets ingevuld")
        await app.tap("Invullen: maandag 23 november")
        assert app.sees("Op maandag 23 november stond ‘Wandelen’ op het plan: 7 minuten.")
        await app.tap("Ja, zoals gepland")
        assert [s.at.date() for s in app.log.all(SessionRecord)] == [MONDAY.date()]
        assert app.sees("ma 7 minuten: gedaan")
        await app.tap("Nee, deze keer niet")  # Wednesday, the one that is left
        assert sessions(app) == [
            (SessionKind.PLANNED, 7, 7),
            (SessionKind.SKIPPED, None, 7),
        ]
        assert not app.sees("Nog niet ingevuld")

    run(scenario)


def test_a_session_from_before_a_change_is_entered_with_what_was_asked_then():
    async def scenario() -> None:
        plan = walking()
        app = await start(paths.plan_change(plan.id), now=TUESDAY, stored=(WELCOMED, plan))
        await app.write("Wat is uw doel?", "40")
        await app.tap("Bewaren")
        await app.go(paths.TODAY)
        assert app.sees(FORGOTTEN)
        await app.tap("Ja, zoals gepland")
        assert [s.plan_id for s in app.log.all(SessionRecord)] == [plan.id]

    run(scenario)


def test_a_session_moved_to_another_day_counts_once():
    async def scenario() -> None:
        plan = walking()
        moved = SessionRecord(
            at=TUESDAY, plan_id=plan.id, kind=SessionKind.PLANNED, amount=7, quota=7
        )
        wednesday = MONDAY + timedelta(days=2)
        app = await start(paths.plan_activity(plan.id), now=wednesday, stored=(plan, moved))
        assert app.sees("Tot nu toe deed u 1 van de 1 geplande keren.")
        assert app.sees("di 7 minuten: gedaan")
        assert not app.sees("niets ingevuld")
        assert not app.sees("Nog niet ingevuld")

    run(scenario)


def test_days_without_a_session_count_on_over_a_change():
    async def scenario() -> None:
        plan = walking()
        done = SessionRecord(
            at=MONDAY, plan_id=plan.id, kind=SessionKind.PLANNED, amount=7, quota=7
        )
        late = MONDAY + timedelta(days=12)
        app = await start(paths.plan_change(plan.id), now=late, stored=(WELCOMED, plan, done))
        await app.write("Wat is uw doel?", "25")
        await app.tap("Bewaren")
        changed = app.log.all(PlanRecord)
        assert len(changed) == 2
        day_15 = MONDAY + timedelta(days=15)
        app = await start(now=day_15, stored=(WELCOMED, *changed, done))
        assert app.sees("15 dagen")
        await app.tap("Verder met 7 minuten")
        assert app.sees("De volgende keer is woensdag 9 december: 7 minuten.")

    run(scenario)


@pytest.mark.parametrize(("answer", "quota"), [("Ja", 8), ("Nee, pas de volgende dag of later", 7)])
def test_the_question_how_the_pain_settled_is_kept_over_a_change(answer: str, quota: int):
    async def scenario() -> None:
        plan = walking(approach=Approach.PAIN_GUIDED, target=30)
        app = await start(now=MONDAY, stored=(WELCOMED, plan))
        await app.tap("Gedaan")
        await app.go(paths.plan_change(plan.id))
        await app.write("Wat is uw doel?", "25")
        await app.tap("Bewaren")
        before = (*app.log.all(PlanRecord), *app.log.all(SessionRecord))
        app = await start(now=MONDAY + timedelta(days=2), stored=(WELCOMED, *before))
        question = "Was de pijn na maandag 23 november binnen een dagdeel weer gezakt?"
        assert app.sees(question)
        await app.tap(answer)
        assert not app.sees(question)
        assert f"{quota} minuten" in app.words()
        await undo(app)
        assert app.sees(question)
        assert {*app.log.all(PlanRecord), *app.log.all(SessionRecord)} == set(before)

    run(scenario)


def test_a_date_before_the_measurements_is_said_at_the_date_and_mended_in_one_tap():
    async def scenario() -> None:
        app = await start(paths.plan_activity(), now=MONDAY)
        await app.write("Wat wilt u weer meer doen?", "Wandelen")
        await app.write("Wat is uw doel?", "20")
        await app.tap("4 januari 2027")
        await app.fire(app.the(ft.DatePicker), "change", value=datetime(2026, 11, 27))
        words = app.words()
        problem = next(w for w in words if w.startswith("Eerst zijn er drie metingen."))
        assert "vrijdag 27 november" in problem
        assert words.index("Wanneer wilt u dat kunnen?") < words.index(problem)
        assert words.index(problem) < words.index("Op welke dagen?")
        await app.tap("Bewaren")
        assert app.log.all(PlanRecord) == ()
        await app.tap("Kies 8 januari 2027")
        assert not app.sees("Eerst zijn er drie metingen.")
        await app.tap("Bewaren")
        (plan,) = app.log.all(PlanRecord)
        assert plan.target_date == date(2027, 1, 8)

    run(scenario)


def test_a_date_is_not_too_soon_for_a_baseline_that_is_known():
    async def scenario() -> None:
        app = await start(paths.plan_activity(), now=MONDAY)
        await app.tap("4 januari 2027")
        await app.fire(app.the(ft.DatePicker), "change", value=datetime(2026, 11, 27))
        assert app.sees("Eerst zijn er drie metingen.")
        await app.choose("Dat is al gemeten")
        assert not app.sees("Eerst zijn er drie metingen.")

    run(scenario)


def test_fewer_days_can_make_a_date_too_soon_while_measuring():
    async def scenario() -> None:
        plan = walking(baseline=(), first_day=None, target_date=date(2026, 12, 4))
        measured = SessionRecord(at=MONDAY, plan_id=plan.id, kind=SessionKind.BASELINE, amount=9)
        app = await start(paths.plan_change(plan.id), now=MONDAY, stored=(plan, measured))
        assert not app.sees("Eerst zijn er drie metingen.")
        for day in ("woensdag", "vrijdag"):
            await app.tick(day)
        assert app.sees("op zijn vroegst op maandag 7 december")
        await app.tap("Bewaren")
        assert app.log.all(PlanRecord) == (plan,)
        await app.tap("Kies 18 januari 2027")
        await app.tap("Bewaren")
        assert [p.target_date for p in app.log.all(PlanRecord)] == [date(2027, 1, 18)]

    run(scenario)
