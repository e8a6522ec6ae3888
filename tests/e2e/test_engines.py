"""The app in the engines of Chrome, Firefox and Safari: usable, without a server, asking nobody.

What leaves for another host is seen by a proxy, not told by the browser.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.driver import SETTLE
from tests.support import browser as browsers
from tests.support import engines
from tests.support.elsewhere import Elsewhere
from tests.support.firefox import OWN_ERRANDS, firefox
from tests.support.host import Host
from tests.support.webkit import webkit
from web.build import SITE

PATIENCE = 120  # seconds, for a machine that is busy

BUTTON = """[...document.querySelectorAll("flt-semantics-host [role=button]")]
  .find((e) => (e.getAttribute("aria-label") ?? e.textContent).trim() === %s)"""

PRESS = """.dispatchEvent(new MouseEvent("click", { bubbles: true }))"""

SAYS = """document.querySelector("flt-semantics-host").textContent.includes(%s)"""

ELSEWHERE = "http://elsewhere.example/"

ASK_FROM_PAGE = f"""fetch("{ELSEWHERE}page").then(() => "got", () => "refused")"""

ASK_FROM_WORKER = f"""new Promise((answer) => {{
  const worker = new Worker("python-worker.js", {{ type: "module" }});
  worker.onmessage = ({{ data }}) => answer(data);
  worker.postMessage({{ archive: "{ELSEWHERE}app.zip" }});
}})"""
"""Has another Python worker fetch the app from another host; it answers why that failed."""


class Window(Protocol):
    def goto(self, address: str) -> object: ...

    def reload(self) -> object: ...

    def evaluate(self, expression: str) -> Any: ...


Engine = Callable[[Elsewhere], AbstractContextManager[Window]]


def of_chromium(browser: Browser) -> Engine:
    @contextmanager
    def chromium(elsewhere: Elsewhere) -> Iterator[Page]:
        proxy = {"server": elsewhere.address, "bypass": "127.0.0.1"}
        path = browsers.ensure()
        own = browser.browser_type.launch(executable_path=path, args=browsers.FLAGS)
        yield own.new_page(locale="en-GB", proxy=proxy)
        own.close()

    return chromium


@pytest.fixture(params=["chromium", "firefox", "webkit"])
def engine(request: pytest.FixtureRequest, chromium: Browser) -> Engine:
    if request.param == "chromium":
        return of_chromium(chromium)
    if sys.platform != "linux":
        pytest.skip("WebKitGTK, and Firefox as it is started here, are for Linux")
    engines.ensure()
    return {"firefox": firefox, "webkit": webkit}[request.param]


def wait(window: Window, condition: str) -> None:
    end = time.monotonic() + PATIENCE
    while not window.evaluate(f"Boolean({condition})"):
        assert time.monotonic() < end, condition
        time.sleep(0.1)


def wait_ready(window: Window) -> None:
    wait(window, '!document.getElementById("start")')
    wait(window, 'document.querySelector("flt-semantics-host flt-semantics")')


def press(window: Window, name: str) -> None:
    button = BUTTON % json.dumps(name)
    wait(window, button)
    time.sleep(SETTLE / 1000)
    window.evaluate(button + PRESS)


def says(window: Window, words: str) -> None:
    wait(window, SAYS % json.dumps(words))


def test_app_works_in_this_engine_without_a_server_and_asks_nobody_else(engine: Engine):
    host = Host(SITE)
    with Elsewhere() as elsewhere, engine(elsewhere) as window:
        window.goto(host.address)
        wait_ready(window)
        press(window, "Skip")
        wait(window, f"!{BUTTON % json.dumps('Skip')}")
        press(window, "Pain in your back: 4 of 10")
        says(window, "Saved at")
        wait(window, 'document.getElementById("offline").dataset.state === "works"')
        host.stop()
        window.reload()
        wait_ready(window)
        entry = BUTTON % json.dumps("Pain in your back: 4 of 10")
        wait(window, f'{entry}?.getAttribute("aria-current") === "true"')

        assert window.evaluate(ASK_FROM_PAGE) == "refused"
        assert "Error" in window.evaluate(ASK_FROM_WORKER)
        assert [asked for asked in elsewhere.asked if not asked.endswith(OWN_ERRANDS)] == []
        window.evaluate(f'location.assign("{ELSEWHERE}")')
        end = time.monotonic() + PATIENCE
        while ELSEWHERE not in elsewhere.asked:  # the proxy does see what is not forbidden
            assert time.monotonic() < end
            time.sleep(0.1)
