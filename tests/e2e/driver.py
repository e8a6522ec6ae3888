"""Drives the app as a person does: by what its semantics say, not by its pixels or its code.

Flutter paints on a canvas. What it says to screen readers it also writes as elements below
`flt-semantics-host`; those are read and pressed here, so each test is one of accessibility too.
"""

from __future__ import annotations

import re
from copy import copy
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, Locator, Route, expect

from tests.e2e.watch import Watch

SETTLE = 300  # milliseconds: a tap in the very moment a screen appears can be lost
BOOT = 60_000  # milliseconds
PATIENCE = 30_000  # milliseconds for what is not a start, on a busy machine
MOST_STOPS = 200  # of the Tab key on any screen
HUMAN = 150  # milliseconds from seeing the focus to the next key; Flutter follows it meanwhile
TAKEN = ("autocorrect", "on")  # what Flutter says of a field once it listens to it
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "is_mobile": True,
    "has_touch": True,
    "locale": "nl-NL",
    "timezone_id": "Europe/Amsterdam",
    "reduced_motion": "reduce",
    "service_workers": "block",
}

FIXED_CLOCK = """
globalThis.Date = class extends Date {
  static shift = new Date("%s") - Date.now();
  static now() { return super.now() + globalThis.Date.shift; }  // Flutter calls it on nothing
  constructor(...moment) { moment.length ? super(...moment) : super(globalThis.Date.now()); }
};
"""
"""Starts the clock of a page or worker at a moment. Python takes its time from the worker's."""

SET_CLOCK = "moment => { Date.shift += new Date(moment) - Date.now(); }"
WAKE = "['blur', 'focus'].forEach(event => window.dispatchEvent(new Event(event)))"

FIRST_CHANGE = """() => {
  const host = document.querySelector("flt-semantics-host");
  globalThis.changed = new Promise((done) => {
    new MutationObserver(done).observe(host, { subtree: true, childList: true, attributes: true });
    setTimeout(done, 5000);
  }).then(() => null);
}"""

STILL = """() => new Promise((done) => {
  const host = document.querySelector("flt-semantics-host");
  let quiet = setTimeout(done, 300);
  new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(done, 300);
  }).observe(host, { subtree: true, childList: true, attributes: true });
}).then(() => null)"""

KEPT = """async () => {
  const names = await caches.keys();
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.map((requests) => requests.map(({ url }) => url.split("?")[0]));
}"""

IS_FOCUSED = "element => element === document.activeElement"
HAS_FOCUS_WITHIN = "element => element.contains(document.activeElement)"

CLOCKED = re.compile(r"/(page/view|python-worker)\.js$")


