"""Without a connection, and from one version to the next: in a real browser, with real servers.

The tests of each app follow each other in it. They are gone by keyboard: test_engines.py does the
same by touch, and what the network brings does not depend on hands.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Locator, Response, expect

from lbp_app.content import topics
from lbp_app.models import Language
from tests.e2e.driver import BOOT, App, Keyboard
from tests.support.host import Host
from web import client, offline
from web.build import SITE
from web.policy import HEADERS
from web.serve import HOST, Handler, Server

WORKS = "De app werkt nu ook zonder internet."
NEWER = "Er is een nieuwe versie."
PATIENCE = 30_000  # milliseconds

COUNT_ASKING = """
if (isSecureContext) {
  const persist = StorageManager.prototype.persist;
  StorageManager.prototype.persist = function () {
    localStorage.setItem("asked", Number(localStorage.getItem("asked")) + 1);
    return persist.call(this);
  };
}
"""

LOSE = """async (path) => {
  const cache = await caches.open((await caches.keys())[0]);
  const all = await cache.keys();
  await cache.delete(all.find(({ url }) => url.split("?")[0].endsWith(`/${path}`)));
}"""
"""Has the browser lose a file."""

LOOK_FOR_UPDATE = """async () => {
  const registration = await navigator.serviceWorker.ready;
  let worker = null;  // known at once: it may have come to its end when the update is told
  registration.addEventListener("updatefound", () => { worker = registration.installing; });
  await registration.update();
  worker ??= registration.installing;
  if (worker?.state !== "installing") return worker?.state ?? "none";
  return new Promise((done) => worker.addEventListener("statechange", () => done(worker.state)));
}"""
"""Whether there is another version, and what became of it at first."""


def line(app: App) -> Locator:
    return app.page.locator("#offline > [lang=nl]")


def says(app: App, words: str) -> None:
    expect(line(app).get_by_role("status")).to_have_text(
        words, timeout=PATIENCE, use_inner_text=True
    )


@contextmanager
def answers(app: App) -> Iterator[list[Response]]:
    """Collects all that the page and its Python get from the site meanwhile."""
    collected: list[Response] = []

    def collect(response: Response) -> None:
        if response.url.startswith(app.site) and not response.request.service_worker:
            collected.append(response)

    app.context.on("response", collect)
    yield collected
    app.context.remove_listener("response", collect)


def note(app: App, number: int) -> None:
    """Note a pain of the back on Today."""
    app.tap(f"Pijn in uw rug: {number} van 10")
    app.wait_text("Bewaard om")


def noted(app: App, number: int) -> None:
    entry = app.find(f"Pijn in uw rug: {number} van 10")
    expect(entry).to_have_attribute("aria-current", "true", timeout=PATIENCE)


# --- The server is gone after the first visit ---


@pytest.fixture(scope="module")
def visited(chromium: Browser, site: str) -> Iterator[App]:
    """The app after a first visit that was left to complete; then the server was stopped."""
    del site  # without it there is nothing to serve
    host = Host(SITE)
    app = Keyboard(chromium, host.address, service_workers="allow")
    app.context.add_init_script(COUNT_ASKING)
    app.open()
    says(app, WORKS)
    host.stop()
    yield app
    app.close()


def test_a_first_visit_keeps_every_file_of_the_site(visited: App):
    (kept,) = visited.kept
    listed = [path for path, _ in offline.files(SITE)]
    not_here = client.RENDERERS["canvaskit"]
    assert sorted(kept) == [path for path in listed if path not in not_here]


def test_the_server_has_really_stopped(visited: App):
    with pytest.raises(URLError):
        urlopen(visited.site)


def test_what_the_line_covers_can_be_pressed_through_it(visited: App):
    expect(line(visited)).to_have_css("pointer-events", "none")


def test_without_a_connection_all_answers_come_with_the_policy(visited: App):
    with answers(visited) as responses:
        visited.reload()
    paths = {response.url.removeprefix(visited.site) for response in responses}
    assert {
        "",
        "python-worker.js",
        "pyodide/pyodide.mjs",
        "app.zip",
        "main.dart.wasm",
    } <= paths
    for response in responses:
        assert response.from_service_worker, response.url
        got = {name: response.headers.get(name.lower()) for name in HEADERS}
        assert got == HEADERS, response.url


def test_without_a_connection_an_entry_is_kept(visited: App):
    visited.tap("Overslaan")
    visited.wait_no_text("Welkom bij Uw rug")
    note(visited, 4)
    visited.reload()
    noted(visited, 4)


def test_without_a_connection_a_topic_can_be_read(visited: App):
    visited.go("/learn/nature")
    visited.wait_title("Wat is lage rugpijn?")
    for words in topics(Language.NL)["nature"].sentences[:3]:
        expect(visited.host).to_contain_text(words)


def test_without_a_connection_a_link_leads_straight_in(visited: App):
    visited.open("/learn/alarm")
    visited.wait_text("Bel meteen uw huisarts")


@pytest.mark.parametrize("path", ["nl/nature.html", "en/nature.html?from=mail", "nl/"])
def test_without_a_connection_the_plain_pages_open(visited: App, path: str):
    language = Language(path[:2])
    expected = "Lezen over uw rug" if path == "nl/" else topics(language)["nature"].title
    visited.page.goto(visited.site + path)
    expect(visited.page.get_by_role("heading", level=1)).to_have_text(expected)
    for image in visited.page.get_by_role("img").all():
        assert image.evaluate("image => image.decode().then(() => image.naturalWidth)")
    expect(visited.page.locator("body")).to_have_css("max-width", "704px")  # its style is there


def test_to_keep_what_is_stored_is_asked_once(visited: App):
    assert visited.page.evaluate("localStorage.asked") == "1"


def test_nothing_else_was_asked_of_anyone(visited: App):
    assert visited.watch.problems == []


# --- The host can't send headers ---


class Bare(Handler):
    """Gives out files and nothing more, like the hosts that read no list of headers."""

    def send_header(self, keyword: str, value: str) -> None:
        if keyword not in HEADERS:
            super().send_header(keyword, value)


@pytest.fixture
def bare(site: str) -> Iterator[str]:
    """The address of the site on such a host."""
    del site  # without it there is nothing to serve
    with Server((HOST, 0), partial(Bare, directory=str(SITE))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}/"
        server.shutdown()


def test_from_the_second_visit_on_the_headers_are_there_all_the_same(chromium: Browser, bare: str):
    app = App(chromium, bare, service_workers="allow")
    app.open()
    assert not app.page.evaluate("crossOriginIsolated")
    says(app, WORKS)
    app.page.evaluate(LOSE, "python-worker.js")
    with answers(app) as responses:
        app.reload()
    assert app.page.evaluate("crossOriginIsolated")
    assert "python-worker.js" in {response.url.removeprefix(bare) for response in responses}
    for response in responses:
        got = {name: response.headers.get(name.lower()) for name in HEADERS}
        assert got == HEADERS, response.url
    app.close()


# --- Another version is put on the server ---


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, site: str) -> Path:
    """A copy of the site, to be changed."""
    del site  # without it there is nothing to copy
    folder = tmp_path_factory.mktemp("published") / "site"
    shutil.copytree(SITE, folder)
    publish(folder, "1")
    return folder


def publish(folder: Path, version: str) -> None:
    """Build another version; each answer of its worker tells which it is."""
    (folder / "version.txt").write_text(version)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(HEADERS, "X-Version", version)
        offline.write(folder)
    for form in folder.glob(f"{offline.WORKER}.*"):
        form.unlink()  # of the version before


@pytest.fixture(scope="module")
def published(chromium: Browser, folder: Path) -> Iterator[Keyboard]:
    """A browser for the copy."""
    host = Host(folder)
    app = Keyboard(chromium, host.address, service_workers="allow")
    yield app
    app.close()
    host.stop()


@pytest.fixture(scope="module")
def other(published: Keyboard) -> Keyboard:
    """A second window of that browser."""
    return published.another()


def is_version(response: Response) -> bool:
    return response.url.endswith("/version.txt")


def versions(responses: list[Response]) -> set[str | None]:
    return {response.headers.get("x-version") for response in responses}


def test_a_first_visit_that_is_not_completed_breaks_nothing(published: App, folder: Path):
    (folder / "version.txt").unlink()
    with published.context.expect_event("response", is_version, timeout=BOOT):
        published.open()
    expect(published.page.locator("#offline")).not_to_have_attribute("data-state", re.compile(""))
    published.tap("Overslaan")
    published.wait_no_text("Welkom bij Uw rug")
    note(published, 4)
    publish(folder, "1")
    published.reload()
    says(published, WORKS)
    noted(published, 4)


@pytest.mark.parametrize("fault", ["missing", "altered"])
def test_half_a_version_is_not_taken(published: App, folder: Path, fault: str):
    publish(folder, "2")
    if fault == "missing":
        (folder / "version.txt").unlink()
    else:
        (folder / "version.txt").write_text("2, almost")
    assert published.page.evaluate(LOOK_FOR_UPDATE) == "redundant"
    with answers(published) as responses:
        published.reload()
    assert versions(responses) == {"1"}
    noted(published, 4)
    assert published.page.evaluate("fetch('version.txt').then((r) => r.text())") == "1"
    expect(line(published).get_by_role("button")).to_have_count(0)


def test_a_whole_version_is_offered_in_every_window(published: App, other: App, folder: Path):
    other.open("/alarm")
    publish(folder, "2")
    with answers(published) as responses:
        published.reload()
    says(published, NEWER)
    says(other, NEWER)
    assert versions(responses) == {"1"}


def test_it_is_taken_at_a_touch_and_nothing_is_lost(published: App, other: App):
    other.page.evaluate("document.body.dataset.mark = 'not loaded again'")
    with answers(published) as responses, published.page.expect_navigation(timeout=BOOT):
        line(published).get_by_role("button", name="Bijwerken").tap()
    published.page.locator("#start").wait_for(state="detached", timeout=BOOT)
    noted(published, 4)
    assert versions(responses) == {"2"}
    assert [r.url for r in responses].count(published.site) == 1  # it was loaded once
    assert published.page.evaluate("fetch('version.txt').then((r) => r.text())") == "2"
    assert len(published.kept) == 1
    expect(line(published).get_by_role("button")).to_have_count(0)
    expect(other.page.locator("body")).to_have_attribute("data-mark", "not loaded again")


def test_the_other_window_follows_when_its_reader_wants(other: Keyboard):
    update = line(other).get_by_role("button", name="Bijwerken")
    other.reach(update)
    with other.page.expect_navigation(timeout=BOOT):
        other.page.keyboard.press("Enter")
    other.page.locator("#start").wait_for(state="detached", timeout=BOOT)
    expect(update).to_have_count(0)
    other.page.close()


def test_the_offer_is_in_the_language_of_the_reader(published: App, folder: Path):
    publish(folder, "3")
    assert published.page.evaluate(LOOK_FOR_UPDATE) == "installed"
    says(published, NEWER)
    published.tap("English EN")
    expect(published.page.get_by_text("There is a new version.")).to_be_visible()
    expect(published.page.get_by_text(NEWER)).to_be_hidden()
    published.tap("Nederlands NL")
    says(published, NEWER)


def test_the_offer_can_wait(published: Keyboard):
    published.reach(line(published).get_by_role("button", name="Later"))
    published.page.keyboard.press("Enter")
    expect(line(published).get_by_role("button")).to_have_count(0)
    published.reload()
    says(published, NEWER)


def test_a_window_that_is_still_loading_starts_anew_with_the_new_version(published: App):
    loading = published.context.new_page()
    loading.add_init_script("globalThis.Worker = class { postMessage() {} };")  # Python never comes
    # A worker with answers on their way is not replaced before these have come.
    loading.goto(published.site, wait_until="networkidle")
    published.page.wait_for_load_state("networkidle")
    with loading.expect_response(published.site, timeout=BOOT) as response:
        line(published).get_by_role("button", name="Bijwerken").tap()
    assert response.value.headers["x-version"] == "3"


# --- On the home screen ---


def test_the_app_can_be_put_on_a_home_screen(published: App):
    window = published.another().open()  # the others load again for the new version
    devtools = published.context.new_cdp_session(window.page)
    assert devtools.send("Page.getAppManifest")["errors"] == []
    errors = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # The browser of a test is a private window, from which nothing is installed.
    assert [error["errorId"] for error in errors] == ["in-incognito"]
    icon = window.page.locator("link[rel=apple-touch-icon]").get_attribute("href")
    assert icon
    with urlopen(published.site + icon) as answer:
        assert answer.headers["Content-Type"] == "image/png"
    expect(window.page.locator("meta[name=apple-mobile-web-app-title]")).to_have_attribute(
        "content", re.compile("Uw rug")
    )
