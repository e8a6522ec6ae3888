"""The log in a real browser: what is damaged, missing or not to be had is said, with a way on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from lbp_app.storage.document import to_text
from tests.e2e.driver import App

WRITE = """texts => new Promise((done, failed) => {
  const request = indexedDB.open("uw-rug", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("texts");
  request.onerror = () => failed(request.error);
  request.onsuccess = () => {
    const change = request.result.transaction("texts", "readwrite");
    for (const [slot, text] of Object.entries(texts)) change.objectStore("texts").put(text, slot);
    change.oncomplete = () => { request.result.close(); done(); };
  };
})"""

READ = """() => new Promise((done, failed) => {
  const request = indexedDB.open("uw-rug", 1);
  request.onerror = () => failed(request.error);
  request.onsuccess = () => {
    const all = request.result.transaction("texts").objectStore("texts").getAllKeys();
    all.onsuccess = () => { request.result.close(); done(all.result); };
  };
})"""


def store(app: App, **texts: str) -> None:
    """Write texts where the app keeps its log, while no app is running; there is no second copy."""
    app.page.goto(f"{app.site}licences.txt")
    app.page.evaluate(WRITE, texts)
    app.page.evaluate("navigator.storageBuckets.delete('uw-rug-copy')")


def stored(app: App) -> list[str]:
    """Give the names of the texts that are kept, while no app is running."""
    app.page.goto(f"{app.site}licences.txt")
    return app.page.evaluate(READ)


def entry(app: App, number: int) -> None:
    """Note a pain of the back on Today."""
    app.tap(f"Pijn in uw rug: {number} van 10")
    app.wait_text("Bewaard om")


def test_a_damaged_log_is_put_back_from_the_state_before(
    hands: type[App], chromium: Browser, site: str
):
    app = hands(chromium, site).open()
    app.tap("Overslaan")
    app.wait_no_text("Welkom bij Uw rug")
    entry(app, 4)
    app.tap("Pijn in uw been: 7 van 10")
    expect(app.find("Pijn in uw been: 7 van 10")).to_have_attribute("aria-current", "true")
    store(app, now="{half a log")
    app.open()
    app.wait_text("De app heeft de vorige goede versie teruggezet.")
    expect(app.find("Pijn in uw rug: 4 van 10")).to_have_attribute("aria-current", "true")
    app.close()


def test_a_log_damaged_for_good_is_kept_apart_and_begun_anew(
    hands: type[App], chromium: Browser, site: str
):
    app = hands(chromium, site)
    store(app, now="no log", before="no log either")
    app.open()
    app.wait_text("De app kan niet starten")
    app.wait_text("Bel nu uw huisarts.")
    app.tap("Begin met een leeg dagboek")
    app.wait_title("Vandaag")
    entry(app, 3)
    assert len([key for key in stored(app) if key.startswith("damaged-")]) == 2
    app.close()


def test_a_log_of_a_newer_app_is_left_alone(chromium: Browser, site: str):
    app = App(chromium, site)
    store(app, now=to_text({"meta": {"1": {"version": 999}}}))
    app.open()
    app.wait_text("De app kan niet starten")
    assert app.find("Begin met een leeg dagboek").count() == 0
    app.close()


@pytest.mark.parametrize("missing", ["indexedDB", "navigator.locks"])
def test_where_nothing_can_be_kept_everything_can_be_read(
    chromium: Browser, site: str, missing: str
):
    owner, _, name = f"self.{missing}".rpartition(".")
    hide = f'Object.defineProperty({owner}, "{name}", {{value: undefined}});'
    app = App(chromium, site, worker_script=hide).open("/alarm")
    app.wait_text("Deze browser bewaart niets")
    app.tap("Niet kunnen plassen", role="checkbox")
    app.wait_text("Problemen met plassen of ontlasting")
    app.wait_text("Niet bewaard: de opslag van dit apparaat is niet bereikbaar.")
    app.go("/learn/nature")
    app.wait_title("Wat is lage rugpijn?")
    app.tap("English EN")
    app.wait_title("What is low back pain?")
    app.close()
