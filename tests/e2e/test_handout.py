"""From the practice computer to the patient's phone: fill in, scan, open, say yes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from lbp_app.handout.model import EXERCISES_LENGTH, MOST_PLANS, Handout, HandoutPlan
from lbp_app.handout.page import page
from lbp_app.i18n import Translator
from lbp_app.models import NAME_LENGTH, Approach, Language, Unit
from tests.e2e.driver import App

MONDAY = datetime(2026, 11, 23, 9, 0)
COMPUTER = {
    "viewport": {"width": 1280, "height": 900},
    "is_mobile": False,
    "has_touch": False,
    "locale": "en-GB",
}

PRINT = "async html => (await import('./page/print.js')).print({ html })"

LAID_OUT = """() => {
  const frame = document.querySelector("iframe[aria-hidden]");
  const sheet = frame?.contentDocument;
  return sheet?.body && {
    title: sheet.title,
    language: sheet.documentElement.lang,
    text: sheet.body.innerText,
    size: sheet.body.style.fontSize,
    fits: sheet.body.scrollHeight <= frame.clientHeight,
  };
}"""
"""Looks into the frame that is printed."""


@pytest.fixture(scope="module")
def therapist(hands: type[App], chromium: Browser, site: str) -> Iterator[App]:
    app = hands(chromium, site, now=MONDAY, **COMPUTER)
    yield app.open("/handout")
    app.close()


@pytest.fixture(scope="module")
def link(therapist: App) -> str:
    """Fill in the form in English for a Dutch patient, and scan what it shows."""
    therapist.wait_title("Hand-out for your patient")
    choose(therapist, "Nederlands")
    choose(therapist, "No")
    therapist.tap("Add an activity")
    therapist.type("Activity, in the patient's words", "Wandelen")
    choose(therapist, "Measured three times")
    for number, amount in enumerate((9, 10, 11), 1):
        therapist.type(f"Measurement {number}", str(amount))
    therapist.type("Goal", "20")
    therapist.type("Telephone of the practice", "030 - 123 45 67")
    therapist.wait_text("De eerste keer: 7 minuten op maandag 23 november")
    therapist.wait_still()  # the preview has followed all that was written
    therapist.tap("Make the hand-out")
    therapist.wait_title("The hand-out is ready")
    therapist.find("QR code with the hand-out", "img").wait_for(state="attached")
    return scanned(therapist)


@pytest.fixture(scope="module")
def patient(hands: type[App], chromium: Browser, site: str, link: str) -> Iterator[App]:
    app = hands(chromium, site, now=MONDAY)
    yield app.open(link.removeprefix(f"{site}#"))
    app.close()


def choose(app: App, name: str) -> None:
    app.tap(name, "radio")
    expect(app.find(name, "radio")).to_have_attribute("aria-checked", "true")


def scanned(app: App) -> str:
    """Read the QR off the screen, as a phone does, once it is painted."""
    for _ in range(20):
        found = zxingcpp.read_barcodes(Image.open(BytesIO(app.page.screenshot())))
        if found:
            return str(found[0].text)
        app.page.wait_for_timeout(300)
    raise AssertionError("no QR to be read on the screen")


@dataclass(frozen=True)
class Sheet:
    """What goes to the printer, laid out."""

    language: str
    text: str
    size: str
    fits: bool


def sheet_of(page: Page, title: str) -> Sheet:
    """Wait for the frame that is printed, under a title."""
    for _ in range(20):
        found = page.evaluate(LAID_OUT)
        if found and found["title"] == title and found["size"]:
            return Sheet(found["language"], found["text"], found["size"], found["fits"])
        page.wait_for_timeout(100)
    raise AssertionError("nothing goes to the printer")


def test_the_therapist_prints_one_sheet_in_the_language_of_the_patient(
    therapist: App,
    link: str,  # noqa: ARG001 - it was made
) -> None:
    therapist.tap("Print or save as PDF")
    sheet = sheet_of(therapist.page, "Uw rug")
    assert sheet.language == "nl"
    assert "De eerste keer: 7 minuten op maandag 23 november" in sheet.text
    assert "Niet kunnen plassen" in sheet.text
    assert sheet.fits
    assert not therapist.watch.problems


@pytest.mark.parametrize("language", Language)
def test_the_longest_handout_fits_on_one_sheet(
    chromium: Browser, site: str, language: Language
) -> None:
    t = Translator(language)
    html = page(t, longest(language), f"http://x/#{'x' * 580}", MONDAY)
    paper = chromium.new_page()
    paper.goto(f"{site}licences.txt")
    paper.evaluate(PRINT, html)
    sheet = sheet_of(paper, t("app.name"))
    assert sheet.fits
    paper.goto("about:blank")
    paper.set_content(html.replace("<body>", f'<body style="font-size: {sheet.size}">'))
    pdf = paper.pdf(prefer_css_page_size=True)
    paper.close()
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == 1


def longest(language: Language) -> Handout:
    """Give a hand-out with as much text in it as there can be."""
    plan = HandoutPlan(
        activity=("Wandelen met de hond in het grote park " * 2)[:NAME_LENGTH],
        unit=Unit.MINUTES,
        approach=Approach.TIME_CONTINGENT,
        baseline=(90_000, 90_000, 90_000),
        target=100_000,
        target_date=date(2027, 9, 29),
        weekdays=(0, 1, 2, 3, 4, 5, 6),
    )
    return Handout(
        language=language,
        first_session=MONDAY.date() - timedelta(days=1),
        lrs=True,
        profile=3,
        practice="Paramedisch Centrum " * 3,
        practice_phone="+31 (0)30 - 123 45 67 89",
        out_of_hours="+31 (0)900 - 123 45 67 89",
        exercises=("Knie naar de borst, tien keer, rustig ademen\n" * 7)[:EXERCISES_LENGTH],
        plans=(plan,) * MOST_PLANS,
    )


def test_the_patient_sees_what_would_be_set_and_says_yes(patient: App, link: str) -> None:
    patient.wait_title("Uw therapeut heeft dit voor u klaargezet")
    patient.wait_text("De eerste keer: 7 minuten op maandag 23 november")
    patient.tap("Ja, stel dit in")
    patient.wait_title("Vandaag")
    patient.wait_text("7 minuten")
    assert patient.language == "nl"
    assert code_in(link) not in patient.page.url


def test_the_code_is_gone_from_the_history(patient: App, link: str) -> None:
    patient.page.go_back()
    patient.page.wait_for_timeout(500)
    assert code_in(link) not in patient.page.url
    patient.wait_title("Vandaag")


def test_a_wrong_link_in_the_open_app_says_so_and_changes_nothing(patient: App, link: str) -> None:
    patient.go(f"/start/{code_in(link)[:-5]}")
    patient.wait_title("Deze link werkt niet")
    patient.wait_text(re.compile("^De link is niet volledig"))
    patient.tap("Naar vandaag")
    patient.wait_title("Vandaag")
    patient.wait_text("7 minuten")


def test_the_same_link_in_the_open_app_is_known_again(patient: App, link: str) -> None:
    patient.go(f"/start/{code_in(link)}")
    patient.wait_text("U hebt deze hand-out al")
    assert not patient.watch.problems


def code_in(link: str) -> str:
    """Give the code in a link."""
    return link.partition("#/start/")[2]
