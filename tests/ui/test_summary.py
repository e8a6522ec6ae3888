"""The summary for therapist or GP, as a reader sees it: choices, the text, and the ways out."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import flet as ft
import pytest

from lbp_app import bridge, paths
from lbp_app.models import Language, PainRecord, Preferences, QuestionRecord
from tests.support import poppler
from tests.support.headless import App, run, start

NOW = datetime(2026, 11, 21, 14, 5)
STORED = (
    Preferences(welcomed=True),
    PainRecord(at=NOW - timedelta(days=9), back=7),
    PainRecord(at=NOW, back=4, leg=2),
    QuestionRecord(at=NOW, topic="moving", text="Mag ik tillen?"),
)


class Page:
    """Stands for the page around the app: keeps what it is handed."""

    def __init__(self) -> None:
        self.handed: list[tuple[str, dict]] = []

    def post(self, kind: str, **values: str | int) -> None:
        self.handed.append((kind, values))

    async def ask(self, kind: str, **values: str | int | bytes) -> object:
        self.handed.append((kind, values))
        return True

    def the(self, kind: str) -> dict:
        (found,) = [values for handed, values in self.handed if handed == kind]
        return found


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Page:
    page = Page()
    monkeypatch.setattr(bridge, "ask", page.ask)
    monkeypatch.setattr(bridge, "post", page.post)
    return page


async def summary(language: Language = Language.NL) -> App:
    return await start(paths.SUMMARY, stored=STORED, language=language)


def copied(app: App, button: str) -> str:
    """What the button to copy the text would copy."""
    return app.the(ft.FilledTonalButton, button).action.data


def test_it_is_reached_from_progress():
    async def scenario() -> None:
        app = await start(paths.PROGRESS, stored=STORED)
        await app.tap("Samenvatting voor huisarts of therapeut")
        assert app.sees("Dit staat in de samenvatting")

    run(scenario)


def test_what_it_says_stands_on_the_screen():
    async def scenario() -> None:
        app = await summary()
        assert app.sees("Rugpijn: 7 naar 4 (eerste en laatste week, 0 tot 10)")
        assert app.sees("Mag ik tillen?")
        assert app.sees("Het is geen diagnose.")

    run(scenario)


def test_a_part_is_left_out_and_put_back():
    async def scenario() -> None:
        app = await summary()
        await app.tick("Vragen voor de therapeut")
        assert not app.sees("Mag ik tillen?")
        await app.tick("Vragen voor de therapeut")
        assert app.sees("Mag ik tillen?")

    run(scenario)


def test_its_language_is_not_that_of_the_app():
    async def scenario() -> None:
        app = await summary()
        await app.choose("English")
        assert app.sees("Back pain: 7 to 4 (first and last week, 0 to 10)")
        assert app.sees("Taal van de samenvatting")

    run(scenario)


def test_the_text_is_copied_as_chosen():
    async def scenario() -> None:
        app = await summary(Language.EN)
        await app.tick("Questions for the therapist")
        text = copied(app, "Copy text")
        assert text.startswith("Summary of low back pain\nMade on 21 November 2026")
        assert "Back pain: 7 to 4" in text
        assert "Mag ik tillen?" not in text

    run(scenario)


@pytest.mark.parametrize(("button", "way"), [("Opslaan als PDF", "save"), ("Delen", "share")])
def test_the_pdf_leaves_as_chosen(page: Page, tmp_path: Path, button: str, way: str):
    async def scenario() -> None:
        app = await summary()
        await app.choose("English")
        await app.tick("Vragen voor de therapeut")
        await app.tap(button)
        file = page.the(way)
        assert (file["name"], file["mime"]) == (
            "back-pain-summary-2026-11-21.pdf",
            "application/pdf",
        )
        pdf = tmp_path / file["name"]
        pdf.write_bytes(file["data"])
        text = poppler.read(pdf).text
        assert "7 to 4" in text
        assert "Mag ik tillen?" not in text

    run(scenario)


def test_the_page_is_handed_to_the_printer(page: Page):
    async def scenario() -> None:
        app = await summary()
        await app.tap("Afdrukken")
        html = page.the("print")["html"]
        assert "<title>Samenvatting lage rugpijn</title>" in html
        assert "Mag ik tillen?" in html

    run(scenario)


def test_an_example_says_that_it_is_one():
    async def scenario() -> None:
        app = await start(paths.PROGRESS, stored=(Preferences(welcomed=True),))
        await app.tap("Laat een voorbeeld zien")
        await app.go(paths.SUMMARY)
        text = copied(app, "Tekst kopiëren")
        assert "Dit is een voorbeeld: geen echte patiënt." in text
        assert "Naam en geboortedatum" not in text

    run(scenario)
