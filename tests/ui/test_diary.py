"""The diary by day: everything that was entered, newest first, to be changed and removed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import pairwise
from types import SimpleNamespace

import flet as ft
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app import paths
from lbp_app.components.time_field import time_of_day
from lbp_app.models import (
    ActivityRecord,
    AlarmRecord,
    ChangeRecord,
    DifficultyRecord,
    Language,
    OwnActivityRecord,
    PainRecord,
    Rating,
    Record,
    SessionKind,
    SessionRecord,
    Symptom,
    Unit,
)
from lbp_app.state.diary import Diary
from tests.support.headless import App, run, start

NOW = datetime(2026, 11, 21, 14, 5, 30)
OWN = OwnActivityRecord(at=NOW, name="Traplopen")


def ago(days: int, hour: int = 9) -> datetime:
    return datetime(2026, 11, 21, hour, 0, 20) - timedelta(days=days)


async def progress(*stored: Record, language: Language = Language.NL) -> App:
    return await start(paths.PROGRESS, now=NOW, language=language, stored=stored)


def days_shown(app: App) -> list[str]:
    headings = [s.content.value for s in app.find(ft.Semantics) if s.heading_level == 3]
    return [words for words in headings if words.endswith("2026")]


# In order


class Counted(tuple[Record, ...]):
    """Records that know how many of them were looked at."""

    seen = 0

    def __reversed__(self) -> Iterator[Record]:
        for record in reversed(list(self)):
            self.seen += 1
            yield record


def diary_of(*records: Record, kind: type[tuple[Record, ...]] = tuple) -> Diary:
    """Give the diary over a log that holds these records."""
    tables = {
        table: kind(sorted((r for r in records if type(r) is table), key=lambda r: r.at))
        for table in {*map(type, records), PainRecord}
    }
    log = SimpleNamespace(all=lambda table: tables.get(table, ()))
    return Diary(SimpleNamespace(log=log))  # type: ignore[arg-type]


moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 1, 9))
entries = st.one_of(
    moments.map(lambda at: PainRecord(at=at, back=3)),
    moments.map(lambda at: ChangeRecord(at=at, rating=Rating.THE_SAME)),
    moments.map(lambda at: AlarmRecord(at=at)),
)


@given(st.lists(entries))
def test_every_entry_is_on_its_own_day_once_and_the_newest_come_first(records: list[Record]):
    days = list(diary_of(*records).days)
    listed = [entry for _, of_day in days for entry in of_day]
    assert sorted(entry.id for entry in listed) == sorted(record.id for record in records)
    assert all(entry.at.date() == day for day, of_day in days for entry in of_day)
    assert all(newer.at >= older.at for newer, older in pairwise(listed))
    assert all(newer > older for (newer, _), (older, _) in pairwise(days))


def test_the_latest_day_of_ten_years_is_found_without_going_through_them():
    pain = [PainRecord(at=NOW - timedelta(days=n), back=3) for n in range(3650)]
    diary = diary_of(*pain, kind=Counted)
    day, (entry,) = next(diary.days)
    assert (day, entry) == (NOW.date(), pain[0])
    records = diary.core.log.all(PainRecord)
    assert isinstance(records, Counted)
    assert records.seen == 2


def test_two_weeks_are_shown_at_once_and_then_those_before():
    async def scenario() -> None:
        app = await progress(*(PainRecord(at=ago(n), back=3) for n in range(20)))
        assert len(days_shown(app)) == 14
        assert days_shown(app)[0] == "zaterdag 21 november 2026"
        await app.tap("Eerdere dagen")
        assert len(days_shown(app)) == 20
        assert not app.find(ft.TextButton, "Eerdere dagen")

    run(scenario)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            Language.NL,
            (
                "Rug 4",
                "Fietsen: 20 minuten",
                "Vergeleken met het begin: Iets beter",
                "Traplopen: moeite 6 van 10",
                "Alarmsignalen aangevinkt: Rugpijn na een val of ongeluk",
                "Alarmsignalen: niets aangevinkt",
            ),
        ),
        (
            Language.EN,
            (
                "Back 4",
                "Fietsen: 20 minutes",
                "Compared with the start: A little better",
                "Traplopen: difficulty 6 of 10",
                "Alarm signs ticked: Back pain after a fall or accident",
                "Alarm signs: nothing ticked",
            ),
        ),
    ],
)
def test_everything_that_was_entered_is_listed(language: Language, expected: tuple[str, ...]):
    async def scenario() -> None:
        app = await progress(
            OWN,
            PainRecord(at=ago(0, 14), back=4),
            ActivityRecord(at=ago(0, 13), activity="Fietsen", amount=20, unit=Unit.MINUTES),
            ChangeRecord(at=ago(0, 12), rating=Rating.A_LITTLE_BETTER),
            DifficultyRecord(at=ago(0, 11), own_activity=OWN.id, score=6),
            AlarmRecord(at=ago(0, 10), symptoms=(Symptom.RECENT_FALL,)),
            AlarmRecord(at=ago(0, 9)),
            language=language,
        )
        assert [text.value for text in app.find(ft.Text) if text.value in expected] == [*expected]

    run(scenario)


# Changed and removed


def test_an_answer_to_the_improvement_question_is_changed():
    async def scenario() -> None:
        app = await progress(ChangeRecord(at=ago(3), rating=Rating.THE_SAME))
        await app.tap("Aanpassen: Vergeleken met het begin: Hetzelfde")
        await app.choose("Veel beter")
        await app.tap("Bewaren")
        (answer,) = app.log.all(ChangeRecord)
        assert (answer.at, answer.rating) == (ago(3), Rating.MUCH_BETTER)
        assert app.sees("Vergeleken met het begin: Veel beter")

    run(scenario)


def test_a_score_of_an_own_activity_is_changed():
    async def scenario() -> None:
        app = await progress(OWN, DifficultyRecord(at=ago(0), own_activity=OWN.id, score=6))
        await app.tap("Aanpassen: Traplopen: moeite 6 van 10")
        (number,) = [s for s in app.find(ft.Semantics) if s.label == "Traplopen: 2 van 10"]
        await app.fire(number.content)
        await app.tap("Bewaren")
        assert app.sees("Laatste keer: 2 van 10")

    run(scenario)


def test_a_score_is_removed_and_comes_back():
    async def scenario() -> None:
        app = await progress(OWN, DifficultyRecord(at=ago(0), own_activity=OWN.id, score=6))
        await app.tap("Verwijderen: Traplopen: moeite 6 van 10")
        assert app.sees("Nog niet ingevuld")
        await app.fire(app.the(ft.SnackBarAction))
        assert app.sees("Laatste keer: 6 van 10")

    run(scenario)


def test_an_alarm_answer_that_is_removed_counts_no_longer():
    async def scenario() -> None:
        app = await progress(PainRecord(at=ago(0), back=4))
        await app.state.care.tick_alarm((Symptom.CANNOT_URINATE,))
        await app.settle()
        ticked = app.state.care.alarm
        await app.tap("Verwijderen: Alarmsignalen aangevinkt: Niet kunnen plassen")
        assert app.state.care.alarm is None
        assert app.state.care.alarm_outcome.advice == ()
        await app.fire(app.the(ft.SnackBarAction))
        assert app.state.care.alarm == ticked
        assert app.state.care.alarm_outcome.advice

    run(scenario)


def test_an_alarm_answer_of_another_day_leaves_what_is_ticked_now():
    async def scenario() -> None:
        app = await progress(AlarmRecord(at=ago(3), symptoms=(Symptom.RECENT_FALL,)))
        await app.state.care.tick_alarm((Symptom.CANNOT_URINATE,))
        await app.settle()
        await app.tap("Verwijderen: Alarmsignalen aangevinkt: Rugpijn na een val of ongeluk")
        assert app.state.care.alarm.symptoms == (Symptom.CANNOT_URINATE,)

    run(scenario)


def test_the_day_and_the_time_of_an_entry_are_changed():
    async def scenario() -> None:
        app = await progress(PainRecord(at=ago(0), back=4))
        await app.tap("Aanpassen: Rug 4")
        await app.tap("21 november 2026")
        await app.fire(app.the(ft.DatePicker), "change", value=datetime(2026, 11, 19))
        await app.write("Hoe laat?", "7.30")
        await app.tap("Bewaren")
        (entry,) = app.log.all(PainRecord)
        assert entry.at == datetime(2026, 11, 19, 7, 30)
        assert days_shown(app) == ["donderdag 19 november 2026"]

    run(scenario)


def test_a_time_that_is_left_as_it_was_keeps_its_seconds():
    async def scenario() -> None:
        app = await progress(PainRecord(at=ago(0), back=4))
        await app.tap("Aanpassen: Rug 4")
        await app.write("Opmerking (mag leeg blijven)", "Na de tuin")
        await app.tap("Bewaren")
        (entry,) = app.log.all(PainRecord)
        assert (entry.at, entry.note) == (ago(0), "Na de tuin")

    run(scenario)


def test_what_is_no_time_is_not_kept():
    async def scenario() -> None:
        app = await progress(PainRecord(at=ago(0), back=4))
        await app.tap("Aanpassen: Rug 4")
        await app.write("Hoe laat?", "25:00")
        await app.tap("Bewaren")
        assert app.sees("Schrijf de tijd zo: 14:05.")
        assert app.log.all(PainRecord)[0].at == ago(0)

    run(scenario)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("14:05", time(14, 5)),
        (" 9.30 ", time(9, 30)),
        ("00:00", time(0, 0)),
        ("24:00", None),
        ("12:60", None),
        ("12", None),
        ("", None),
        ("١٢:٠٠", None),
    ],
)
def test_a_time_is_read_as_people_write_it(written: str, read: time | None):
    assert time_of_day(written) == read


def test_a_session_of_a_plan_that_is_gone_can_not_be_changed():
    async def scenario() -> None:
        of_no_plan = SessionRecord(
            at=ago(0), plan_id="a" * 32, kind=SessionKind.PLANNED, amount=7, quota=7
        )
        app = await progress(of_no_plan)
        await app.tap("Aanpassen: Activiteit van een plan dat er niet meer is")
        assert app.sees("Deze notitie is er niet")

    run(scenario)
