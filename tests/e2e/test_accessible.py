"""Every screen for everyone: by axe-core, by what is painted, and at twice the size of text."""

from __future__ import annotations

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

TALL = {"width": 390, "height": 3000}
TALLER = {"width": 390, "height": 6000}
"""High enough for a whole screen: what is scrolled away can't be looked at."""

LEAST_CONTRAST = 4.5  # WCAG 2.2 AA, 1.4.3


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
        app.wait_still()
        faults += [f"{name}, {mode}: {fault}" for fault in axe(app)]
        faults += [
            f"{name}, {mode}: {words!r} has a contrast of {contrast:.1f}"
            for words, contrast in contrasts(app.page).items()
            if contrast < LEAST_CONTRAST
        ]
    app.page.emulate_media(color_scheme="light")
    return faults


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
        shown = texts(app.page)
        faults += [f"{name}: {t.words!r} is cut off" for t in shown if t.is_cut(TALL["width"])]
        faults += [
            f"{name}: {one.words!r} and {other.words!r} overlap"
            for one, other in combinations(shown, 2)
            if one.overlaps(other)
        ]
    assert faults == []
    app.close()
