"""The server of the measurements: `web.serve`, which counts what it sends and can be slow."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from web.serve import HOST, Handler, Server

CHUNK = 16_384


@dataclass(frozen=True)
class Line:
    """A connection to the network.

    Attributes:
        name: What it is called.
        bytes_per_second: Shared by all requests; 0 for no bound.
        delay: Seconds from a request to its answer.
    """

    name: str
    bytes_per_second: float = 0
    delay: float = 0


DIRECT = Line("no limit")
FOUR_G = Line("4G", bytes_per_second=9e6 / 8, delay=0.165)
"""9 Mbit/s and 165 ms, which browsers' tools call "fast 4G"."""


class Served:
    """A folder on a port of this machine.

    Attributes:
        address: Where it is, with a slash at the end.
        sent: Bytes sent so far, headers included.
        before_worker: Those before a service worker was first asked for, which is when the first
            screen stands.
        policy: Whether our policy goes with it, which the scripts of a stock page don't keep.
    """

    def __init__(self, folder: Path, line: Line = DIRECT, *, policy: bool = True) -> None:
        self.sent = 0
        self.before_worker = 0
        self.policy = policy
        self._line = line
        self._turn = threading.Lock()
        handler = partial(_Counting, self, directory=str(folder))
        self._server = Server((HOST, 0), handler)
        self.address = f"http://{HOST}:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def answer(self) -> None:
        """Wait as long as the line delays an answer."""
        time.sleep(self._line.delay)

    def count(self, size: int) -> None:
        """Count what is about to be sent, and wait as long as the line takes for it."""
        with self._turn:
            self.sent += size
            if self._line.bytes_per_second:
                time.sleep(size / self._line.bytes_per_second)

    def stop(self) -> None:
        """Answer nobody any more."""
        self._server.shutdown()
        self._server.server_close()


class _Counting(Handler):
    def __init__(self, served: Served, *args: object, directory: str) -> None:
        self._served = served
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer, noting when the first screen stands."""
        if self.path.startswith("/service-worker.js") and not self._served.before_worker:
            self._served.before_worker = self._served.sent
        super().do_GET()

    def end_headers(self) -> None:
        self._served.answer()
        super().end_headers()

    def send_header(self, keyword: str, value: str) -> None:
        if keyword == "Content-Security-Policy" and not self._served.policy:
            return
        self._served.count(len(f"{keyword}: {value}\r\n"))
        super().send_header(keyword, value)

    def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:  # type: ignore[override]
        while chunk := source.read(CHUNK):
            self._served.count(len(chunk))
            outputfile.write(chunk)


@contextmanager
def serving(folder: Path, line: Line = DIRECT, *, policy: bool = True) -> Iterator[Served]:
    """Serve a folder for a while."""
    served = Served(folder, line, policy=policy)
    yield served
    served.stop()
