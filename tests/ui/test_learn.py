"""What a reader does with the topics: find, read, hear, tick off and ask."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from lbp_app import bridge, paths
from lbp_app.content import topics
from lbp_app.i18n import Translator
from lbp_app.models import (
    Appearance,
    ComplaintRecord,
    Language,
    Preferences,
    QuestionRecord,
    ReadRecord,
)
from lbp_app.wording import GROUP, ILLUSTRATION
from tests.support.headless import App, run, start
from tests.support.source import ROOT

NOW = datetime(2026, 11, 21, 14, 5)
SEARCH = "Zoeken"
CLEAR = "Zoekwoord wissen"
QUESTION = "Uw vraag"


def question(text: str, *, asked: bool = False, days_ago: int = 0) -> QuestionRecord:
    at = NOW - timedelta(days=days_ago)
    return QuestionRecord(at=at, topic="nature", text=text, asked=asked)


def complaint(*, lrs: bool | None = None, profile: int | None = None) -> ComplaintRecord:
    return ComplaintRecord(at=NOW, lrs=lrs, profile=profile)


def headings(app: App, level: int) -> list[str]:
    return [app.words(c)[0] for c in app.find(ft.Semantics) if c.heading_level == level]


def cards(app: App) -> list[ft.Container]:
    return [c for c in app.find(ft.Container) if c.ink]


def titles_of_cards(app: App) -> list[str]:
    return [app.words(card)[0] for card in cards(app)]


async def tap_card(app: App, words: str) -> None:
    await app.fire(next(card for card in cards(app) if words in app.words(card)))


def marked(app: App) -> list[str]:
    """Words that stand out, by weight and by ground."""
    spans = [span for text in app.find(ft.Text) for span in text.spans or []]
    return [s.text for s in spans if s.style and s.style.bgcolor and s.style.weight]


def spoken(app: App) -> list[str]:
    """What is spoken as soon as it appears."""
    return [app.words(c)[0] for c in app.find(ft.Semantics) if c.live_region]


def drawings(app: App) -> list[str]:
    return [c.src for c in app.find(ft.Image) if c.src.startswith("illustrations/")]


# Reading order and groups


@pytest.mark.parametrize("language", Language)
def test_topics_stand_below_the_questions_of_patients(language: Language):
    async def scenario() -> None:
        app = await start(paths.LEARN, language=language)
        t = Translator(language)
        assert headings(app, 2) == [t(words) for words in GROUP.values()]
        assert titles_of_cards(app) == [topic.title for topic in topics(language).values()]

    run(scenario)


def test_with_lrs_the_leg_comes_first_and_nothing_is_left_out():
    async def scenario() -> None:
        app = await start(paths.LEARN, stored=(complaint(lrs=True),))
        assert headings(app, 2)[:2] == ["Pijn in mijn been", "Wat is het, en gaat het over?"]
        assert titles_of_cards(app)[:3] == [
            "Pijn in uw been door een zenuw",
            "Leven en bewegen met beenpijn",
            "Wat is lage rugpijn?",
        ]
        assert len(titles_of_cards(app)) == len(topics(Language.NL))

    run(scenario)


def test_the_ways_on_follow_the_order_of_reading():
    async def scenario() -> None:
        app = await start(paths.topic("nature"))
        assert not app.sees("Vorige")
        await tap_card(app, "Hoe gaat het verder?")
        assert headings(app, 1) == ["Hoe gaat het verder?"]
        await tap_card(app, "Wat is lage rugpijn?")
        assert headings(app, 1) == ["Wat is lage rugpijn?"]
        await app.go(paths.topic("if-it-comes-back"))
        assert not app.sees("Verder")
        await app.tap("Alle teksten")
        assert headings(app, 1) == ["Lezen over uw rug"]

    run(scenario)


def test_with_lrs_the_ways_on_begin_at_the_leg():
    async def scenario() -> None:
        app = await start(paths.topic("lrs-living"), stored=(complaint(lrs=True),))
        assert [app.words(card) for card in cards(app)] == [
            ["Vorige", "Pijn in uw been door een zenuw"],
            ["Verder", "Wat is lage rugpijn?"],
        ]

    run(scenario)


@pytest.mark.parametrize("profile", [1, 2, 3])
def test_the_section_for_the_own_profile_comes_first(profile: int):
    async def scenario() -> None:
        app = await start(paths.topic("treatment"), stored=(complaint(profile=profile),))
        first = headings(app, 2)[1]  # after the core
        assert first.startswith(f"Profiel {profile}: ")
        words = app.words()
        assert words.count("Dit is uw profiel") == 1
        assert words.index("Dit is uw profiel") == words.index(first) + 1
        others = {1, 2, 3} - {profile}
        assert all(app.sees(f"Profiel {other}: ") for other in others)

    run(scenario)


def test_without_a_profile_the_sections_stand_as_written():
    async def scenario() -> None:
        app = await start(paths.topic("treatment"))
        assert headings(app, 2)[1] == "Hoeveel hulp past bij u?"
        assert not app.sees("Dit is uw profiel")

    run(scenario)


# Illustrations


@pytest.mark.parametrize("language", Language)
def test_a_drawing_says_what_it_shows(language: Language):
    async def scenario() -> None:
        t = Translator(language)
        for topic in topics(language).values():
            if topic.illustration:
                app = await start(paths.topic(topic.id), language=language)
                (image,) = [c for c in app.find(ft.Image) if c.semantics_label]
                assert image.semantics_label == t(ILLUSTRATION[topic.illustration])
                assert (ROOT / "assets" / image.src).is_file()
                assert Path(image.src).name == f"{topic.illustration}-light.svg"

    run(scenario)


async def platform_turns(app: App, brightness: str) -> None:
    await app.session.dispatch_event(app.page._i, "platform_brightness_change", brightness)
    await app.settle()


def test_drawings_follow_the_platform_until_a_choice_is_made():
    async def scenario() -> None:
        app = await start(paths.LEARN)
        assert drawings(app) == ["illustrations/moving-light.svg"]
        await platform_turns(app, "dark")
        assert drawings(app) == ["illustrations/moving-dark.svg"]
        await app.state.choose_appearance(Appearance.LIGHT)
        await app.settle()
        assert drawings(app) == ["illustrations/moving-light.svg"]
        await app.state.choose_appearance(Appearance.DARK)
        await platform_turns(app, "light")
        assert drawings(app) == ["illustrations/moving-dark.svg"]

    run(scenario)


@pytest.mark.parametrize("width", [390, 1280])
def test_the_alarm_list_shows_where_the_saddle_area_is(width: int):
    async def scenario() -> None:
        app = await start(paths.ALARM, width=width, stored=(Preferences(appearance="dark"),))
        assert drawings(app) == ["illustrations/saddle-area-dark.svg"]

    run(scenario)


# Search


@pytest.mark.parametrize(
    ("language", "query", "title", "count"),
    [
        (Language.NL, "TINTELINGEN", "Pijn in uw been door een zenuw", "Gevonden in 1 tekst."),
        (Language.NL, "zenuwwortel", "Pijn in uw been door een zenuw", "Gevonden in 1 tekst."),
        (Language.EN, "vertebrae", "Leg pain from a nerve", "Found in 1 text."),
    ],
)
def test_search_shows_the_topic_and_the_sentence(
    language: Language, query: str, title: str, count: str
):
    async def scenario() -> None:
        app = await start(paths.LEARN, language=language)
        await app.write(Translator(language)("search.label"), query)
        assert titles_of_cards(app) == [title]
        assert spoken(app) == [count]
        assert {words.casefold() for words in marked(app)} == {query.casefold()}
        await tap_card(app, title)
        assert headings(app, 1) == [title]

    run(scenario)


def test_search_changes_with_every_letter_and_can_be_cleared():
    async def scenario() -> None:
        app = await start(paths.LEARN)
        everything = titles_of_cards(app)
        assert not app.sees(CLEAR)
        found = []
        for query in ("b", "be", "bed", "bedrijf", "bedrijfsarts"):
            await app.write(SEARCH, query)
            found.append(len(titles_of_cards(app)))
        assert found == sorted(found, reverse=True)
        assert found[0] > found[-1] > 0
        await app.tap(CLEAR)
        assert titles_of_cards(app) == everything
        assert app.the(ft.TextField).value == ""

    run(scenario)


@pytest.mark.parametrize(
    ("language", "words"),
    [(Language.NL, "Niets gevonden. Probeer"), (Language.EN, "Nothing found. Try")],
)
def test_search_without_a_hit_says_what_to_do(language: Language, words: str):
    async def scenario() -> None:
        app = await start(paths.LEARN, language=language)
        for query in ("qwertyuiop", "?!"):
            await app.write(Translator(language)("search.label"), query)
            assert titles_of_cards(app) == []
            (said,) = spoken(app)
            assert said.startswith(words)

    run(scenario)


@pytest.mark.parametrize("language", Language)
def test_the_examples_of_search_are_found(language: Language):
    async def scenario() -> None:
        app = await start(paths.LEARN, language=language)
        t = Translator(language)
        _, _, examples = t("search.hint").partition(": ")
        for word in examples.replace(" of ", ", ").replace(" or ", ", ").split(", "):
            await app.write(t("search.label"), word)
            assert titles_of_cards(app), word

    run(scenario)


# Read marks


def test_a_topic_is_marked_as_read_and_that_can_be_undone():
    async def scenario() -> None:
        app = await start(paths.topic("course"))
        await app.tap("Gelezen")
        (record,) = app.log.all(ReadRecord)
        assert (record.topic, record.at) == ("course", NOW)
        assert spoken(app) == ["U hebt deze tekst gelezen."]
        await app.go(paths.LEARN)
        (card,) = [card for card in cards(app) if "Gelezen" in app.words(card)]
        assert app.words(card)[0] == "Hoe gaat het verder?"
        assert app.find(ft.Icon)
        await app.go(paths.topic("course"))
        await app.tap("Toch niet gelezen")
        assert app.log.all(ReadRecord) == ()
        await app.go(paths.LEARN)
        assert not app.sees("Gelezen")

    run(scenario)


def test_marking_twice_is_marking_once():
    async def scenario() -> None:
        app = await start(paths.topic("course"))
        await app.state.learning.mark_read("course")
        await app.state.learning.mark_read("course")
        assert len(app.log.all(ReadRecord)) == 1

    run(scenario)


# Questions for the therapist


@pytest.mark.parametrize("language", Language)
def test_a_question_begins_with_its_topic_and_goes_to_the_plan(language: Language):
    async def scenario() -> None:
        t = Translator(language)
        title = topics(language)["nature"].title
        app = await start(paths.topic("nature"), language=language)
        await app.tap(t("topic.ask"))
        field = app.the(ft.TextField)
        assert field.value == t("question.about", title=title)
        assert title in field.value
        await app.write(t("question.text"), f"{field.value}Mag ik fietsen?")
        await app.tap(t("form.save"))
        assert headings(app, 1) == [title]
        (kept,) = app.log.all(QuestionRecord)
        assert (kept.topic, kept.asked) == ("nature", False)
        assert kept.text.endswith("Mag ik fietsen?")
        await app.go(paths.PLAN)
        assert app.sees(kept.text)

    run(scenario)


@pytest.mark.parametrize("text", ["", "   \n ", "Over ‘Wat is lage rugpijn?’: "])
def test_an_empty_question_is_refused_next_to_the_field(text: str):
    async def scenario() -> None:
        app = await start(paths.ask("nature"))
        await app.write(QUESTION, text)
        assert app.the(ft.TextField).error is None
        await app.tap("Bewaren")
        assert app.the(ft.TextField).error == "Schrijf eerst uw vraag op."
        assert app.log.all(QuestionRecord) == ()
        await app.write(QUESTION, "Mag ik fietsen?")
        assert app.the(ft.TextField).error is None

    run(scenario)


def test_what_was_written_stays_when_the_language_changes():
    async def scenario() -> None:
        app = await start(paths.ask("nature"))
        await app.write(QUESTION, "Mag ik fietsen?")
        await app.tap("EN")
        assert app.the(ft.TextField).value == "Mag ik fietsen?"
        await app.tap("Cancel")
        assert app.log.all(QuestionRecord) == ()
        assert headings(app, 1) == ["What is low back pain?"]

    run(scenario)


def test_a_question_is_no_longer_than_can_be_kept():
    async def scenario() -> None:
        app = await start(paths.ask("nature"))
        field = app.the(ft.TextField)
        await app.write(QUESTION, "?" * field.max_length)
        await app.tap("Bewaren")
        (kept,) = app.log.all(QuestionRecord)
        assert len(kept.text) == 300

    run(scenario)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.NL, "U hebt nog geen vragen opgeschreven."),
        (Language.EN, "You have not written any questions yet."),
    ],
)
def test_a_plan_without_questions_says_where_to_write_them(language: Language, words: str):
    async def scenario() -> None:
        app = await start(paths.PLAN, language=language)
        assert app.sees(words)
        await app.tap(Translator(language)("place.learn"))
        assert app.sees(Translator(language)("learn.intro"))

    run(scenario)


def lines(app: App) -> list[tuple[str, bool]]:
    """The questions on the plan, and whether they are ticked off."""
    ticks = [d for d in app.find(ft.GestureDetector) if any(_checkboxes(app, d))]
    return [(app.words(d)[0], _checkboxes(app, d)[0].value) for d in ticks]


def _checkboxes(app: App, control: Any) -> list[ft.Checkbox]:
    return [c for c in app.walk(control) if isinstance(c, ft.Checkbox)]


def test_questions_still_to_ask_come_first():
    async def scenario() -> None:
        first, second = question("Mag ik fietsen?", days_ago=2), question("En tillen?", days_ago=1)
        app = await start(paths.PLAN, stored=(second, first))
        assert lines(app) == [("Mag ik fietsen?", False), ("En tillen?", False)]
        await app.tick("Mag ik fietsen?")
        assert lines(app) == [("En tillen?", False), ("Mag ik fietsen?", True)]
        assert app.state.entry(QuestionRecord, first.id).asked
        await app.tick("Mag ik fietsen?")
        assert lines(app) == [("Mag ik fietsen?", False), ("En tillen?", False)]

    run(scenario)


def test_a_question_is_changed_in_its_own_words():
    async def scenario() -> None:
        kept = question("Mag ik fietsen?", asked=True)
        app = await start(paths.PLAN, stored=(kept,))
        await app.tap("Aanpassen: Mag ik fietsen?")
        assert app.the(ft.TextField).value == "Mag ik fietsen?"
        await app.write(QUESTION, "Mag ik hardlopen?")
        await app.tap("Bewaren")
        assert headings(app, 1) == ["Mijn plan"]
        changed = kept.model_copy(update={"text": "Mag ik hardlopen?"})
        assert app.log.all(QuestionRecord) == (changed,)

    run(scenario)


def test_a_removed_question_can_be_put_back():
    async def scenario() -> None:
        kept = question("Mag ik fietsen?")
        app = await start(paths.PLAN, stored=(kept,))
        await app.tap("Verwijderen: Mag ik fietsen?")
        assert app.log.all(QuestionRecord) == ()
        assert app.sees("U hebt nog geen vragen opgeschreven.")
        await app.fire(app.the(ft.SnackBarAction))
        assert app.log.all(QuestionRecord) == (kept,)

    run(scenario)


# Reading aloud


class Page:
    """Stands for the web page: keeps what it is sent, and answers when the test says so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[dict[str, object]] = []
        self.told: list[str] = []
        self._answers: list[asyncio.Future[bool]] = []
        monkeypatch.setattr(bridge, "ask", self._ask)
        monkeypatch.setattr(bridge, "post", lambda kind, **_: self.told.append(kind))

    async def _ask(self, kind: str, **values: object) -> bool:
        self.asked.append({"kind": kind, **values})
        self._answers.append(asyncio.get_running_loop().create_future())
        return await self._answers[-1]

    async def answer(self, app: App, *, heard: bool) -> None:
        self._answers[-1].set_result(heard)
        await app.settle()


