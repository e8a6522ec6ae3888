"""Kills of a browser in which the app's own storage writes.

All is as in the app, in its site and with its files: Python in a worker, the log, IndexedDB. Only
the screens are left out, so that a start takes 3 seconds and not 10; they say "saved" when the same
call returns.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserType, ConsoleMessage, Page

from tests.endurance.toll import Toll
from tests.support import browser
from web.policy import HEADERS

PER_KILL = 5  # at most as many entries before a kill
PATIENCE = 60_000  # milliseconds

FLAGS = [
    *("--headless", "--no-sandbox", "--no-first-run", "--remote-debugging-port=0"),
    "--no-startup-window",  # whoever connects waits for each page that is there: let there be none
]

PYTHON = """
import json, sys
sys.path.insert(0, "__pypackages__")
from datetime import datetime
import js
from lbp_app.models import PainRecord
from lbp_app.storage import open_log

log = await open_log()
found = [record.id for record in log.all(PainRecord)]
js.postMessage(json.dumps({"found": found, "notices": log.notices}))
while True:
    record = PainRecord(at=datetime.now(), note="x" * 200)
    await log.put(record)
    js.postMessage(json.dumps({"kept": record.id}))
"""

WORKER = f"""
import {{ loadPyodide }} from "./pyodide/pyodide.mjs";
const pyodide = await loadPyodide();
pyodide.unpackArchive(await (await fetch("app.zip")).arrayBuffer(), "zip");
pyodide.runPythonAsync({json.dumps(PYTHON)}).catch((error) => postMessage(
  JSON.stringify({{ failed: `${{error}}` }})));
"""

JAVASCRIPT = {"Content-Type": "text/javascript"}

START = """() => {
  const worker = new Worker("python-worker.js", { type: "module" });
  worker.onmessage = ({ data }) => console.log(data);
}"""


class Session:
    """The storage at work in a window, from a start until the browser is killed."""

    def __init__(self, page: Page, site: str) -> None:
        self._page = page
        self._messages: list[dict[str, Any]] = []
        page.on("console", self._note)
        page.context.route(
            "**/python-worker.js",
            lambda route: route.fulfill(body=WORKER, headers=HEADERS | JAVASCRIPT),
        )
        page.goto(f"{site}licences.txt")
        page.evaluate(START)

    def opened(self) -> tuple[list[str], list[str]]:
        """Wait until the log is open; give the ids that are in it, and its notices."""
        opened = self._wait(1)[0]
        return opened["found"], opened["notices"]

    def kept(self, entries: int) -> list[str]:
        """Wait until so many entries are acknowledged; give their ids, and of those after them."""
        return [message["kept"] for message in self._wait(1 + entries)[1:]]

    def _wait(self, count: int) -> list[dict[str, Any]]:
        while len(self._messages) < count:
            self._page.wait_for_event("console", timeout=PATIENCE)
        return self._messages

    def _note(self, message: ConsoleMessage) -> None:
        said = json.loads(message.text)
        assert "failed" not in said, said["failed"]
        self._messages.append(said)


def killed(chromium: BrowserType, site: str, profile: Path, times: int) -> Toll:
    """Write in a browser and have it killed, again and again.

    Args:
        chromium: To drive the browser with.
        site: Address of the served site, with a slash at its end.
        profile: Folder in which the browser keeps what is stored.
        times: How often.
    """
    toll = Toll()
    chance = random.Random(times)
    for start in range(times + 1):
        with _running(chromium, profile) as page:
            session = Session(page, site)
            found, notices = session.opened()
            if start > 0:
                toll.count(found, notices)
            if start < times:
                toll.acknowledged.update(session.kept(1 + start % PER_KILL))
                time.sleep(chance.random() / 20)  # some way into the entry after it
    return toll


@contextmanager
def _running(chromium: BrowserType, profile: Path) -> Iterator[Page]:
    """Start a browser on a profile; at the end it is killed, with all its processes."""
    told = profile / "DevToolsActivePort"
    told.unlink(missing_ok=True)
    command = [str(browser.ensure()), *browser.LIGHT_FLAGS, *FLAGS, f"--user-data-dir={profile}"]
    process = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{_port(told)}"
        opened = chromium.connect_over_cdp(address, timeout=PATIENCE)
        yield opened.contexts[0].new_page()
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _port(told: Path) -> int:
    """Wait until the browser tells its port: in the first of two lines of a file."""
    while not told.exists() or "\n" not in told.read_text():
        time.sleep(0.02)
    return int(told.read_text().split()[0])
