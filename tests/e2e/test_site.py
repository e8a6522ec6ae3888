"""What holds for the site before and around any screen of the app."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from lbp_app.i18n import Translator
from lbp_app.models import Language
from tests.e2e.driver import BOOT, PHONE, App
from web import archive
from web.build import SITE

REMEMBERED = "localStorage.setItem('uw-rug.view', JSON.stringify(%s))"

ALARM = ("start.alarm.saddle", "start.alarm.bladder", "start.alarm.strength", "start.alarm.action")


@pytest.fixture(scope="module")
def hands() -> type[App]:
    """Little is done by hand here: once is enough."""
    return App


@contextmanager
def phone(browser: Browser, **options: object) -> Iterator[BrowserContext]:
    context = browser.new_context(**{**PHONE, **options})
    yield context
    context.close()


@pytest.fixture
def loading(chromium: Browser) -> Iterator[Page]:
    """A page that stays at its start: Python never arrives."""
    with phone(chromium) as context:
        context.route("**/pyodide.asm.wasm", lambda _route: None)
        yield context.new_page()


def test_start_asks_nothing_of_others_and_reports_no_error(started_app: App):
    assert started_app.watch.problems == []


def test_screen_reader_text_is_on_from_the_start(app: App):
    expect(app.host).to_have_attribute("role", "main")
    assert app.host.inner_text().strip()


def test_page_can_be_zoomed(app: App):
    viewport = app.page.locator("meta[name=viewport]")
    expect(viewport).to_have_attribute("content", "width=device-width, initial-scale=1")


def test_site_works_in_a_folder(chromium: Browser, site_in_folder: str):
    app = App(chromium, site_in_folder)
    app.open()
    assert app.host.inner_text().strip()
    assert app.watch.problems == []
    app.close()


@pytest.mark.parametrize("file", ["", "python-worker.js", "page/main.js", "pyodide/pyodide.mjs"])
def test_policy_comes_with_page_and_worker(site: str, file: str):
    with urlopen(site + file) as answer:
        policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize("language", Language)
def test_alarm_symptoms_are_readable_without_scripts(
    chromium: Browser, site: str, language: Language
):
    t = Translator(language)
    with phone(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site)
        section = page.locator(f"section[lang={language}]")
        for words in ALARM:
            expect(section.get_by_text(t(words))).to_be_visible()
        call = section.get_by_role("link", name=t("start.alarm.call"))
        expect(call).to_have_attribute("href", "tel:112")


def test_both_languages_stand_on_a_first_start(loading: Page, site: str):
    loading.goto(site)
    for language in Language:
        loading_words = Translator(language)("start.loading")
        expect(loading.get_by_text(loading_words)).to_be_visible()
        expect(loading.get_by_text(Translator(language)("start.trouble"))).to_be_hidden()


def test_language_and_text_size_of_last_time_hold_from_the_start(loading: Page, site: str):
    loading.add_init_script(REMEMBERED % '{language: "en", text_percent: 150}')
    loading.goto(site)
    expect(loading.get_by_text(Translator(Language.EN)("start.loading"))).to_be_visible()
    expect(loading.get_by_text(Translator(Language.NL)("start.loading"))).to_be_hidden()
    expect(loading.locator("html")).to_have_css("font-size", "24px")


@pytest.mark.parametrize(
    "stored",
    ["null", '"en"', '{language: "xx", text_percent: 100}', '{language: "en", text_percent: 9e9}'],
)
def test_a_view_that_makes_no_sense_is_ignored(loading: Page, site: str, stored: str):
    loading.add_init_script(REMEMBERED % stored)
    loading.goto(site)
    for language in Language:
        expect(loading.get_by_text(Translator(language)("start.loading"))).to_be_visible()
    expect(loading.locator("html")).to_have_css("font-size", "16px")


def test_an_archive_whose_files_are_compressed_is_unpacked_too(
    chromium: Browser, site: str, tmp_path: Path
):
    archive.unpack(SITE / "app.zip", tmp_path / "app")
    archive.pack(tmp_path / "app", tmp_path / "app.zip", deflate=True)
    app = App(chromium, site)
    app.context.route("**/app.zip", lambda route: route.fulfill(path=tmp_path / "app.zip"))
    app.open().wait_text("Welkom bij Uw rug")
    app.close()


@pytest.mark.parametrize("lost", ["app.zip", "main.dart.wasm", "python-worker.js", "skwasm.wasm"])
def test_a_start_that_fails_says_so(chromium: Browser, site: str, lost: str):
    t = Translator(Language.NL)
    with phone(chromium) as context:
        context.route(f"**/{lost}", lambda route: route.abort())
        page = context.new_page()
        page.goto(site)
        section = page.locator("section[lang=nl]")
        expect(section.get_by_text(t("start.trouble"))).to_be_visible(timeout=BOOT)
        expect(section.get_by_text(t("start.alarm.saddle"))).to_be_visible()
        context.unroute(f"**/{lost}")
        section.get_by_role("link", name=t("start.reload")).click()
        page.locator("#start").wait_for(state="detached", timeout=BOOT)