async def begin_reading(app: App, words: str) -> None:
    """Tap the button; its handler waits until the reading ends."""
    button = app.the(ft.FilledTonalButton, words)
    app.reading = asyncio.create_task(app.session.dispatch_event(button._i, "click", None))
    await app.settle()


@pytest.mark.parametrize("language", Language)
def test_a_topic_is_read_aloud_until_its_end(language: Language, monkeypatch: pytest.MonkeyPatch):
    async def scenario() -> None:
        t = Translator(language)
        page = Page(monkeypatch)
        app = await start(paths.topic("nature"), language=language)
        await begin_reading(app, t("speech.read"))
        topic = topics(language)["nature"]
        text = "\n".join([topic.title, *topic.sentences])
        assert page.asked == [{"kind": "speak", "text": text, "language": language.value}]
        assert app.find(ft.FilledTonalButton, t("speech.stop"))
        await page.answer(app, heard=True)
        assert app.find(ft.FilledTonalButton, t("speech.read"))
        assert spoken(app) == []

    run(scenario)


def test_reading_aloud_can_be_stopped(monkeypatch: pytest.MonkeyPatch):
    async def scenario() -> None:
        page = Page(monkeypatch)
        app = await start(paths.topic("nature"))
        page.told.clear()
        await begin_reading(app, "Lees voor")
        await app.tap("Stop met voorlezen")
        assert page.told == ["hush"]

    run(scenario)


