"""The printed page of a hand-out: everything on it, nothing active in it."""

import re
from datetime import date, datetime
from html import unescape
from html.parser import HTMLParser

import pytest

from lbp_app.handout.model import Handout, HandoutPlan
from lbp_app.handout.page import ONLY_TOGETHER, page
from lbp_app.i18n import Translator
from lbp_app.models import Approach, Language, Symptom, Unit
from lbp_app.wording import SYMPTOM

NOON = datetime(2026, 11, 23, 12)
LINK = "https://example.org/#/start/1abc"
HOSTILE = "<script>alert(1)</script>\"'&"


def handout(language: Language = Language.NL, **changed: object) -> Handout:
    plan = HandoutPlan(
        activity=HOSTILE,
        unit=Unit.MINUTES,
        approach=Approach.TIME_CONTINGENT,
        baseline=(9, 10, 11),
        target=20,
        target_date=date(2027, 1, 4),
        weekdays=(0, 2, 4),
    )
    values = {
        "language": language,
        "first_session": NOON.date(),
        "lrs": True,
        "practice": HOSTILE,
        "practice_phone": "030 - 123 45 67",
        "out_of_hours": "0900 1515",
        "exercises": f"{HOSTILE}\nTwee",
        "plans": (plan,),
    }
    return Handout.model_validate(values | changed)


def words(html: str) -> str:
    """Give what can be read on a page."""
    return unescape(re.sub(r"<(style|title).*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL))


class Tags(HTMLParser):
    """Collects the elements of a page and the names of their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}


@pytest.mark.parametrize("language", Language)
def test_the_whole_alarm_list_and_the_numbers_stand_on_it(language: Language) -> None:
    t = Translator(language)
    read = words(page(t, handout(language), LINK, NOON)).casefold()
    for symptom in Symptom:
        assert t(SYMPTOM[symptom]).casefold() in read
    for number in ("112", "030 - 123 45 67", "0900 1515"):
        assert number in read


def test_it_says_whom_to_call_at_night_and_when_nobody_answers_without_a_number_for_that() -> None:
    html = page(Translator(Language.NL), handout(out_of_hours=""), LINK, NOON)
    [now] = re.findall(r"<h3>(Bel nu uw huisarts.*?)</h3><ul>(.*?)</ul>", html)
    assert "avond, nacht, weekend of een feestdag? Bel dan de huisartsen-spoedpost" in now[0]
    assert "Krijgt u niemand te pakken? Bel 112." in now[0]
    assert Translator(Language.NL)(SYMPTOM[Symptom.CANNOT_URINATE]) in now[1]


def test_it_says_what_to_do_first_and_what_is_the_next_moment() -> None:
    read = words(page(Translator(Language.NL), handout(), LINK, NOON))
    assert "De eerste keer: 7 minuten op maandag 23 november" in read
    assert "Controle door uw therapeut: woensdag 25 november 2026" in read


def test_sudden_pain_stands_with_what_makes_it_an_emergency_and_not_alone() -> None:
    html = page(Translator(Language.NL), handout(), LINK, NOON)
    [emergency] = re.findall(r"<h3>Bel nu 112.</h3><ul>(.*?)</ul>", html)
    assert emergency.count("<li>") == 1
    for symptom in (Symptom.SUDDEN_SEVERE_NOT_MOVEMENT, *ONLY_TOGETHER):
        assert Translator(Language.NL)(SYMPTOM[symptom])[1:] in unescape(emergency)
    assert "ouder dan 40" in emergency


def test_nothing_on_it_is_active_and_texts_stay_texts() -> None:
    html = page(Translator(Language.NL), handout(), LINK, NOON)
    tags = Tags(html)
    assert not tags.elements & {"script", "a", "img", "iframe", "object", "link", "form", "base"}
    assert not {name for name in tags.attributes if name.startswith("on") or name == "href"}
    assert words(html).count(HOSTILE) == 3


def test_many_lines_of_exercises_run_on() -> None:
    few = page(Translator(Language.NL), handout(exercises="a\n" * 8), LINK, NOON)
    many = page(Translator(Language.NL), handout(exercises="a\n" * 9), LINK, NOON)
    assert few.count("<p>a</p>") == 8
    assert "<p>a · a · a · a · a · a · a · a · a</p>" in many
