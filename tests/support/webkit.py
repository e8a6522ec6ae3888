"""WebKitGTK's MiniBrowser, driven by WebDriver: https://www.w3.org/TR/webdriver2/."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.support.elsewhere import Elsewhere

PATIENCE = 20  # seconds until the driver answers

AWAITED = """const done = arguments[0];
Promise.resolve(%s).then((value) => done({ value }), (error) => done({ error: `${error}` }));"""


class WebKit:
    """One window of MiniBrowser, whose methods are named as those of a page of Playwright."""

    def __init__(self, driver: str, capabilities: dict[str, object]) -> None:
        self._session = f"{driver}/session"
        asked = {"capabilities": {"alwaysMatch": capabilities}}
        self._session += f"/{self._command('POST', '', **asked)['sessionId']}"

    def goto(self, address: str) -> None:
        self._command("POST", "/url", url=address)

    def reload(self) -> None:
        self._command("POST", "/refresh")

    def evaluate(self, expression: str) -> Any:
        """Give what an expression (or its promise) comes to: a text, a number, yes or no."""
        answer = self._command("POST", "/execute/async", script=AWAITED % expression, args=[])
        assert "error" not in answer, answer["error"]
        return answer.get("value")

    def close(self) -> None:
        self._command("DELETE", "")

    def _command(self, method: str, path: str, **values: object) -> Any:
        body = None if method == "DELETE" else json.dumps(values).encode()
        request = Request(f"{self._session}{path}", body, method=method)
        try:
            with urlopen(request) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            raise AssertionError(json.load(error)["value"]["message"]) from error


@contextmanager
def webkit(elsewhere: Elsewhere) -> Iterator[WebKit]:
    """Start MiniBrowser, which keeps nothing from one time to the next.

    Args:
        elsewhere: Where it asks everything that is not on this machine.
    """
    proxy = {
        "proxyType": "manual",
        "httpProxy": elsewhere.address,
        "sslProxy": elsewhere.address,
        "noProxy": ["127.0.0.1"],
    }
    with _display() as display, _driver(display) as driver:
        browser = WebKit(driver, {"proxy": proxy})
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def _display() -> Iterator[str]:
    ready, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL) as process:
        os.close(tell)
        try:
            with os.fdopen(ready) as number:
                yield f":{number.readline().strip()}"
        finally:
            process.terminate()


@contextmanager
def _driver(display: str) -> Iterator[str]:
    port = _free_port()
    # Where the system has no language, WebKit would call its own "C", which Flutter refuses.
    environment = {**os.environ, "DISPLAY": display, "LANG": "en_GB.UTF-8"}
    command = ["WebKitWebDriver", f"--port={port}"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_for(address)
            yield address
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as place:
        return int(place.getsockname()[1])


def _wait_for(driver: str) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with urlopen(f"{driver}/status"):
                return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
