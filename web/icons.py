"""Render the app's icon to the sizes that phones and browsers ask for.

`python -m web.icons BROWSER`, with the path of a Chromium.
"""

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from web.build import ROOT

ICON = ROOT / "assets" / "icon.svg"
ICONS = ROOT / "assets" / "icons"
SEED = "#1d6f63"

SIZES = {
    "favicon-32.png": 32,
    "apple-touch-icon-180.png": 180,
    "icon-192.png": 192,
    "icon-512.png": 512,
    "icon-maskable-512.png": 512,
}

FULL_BLEED = ("apple-touch-icon-180.png", "icon-maskable-512.png")
"""Icons whose corners the phone cuts itself, in whatever shape: they have no corners of ours."""


def _render(page: Page, target: Path, pixels: int) -> None:
    background = SEED if target.name in FULL_BLEED else "transparent"
    page.set_viewport_size({"width": pixels, "height": pixels})
    page.set_content(
        f'<body style="margin:0;background:{background}">'
        f'<div style="width:100vw;height:100vh">{ICON.read_text(encoding="utf-8")}</div>'
    )
    page.screenshot(path=target, omit_background=True)


def draw(browser: str) -> None:
    """Write all icons anew, drawn by the Chromium at the path `browser`."""
    ICONS.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser)
        page = chromium.new_page()
        for name, pixels in SIZES.items():
            _render(page, ICONS / name, pixels)
        chromium.close()


if __name__ == "__main__":
    draw(sys.argv[1])
