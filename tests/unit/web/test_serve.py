"""What the server gives out, and what it refuses."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from web.policy import HEADERS
from web.serve import serve


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (tmp_path / "private.txt").write_text("secret")
    (folder / "index.html").write_text("start")
    (folder / "pages").mkdir()
    (folder / "pages" / "one.txt").write_text("one")
    (folder / "link.txt").symlink_to(tmp_path / "private.txt")
    return folder


@pytest.fixture
def server(folder: Path) -> Iterator[HTTPConnection]:
    server = serve(folder, 0)
    threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
    connection = HTTPConnection("127.0.0.1", server.server_port)
    yield connection
    connection.close()
    server.shutdown()
    server.server_close()


def get(server: HTTPConnection, path: str, **headers: str) -> HTTPResponse:
    server.request("GET", path, headers=headers)
    return server.getresponse()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.mjs", "text/javascript; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.wasm", "application/wasm"),
        ("a.json", "application/json"),
        ("a.bin", "application/octet-stream"),
    ],
)
def test_files_have_the_type_a_browser_insists_on(
    server: HTTPConnection, folder: Path, name: str, kind: str
):
    (folder / name).write_text("content")
    answer = get(server, f"/{name}")
    assert answer.read() == b"content"
    assert answer.headers["Content-Type"] == kind


@pytest.mark.parametrize("path", ["/", "/index.html", "/nothing-here"])
def test_every_answer_carries_the_policy(server: HTTPConnection, path: str):
    answer = get(server, path)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


@pytest.mark.parametrize(
    "path",
    [
        "/../private.txt",
        "/%2e%2e/private.txt",
        "/pages/../../private.txt",
        "/..%2fprivate.txt",
        "/link.txt",
        "/pages/",
    ],
)
def test_nothing_outside_the_folder_and_no_listing(server: HTTPConnection, path: str):
    answer = get(server, path)
    body = answer.read()
    assert answer.status == 404
    assert b"secret" not in body
    assert b"one.txt" not in body


def test_an_unchanged_file_is_not_sent_twice(server: HTTPConnection):
    first = get(server, "/index.html")
    first.read()
    again = get(server, "/index.html", **{"If-Modified-Since": first.headers["Last-Modified"]})
    assert again.status == 304
    assert first.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["/", "/index.html", "/index.html?from=mail"])
@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ("gzip, deflate, br", ("br", b"B")),
        ("gzip", ("gzip", b"G")),
        ("", (None, b"start")),
        ("zstd", (None, b"start")),
    ],
)
def test_a_file_comes_in_the_smallest_form_that_is_accepted(
    server: HTTPConnection, folder: Path, path: str, accepted: str, expected: tuple
):
    (folder / "index.html.br").write_bytes(b"B")
    (folder / "index.html.gz").write_bytes(b"G")
    answer = get(server, path, **{"Accept-Encoding": accepted})
    assert (answer.headers["Content-Encoding"], answer.read()) == expected
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Vary"] == "Accept-Encoding"


def test_an_error_after_a_compressed_file_is_in_plain_words(server: HTTPConnection, folder: Path):
    (folder / "index.html.br").write_bytes(b"B")
    get(server, "/index.html", **{"Accept-Encoding": "br"}).read()
    answer = get(server, "/nothing-here", **{"Accept-Encoding": "br"})
    assert answer.headers["Content-Encoding"] is None
    assert b"404" in answer.read()


def test_another_port_is_taken_when_the_wished_one_is_in_use(folder: Path):
    first = serve(folder, 0)
    second = serve(folder, first.server_port)
    assert second.server_port not in {0, first.server_port}
    first.server_close()
    second.server_close()
