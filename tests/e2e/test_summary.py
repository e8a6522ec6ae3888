"""The summary for therapist or GP in a real browser: a PDF really leaves it."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from lbp_app.i18n import Translator
from lbp_app.models import Language
from lbp_app.report.facts import Part, facts_of
from lbp_app.report.page import as_page
from lbp_app.report.pdf import on_one_page
from tests.e2e.driver import App
from tests.support import poppler
from tests.unit.report.diaries import ten_years

NOW = datetime(2026, 11, 22, 10, 30)

PRINT = """async html => {
  (await import("./page/print.js")).print({ html });
  const frame = document.querySelector("iframe");
  frame.addEventListener("load", () => { frame.dataset.printed = ""; });
}"""


def test_pain_that_was_entered_is_read_back_from_the_pdf(app: App, tmp_path: Path):
    app.tap("Overslaan")
    app.tap("Pijn in uw rug: 7 van 10")
    app.wait_text("Bewaard om 10:30.")
    app.go("/progress/summary")
    app.wait_title("Samenvatting voor huisarts of therapeut")
    app.wait_text("Rugpijn: 7 (22 november 2026)")
    with app.page.expect_download() as download:
        app.tap("Opslaan als PDF")
    assert download.value.suggested_filename == "samenvatting-rug-2026-11-22.pdf"
    file = tmp_path / "summary.pdf"
    download.value.save_as(file)
    found = poppler.read(file)
    assert (found.info["Pages"], found.info["Title"]) == ("1", "Samenvatting lage rugpijn")
    assert all(embedded for embedded, _ in found.fonts.values())
    assert "Dit heeft de patiënt zelf in de app ingevuld." in found.text
    assert "Hoogste: 7 op 22 november 2026." in found.text


def test_it_is_shared_in_the_language_of_who_gets_it(app: App):
    app.page.evaluate(
        """() => {
          navigator.canShare = () => true;
          window.shared = new Promise((done) => {
            navigator.share = async ({ text, files: [file] }) =>
              done([text, file.name, file.type, (await file.text()).slice(0, 5)]);
          });
        }"""
    )
    app.tap("English", role="radio")
    app.wait_text("Back pain: 7 (22 November 2026)")
    app.tap("Delen")
    assert app.page.evaluate("window.shared") == [
        "Summary of low back pain",
        "back-pain-summary-2026-11-22.pdf",
        "application/pdf",
        "%PDF-",
    ]


@pytest.mark.parametrize("language", Language)
def test_the_fullest_summary_is_printed_on_one_sheet(chromium: Browser, language: Language):
    html = as_page(on_one_page(facts_of(ten_years()), tuple(Part), Translator(language)))
    paper = chromium.new_page()
    paper.set_content(html)
    pdf = paper.pdf(prefer_css_page_size=True)
    paper.close()
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == 1


@pytest.mark.parametrize(("said", "minutes"), [(True, 1), (False, 5)])
def test_what_was_printed_does_not_stay_in_the_page(
    chromium: Browser,
    site: str,
    said: bool,  # noqa: FBT001 - a case
    minutes: int,
):
    page = chromium.new_page()
    page.clock.install()
    page.goto(f"{site}licences.txt")
    page.evaluate(PRINT, "<title>Rugpijn: 7</title>")
    frame = page.locator("iframe")
    expect(frame).to_have_attribute("data-printed", "")
    if said:
        frame.evaluate("frame => frame.contentWindow.dispatchEvent(new Event('afterprint'))")
    page.clock.fast_forward(minutes * 60_000 - 1_000)
    expect(frame).to_have_count(1)
    page.clock.fast_forward(1_000)
    expect(frame).to_have_count(0)
    page.close()
