"""The measurements: each is one number of one site, taken in a browser of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from bench.server import DIRECT, Line, Served, serving
from bench.slow import slowed

PATIENCE = 300_000  # milliseconds
SETTLE = 1000  # milliseconds: what the tap before has set going must not count

PHONE = {"viewport": {"width": 390, "height": 844}, "locale": "nl-NL"}
"""As in the tests, but drawn like a desktop's page: what is measured is not the finger."""

WATCH = """
globalThis.bench = {};
bench.until = (holds) => new Promise((resolve) => {
  const look = () => holds() ? resolve(performance.now()) : requestAnimationFrame(look);
  look();
});
bench.semantics = () => {
  const host = document.querySelector("flt-semantics-host");
  if (host?.children.length) return host;
  const button = document.querySelector("flt-semantics-placeholder");
  if (!button) return null;
  const { left, top, width, height } = button.getBoundingClientRect();
  const centre = { clientX: left + width / 2, clientY: top + height / 2 };
  button.dispatchEvent(new MouseEvent("click", { bubbles: true, ...centre }));
  return null;
};
bench.says = (words) => {
  const host = bench.semantics();
  return host && (host.textContent.includes(words) ||
    [...host.querySelectorAll("[aria-label]")].some((e) => e.ariaLabel.includes(words)));
};
bench.tap = (name) => {
  const all = [...bench.semantics().querySelectorAll("[role=button],[role=tab]")];
  const found = all.find((e) => `${e.ariaLabel ?? ""}${e.textContent}`.trim().startsWith(name));
  const start = performance.now();
  found.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  return start;
};
"""
"""Looks at every frame; the words are those that Flutter tells to screen readers as it paints."""

FIRST_SCREEN = """words => bench.until(
  () => bench.says(words) && !document.querySelector("#start, #loading")
)"""

FIRST_PAINT = """() => performance.getEntriesByName("first-contentful-paint")[0].startTime"""

TAP = """async ([name, words]) => {
  const start = bench.tap(name);
  return await bench.until(() => bench.says(words)) - start;
}"""

WRITE = """text => new Promise((done, failed) => {
  const request = indexedDB.open("uw-rug", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("texts");
  request.onerror = () => failed(request.error);
  request.onsuccess = () => {
    const change = request.result.transaction("texts", "readwrite");
    change.objectStore("texts").put(text, "now");
    change.oncomplete = () => { request.result.close(); done(); };
  };
})"""


@dataclass(frozen=True)
class Site:
    """A site to measure.

    Attributes:
        name: What it is called.
        folder: Where it is.
        first: Words on its first screen.
        own: Whether it is ours: with a policy, and kept for use without a connection.
    """

    name: str
    folder: Path
    first: str
    own: bool = False


@dataclass(frozen=True)
class Step:
    """One tap on the way through the app: what is tapped, and words on what comes then."""

    tap: str
    words: str


SCREENS = (
    Step("Lezen", "Lezen over uw rug"),
    Step("Verloop", "Hoe het gaat"),
    Step("Plan", "Mijn plan"),
    Step("Alarm", "Alarmsignalen"),
    Step("Vandaag", "Hoeveel pijn hebt u nu?"),
)


@contextmanager
def _visitor(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(**PHONE)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    context.add_init_script(WATCH)
    yield context
    context.close()


def _start(context: BrowserContext, served: Served, site: Site) -> tuple[Page, float]:
    """Open the site in a new page; give the milliseconds to its first screen."""
    page = context.new_page()
    page.goto(served.address, wait_until="commit")
    return page, float(page.evaluate(FIRST_SCREEN, site.first))


def start(browser: Browser, site: Site, line: Line = DIRECT, times: float = 1) -> dict[str, float]:
    """Measure a first visit, a second one, and one without a connection where that is possible.

    Args:
        browser: Chromium.
        site: The site.
        line: The connection.
        times: How many times slower than this machine.
    """
    found: dict[str, float] = {}
    with (
        serving(site.folder, line, policy=site.own) as served,
        _visitor(browser) as context,
        slowed(browser, times),
    ):
        page, found["cold"] = _start(context, served, site)
        found["paint"] = float(page.evaluate(FIRST_PAINT))
        if site.own:
            page.locator("#offline[data-state=works]").wait_for()
        else:
            page.wait_for_load_state("networkidle")
        found["bytes"] = served.before_worker or served.sent
        found["bytes of the visit"] = served.sent
        page.close()
        page, found["warm"] = _start(context, served, site)
        page.close()
        if site.own:
            served.stop()
            context.set_offline(True)
            _, found["offline"] = _start(context, served, site)
    return found


def use(browser: Browser, site: Site, diary: str, times: float = 1) -> dict[str, float]:
    """Measure a start, each screen, and an entry, with a diary that is there already.

    Args:
        browser: Chromium.
        site: Our own site.
        diary: The text of the diary.
        times: How many times slower than this machine.
    """
    found: dict[str, float] = {}
    with serving(site.folder) as served, _visitor(browser) as context:
        _start(context, served, site)[0].locator("#offline[data-state=works]").wait_for()
        for page in context.pages:
            page.close()
        empty = context.new_page()
        empty.goto(f"{served.address}licences.txt")
        empty.evaluate(WRITE, diary)
        empty.close()
        with slowed(browser, times):
            page, found["start"] = _start(context, served, site)
            for step in SCREENS:
                page.wait_for_timeout(SETTLE)
                found[step.tap] = float(page.evaluate(TAP, [step.tap, step.words]))
            page.wait_for_timeout(SETTLE)
            found["entry"] = float(page.evaluate(TAP, ["Pijn in uw rug: 4", "Bewaard om"]))
    return found
