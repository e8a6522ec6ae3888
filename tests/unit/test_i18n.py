import os
import subprocess
import sys
from datetime import date, datetime

import pytest

from lbp_app.i18n import DATE_PATTERNS, N_, Translator
from lbp_app.models import Language
from tests.support.source import ROOT

DAY = date(2026, 11, 26)

DUTCH, ENGLISH = Translator(Language.NL), Translator(Language.EN)


@pytest.mark.parametrize(
    ("style", "dutch", "english"),
    [
        ("full", "donderdag 26 november 2026", "Thursday 26 November 2026"),
        ("day", "donderdag 26 november", "Thursday 26 November"),
        ("long", "26 november 2026", "26 November 2026"),
        ("short", "26 nov", "26 Nov"),
    ],
)
def test_dates_in_every_style(style: str, dutch: str, english: str) -> None:
    assert style in DATE_PATTERNS
    assert DUTCH.date(DAY, style) == dutch
    assert ENGLISH.date(DAY, style) == english


def test_a_date_is_written_in_full_unless_asked_otherwise() -> None:
    assert DUTCH.date(date(2027, 3, 1)) == "maandag 1 maart 2027"
    assert ENGLISH.date(date(2027, 3, 1)) == "Monday 1 March 2027"


def test_a_style_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        DUTCH.date(DAY, "medium")


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1250, "1.250", "1,250"),
        (100_000, "100.000", "100,000"),
        (6.5, "6,5", "6.5"),
        (1250.5, "1.250,5", "1,250.5"),
        (-3, "-3", "-3"),
    ],
)
def test_numbers_have_the_separators_of_the_language(
    value: float, dutch: str, english: str
) -> None:
    assert DUTCH.number(value) == dutch
    assert ENGLISH.number(value) == english


@pytest.mark.parametrize("translator", [DUTCH, ENGLISH])
@pytest.mark.parametrize(
    ("hour", "minute", "written"), [(0, 5, "00:05"), (9, 30, "09:30"), (21, 0, "21:00")]
)
def test_time_is_on_the_24_hour_clock(
    translator: Translator, hour: int, minute: int, written: str
) -> None:
    assert translator.time(datetime(2026, 11, 26, hour, minute)) == written


@pytest.mark.parametrize(
    ("n", "dutch", "english"),
    [
        (0, "0 minuten", "0 minutes"),
        (1, "1 minuut", "1 minute"),
        (2, "2 minuten", "2 minutes"),
        (1250, "1.250 minuten", "1,250 minutes"),
    ],
)
def test_words_fit_the_count(n: int, dutch: str, english: str) -> None:
    assert DUTCH.plural("amount.minutes.one", "amount.minutes.other", n) == dutch
    assert ENGLISH.plural("amount.minutes.one", "amount.minutes.other", n) == english


def test_places_are_filled_in() -> None:
    assert DUTCH("welcome.step", step=2, steps=3) == "Vraag 2 van 3"
    assert ENGLISH("welcome.step", step=2, steps=3) == "Question 2 of 3"


def test_what_the_reader_wrote_is_filled_in_as_it_is() -> None:
    written = DUTCH("entry.activity", activity="{0} {amount} {{x}}", amount="1")
    assert written == "{0} {amount} {{x}}: 1"


def test_a_place_left_empty_is_an_error_and_no_half_text() -> None:
    with pytest.raises(KeyError):
        DUTCH("welcome.step", step=2)


def test_marking_an_id_leaves_it_as_it_is() -> None:
    assert N_("symptom.both_legs") == "symptom.both_legs"


SAYING_EVERYTHING = """
import sys
from pathlib import Path

opened = set()

def note(event, arguments):
    if event == "open" and "locale-data" in str(arguments[0]):
        opened.add(Path(arguments[0]).stem)

sys.addaudithook(note)

from datetime import date, datetime
from lbp_app.i18n import DATE_PATTERNS, Translator
from lbp_app.models import Language

for language in Language:
    t = Translator(language)
    for style in DATE_PATTERNS:
        t.date(date(2026, 11, 26), style)
    t.time(datetime(2026, 11, 26, 9, 30))
    t.number(1250.5)
    t.plural("amount.minutes.one", "amount.minutes.other", 2)
print(*sorted(opened))
"""


def test_only_the_formats_of_both_languages_are_read_whatever_the_machine_speaks() -> None:
    """The site ships no other locale data (`web.wheels`), and German shows if it is asked for."""
    answer = subprocess.run(
        [sys.executable, "-c", SAYING_EVERYTHING],
        cwd=ROOT,
        env={**os.environ, "LANGUAGE": "de_DE", "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.split() == ["en", "nl", "root"]