class App:
    """The app in a browser of its own, with a log of its own.

    Args:
        browser: The browser to open it in.
        site: Address of the site, with a slash at its end.
        now: Where the clock starts at each load, in the time zone of the browser. Without it the
            clock is right.
        worker_script: What happens to the Python worker before it starts.
        options: Differences from a phone, in Playwright's words for a browser context.
    """

    def __init__(
        self,
        browser: Browser,
        site: str,
        now: datetime | None = None,
        worker_script: str = "",
        **options: object,
    ):
        self.site = site
        self.now = now
        self.worker_script = worker_script
        settings = {**PHONE, **options}
        self.context = browser.new_context(**settings)
        self.context.set_default_timeout(BOOT)
        self.watch = Watch(self.context, site)
        if settings["service_workers"] == "block":  # it refuses a script that was changed
            self.context.route(CLOCKED, self._prepare_script)
        self.page = self.context.new_page()

    def _prepare_script(self, route: Route) -> None:
        response = route.fetch()
        script = response.text()
        if route.request.url.endswith("python-worker.js"):
            script = self.worker_script + script
        if self.now:
            script = FIXED_CLOCK % self.now.isoformat() + script
        route.fulfill(response=response, body=script)

    def another(self) -> App:
        """Open a second window of the same browser, which shares the log with this one."""
        other = copy(self)
        other.page = self.context.new_page()
        return other

    def open(self, route: str = "/") -> App:
        """Load the page afresh at a route and wait until the first screen stands."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.site}#{route}")
        return self._wait_ready()

    def reload(self) -> App:
        self.page.reload()
        return self._wait_ready()

    def _wait_ready(self) -> App:
        self.page.locator("#start").wait_for(state="detached", timeout=BOOT)
        self.host.locator("flt-semantics").first.wait_for(state="attached")
        return self

    def go(self, route: str) -> None:
        """Follow a link to a route within the running app."""
        self.page.evaluate("route => { location.hash = route; }", route)

    def wake_at(self, now: datetime) -> None:
        """Set the running app's clock, and come back to it as to a phone that lay on the table."""
        self.now = now
        for clocked in (self.page, *self.page.workers):
            clocked.evaluate(SET_CLOCK, now.isoformat())
        self.page.evaluate(WAKE)

    def visit(self, route: str) -> None:
        """Go to a route and wait until its screen stands."""
        if route != self.route:
            self.page.evaluate(FIRST_CHANGE)
            self.go(route)
            self.page.evaluate("globalThis.changed")
        self.wait_still()

    def wait_still(self) -> None:
        """Wait until nothing has changed for a moment."""
        self.page.evaluate(STILL)

    def close(self) -> None:
        self.context.close()

    @property
    def host(self) -> Locator:
        return self.page.locator("flt-semantics-host")

    @property
    def route(self) -> str:
        return str(self.page.evaluate("location.hash.slice(1)"))

    @property
    def language(self) -> str:
        return str(self.page.evaluate("document.documentElement.lang"))

    @property
    def kept(self) -> list[list[str]]:
        """The paths of the files kept for use without a connection, by the cache they are in."""
        caches = self.page.evaluate(KEPT)
        return [[address.removeprefix(self.site) for address in cache] for cache in caches]

    def text(self, words: str | re.Pattern[str]) -> Locator:
        """Find words, whether shown as text or said as a name."""
        return self.host.get_by_text(words).or_(self.host.get_by_label(words)).first

    def wait_text(self, words: str | re.Pattern[str], timeout: float = PATIENCE) -> None:
        self.text(words).wait_for(state="attached", timeout=timeout)

    def wait_title(self, words: str) -> None:
        """Wait until the screen with this title stands alone, ready to be used."""
        title = self.host.get_by_role("heading", level=1)
        expect(title).to_have_text([words], timeout=PATIENCE)
        self.page.wait_for_timeout(SETTLE)

    def wait_no_text(self, words: str | re.Pattern[str], timeout: float = PATIENCE) -> None:
        self.text(words).wait_for(state="detached", timeout=timeout)

    def find(self, name: str | re.Pattern[str], role: str = "button") -> Locator:
        """Find what can be pressed, by its whole name and role."""
        return self.host.get_by_role(role, name=name, exact=True).first

    def tap(self, name: str | re.Pattern[str], role: str = "button") -> None:
        """Press as a screen reader does: wherever it is, even below the edge of the screen.

        Flutter takes no taps on what is being scrolled, as a form is to the field just written in.
        """
        listening = self.page.locator("[flt-tappable]")
        self.find(name, role).and_(listening).dispatch_event("click")

    def touch(self, name: str | re.Pattern[str], role: str = "button") -> None:
        """Press as a finger does: at its place on the screen, through whatever lies on top."""
        target = self.find(name, role)
        target.wait_for(state="attached")
        box = target.bounding_box()
        assert box, f"{name} is not on the screen"
        self.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def type(self, label: str | re.Pattern[str], text: str) -> None:
        """Fill in a field. Flutter may overwrite what comes right after the focus: try again."""
        field = self.find(label, "textbox")
        for _ in range(4):
            field.focus()
            expect(field).to_have_attribute(*TAKEN, timeout=PATIENCE)
            self.page.wait_for_timeout(200)
            field.fill(text)
            self.page.wait_for_timeout(150)
            if field.input_value() == text:
                return
        raise AssertionError(f"{label}: {field.input_value()!r} instead of {text!r}")

    def nav(self, name: str) -> None:
        """Go to one of the main places, by the bar of a phone or the rail of a wide screen."""
        label = re.compile(rf"^{re.escape(name)}")
        tab = self.host.get_by_role("tab", name=label)
        tab.or_(self.host.get_by_role("button", name=label)).first.dispatch_event("click")

    def screenshot(self, file: Path) -> None:
        self.page.screenshot(path=file)


class Keyboard(App):
    """The app as somebody uses it who has a keyboard and nothing else."""

    def tap(self, name: str | re.Pattern[str], role: str = "button") -> None:
        target = self.find(name, role)
        if role == "radio":
            self._choose(target)
            return
        self.reach(target)
        self.page.keyboard.press("Space" if role == "checkbox" else "Enter")

    touch = tap

    def type(self, label: str | re.Pattern[str], text: str) -> None:
        """Fill in a field, as a person does who looks at what came of it."""
        field = self.find(label, "textbox")
        for _ in range(4):
            self.reach(field)
            expect(field).to_have_attribute(*TAKEN, timeout=PATIENCE)
            self.page.keyboard.press("ControlOrMeta+a")
            self.page.keyboard.type(text)
            self.page.wait_for_timeout(SETTLE / 2)
            if field.input_value() == text:
                return
        raise AssertionError(f"{label}: {field.input_value()!r} instead of {text!r}")

    def nav(self, name: str) -> None:
        label = re.compile(rf"^{re.escape(name)}")
        tab = self.host.get_by_role("tab", name=label)
        self.reach(tab.or_(self.host.get_by_role("button", name=label)).first)
        self.page.keyboard.press("Enter")

    def reach(self, target: Locator, there: str = IS_FOCUSED) -> None:
        """Press Tab until the focus is there: on from where it is, once around at most."""
        target.wait_for(state="attached")
        seen = 0
        while not target.evaluate(there):
            self.page.keyboard.press("Tab")
            seen += 1
            assert seen < MOST_STOPS, f"Tab does not lead to {target}"
        self.page.wait_for_timeout(HUMAN)

    def _choose(self, target: Locator) -> None:
        """Tab to the group, then arrows to the radio button."""
        self.reach(target.locator("xpath=ancestor::*[@role='radiogroup'][1]"), HAS_FOCUS_WITHIN)
        for _ in range(10):
            if target.evaluate(IS_FOCUSED):
                break
            self.page.keyboard.press("ArrowDown")
            self.page.wait_for_timeout(SETTLE)  # what is chosen on the way is drawn first
        self.page.keyboard.press("Space")
