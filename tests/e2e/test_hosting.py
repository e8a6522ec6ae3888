"""The examples in docs/hosting, run by the servers they are for."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import brotli
import pytest

from tests.support import servers
from web.compress import compress
from web.policy import HEADERS
from web.serve import Handler

FILES = [
    "index.html",
    "python-worker.js",
    *(f"{place}/file{kind}" for place in ("nl", "pyodide") for kind in Handler.extensions_map),
]
"""One of each kind, in folders as the site has them."""

TEXT = b"What travels to a patient, and is worth compressing. " * 100

ADDRESSES = ["", *FILES]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for name in FILES:
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(TEXT + name.encode())
    compress(folder, tmp_path_factory.mktemp("cache"))
    return folder


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def server(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HTTPConnection]:
    with servers.running(request.param, site, tmp_path_factory.mktemp("scratch")) as port:
        connection = HTTPConnection("127.0.0.1", port)
        yield connection
        connection.close()


def get(server: HTTPConnection, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    server.request("GET", f"/{path}", headers=names)
    answer = server.getresponse()
    return answer, answer.read()


def content(site: Path, path: str) -> bytes:
    return (site / (path or "index.html")).read_bytes()


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_file_comes_whole_with_the_policy(server: HTTPConnection, site: Path, path: str):
    answer, body = get(server, path)
    assert body == content(site, path)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


@pytest.mark.parametrize("kind", [".css", ".html", ".js", ".json", ".mjs", ".svg", ".wasm"])
def test_a_file_has_the_type_a_browser_insists_on(server: HTTPConnection, kind: str):
    answer, _ = get(server, f"pyodide/file{kind}")
    assert answer.headers.get_content_type() == Handler.extensions_map[kind].partition(";")[0]


@pytest.mark.parametrize("kind", [".html", ".js", ".mjs", ".wasm", ".zip"])
@pytest.mark.parametrize(
    ("encoding", "decompress"), [("br", brotli.decompress), ("gzip", gzip.decompress)]
)
def test_a_file_comes_compressed(
    server: HTTPConnection, site: Path, kind: str, encoding: str, decompress
):
    path = f"pyodide/file{kind}"
    answer, body = get(server, path, Accept_Encoding=encoding)
    assert answer.headers["Content-Encoding"] == encoding
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert len(body) < len(TEXT) / 10
    assert decompress(body) == content(site, path)
    plain, _ = get(server, path)
    assert answer.headers["Content-Type"] == plain.headers["Content-Type"]


def test_an_unchanged_file_is_not_sent_twice(server: HTTPConnection):
    first, _ = get(server, "python-worker.js", Accept_Encoding="br")
    again, body = get(
        server, "python-worker.js", Accept_Encoding="br", If_None_Match=first.headers["ETag"]
    )
    assert (again.status, body) == (304, b"")


def test_a_download_can_go_on_where_it_stopped(server: HTTPConnection):
    answer, body = get(server, "pyodide/file.wasm", Range="bytes=10-19")
    assert (answer.status, body) == (206, TEXT[10:20])


def test_what_is_not_there_is_not_found(server: HTTPConnection):
    answer, _ = get(server, "nothing.html")
    assert answer.status == 404
