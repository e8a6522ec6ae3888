"""Pictures of every screen of the built site: `make screens` puts them into docs/screens.

Each screen in Dutch and English, light and dark, on a phone and on a desktop, with a diary that is
in use, so that a reviewer sees the whole app on one page (docs/screens/README.md).
"""

from __future__ import annotations

import threading
from datetime import datetime
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from lbp_app.models import Language
from tests.e2e.driver import App
from tests.support import browser
from web.build import SITE
from web.serve import serve

FOLDER = Path("docs/screens")
NOW = datetime(2026, 11, 12, 9, 30)

SCREENS = {
    "today": "/",
    "learn": "/learn",
    "topic": "/learn/recovery",
    "progress": "/progress",
    "pain-form": "/progress/pain/new",
    "activity-form": "/progress/activity/new",
    "plan": "/plan",
    "alarm": "/alarm",
    "more": "/more",
}

SIZES = {
    "phone": {"viewport": {"width": 390, "height": 844}},
    "desktop": {"viewport": {"width": 1280, "height": 800}, "is_mobile": False},
}

TAPS = {
    Language.NL: {
        "skip": "Overslaan",
        "back": "Pijn in uw rug: 5 van 10",
        "leg": "Pijn in uw been: 2 van 10",
    },
    Language.EN: {
        "skip": "Skip",
        "back": "Pain in your back: 5 of 10",
        "leg": "Pain in your leg: 2 of 10",
    },
}


def main() -> None:
    """Take all pictures afresh."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.jpg"):
        old.unlink()
    server = serve(SITE, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.ensure(), args=browser.FLAGS)
        for language, mode, size in product(Language, ("light", "dark"), SIZES):
            _tour(chromium, site, language, mode, size)
        chromium.close()
    server.shutdown()
    (FOLDER / "README.md").write_text(_page(), encoding="utf-8")


def _tour(chromium: Browser, site: str, language: Language, mode: str, size: str) -> None:
    locale = {Language.NL: "nl-NL", Language.EN: "en-GB"}[language]
    app = App(chromium, site, now=NOW, locale=locale, color_scheme=mode, **SIZES[size])
    app.open("/")
    for tap in TAPS[language].values():
        app.tap(tap)
        app.page.wait_for_timeout(400)
    for name, route in SCREENS.items():
        app.go(route)
        app.page.wait_for_timeout(900)
        app.page.screenshot(
            path=FOLDER / _file(name, language, mode, size), type="jpeg", quality=75
        )
    app.close()


def _file(name: str, language: Language, mode: str, size: str) -> str:
    return f"{name}-{language}-{mode}-{size}.jpg"


def _page() -> str:
    lines = ["# Every screen", "", "Taken from the built site by `make screens`.", ""]
    for name, size in product(SCREENS, SIZES):
        lines += [f"## {name}, {size}", ""]
        width = {"phone": 200, "desktop": 400}[size]
        for language, mode in product(Language, ("light", "dark")):
            file = _file(name, language, mode, size)
            alt = f"{name} in {language}, {mode}, {size}"
            lines.append(f'<img src="{file}" width="{width}" alt="{alt}">')
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
