"""Serve the built site on this machine: `python -m web.serve [--port PORT]`."""

import argparse
import errno
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from web.build import SITE
from web.compress import ENCODINGS
from web.policy import HEADERS

HOST = "127.0.0.1"
PORT = 8550


class Handler(SimpleHTTPRequestHandler):
    """Gives out the files of one folder, with the headers of the site's policy."""

    protocol_version = "HTTP/1.1"
    encoding = ""
    extensions_map = {  # noqa: RUF012 - overrides the attribute of the standard handler
        "": "application/octet-stream",
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".mjs": "text/javascript; charset=utf-8",
        ".otf": "font/otf",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".wasm": "application/wasm",
        ".woff2": "font/woff2",
        ".zip": "application/zip",
    }

    def send_head(self):  # type: ignore[no-untyped-def]  # noqa: ANN201 - as in the base class
        """Refuse a file that a link inside the folder would fetch from outside it."""
        folder = Path(self.directory).resolve()
        if not Path(self.translate_path(self.path)).resolve().is_relative_to(folder):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()

    def translate_path(self, path: str) -> str:
        """Find the file, in the smallest form that the browser can read."""
        self.encoding = ""
        whole = super().translate_path(path)
        file = whole + "index.html" if whole.endswith("/") else whole
        for name, suffix in ENCODINGS.items():
            if name in self.headers.get("Accept-Encoding", "") and Path(file + suffix).is_file():
                self.encoding = name
                return file + suffix
        return whole

    def guess_type(self, path: str) -> str:  # type: ignore[override]
        """Give the type of a file, whatever its form."""
        return super().guess_type(path.removesuffix(ENCODINGS.get(self.encoding, "")))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer in words that are not compressed."""
        self.encoding = ""
        super().send_error(code, message, explain)

    def list_directory(self, path: object) -> None:  # noqa: ARG002 - as in the base class
        """Show nobody what a folder without a page holds."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Add the headers of the policy to every answer."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Vary", "Accept-Encoding")
        if self.encoding:
            self.send_header("Content-Encoding", self.encoding)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as in the base class
        """Say nothing of each request."""


class Server(ThreadingHTTPServer):
    """Answers many requests at once, as one page makes them."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that left before it had everything."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def serve(folder: Path, port: int) -> Server:
    """Open a server for a folder; it answers once its `serve_forever` runs.

    Args:
        folder: The folder to serve, and nothing above it.
        port: The port wished for; another free one is taken when it is in use. 0 for any.
    """
    handler = partial(Handler, directory=str(folder))
    try:
        return Server((HOST, port), handler)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        return Server((HOST, 0), handler)


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=PORT)
    port = parser.parse_args().port
    if not (SITE / "index.html").exists():
        parser.exit(1, "There is no site yet: run `make web` first.\n")
    server = serve(SITE, port)
    print(f"http://localhost:{server.server_port}/  (Ctrl+C to stop)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


if __name__ == "__main__":
    main()