@pytest.mark.parametrize("to", [paths.topic("course"), paths.ask("nature"), paths.ALARM])
def test_who_goes_elsewhere_hears_no_more(to: str, monkeypatch: pytest.MonkeyPatch):
    async def scenario() -> None:
        page = Page(monkeypatch)
        app = await start(paths.topic("nature"))
        await begin_reading(app, "Lees voor")
        page.told.clear()
        await app.go(to)
        assert "hush" in page.told
        await page.answer(app, heard=True)
        assert not app.sees("Stop met voorlezen")

    run(scenario)


def test_another_language_is_not_read_with_the_voice_of_the_first(
    monkeypatch: pytest.MonkeyPatch,
):
    async def scenario() -> None:
        page = Page(monkeypatch)
        app = await start(paths.topic("nature"))
        await begin_reading(app, "Lees voor")
        page.told.clear()
        await app.tap("EN")
        assert "hush" in page.told
        assert app.find(ft.FilledTonalButton, "Read aloud")

    run(scenario)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.NL, "Uw apparaat kan deze tekst nu niet voorlezen."),
        (Language.EN, "Your device can’t read this text aloud now."),
    ],
)
def test_a_device_without_a_voice_says_so(
    language: Language, words: str, monkeypatch: pytest.MonkeyPatch
):
    async def scenario() -> None:
        page = Page(monkeypatch)
        app = await start(paths.topic("nature"), language=language)
        await begin_reading(app, Translator(language)("speech.read"))
        await page.answer(app, heard=False)
        (said,) = spoken(app)
        assert said.startswith(words)

    run(scenario)


def test_a_phone_app_offers_no_reading_aloud():
    async def scenario() -> None:
        app = await start(paths.topic("nature"))
        assert app.sees("Lees voor")
        app.session.apply_page_patch({"web": False})
        await app.go(paths.topic("course"))
        assert not app.sees("Lees voor")

    run(scenario)
