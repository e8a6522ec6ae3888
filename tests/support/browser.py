"""The browser for tests: one that is there, or else one fetched; `python -m tests.support.browser`.

Tried in turn: Chromium or Chrome on the PATH, a download by Playwright, the system's package.
"""

from __future__ import annotations

import shutil
import sys
from functools import cache
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.support import packages

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

FLAGS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
"""Draw without a graphics card, as with one."""

LIGHT_FLAGS = ["--disable-gpu", "--js-flags=--liftoff-only"]
"""Draw more simply and do not improve on compiled code: half the work for a processor."""

HELP = """No browser for the tests. Install Chromium so that `chromium` is on the PATH, or let
`python -m playwright install --with-deps chromium` download it, and try again."""


def find() -> Path | None:
    """Give the browser to use, if there is one."""
    for name in NAMES:
        if path := shutil.which(name):
            return Path(path)
    with sync_playwright() as playwright:
        downloaded = Path(playwright.chromium.executable_path)
    return downloaded if downloaded.exists() else None


@cache  # Playwright, by which it may be found, can't be started while it is running
def ensure() -> Path:
    """Give the browser to use, after fetching one if need be.

    Raises:
        SystemExit: There is none, and none could be fetched; the message says what to do.
    """
    path = find()
    for fetch in (_download, _install):
        if not path:
            fetch()
            path = find()
    if not path:
        raise SystemExit(HELP)
    return path


def _download() -> None:
    packages.attempt(sys.executable, "-m", "playwright", "install", "--with-deps", "chromium")


def _install() -> None:
    packages.install("chromium")


if __name__ == "__main__":
    print(ensure())
