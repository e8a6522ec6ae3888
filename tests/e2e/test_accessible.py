"""Every screen for everyone: by axe-core, by what is painted, and at twice the size of text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from lbp_app import paths
from lbp_app.i18n import Translator
from lbp_app.models import Language
from tests.e2e.driver import App
from tests.e2e.everywhere import LOCALES, show_example
from tests.e2e.picture import contrasts, texts

TALL = {"width": 390, "height": 3400}
TALLER = {"width": 390, "height": 6000}
"""High enough for a whole screen: what is scrolled away can't be looked at."""

LEAST_CONTRAST = 4.5  # WCAG 2.2 AA, 1.4.3

LOOKS = 3
"""What is found in a screen that is half drawn, on a busy machine, is looked for again."""


@pytest.mark.parametrize("language", Language)
def test_axe_finds_no_fault_and_every_text_has_contrast_in_light_and_dark(
    chromium: Browser, site: str, language: Language
):
    app = App(chromium, site, viewport=TALL, locale=LOCALES[language])
    app.open()
    app.page.evaluate(AXE_SCRIPT)
    faults = faults_of(app, "welcome")
    for name, route in show_example(app, language).items():
        app.visit(route)
        faults += faults_of(app, name)
    assert faults == []
    app.close()


def faults_of(app: App, name: str) -> list[str]:
    """Give what is wrong with the screen that shows, in light and in dark."""
    faults = []
    for mode in ("light", "dark"):
        app.page.emulate_media(color_scheme=mode)
        if mode == "dark":
            app.wait_still()
        faults += [f"{name}, {mode}: {fault}" for fault in lasting(app, wrong)]
    app.page.emulate_media(color_scheme="light")
    return faults


def lasting(app: App, look: Callable[[App], list[str]]) -> list[str]:
    """Give the faults that are there once the screen stands."""
    for _ in range(LOOKS):
        faults = look(app)
        if not faults:
            break
        app.wait_still()
    return faults


def wrong(app: App) -> list[str]:
    return axe(app) + too_faint(app)


def too_faint(app: App) -> list[str]:
    """Give the texts that are hard to tell from their ground."""
    return [
        f"{words!r} has a contrast of {contrast:.1f}"
        for words, contrast in contrasts(app.page).items()
        if contrast < LEAST_CONTRAST
    ]


def axe(app: App) -> list[str]:
    """Give what axe-core finds wrong, each with its place."""
    found = app.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{violation['id']}: {node['html']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("language", Language)
def test_text_of_twice_the_size_stays_on_the_screen_and_apart(
    chromium: Browser, site: str, language: Language
):
    app = App(chromium, site, viewport=TALLER, locale=LOCALES[language])
    app.open(paths.MORE)
    app.tap(Translator(language)("text_size.largest"), role="radio")
    faults = []
    for name, route in show_example(app, language).items():
        app.visit(route)
        faults += [f"{name}: {fault}" for fault in lasting(app, misplaced)]
    assert faults == []
    app.close()


def misplaced(app: App) -> list[str]:
    """Give the texts that go over an edge of the screen, and those that lie on each other."""
    shown = texts(app.page)
    return [
        *(f"{text.words!r} is cut off" for text in shown if text.is_cut(TALL["width"])),
        *(
            f"{one.words!r} and {other.words!r} overlap"
            for one, other in combinations(shown, 2)
            if one.overlaps(other)
        ),
    ]
