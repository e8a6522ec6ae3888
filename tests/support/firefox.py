"""Firefox, driven by WebDriver BiDi, the protocol it speaks without a helper.

https://www.w3.org/TR/webdriver-bidi/
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.support import engines
from tests.support.elsewhere import Elsewhere

LISTENING = "WebDriver BiDi listening on "

PREFERENCES = {
    "network.proxy.type": 1,  # the one below; what is on this machine is asked without it
    "network.proxy.http": "{host}",
    "network.proxy.http_port": "{port}",
    "network.proxy.ssl": "{host}",
    "network.proxy.ssl_port": "{port}",
}

OWN_ERRANDS = (
    ".mozilla.org:443",
    ".mozilla.com:443",
    ".mozilla.net:443",
    ".firefox.com:443",
    "update.googleapis.com:443",  # where its module for protected films comes from
)
"""Whom Firefox itself asks, for its settings and updates, whatever page is open."""


class Firefox:
    """One window of Firefox, whose methods are named as those of a page of Playwright."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._sent = 0
        self._command("session.new", capabilities={})
        (window,) = self._command("browsingContext.getTree")["contexts"]
        self._window = window["context"]

    def goto(self, address: str) -> None:
        self._command(
            "browsingContext.navigate", context=self._window, url=address, wait="complete"
        )

    def reload(self) -> None:
        self._command("browsingContext.reload", context=self._window, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """Give what an expression (or its promise) comes to: a text, a number, yes or no."""
        answer = self._command(
            "script.evaluate",
            expression=expression,
            target={"context": self._window},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return answer["result"].get("value")

    def _command(self, method: str, **params: object) -> Any:
        self._sent += 1
        self._connection.send(json.dumps({"id": self._sent, "method": method, "params": params}))
        answer: dict[str, Any] = {}
        while answer.get("id") != self._sent:  # events come in between
            answer = json.loads(self._connection.recv())
        assert answer["type"] == "success", answer["message"]
        return answer["result"]


@contextmanager
def firefox(elsewhere: Elsewhere) -> Iterator[Firefox]:
    """Start Firefox with an empty profile.

    Args:
        elsewhere: Where it asks everything that is not on this machine.
    """
    command = engines.firefox()
    assert command, "no Firefox: run `make engines`"
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        Path(profile, "user.js").write_text(_preferences(elsewhere))
        process = subprocess.Popen(
            [command, "--headless", "--profile", profile, "--remote-debugging-port=0"],
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            with connect(f"{_address(process)}/session", max_size=None) as connection:
                yield Firefox(connection)
        finally:
            process.terminate()
            process.communicate()


def _preferences(elsewhere: Elsewhere) -> str:
    place = {"{host}": elsewhere.host, "{port}": elsewhere.port}
    settings = {name: place.get(str(value), value) for name, value in PREFERENCES.items()}
    return "".join(
        f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in settings.items()
    )


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stderr
    for line in process.stderr:
        if line.startswith(LISTENING):
            return line.removeprefix(LISTENING).strip()
    raise RuntimeError("Firefox ended before it could be driven")
