"""Every screen for everyone: by axe-core, by what is painted, and at twice the size of text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from lbp_app import paths
from lbp_app.models import Language
from tests.e2e.driver import App
from tests.e2e.picture import contrasts, texts

TALL = {"width": 390, "height": 3000}
"""High enough for a whole screen: what is scrolled away can't be looked at."""

LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}

SCREENS = [
    paths.TODAY,
    paths.LEARN,
    paths.topic("nature"),
    paths.ask("nature"),
    paths.PROGRESS,
    paths.pain_entry(),
    paths.activity_entry(),
    paths.PLAN,
    paths.plan_activity(),
    paths.ALARM,
    paths.MORE,
    "/no/such/place",
]

LEAST_CONTRAST = 4.5  # WCAG 2.2 AA, 1.4.3


@pytest.fixture(scope="module", params=list(Language))
def open_app(request: pytest.FixtureRequest, chromium: Browser, site: str) -> Iterator[App]:
    app = App(chromium, site, viewport=TALL, locale=LOCALES[request.param])
    app.open()
    app.page.evaluate(AXE_SCRIPT)
    yield app
    app.close()


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest, open_app: App) -> App:
    open_app.visit(request.param)
    return open_app


def test_axe_finds_no_fault_and_every_text_has_contrast_in_light_and_dark(screen: App):
    for mode in ("light", "dark"):
        screen.page.emulate_media(color_scheme=mode)
        screen.wait_still()
        assert axe(screen) == [], mode
        faint = {words: n for words, n in contrasts(screen.page).items() if n < LEAST_CONTRAST}
        assert faint == {}, mode
    screen.page.emulate_media(color_scheme="light")


def axe(app: App) -> list[str]:
    """Give what axe-core finds wrong, each with its place."""
    found = app.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{violation['id']}: {node['html']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.fixture(scope="module", params=list(Language))
def large_app(request: pytest.FixtureRequest, chromium: Browser, site: str) -> Iterator[App]:
    app = App(chromium, site, viewport={**TALL, "height": 5000}, locale=LOCALES[request.param])
    app.open(paths.MORE)
    app.tap({Language.NL: "Heel groot", Language.EN: "Very large"}[request.param], role="radio")
    app.wait_still()
    yield app
    app.close()


@pytest.mark.parametrize("route", SCREENS)
def test_text_of_twice_the_size_stays_on_the_screen_and_apart(large_app: App, route: str):
    large_app.visit(route)
    shown = texts(large_app.page)
    width = large_app.page.viewport_size["width"]
    assert [t.words for t in shown if t.box[0] < 0 or t.box[2] > width] == []
    pairs = [(a, b) for i, a in enumerate(shown) for b in shown[i + 1 :] if a.overlaps(b)]
    assert [(a.words, b.words) for a, b in pairs] == []
