"""Chromium deletes a database that it can't read: the app has a second one, in files of its own.

So it does after a kill in the midst of a write; here what it finds is damaged by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, expect

from tests.e2e.driver import App
from tests.support import browser

LOG = "Default/IndexedDB/*/*.log"
COPY = "Default/WebStorage/*/IndexedDB/*/*.log"

WRONG_RECORD = bytes([1, 2, 3, 4, 5, 0, 1]) + b"wrong"
"""A record of LevelDB: four bytes of checksum, the length, the type of a whole one, five bytes."""

COLLECT_GARBAGE = f"{browser.LIGHT_FLAGS[-1]},--expose-gc"

COUNT_ERRORS = """
self.errors = 0;
const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...how) {
  const transaction = begin.apply(this, how);
  transaction.addEventListener("error", () => { self.errors += 1; });
  return transaction;
};
"""


@dataclass
class Profile:
    """A browser whose files stay in a folder when it is closed."""

    chromium: BrowserType
    folder: Path

    def new_context(self, **settings: object) -> BrowserContext:
        return self.chromium.launch_persistent_context(
            self.folder,
            executable_path=browser.ensure(),
            args=[*browser.LIGHT_FLAGS[:-1], COLLECT_GARBAGE],
            **settings,
        )

    def damage(self, pattern: str) -> None:
        """Put a record with a wrong checksum at the end of a database that is closed."""
        (file,) = self.folder.glob(pattern)
        with file.open("ab") as log:
            log.write(WRONG_RECORD)


@pytest.fixture
def profile(chromium: Browser, tmp_path: Path) -> Profile:
    return Profile(chromium.browser_type, tmp_path)


@pytest.fixture
def started(profile: Profile, site: str) -> Callable[[], App]:
    """Start the browser, and the app in it."""
    return lambda: App(profile, site).open()


@pytest.fixture
def kept(profile: Profile, started: Callable[[], App]) -> Profile:
    """The profile of somebody who noted a pain of 4."""
    app = started()
    app.tap("Overslaan")
    app.tap("Pijn in uw rug: 4 van 10")
    app.wait_text("Bewaard om")
    app.close()
    return profile


def test_a_log_that_the_browser_deleted_is_taken_from_the_copy(
    kept: Profile, started: Callable[[], App]
):
    kept.damage(LOG)
    app = started()
    app.wait_text("De app heeft het teruggezet uit een kopie.")
    expect(app.find("Pijn in uw rug: 4 van 10")).to_have_attribute("aria-current", "true")
    app.tap("Pijn in uw been: 7 van 10")
    expect(app.find("Pijn in uw been: 7 van 10")).to_have_attribute("aria-current", "true")
    app.close()

    kept.damage(COPY)
    app = started()
    expect(app.find("Pijn in uw been: 7 van 10")).to_have_attribute("aria-current", "true")
    app.wait_no_text("De app heeft het teruggezet")
    app.close()


def test_a_log_of_which_the_copy_is_gone_too_is_called_lost(
    kept: Profile, started: Callable[[], App]
):
    kept.damage(LOG)
    kept.damage(COPY)
    app = started()
    app.wait_text("De browser kon uw dagboek niet meer lezen en heeft het gewist.")
    app.close()


def test_what_is_deleted_is_deleted_from_the_copy(kept: Profile, started: Callable[[], App]):
    app = started()
    app.go("/more")
    app.tap("Alles verwijderen")
    app.tap("Ja, alles verwijderen")
    app.wait_text("Alles is verwijderd.")
    app.close()

    kept.damage(LOG)
    app = started()
    app.wait_text("De app heeft het teruggezet uit een kopie.")
    app.tap("Overslaan")
    app.wait_title("Vandaag")
    assert app.find("Pijn in uw rug: 4 van 10").get_attribute("aria-current") != "true"
    app.close()


def test_the_copy_can_be_written_after_garbage_was_collected(profile: Profile, site: str):
    app = App(profile, site, worker_script=COUNT_ERRORS).open()
    app.tap("Overslaan")
    (worker,) = app.page.workers
    worker.evaluate("gc()")
    app.tap("Pijn in uw rug: 4 van 10")
    app.wait_text("Bewaard om")
    assert worker.evaluate("self.errors") == 0
    app.close()
