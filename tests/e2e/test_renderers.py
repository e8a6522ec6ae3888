"""Flutter draws in the way that the browser allows, and just that way is kept for offline use.

Firefox and WebKit, which have only one of the ways, are in test_engines.py.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.driver import Keyboard
from tests.support.host import Host
from web import client
from web.build import SITE

OFFLINE = 60_000  # milliseconds

NO_WEBGL = """
const get = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
  return kind.startsWith("webgl") ? null : get.call(this, kind, ...rest);
};
"""
"""As in a browser on a machine without a graphics card."""

NO_GARBAGE_COLLECTION = """
const validate = WebAssembly.validate;
WebAssembly.validate = (bytes) => bytes.length > 100 && validate(bytes);
"""
"""As in a browser of before WebAssembly had one: Flutter asks by a module of a few bytes."""

NO_LINE_BREAKER = "delete Intl.v8BreakIterator"
NO_IMAGE_DECODER = "delete globalThis.ImageDecoder"

RENDERER = "document.body.getAttribute('flt-renderer')"

LOADED = """performance.getEntriesByType("resource")
  .map(({ name }) => name.slice(document.baseURI.split("#")[0].length))"""


@pytest.mark.parametrize(
    ("lacking", "renderer"),
    [
        pytest.param("", "skwasm", id="chromium"),
        pytest.param(NO_WEBGL, "canvaskit", id="no graphics"),
        pytest.param(NO_GARBAGE_COLLECTION, "canvaskit", id="older"),
        pytest.param(NO_LINE_BREAKER, "canvaskit", id="no line breaker"),
        pytest.param(NO_IMAGE_DECODER, "canvaskit", id="no image decoder"),
    ],
)
def test_what_a_browser_allows_is_loaded_and_kept(chromium: Browser, lacking: str, renderer: str):
    host = Host(SITE)
    app = Keyboard(chromium, host.address, service_workers="allow")
    app.context.add_init_script(lacking)
    app.open()
    assert app.page.evaluate(RENDERER) == renderer
    of_another = {*client.RENDERERS["skwasm"], *client.RENDERERS["canvaskit"]}
    of_another -= {*client.RENDERERS[renderer]}
    loaded = app.page.evaluate(LOADED)
    assert {*client.RENDERERS[renderer]} <= {*loaded}
    assert not of_another & {*loaded}

    expect(app.page.locator("#offline")).to_have_attribute("data-state", "works", timeout=OFFLINE)
    (kept,) = app.kept
    assert {*client.RENDERERS[renderer]} <= {*kept}
    assert not of_another & {*kept}

    host.stop()
    app.reload()
    assert app.page.evaluate(RENDERER) == renderer
    app.close()


def test_a_browser_that_loses_its_graphics_card_has_the_other_way_kept_too(chromium: Browser):
    host = Host(SITE)
    app = Keyboard(chromium, host.address, service_workers="allow")
    app.open()
    expect(app.page.locator("#offline")).to_have_attribute("data-state", "works", timeout=OFFLINE)
    app.context.add_init_script(NO_WEBGL)
    app.reload()
    assert app.page.evaluate(RENDERER) == "canvaskit"
    expect(app.page.locator("#offline")).to_have_attribute("data-state", "newer", timeout=OFFLINE)
    host.stop()
    app.reload()
    assert app.page.evaluate(RENDERER) == "canvaskit"
    app.close()
