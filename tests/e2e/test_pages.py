"""The pages of the topics, in a browser that runs no scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from lbp_app.content import topics
from lbp_app.i18n import Translator
from lbp_app.models import Language
from tests.e2e.driver import PHONE
from tests.e2e.watch import Watch

NAMES = ["index", *topics(Language.NL)]

A4 = (595, 842)
"""Points, to the nearest one."""

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def phone(chromium: Browser, site: str) -> Iterator[BrowserContext]:
    context = chromium.new_context(**{**PHONE, "java_script_enabled": False})
    watch = Watch(context, site)
    yield context
    context.close()
    assert watch.problems == []


@pytest.fixture(scope="module")
def page(phone: BrowserContext) -> Page:
    return phone.new_page()


@pytest.mark.parametrize("language", Language)
def test_start_page_leads_to_the_alarm_page_and_to_the_list(
    page: Page, site: str, language: Language
):
    t = Translator(language)
    for link, name, title in (
        ("start.alarm.all", "alarm", topics(language)["alarm"].title),
        ("start.read", "index", t("learn.title")),
    ):
        page.goto(site)
        section = page.locator(f"section[lang={language}]")
        expect(section.locator("noscript p")).to_be_visible()
        assert t("start.no_script") in section.locator("noscript p").inner_text()
        section.locator(".read").get_by_role("link", name=t(link)).click()
        expect(page).to_have_url(f"{site}{language}/{name}.html")
        expect(page.get_by_role("heading", level=1)).to_have_text(title)


@pytest.mark.parametrize("language", Language)
def test_every_topic_is_reached_from_the_list_and_can_be_read(
    page: Page, site: str, language: Language
):
    for topic in topics(language).values():
        page.goto(f"{site}{language}/index.html")
        page.get_by_role("link", name=topic.title, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(topic.title)
        read = " ".join(page.get_by_role("main").inner_text().split())
        for words in topic.sentences:
            assert words in read


def test_the_other_language_is_one_press_away(page: Page, site: str):
    page.goto(f"{site}nl/alarm.html")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(topics(Language.EN)["alarm"].title)
    page.get_by_role("link", name="Nederlands").click()
    expect(page).to_have_url(f"{site}nl/alarm.html")


def test_112_is_called_with_one_press(page: Page, site: str):
    page.goto(f"{site}nl/alarm.html")
    call = page.get_by_role("link", name="Bel 112").first
    expect(call).to_have_attribute("href", "tel:112")
    assert call.bounding_box()["height"] >= 44


def test_the_keyboard_can_skip_to_the_text(page: Page, site: str):
    page.goto(f"{site}en/course.html")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=Translator(Language.EN)("page.skip"))
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize("text_percent", [100, 200])
def test_nothing_sticks_out_sideways(phone: BrowserContext, site: str, text_percent: int):
    def enlarge(route: Route) -> None:
        response = route.fetch()
        body = f"{response.text()} html {{ font-size: {text_percent}% }}"
        route.fulfill(response=response, body=body)

    page = phone.new_page()
    page.route("**/topic.css", enlarge)
    for language in Language:
        for name in NAMES:
            page.goto(f"{site}{language}/{name}.html")
            expect(page.locator("html")).to_have_css("font-size", f"{16 * text_percent / 100:g}px")
            assert page.evaluate(SIDEWAYS) == 0, name
    page.close()


@pytest.mark.parametrize("language", Language)
def test_printed_a_topic_fits_its_pages(page: Page, site: str, language: Language):
    for name in NAMES:
        page.goto(f"{site}{language}/{name}.html")
        printed = page.pdf(prefer_css_page_size=True)
        boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
        assert {(round(float(width)), round(float(height))) for width, height in boxes} == {A4}
        assert 1 <= len(re.findall(rb"/Type /Page\b", printed)) <= 3, name


def test_printed_there_is_only_what_paper_can_do(page: Page, site: str):
    page.goto(f"{site}nl/course.html")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("figure .light")).to_be_visible()
    expect(page.locator("figure .dark")).to_be_hidden()
    expect(page.get_by_role("navigation")).to_have_count(0)
    for link in page.locator("a.app").all():
        expect(link).to_be_hidden()
    expect(page.get_by_text("nl/course.html")).to_be_visible()
    expect(page.locator("main")).to_have_css("color", "rgb(0, 0, 0)")
    page.emulate_media(media="screen", color_scheme="dark")
    expect(page.locator("figure .dark")).to_be_visible()
    expect(page.locator("figure .light")).to_be_hidden()
    page.emulate_media(media="null", color_scheme="null")
