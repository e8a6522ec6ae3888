"""All hosts but this machine: a proxy that notes what a browser asks of them, and gives nothing."""

from __future__ import annotations

import threading
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Self

LONGEST_LINE = 65_536


class Elsewhere(ThreadingTCPServer):
    """What a browser asks that is told to go through this proxy, other than of its own machine.

    Attributes:
        asked: Addresses in order: "http://host/path", or "host:443" for what is encrypted.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Note)
        self.asked: list[str] = []

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.shutdown()
        self.server_close()

    @property
    def host(self) -> str:
        return str(self.server_address[0])

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def address(self) -> str:
        return f"{self.host}:{self.port}"


class _Note(StreamRequestHandler):
    server: Elsewhere

    def handle(self) -> None:
        match self.rfile.readline(LONGEST_LINE).decode("latin-1").split():
            case [_method, address, _version]:
                self.server.asked.append(address)
