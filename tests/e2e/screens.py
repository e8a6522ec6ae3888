"""Pictures of every screen of the built site: `make screens` puts them into docs/screens.

Each screen in Dutch and English, light and dark, on a phone and on a desktop, with the example in
it, so that a reviewer sees the whole app on one page (docs/screens/README.md). Two more, for who is
about to install the app, go into assets/screenshots.
"""

from __future__ import annotations

import threading
from datetime import datetime
from io import BytesIO
from itertools import product
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from lbp_app.models import Language
from tests.e2e.driver import App
from tests.e2e.everywhere import LOCALES, show_example
from tests.support import browser
from web.build import SITE
from web.screenshots import SCREENSHOTS, Screenshot
from web.serve import serve

FOLDER = Path("docs/screens")
ASSETS = Path("assets")
NOW = datetime(2026, 11, 12, 9, 30)
DRAWN = 300  # milliseconds: drawings come after the words
COLOURS = 64  # a third of the bytes, and nobody sees it

SIZES = {
    "phone": {"viewport": {"width": 390, "height": 844}},
    "desktop": {"viewport": {"width": 1280, "height": 800}, "is_mobile": False},
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
            names = _tour(chromium, site, language, mode, size)
        for picture in SCREENSHOTS:
            _take_for_install(chromium, site, picture)
        chromium.close()
    server.shutdown()
    (FOLDER / "README.md").write_text(_page(names), encoding="utf-8")


def _tour(chromium: Browser, site: str, language: Language, mode: str, size: str) -> list[str]:
    """Take the pictures of one language, mode and size; give the names of the screens."""
    app = App(chromium, site, now=NOW, locale=LOCALES[language], color_scheme=mode, **SIZES[size])
    app.open("/")
    app.wait_still()
    _take(app, _file("welcome", language, mode, size))
    example = show_example(app, language)
    for name, route in example.items():
        app.visit(route)
        _take(app, _file(name, language, mode, size))
    app.close()
    return ["welcome", *example]


def _take(app: App, file: str) -> None:
    app.page.wait_for_timeout(DRAWN)
    app.page.screenshot(path=FOLDER / file, type="jpeg", quality=70)


def _take_for_install(chromium: Browser, site: str, picture: Screenshot) -> None:
    viewport = {"width": picture.width, "height": picture.height}
    mobile = picture.form_factor == "narrow"
    app = App(chromium, site, now=NOW, viewport=viewport, is_mobile=mobile).open("/")
    app.wait_still()
    example = show_example(app, Language.NL)
    app.visit(example["learn"])  # else the focus is still where the example was opened
    app.visit(example[picture.screen])
    app.page.wait_for_timeout(DRAWN)
    painted = Image.open(BytesIO(app.page.screenshot())).convert("RGB")
    app.close()
    (ASSETS / picture.path).parent.mkdir(exist_ok=True)
    painted.quantize(COLOURS, dither=Image.Dither.NONE).save(ASSETS / picture.path, optimize=True)


def _file(name: str, language: Language, mode: str, size: str) -> str:
    return f"{name}-{language}-{mode}-{size}.jpg"


def _page(names: list[str]) -> str:
    lines = ["# Every screen", "", "Taken from the built site by `make screens`.", ""]
    for name, size in product(names, SIZES):
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
