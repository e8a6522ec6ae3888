"""The diary as a table: right in a Dutch and an English spreadsheet, and never a formula."""

import csv
import io
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app.diary_csv import diary_csv
from lbp_app.i18n import Translator
from lbp_app.models import (
    ActivityRecord,
    AlarmRecord,
    Approach,
    ChangeRecord,
    ComplaintRecord,
    DifficultyRecord,
    Language,
    OwnActivityRecord,
    PainRecord,
    PlanRecord,
    QuestionRecord,
    Rating,
    SessionKind,
    SessionRecord,
    Symptom,
    Unit,
)

NL, EN = Translator(Language.NL), Translator(Language.EN)
PLAN = PlanRecord(
    at=datetime(2026, 11, 1, 9),
    activity="Fietsen",
    unit=Unit.METRES,
    approach=Approach.PAIN_GUIDED,
    target=5000,
    target_date=date(2027, 1, 1),
)
OWN = OwnActivityRecord(at=datetime(2026, 11, 1, 9), name="Traplopen")


def at(day: int, hour: int = 9) -> datetime:
    return datetime(2026, 11, day, hour, 5)


def read(data: bytes, separator: str = ";") -> list[dict[str, str]]:
    """Reads a table as a spreadsheet does."""
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, strict=True))


def filled(line: dict[str, str]) -> dict[str, str]:
    return {name: cell for name, cell in line.items() if cell}


def test_begins_as_dutch_excel_wants_it():
    data = diary_csv(NL, [PainRecord(at=at(22), back=7)])
    assert data.startswith(b"\xef\xbb\xbfDatum;Tijd;Soort;Pijn in rug (0-10);")
    assert data.endswith(b"\r\n2026-11-22;09:05;Pijn;7;;;;;;;;\r\n")


def test_begins_as_english_excel_wants_it():
    data = diary_csv(EN, [PainRecord(at=at(22), back=7, note="Stiff, then fine")])
    assert data.startswith(b"\xef\xbb\xbfDate,Time,Kind,Pain in back (0-10),")
    assert data.endswith(b'\r\n2026-11-22,09:05,Pain,7,,,,,,,,"Stiff, then fine"\r\n')


def test_an_empty_diary_has_its_headings():
    assert diary_csv(NL, []).count(b"\r\n") == 1


def test_every_kind_of_entry_oldest_first():
    session = {"plan_id": PLAN.id, "quota": 900}
    records = [
        AlarmRecord(at=at(9), symptoms=(Symptom.FEVER_OR_ILL, Symptom.BOTH_LEGS)),
        DifficultyRecord(at=at(8), own_activity=OWN.id, score=6),
        ChangeRecord(at=at(7), rating=Rating.MUCH_BETTER),
        SessionRecord(at=at(6), kind=SessionKind.SKIPPED, reason="Griep", **session),
        SessionRecord(at=at(5), kind=SessionKind.PLANNED, amount=1250, settled=False, **session),
        SessionRecord(at=at(4), plan_id=PLAN.id, kind=SessionKind.BASELINE, amount=800),
        ActivityRecord(at=at(3), activity="Lopen", amount=20, unit=Unit.MINUTES, note="Bos"),
        PainRecord(at=at(2, 21), back=0, leg=10, note="Café, ’s avonds; één trap"),
        PLAN,
        OWN,
        ComplaintRecord(at=at(1)),
        QuestionRecord(at=at(1), topic="lrs", text="Mag ik fietsen?"),
    ]
    lines = [filled(line) for line in read(diary_csv(NL, records))]
    assert [line.pop("Datum")[-2:] for line in lines] == [f"{day:02}" for day in range(2, 10)]
    assert [line.pop("Tijd") for line in lines] == ["21:05"] + ["09:05"] * 7
    assert lines == [
        {
            "Soort": "Pijn",
            "Pijn in rug (0-10)": "0",
            "Pijn in been (0-10)": "10",
            "Opmerking": "Café, ’s avonds; één trap",
        },
        {
            "Soort": "Activiteit",
            "Activiteit": "Lopen",
            "Gedaan": "20",
            "Eenheid": "Minuten",
            "Opmerking": "Bos",
        },
        {"Soort": "Meting", "Activiteit": "Fietsen", "Gedaan": "800", "Eenheid": "Meter"},
        {
            "Soort": "Geplande activiteit",
            "Activiteit": "Fietsen",
            "Gedaan": "1250",
            "Eenheid": "Meter",
            "Gepland": "900",
            "Antwoord": "Pijn was niet binnen een dagdeel gezakt",
        },
        {
            "Soort": "Overgeslagen",
            "Activiteit": "Fietsen",
            "Eenheid": "Meter",
            "Gepland": "900",
            "Opmerking": "Griep",
        },
        {"Soort": "Vergeleken met het begin", "Antwoord": "Veel beter"},
        {"Soort": "Moeite met een activiteit", "Activiteit": "Traplopen", "Moeite (0-10)": "6"},
        {
            "Soort": "Alarmlijst",
            "Antwoord": f"{NL('symptom.fever_or_ill')}; {NL('symptom.both_legs')}",
        },
    ]


def test_a_session_of_a_plan_that_is_gone_keeps_what_was_done():
    orphan = SessionRecord(at=at(4), plan_id="f" * 32, kind=SessionKind.BASELINE, amount=8)
    (line,) = read(diary_csv(NL, [orphan]))
    assert (line["Activiteit"], line["Gedaan"]) == ("", "8")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_words_of_the_reader_become_a_formula(start: str):
    words = f'{start}HYPERLINK("x";"y")'
    records = [
        PainRecord(at=at(2), back=1, note=words),
        ActivityRecord(at=at(3), activity=words, amount=1, unit=Unit.TIMES),
    ]
    pain, activity = read(diary_csv(NL, records))
    assert pain["Opmerking"] == activity["Activiteit"] == f"'{words}"


@given(st.lists(st.text(max_size=40), max_size=5), st.sampled_from([NL, EN]))
def test_any_note_comes_back_from_the_table(notes: list[str], t: Translator):
    records = [PainRecord(at=at(day), back=1, note=note) for day, note in enumerate(notes, 1)]
    lines = read(diary_csv(t, records), ";" if t is NL else ",")
    assert len(lines) == len(notes)
    for line, record in zip(lines, records, strict=True):
        cell = line[t("csv.note")]
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
        assert cell.removeprefix("'") == record.note.removeprefix("'")
