"""A slower processor: all of a browser is stopped for most of the time, its workers too.

The throttling in Chromium's own tools slows the page alone, and Python runs in a worker.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser

PERIOD = 0.02  # seconds: short enough that nothing seems to stutter


@contextmanager
def slowed(browser: Browser, times: float) -> Iterator[None]:
    """Let a browser run for one part in so many of each 20 ms.

    Args:
        browser: A Chromium on this machine that leads a process group, as Playwright's do.
        times: How many times slower; 1 leaves it alone.
    """
    if times == 1:
        yield
        return
    group = _group(browser)
    done = threading.Event()
    brake = threading.Thread(target=_brake, args=(group, PERIOD / times, done), daemon=True)
    brake.start()
    try:
        yield
    finally:
        done.set()
        brake.join()


def _group(browser: Browser) -> int:
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    (main,) = (process["id"] for process in processes if process["type"] == "browser")
    return os.getpgid(main)


def _brake(group: int, running: float, done: threading.Event) -> None:
    while not done.is_set():
        os.killpg(group, signal.SIGSTOP)
        time.sleep(PERIOD - running)
        os.killpg(group, signal.SIGCONT)
        time.sleep(running)
