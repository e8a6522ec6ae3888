"""The built site, a browser, and the app in it.

A module may set `NOW` (a datetime: where the app's clock starts) and `OPTIONS` (differences from
a phone, in Playwright's words for a browser context).
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.e2e.driver import PATIENCE, App, Keyboard
from tests.support import browser
from web.build import SITE
from web.serve import serve

expect.set_options(timeout=PATIENCE)

LONGEST = "test_six_weeks"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin in the browser with what takes longest, lest it runs alone at the end."""
    items.sort(key=lambda item: (item.path.parent.name == "e2e", item.path.stem != LONGEST))


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = serve(folder, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Serve the built site at the root of a host."""
    if not (SITE / "index.html").exists():
        pytest.fail("There is no site to test: run `make web` first.", pytrace=False)
    with _served(SITE) as address:
        yield address


@pytest.fixture(scope="session")
def site_in_folder() -> Iterator[str]:
    """Serve the built site in a folder below the root of a host."""
    with _served(SITE.parent) as address:
        yield f"{address}{SITE.name}/"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A browser that spares the processor; `test_engines` takes one as people have it."""
    path = browser.ensure()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=browser.LIGHT_FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module", params=[App, Keyboard], ids=["touch", "keyboard"])
def hands(request: pytest.FixtureRequest) -> type[App]:
    """How the app is used: each journey is gone twice, by touch and by keyboard alone."""
    return request.param


@pytest.fixture(scope="module")
def started_app(
    request: pytest.FixtureRequest, hands: type[App], chromium: Browser, site: str
) -> Iterator[App]:
    """One start of the app, shared by the tests of a module: they follow each other in it."""
    module = request.module
    options = getattr(module, "OPTIONS", {})
    app = hands(chromium, site, now=getattr(module, "NOW", None), **options)
    yield app.open()
    app.close()


@pytest.fixture
def app(started_app: App) -> Iterator[App]:
    """The started app; the test fails when the page did what a page must never do."""
    yield started_app
    problems = started_app.watch.problems.copy()
    started_app.watch.problems.clear()
    assert not problems, "\n".join(problems)
