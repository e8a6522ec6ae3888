"""The summary as PDF, opened by a reader that knows nothing of this program."""

import re
from collections.abc import Collection
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbp_app import wording
from lbp_app.i18n import Translator
from lbp_app.models import Language, QuestionRecord, Tier
from lbp_app.report.compose import compose
from lbp_app.report.facts import Diary, Part, facts_of
from lbp_app.report.page import as_page
from lbp_app.report.pdf import as_pdf, on_one_page
from lbp_app.rules import Advice, Rule
from tests.support import poppler
from tests.unit.report.diaries import TODAY, ago, six_weeks, ten_years

ONE_A4_PAGE = {"Pages": "1", "Page size": "595.28 x 841.89 pts (A4)"}


def opened(
    folder: Path, diary: Diary, language: Language, parts: Collection[Part] = tuple(Part)
) -> poppler.Read:
    file = folder / "summary.pdf"
    file.write_bytes(as_pdf(facts_of(diary), parts, Translator(language)))
    return poppler.read(file)


def longest(words: dict[object, str], language: Language, n: int) -> list[object]:
    t = Translator(language)
    return sorted(words, key=lambda each: len(t(words[each])), reverse=True)[:n]


@pytest.mark.parametrize(
    ("language", "title"),
    [(Language.NL, "Samenvatting lage rugpijn"), (Language.EN, "Summary of low back pain")],
)
def test_it_is_one_page_with_its_title_and_language(tmp_path: Path, language: Language, title: str):
    found = opened(tmp_path, six_weeks(), language)
    assert found.info.items() >= {"Title": title, **ONE_A4_PAGE}.items()
    assert f"/Lang ({language})".encode() in (tmp_path / "summary.pdf").read_bytes()


def test_its_fonts_are_embedded_and_cut_down(tmp_path: Path):
    fonts = opened(tmp_path, six_weeks(), Language.NL).fonts
    assert {name.partition("+")[2]: found for name, found in fonts.items()} == {
        "Roboto": (True, True),
        "RobotoBold": (True, True),
    }


def test_its_text_is_read_back_with_accents_and_dashes(tmp_path: Path):
    text = opened(tmp_path, six_weeks(), Language.NL).text
    for words in (
        "sinds 5 oktober 2026",
        "7,6 naar 3,7",
        "Iets beter",
        "Is één keer tillen – coördinatie?",
        "Fietsen naar de crèche",
        "Dit heeft de patiënt zelf in de app ingevuld.",
        "versie 0.1.0",
        "Pijn per dag van 0 tot 10",
    ):
        assert words in text


def test_its_chart_is_drawn_in_lines_with_its_axes(tmp_path: Path):
    found = opened(tmp_path, six_weeks(), Language.NL)
    assert b"/Subtype /Image" not in (tmp_path / "summary.pdf").read_bytes()
    words = found.text.split()
    assert {"0", "2", "4", "6", "8", "10"} <= set(words)
    assert "15 okt" in found.text


def test_the_most_important_facts_stand_above_the_rest(tmp_path: Path):
    text = opened(tmp_path, six_weeks(), Language.EN).text
    order = [
        "Name and date of birth:",
        "6 weeks",
        "GP appointment",
        "Alarm list",
        "Course of the pain",
        "Questions for the",
        "This is what the patient entered",
    ]
    assert sorted(order, key=text.index) == order


def stands_apart(found: poppler.Read, foot: str) -> bool:
    """Whether nothing on the page reaches down to the words at its foot."""
    words = foot.split()
    places = sorted(found.places, key=lambda place: place[2])
    above, below = places[: -len(words)], places[-len(words) :]
    assert sorted(word for word, _, _ in below) == sorted(words)
    return max(bottom for _, _, bottom in above) < min(top for _, top, _ in below)


def foot(language: Language) -> str:
    document = compose(facts_of(Diary(today=TODAY)), (), Translator(language))
    return f"{document.statement} {document.made}."


@pytest.mark.parametrize("language", Language)
def test_ten_years_of_the_longest_entries_fit_on_one_page(tmp_path: Path, language: Language):
    wordings = longest({w: words.title for w, words in wording.ADVICE.items()}, language, 20)
    advice = [Advice(Rule.R15, Tier.APPOINTMENT, each) for each in wordings]
    symptoms = tuple(longest(dict(wording.SYMPTOM), language, 3))
    for diary in (ten_years(advice), ten_years(advice, symptoms)):
        found = opened(tmp_path, diary, language)
        assert found.info.items() >= ONE_A4_PAGE.items()
        assert stands_apart(found, foot(language))


def test_what_has_no_room_is_counted(tmp_path: Path):
    text = opened(tmp_path, ten_years(), Language.EN).text
    assert "and 199 more" in text  # questions: one of 200 is told
    assert "Sep 2025" not in text
    assert "Pain by week from 0 to 10, from 23 November 2025 to 21 November 2026" in text


def test_the_page_for_a_printer_tells_what_the_pdf_tells(tmp_path: Path):
    t = Translator(Language.EN)
    for diary in (six_weeks(), ten_years()):
        text = opened(tmp_path, diary, Language.EN).text
        html = as_page(on_one_page(facts_of(diary), tuple(Part), t))
        assert re.findall(r"and \d+ more", html) == re.findall(r"and \d+ more", text)


def test_every_choice_of_parts_fits(tmp_path: Path):
    for part in Part:
        assert opened(tmp_path, six_weeks(), Language.NL, [part]).info["Pages"] == "1"
    assert opened(tmp_path, six_weeks(), Language.NL, []).info["Pages"] == "1"


def test_an_empty_diary_has_a_page_too(tmp_path: Path):
    found = opened(tmp_path, Diary(today=TODAY), Language.NL)
    assert found.info["Pages"] == "1"
    assert found.text.count("Niets ingevuld.") == len(Part) - 1


def test_the_same_facts_give_the_same_file():
    facts, t = facts_of(six_weeks()), Translator(Language.NL)
    assert as_pdf(facts, tuple(Part), t) == as_pdf(facts, tuple(Part), t)


def test_what_the_font_lacks_becomes_a_box(tmp_path: Path):
    asked = QuestionRecord(at=ago(1), topic="moving", text="Mag ik \U0001f6b4\U0001f3fd naar 日本?")
    found = opened(tmp_path, Diary(today=TODAY, questions=[asked]), Language.NL)
    assert "Mag ik � naar �?" in found.text


def test_an_accent_typed_as_two_characters_is_one_letter(tmp_path: Path):
    asked = QuestionRecord(at=ago(1), topic="moving", text="Creche\u0301")
    assert "Creché" in opened(tmp_path, Diary(today=TODAY, questions=[asked]), Language.NL).text


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=300))
def test_whatever_is_typed_can_be_drawn(text: str):
    asked = QuestionRecord.model_construct(
        id="0" * 32, at=ago(1), topic="x", text=text, asked=False
    )
    pdf = as_pdf(
        facts_of(Diary(today=TODAY, questions=[asked])), [Part.QUESTIONS], Translator(Language.NL)
    )
    assert pdf.startswith(b"%PDF-")
