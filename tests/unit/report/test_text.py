"""The summary as text, in both languages."""

from dataclasses import replace

import pytest

from lbp_app.i18n import Translator
from lbp_app.models import ComplaintRecord, Language
from lbp_app.report.compose import compose
from lbp_app.report.facts import Diary, Part, facts_of
from lbp_app.report.text import as_text
from lbp_app.rules.episodes import episodes
from tests.unit.report.diaries import TODAY, ago, six_weeks, ten_years

DUTCH, ENGLISH = Translator(Language.NL), Translator(Language.EN)

PROMISE = {
    Language.NL: "Dit heeft de patiënt zelf in de app ingevuld. Het is geen diagnose.",
    Language.EN: "This is what the patient entered in the app. It is not a diagnosis.",
}


def lines(
    diary: Diary, t: Translator = ENGLISH, parts: tuple[Part, ...] = tuple(Part)
) -> list[str]:
    return as_text(compose(facts_of(diary), parts, t)).splitlines()


def section(title: str, diary: Diary, t: Translator = ENGLISH) -> list[str]:
    """The lines below a title, up to the next empty one."""
    found = lines(diary, t)
    start = found.index(title) + 1
    return found[start : found.index("", start)]


def test_the_most_important_facts_come_first():
    assert lines(six_weeks())[:9] == [
        "Summary of low back pain",
        "Made on 21 November 2026 with the app Your back, version 0.1.0",
        "Name and date of birth:",
        "",
        "Duration of complaints: 6 weeks (since 5 October 2026)",
        "Back pain: 7.6 to 3.7 (first and last week, 0 to 10)",
        "Leg pain: 6 to 2 (first and last week, 0 to 10)",
        "Compared with the start: A little better (19 November 2026)",
        "",
    ]


def test_the_complaint_is_told():
    assert section("Complaint", six_weeks()) == [
        "- LRS: Yes, according to the therapist",
        "- Treatment profile: Profile 2: moderate risk of lasting complaints",
        "- First session with the therapist: 12 October 2026",
    ]


def test_advice_is_told_without_the_question_to_the_patient():
    told = section("Advice of the app", six_weeks())
    assert told == ["- GP appointment: Not improved enough after six weeks"]


def test_ticks_have_their_dates_the_most_urgent_first():
    assert section("Alarm list", six_weeks()) == [
        "- 10 November 2026: Nothing ticked",
        "- 9 November 2026: Symptoms in both legs at once: numbness, less strength or clumsy "
        "walking; Doubt whether your painkillers are strong enough; Yes, older than 40",
    ]


def test_the_course_of_pain_is_told_by_week():
    assert section("Verloop van de pijn", six_weeks(), DUTCH) == [
        "- Rugpijn: Gemiddeld 7,6 in de eerste week en 3,7 in de laatste week. Duidelijk minder. "
        "Hoogste: 8 op 18 oktober 2026. Laatste: 4 op 21 november 2026.",
        "- Beenpijn: Gemiddeld 6 in de eerste week en 2 in de laatste week. Duidelijk minder. "
        "Hoogste: 6 op 1 november 2026. Laatste: 2 op 21 november 2026.",
        "- Week vanaf 12 oktober 2026: Rugpijn 7,6",
        "- Week vanaf 19 oktober 2026: Geen cijfer",
        "- Week vanaf 26 oktober 2026: Rugpijn 5, Beenpijn 6",
        "- Week vanaf 2 november 2026: Geen cijfer",
        "- Week vanaf 9 november 2026: Rugpijn 4",
        "- Week vanaf 16 november 2026: Rugpijn 3,7, Beenpijn 2",
    ]


def test_activities_are_told_against_their_plan():
    assert section("Opbouw volgens plan", six_weeks(), DUTCH) == [
        "- Wandelen: 7 van 9 keer gedaan. Begonnen met 7 minuten. Laatste keer 15 minuten op "
        "20 november 2026. Doel: 30 minuten op 28 december 2026.",
        "- Fietsen naar de crèche: Beginmeting: 1 van 3 gedaan. Doel: 20 minuten op "
        "15 januari 2027.",
    ]


def test_own_activities_are_told_with_their_scale():
    assert section("Own activities", six_weeks()) == [
        "- Boodschappen dragen: 8 on 13 October 2026; 4 on 17 November 2026",
        "- Zitten: No score",
        "- 0 is no difficulty, 10 is impossible.",
    ]


def test_questions_are_told_on_one_line():
    diary = six_weeks()
    question = diary.questions[0].model_copy(update={"text": "Eén\n\n vraag?"})
    told = section("Questions for the therapist", replace(diary, questions=[question]))
    assert told == ["- Eén vraag?"]


@pytest.mark.parametrize("part", Part)
def test_a_part_can_be_left_out(part: Part):
    all_parts = compose(facts_of(six_weeks()), tuple(Part), ENGLISH)
    others = compose(facts_of(six_weeks()), [each for each in Part if each is not part], ENGLISH)
    assert [section.part for section in others.sections] == [
        section.part for section in all_parts.sections if section.part is not part
    ]
    assert (others.chart is None) == (part is Part.PAIN)


def test_without_any_part_the_complaint_remains():
    told = compose(facts_of(six_weeks()), (), ENGLISH)
    assert [section.title for section in told.sections] == ["Complaint"]
    assert [headline.label for headline in told.headlines] == ["Duration of complaints"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("diary", [six_weeks(), Diary(today=TODAY), ten_years()])
def test_no_value_shows_as_code(language: Language, diary: Diary):
    text = as_text(compose(facts_of(diary), tuple(Part), Translator(language)))
    assert PROMISE[language] in text
    for code in ("None", "{", "}", "report.", "Part.", "[", "nan"):
        assert code not in text


def test_an_empty_diary_says_that_nothing_was_entered():
    told = lines(Diary(today=TODAY))
    assert "Duration of complaints: Not filled in" in told
    assert told.count("- Nothing entered.") == len(Part) - 1
    assert "- No reason for advice found in what was entered." in told


def test_what_is_left_out_is_counted():
    diary = ten_years(letter="a")
    assert section("Compared with the start", diary)[-1] == "- and 3,639 more"
    assert section("Course of the pain", diary)[-1] == "- and 40 more"
    assert section("Questions for the therapist", diary)[-1] == "- and 188 more"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "0 days"),
        (1, "1 day"),
        (13, "13 days"),
        (14, "2 weeks"),
        (730, "104 weeks"),
        (731, "2 years"),
        (3652, "9 years"),
        (3653, "10 years"),
    ],
)
def test_the_duration_is_told_as_the_guideline_counts(days: int, words: str):
    complaint = ComplaintRecord(at=ago(0), onset=ago(days).date())
    told = lines(Diary(today=TODAY, episode=episodes([complaint])[-1]))
    assert told[4].startswith(f"Duration of complaints: {words} (since ")
