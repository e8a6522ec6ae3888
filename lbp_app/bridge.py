"""Messages from the app to the web page around it, which can do what a worker cannot.

In the browser Python runs in a worker that does not see the page. A worker's own channel reaches
the page that started it and no other tab. On a phone there is no page, and nothing is sent.
"""

from __future__ import annotations

import sys


def post(kind: str, **values: str | int) -> None:
    """Send a message to the page; `web/page/bridge.js` lists the kinds it acts on.

    Args:
        kind: "ready" when the first screen stands, which ends the start page; "prefs" with
            `language` ("nl" or "en") and `text_percent` (50 to 400), which the page applies and
            remembers for its next start.
        values: What the message carries.
    """
    if sys.platform == "emscripten":
        import js  # noqa: PLC0415 - exists in the browser alone
        from pyodide.ffi import to_js  # noqa: PLC0415

        message = {"kind": kind, **values}
        js.postMessage(to_js(message, dict_converter=js.Object.fromEntries))
