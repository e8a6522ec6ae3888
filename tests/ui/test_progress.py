"""An activity against its plan, in chart and sentences; what was entered changes both."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

import flet as ft
import pytest
from flet_charts import LineChart

from lbp_app import paths
from lbp_app.models import (
    Approach,
    ChangeRecord,
    ComplaintRecord,
    DifficultyRecord,
    Language,
    OwnActivityRecord,
    PainRecord,
    Rating,
    SessionKind,
    SessionRecord,
    Unit,
)
from tests.support import plans
from tests.support.headless import App, run, start
from tests.support.plans import MONDAY

THURSDAY = datetime(2026, 12, 3, 14, 0)
"""The day of the reader, in the second week of the plan."""

WALKING, GOES_ON, OWN, EARLIER_ID = (letter * 32 for letter in "abcd")

walking = partial(plans.walking, id=WALKING)


def session(days: int, amount: int | None, quota: int | None, **more: object) -> SessionRecord:
    """A session of the plan, so many days after its first Monday."""
    kind = SessionKind.PLANNED if amount else SessionKind.SKIPPED
    values = {"at": MONDAY + timedelta(days=days), "plan_id": WALKING, "kind": kind}
    return SessionRecord.model_validate(values | {"amount": amount, "quota": quota} | more)


TWO_WEEKS = (
    session(0, 7, 7),
    session(2, 8, 7),
    session(4, None, 8, reason="Het regende"),
    session(7, 9, 9),
)
"""Done, more, skipped, done; on Wednesday the 2nd nothing was filled in."""


def chart(app: App) -> list[list[tuple[float, float]]]:
    return [[(p.x, p.y) for p in line.points] for line in app.the(LineChart).data_series]


async def progress(*stored: object, now: datetime = THURSDAY, language: Language = Language.NL):
    return await start(paths.PROGRESS, now=now, language=language, stored=stored)  # type: ignore[arg-type]


def test_the_chart_has_what_was_asked_and_what_was_done():
    async def scenario() -> None:
        app = await progress(walking(), *TWO_WEEKS)
        # The month begins on 4 November; the skipped and the open session have no dot.
        asked = [(19, 7), (21, 7), (23, 8), (26, 9), (28, 9)]
        assert chart(app) == [asked, [(19, 7), (21, 8), (26, 9)]]
        assert app.sees("Gepland")
        assert app.sees("Gedaan")
        assert not app.sees("Komt nog")

    run(scenario)


def test_a_week_shows_its_own_days_and_counts_its_own_sessions():
    async def scenario() -> None:
        app = await progress(walking(), *TWO_WEEKS)
        await app.tap("Week")
        assert chart(app) == [[(0, 8), (3, 9), (5, 9)], [(3, 9)]]
        assert app.sees("U deed 1 van de 3 geplande keren.")

    run(scenario)


def test_the_whole_shows_what_is_to_come():
    async def scenario() -> None:
        app = await progress(walking(), *TWO_WEEKS)
        await app.tap("Alles")
        asked, coming, done = chart(app)
        assert asked[-1] == coming[0] == (9, 9)
        assert coming[1:3] == [(11, 10), (14, 11)]
        assert coming[-1] == (42, 20)
        assert done == [(0, 7), (2, 8), (7, 9)]
        assert app.the(LineChart).data_series[1].dash_pattern
        assert app.sees("Komt nog")

    run(scenario)


def test_what_is_finished_comes_last_and_not_in_a_span_after_it():
    async def scenario() -> None:
        cycling = walking(id=GOES_ON, activity="Fietsen", ended=date(2026, 11, 27))
        app = await progress(cycling, walking(at=MONDAY + timedelta(hours=1)), now=THURSDAY)
        for span, shown in (
            ("Maand", ["Wandelen", "Fietsen"]),
            ("Week", ["Wandelen"]),  # since 27 November, the first day without cycling
            ("Alles", ["Wandelen", "Fietsen"]),
        ):
            await app.tap(span)
            assert [w for w in app.words() if w in {"Wandelen", "Fietsen"}] == shown

    run(scenario)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            Language.NL,
            (
                "U deed 3 van de 5 geplande keren.",
                "Gemeten voor het begin: 9 minuten, 10 minuten, 11 minuten.",
                "De laatste keer, op 30 november 2026: 9 minuten gedaan, 9 minuten gepland.",
                "Begonnen met 7 minuten, nu 9 minuten.",
                "Nog 11 minuten te gaan. Doel: 20 minuten op 4 januari 2027.",
            ),
        ),
        (
            Language.EN,
            (
                "You did 3 of the 5 planned sessions.",
                "Measured before the start: 9 minutes, 10 minutes, 11 minutes.",
                "The last time, on 30 November 2026: 9 minutes done, 9 minutes planned.",
                "Started with 7 minutes, now 9 minutes.",
                "11 minutes to go. Goal: 20 minutes on 4 January 2027.",
            ),
        ),
    ],
)
def test_the_sentences_say_the_same_and_so_does_the_spoken_chart(
    language: Language, sentences: tuple[str, ...]
):
    async def scenario() -> None:
        app = await progress(walking(), *TWO_WEEKS, language=language)
        shown = [text.value for text in app.find(ft.Text)]
        assert [words for words in shown if words in sentences] == list(sentences)
        (spoken,) = [s.label for s in app.find(ft.Semantics) if s.image]
        assert " ".join(sentences) in spoken

    run(scenario)


def test_words_numbers_and_days_follow_the_language_at_once():
    async def scenario() -> None:
        steps = walking(unit=Unit.STEPS, target=2000, baseline=(1000, 1100, 1200))
        app = await progress(steps, session(0, 1100, 750))
        assert app.sees("De laatste keer, op 23 november 2026: 1.100 stappen gedaan, 750 stappen")
        axes = app.the(LineChart)
        assert axes.left_axis.labels[-1].label.value == "1.500"
        await app.tap("EN")
        assert app.sees("The last time, on 23 November 2026: 1,100 steps done, 750 steps planned.")
        axes = app.the(LineChart)
        assert axes.left_axis.labels[-1].label.value == "1,500"
        assert axes.bottom_axis.labels[0].label.value == "8 Nov"

    run(scenario)


def test_measurements_appear_as_such():
    async def scenario() -> None:
        measured = (
            session(0, 9, None, kind=SessionKind.BASELINE),
            session(2, 11, None, kind=SessionKind.BASELINE),
        )
        plan = walking(baseline=(), first_day=None)
        app = await progress(plan, *measured, now=MONDAY + timedelta(days=3))
        assert chart(app) == [[(26, 9), (28, 11)]]
        assert app.sees("Meting vooraf")
        assert app.sees("Gemeten voor het begin: 9 minuten, 11 minuten.")
        assert app.sees("In deze periode was er niets gepland.")

    run(scenario)


def test_plans_that_follow_one_another_are_one_activity():
    async def scenario() -> None:
        first = walking(ended=date(2026, 11, 30))
        second = walking(
            id=GOES_ON,
            at=MONDAY + timedelta(days=7),
            first_day=date(2026, 11, 30),
            follows=WALKING,
            go_on_from=8,
        )
        sessions = (session(0, 7, 7), session(7, 8, 8, plan_id=GOES_ON))
        app = await progress(first, second, *sessions)
        _asked, done = chart(app)
        assert done == [(19, 7), (26, 8)]
        assert app.sees("Begonnen met 7 minuten, nu 8 minuten.")

    run(scenario)


def test_a_plan_that_ended_is_still_there_and_says_so():
    async def scenario() -> None:
        app = await progress(walking(ended=date(2026, 12, 1)), *TWO_WEEKS)
        assert app.sees("U deed 3 van de 4 geplande keren.")
        assert app.sees("Dit plan is afgerond op 1 december 2026.")
        assert not app.sees("te gaan")

    run(scenario)


def test_a_plan_that_ended_before_the_period_is_in_the_whole_alone():
    async def scenario() -> None:
        later = THURSDAY + timedelta(days=60)
        app = await progress(walking(ended=date(2026, 12, 1)), *TWO_WEEKS, now=later)
        assert not app.find(LineChart)
        await app.tap("Alles")
        assert app.sees("Dit plan is afgerond op 1 december 2026.")

    run(scenario)


def test_another_amount_changes_the_chart_and_the_sentences():
    async def scenario() -> None:
        app = await progress(walking(), *TWO_WEEKS)
        await app.tap("Aanpassen: Wandelen: 9 minuten (gepland: 9 minuten)")
        await app.write("Hoeveel hebt u gedaan? (Minuten)", "12")
        await app.tap("Bewaren")
        assert chart(app)[1] == [(19, 7), (21, 8), (26, 12)]
        assert app.sees("Begonnen met 7 minuten, nu 12 minuten.")
        assert app.sees("Nog 8 minuten te gaan.")

    run(scenario)


def test_a_session_that_was_skipped_after_all_was_done():
    async def scenario() -> None:
        app = await progress(walking(), *TWO_WEEKS)
        await app.tap("Aanpassen: Wandelen: overgeslagen")
        await app.choose("Gedaan")
        await app.tap("Bewaren")
        corrected = app.state.entry(SessionRecord, TWO_WEEKS[2].id)
        assert (corrected.kind, corrected.amount, corrected.quota, corrected.reason) == (
            SessionKind.PLANNED,
            8,
            8,
            "",
        )
        assert chart(app)[1] == [(19, 7), (21, 8), (23, 8), (26, 9)]
        assert app.sees("U deed 4 van de 5 geplande keren.")

    run(scenario)


def test_a_session_that_was_done_after_all_was_skipped():
    async def scenario() -> None:
        app = await progress(walking(), *TWO_WEEKS)
        await app.tap("Aanpassen: Wandelen: 9 minuten (gepland: 9 minuten)")
        await app.choose("Overgeslagen")
        await app.write("Waarom? (mag leeg blijven)", "Ziek")
        await app.tap("Bewaren")
        assert chart(app)[1] == [(19, 7), (21, 8)]
        assert app.sees("U deed 2 van de 5 geplande keren.")
        assert app.sees("Ziek")

    run(scenario)


def test_a_session_is_removed_and_comes_back():
    async def scenario() -> None:
        app = await progress(walking(), *TWO_WEEKS)
        await app.tap("Verwijderen: Wandelen: 9 minuten (gepland: 9 minuten)")
        assert chart(app)[1] == [(19, 7), (21, 8)]
        assert app.sees("U deed 2 van de 5 geplande keren.")
        await app.fire(app.the(ft.SnackBarAction))
        assert chart(app)[1] == [(19, 7), (21, 8), (26, 9)]
        assert app.sees("U deed 3 van de 5 geplande keren.")

    run(scenario)


def test_another_answer_about_the_pain_changes_the_next_step():
    async def scenario() -> None:
        # 19 steps from 7 to 100 minutes: 7, 12, ...
        plan = walking(approach=Approach.PAIN_GUIDED, target=100)
        done = session(0, 7, 7, settled=True)
        app = await progress(plan, done, now=MONDAY + timedelta(days=2))
        assert app.state.plans.task_of(plan).quota == 12
        await app.tap("Aanpassen: Wandelen: 7 minuten (gepland: 7 minuten)")
        await app.choose("Nee, pas de volgende dag of later")
        await app.tap("Bewaren")
        assert app.state.plans.task_of(plan).quota == 7

    run(scenario)


def test_a_session_that_was_answered_can_become_a_skipped_one():
    async def scenario() -> None:
        answered = session(0, 7, 7, settled=False)
        app = await progress(walking(approach=Approach.PAIN_GUIDED), answered)
        await app.go(paths.session_entry(answered.id))
        await app.choose("Overgeslagen")
        await app.tap("Bewaren")
        (kept,) = app.log.all(SessionRecord)
        assert (kept.kind, kept.amount, kept.settled) == (SessionKind.SKIPPED, None, None)

    run(scenario)


def test_a_session_keeps_to_a_day_of_its_own():
    async def scenario() -> None:
        app = await progress(walking(), *TWO_WEEKS)
        await app.tap("Aanpassen: Wandelen: 9 minuten (gepland: 9 minuten)")
        await app.tap("30 november 2026")
        picker = app.the(ft.DatePicker)
        assert picker.first_date == MONDAY.date()
        await app.fire(picker, "change", value=datetime(2026, 11, 25))
        await app.tap("Bewaren")
        assert app.sees("Op deze dag staat deze activiteit al. Kies een andere dag.")
        assert app.state.entry(SessionRecord, TWO_WEEKS[3].id) == TWO_WEEKS[3]

    run(scenario)


@pytest.mark.parametrize(
    ("changed", "first", "last"),
    [
        ({"ended": date(2026, 12, 1)}, MONDAY.date(), date(2026, 11, 30)),
        # Corrected while it was measured: it is younger than its first measurements.
        ({"at": MONDAY + timedelta(days=8)}, date(2026, 11, 30), THURSDAY.date()),
    ],
)
def test_a_session_stays_within_the_days_of_its_plan(
    changed: dict[str, object], first: date, last: date
):
    async def scenario() -> None:
        app = await progress(walking(**changed), *TWO_WEEKS)
        await app.go(paths.session_entry(TWO_WEEKS[3].id))
        await app.tap("30 november 2026")
        picker = app.the(ft.DatePicker)
        assert (picker.first_date, picker.last_date) == (first, last)

    run(scenario)


def test_the_measurements_of_one_activity_are_not_in_the_chart_of_another():
    async def scenario() -> None:
        own = session(0, 9, None, kind=SessionKind.BASELINE)
        other = session(0, 40, None, kind=SessionKind.BASELINE, plan_id=GOES_ON)
        cycling = walking(id=GOES_ON, activity="Fietsen", baseline=(), first_day=None)
        app = await progress(walking(baseline=(), first_day=None), cycling, own, other)
        charts = [
            [(p.x, p.y) for line in chart.data_series for p in line.points]
            for chart in app.find(LineChart)
        ]
        assert charts == [[(19, 9)], [(19, 40)]]

    run(scenario)


def test_a_measurement_is_corrected_and_the_schedule_with_it():
    async def scenario() -> None:
        measured = [session(n, 10, None, kind=SessionKind.BASELINE) for n in range(3)]
        plan = walking(baseline=(), first_day=None)
        app = await progress(plan, *measured, now=MONDAY + timedelta(days=2))
        assert app.state.plans.schedule(plan)[0].quota == 7
        await app.go(paths.session_entry(measured[0].id))
        assert not app.sees("Hebt u het gedaan?")
        await app.write("Hoeveel hebt u gedaan? (Minuten)", "40")
        await app.tap("Bewaren")
        # 70 % of 20 minutes
        assert app.state.plans.schedule(plan)[0].quota == 14

    run(scenario)


@pytest.mark.parametrize("path", [paths.session_entry, paths.change_entry, paths.score_entry])
def test_what_is_not_in_the_diary_says_so(path: object):
    async def scenario() -> None:
        app = await start(path("no-such-entry"))  # type: ignore[operator]
        assert app.sees("Deze notitie is er niet")

    run(scenario)


EARLIER = ComplaintRecord(
    id=EARLIER_ID, at=datetime(2025, 1, 10, 9, 0), onset=date(2025, 1, 6), lrs=True, profile=2
)
NOW_AGAIN = ComplaintRecord(at=datetime(2026, 11, 1, 9, 0), onset=date(2026, 11, 1))


def test_an_earlier_episode_is_in_the_archive_and_not_in_the_charts():
    async def scenario() -> None:
        own = OwnActivityRecord(id=OWN, at=datetime(2025, 1, 10), name="Traplopen")
        scores = [
            DifficultyRecord(at=datetime(2025, month, 10), own_activity=OWN, score=score)
            for month, score in ((1, 8), (2, 5), (3, 2))
        ]
        app = await progress(
            EARLIER,
            NOW_AGAIN,
            PainRecord(at=datetime(2025, 1, 6, 9, 0), back=8),
            PainRecord(at=datetime(2026, 10, 31, 9, 0), back=2),
            walking(
                at=datetime(2025, 1, 13), target_date=date(2025, 2, 24), first_day=None
            ).model_copy(update={"ended": date(2025, 2, 1)}),
            session(0, 7, 7, at=datetime(2025, 1, 13, 9, 0)),
            session(0, 9, 9, at=datetime(2025, 1, 20, 9, 0)),
            own,
            *scores,
            ChangeRecord(at=datetime(2025, 3, 1), rating=Rating.MUCH_BETTER),
        )
        await app.tap("Alles")
        assert not app.find(LineChart)
        await app.tap("6 januari 2025 tot en met 31 oktober 2026")
        assert app.sees("De klachten begonnen op 6 januari 2025.")
        assert app.sees("Er was een geprikkelde zenuwwortel (LRS).")
        assert app.sees("Profiel 2")
        assert app.sees(
            "Rug: gemiddeld 8 in de eerste week en 2 in de laatste week. Dat is 6 lager"
        )
        assert app.sees("Begonnen met 7 minuten, nu 9 minuten.")
        assert app.sees("Traplopen: eerst 8 van 10, aan het eind 2 van 10")
        assert app.sees("Uw laatste oordeel, vergeleken met het begin: Veel beter.")

    run(scenario)


def test_the_pain_of_an_earlier_episode_is_shown_until_its_last_entry():
    async def scenario() -> None:
        entries = [
            PainRecord(at=datetime(2025, 1, 6, 9, 0) + timedelta(days=n), back=back)
            for n, back in enumerate((8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 3, 3, 2, 2))
        ]
        app = await start(
            paths.episode(EARLIER_ID), now=THURSDAY, stored=(EARLIER, NOW_AGAIN, *entries)
        )
        assert app.sees("6 januari 2025 tot en met 31 oktober 2026")
        assert app.sees("Rug: gemiddeld 6,7 in de eerste week en 3,3 in de laatste week.")
        assert not app.sees("Rug: nog te weinig cijfers")

    run(scenario)


@pytest.mark.parametrize("episode", ["no-such-episode", NOW_AGAIN.id], ids=["unknown", "now"])
def test_only_an_earlier_episode_is_in_the_archive(episode: str):
    async def scenario() -> None:
        app = await start(paths.episode(episode), now=THURSDAY, stored=(NOW_AGAIN,))
        assert app.sees("Deze periode is er niet")

    run(scenario)


def test_the_first_visit_shows_one_way_to_begin():
    async def scenario() -> None:
        app = await progress()
        assert app.sees("Hier volgt u hoe het gaat")
        assert len(app.find(ft.FilledButton, "Pijncijfer toevoegen")) == 1
        assert not app.sees("Samenvatting voor huisarts of therapeut")

    run(scenario)


def test_a_wide_window_has_two_columns_unless_the_text_is_large():
    async def scenario() -> None:
        app = await start(paths.PROGRESS, now=THURSDAY, width=1280, stored=(walking(), *TWO_WEEKS))

        def columns() -> list[object]:
            return [
                row
                for row in app.find(ft.Row)
                if len(row.controls) == 2 and all(isinstance(c, ft.Semantics) for c in row.controls)
            ]

        assert len(columns()) == 1
        await app.state.choose_text_percent(200)
        await app.settle()
        assert columns() == []

    run(scenario)
