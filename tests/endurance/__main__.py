"""Kill the app many times right after an entry was acknowledged: `python -m tests.endurance`.

Ends with 1 when anything was lost or could not be read.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tests.endurance import browser, native
from tests.endurance.toll import Toll
from tests.support.browser import ensure
from tests.support.host import Host
from web.build import SITE

ROW = "| {} | {} | {} | {} | {} | {} |"
HEADS = ("killed", "kills", "acknowledged entries", "lost", "unreadable", "from the copy")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="of each kind")
    kills = parser.parse_args().kills
    with TemporaryDirectory() as folder:
        tolls = {"process, log in a file": native.killed(Path(folder), kills)}
    tolls["Chromium, log in IndexedDB"] = _in_browser(kills)
    print(table(tolls))
    parser.exit(0 if all(toll.none for toll in tolls.values()) else 1)


def table(tolls: Mapping[str, Toll]) -> str:
    """Give the figures as a table in Markdown."""
    rows = [
        ROW.format(
            what,
            toll.kills,
            len(toll.acknowledged),
            len(toll.lost),
            toll.unreadable,
            toll.restored,
        )
        for what, toll in tolls.items()
    ]
    return "\n".join([ROW.format(*HEADS), ROW.format(*["---"] * len(HEADS)), *rows])


def _in_browser(kills: int) -> Toll:
    ensure()
    host = Host(SITE)
    try:
        with (
            TemporaryDirectory(ignore_cleanup_errors=True) as profile,
            sync_playwright() as playwright,
        ):
            return browser.killed(playwright.chromium, host.address, Path(profile), kills)
    finally:
        host.stop()


if __name__ == "__main__":
    main()
