"""The browser for tests: one that is there, or else one fetched; `python -m tests.support.browser`.

Tried in turn: Chromium or Chrome on the PATH, a download by Playwright, the system's package.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

FLAGS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
"""Draw without a graphics card."""

PATIENCE = 300  # seconds for one way to get a browser

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
    _try(sys.executable, "-m", "playwright", "install", "--with-deps", "chromium")


def _install() -> None:
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    _try(*root, "apt-get", "update")
    _try(*root, "apt-get", "install", "--yes", "--no-install-recommends", "chromium")


def _try(*command: str) -> None:
    print(*command, file=sys.stderr)
    try:
        subprocess.run(command, check=False, timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(error, file=sys.stderr)


if __name__ == "__main__":
    print(ensure())
