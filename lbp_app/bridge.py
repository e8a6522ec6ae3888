"""Messages from the app to the web page around it, which can do what a worker cannot.

In the browser Python runs in a worker that does not see the page. A worker's own channel reaches
the page that started it and no other tab. On a phone there is no page, and nothing is sent.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping
from typing import Any


def post(kind: str, **values: str | int) -> None:
    """Send a message to the page; `web/page/bridge.js` lists the kinds it acts on.

    Args:
        kind: "ready" when the first screen stands, which ends the start page; "prefs" with
            `language` ("nl" or "en") and `text_percent` (50 to 400), which the page applies and
            remembers for its next start; "hush", which ends the reading aloud; "print" with
            `html`, a whole page; "forget", which takes the address that shows out of the history.
        values: What the message carries.
    """
    _send({"kind": kind, **values})


async def ask(kind: str, **values: str | int | bytes) -> object:
    """Send a message to the page and wait for its answer, which comes to this question alone.

    Args:
        kind: "speak" with `text` (read out line by line) and `language` ("nl" or "en"); the answer
            comes at the end, or when it was hushed, and is whether the device could read it;
            "save", "share" and "pick", for which see `lbp_app/files.py`.
        values: What the message carries.

    Returns:
        What the page answers, an object as a dictionary and bytes as a memoryview; None where there
        is no page.
    """
    if sys.platform == "emscripten":
        import js  # noqa: PLC0415 - exists in the browser alone
        from pyodide.ffi import create_once_callable  # noqa: PLC0415

        answer = asyncio.get_running_loop().create_future()
        way_back = js.MessageChannel.new()
        way_back.port1.onmessage = create_once_callable(
            lambda event: answer.set_result(_python(event.data))
        )
        _send({"kind": kind, **values}, way_back.port2)
        return await answer
    return None


def _python(value: Any) -> object:  # noqa: ANN401 - anything of the browser
    return value.to_py() if hasattr(value, "to_py") else value


def _send(message: Mapping[str, str | int | bytes], *ports: object) -> None:
    """Hand a message to the page, with ports that it may answer by."""
    if sys.platform == "emscripten":
        import js  # noqa: PLC0415 - exists in the browser alone
        from pyodide.ffi import to_js  # noqa: PLC0415

        js.postMessage(to_js(message, dict_converter=js.Object.fromEntries), to_js(ports))
