"""The list by which the service worker knows the site."""

from __future__ import annotations

import json
from base64 import b64decode
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web import offline
from web.policy import HEADERS

CONTENTS = {
    "index.html": b"<p>start</p>",
    "nl/index.html": b"<p>lijst</p>",
    "page/main.js": b"",
    "pyodide/python_stdlib.zip": bytes(range(256)),
    "service-worker.js": b"of an earlier build",
    "licences.txt": b"of what travels",
    "assets/NOTICES": b"may be read with a connection",
    "screenshots/today-narrow.png": b"for who installs",
    "_headers": b"for the host alone",
    "page/main.js.br": b"another form",
    "page/main.js.gz": b"another form",
}
KEPT = {
    *("index.html", "nl/index.html", "licences.txt", "page/main.js"),
    "pyodide/python_stdlib.zip",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return fill(tmp_path / "site", CONTENTS)


def fill(folder: Path, contents: dict[str, bytes]) -> Path:
    for path, content in contents.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


def build(site: Path) -> dict[str, object]:
    """Reads what was filled in, back from the worker."""
    source = offline.worker(site)
    _, _, rest = source.partition("const { id, headers, renderers, files } = ")
    return json.JSONDecoder().raw_decode(rest)[0]


def test_every_file_is_listed_with_its_hash_and_size(site: Path):
    files = build(site)["files"]
    assert files.keys() == KEPT
    for path in KEPT:
        assert b64decode(files[path]["sha256"]) == sha256(CONTENTS[path]).digest()
        assert files[path]["bytes"] == len(CONTENTS[path])


def test_the_worker_is_written_into_the_site_and_sends_the_policy(site: Path):
    offline.write(site)
    assert (site / "service-worker.js").read_text(encoding="utf-8") == offline.worker(site)
    assert build(site)["headers"] == HEADERS


def test_the_same_site_gives_the_same_worker(site: Path, tmp_path: Path):
    backwards = dict(reversed(CONTENTS.items()))
    assert offline.worker(fill(tmp_path / "again", backwards)) == offline.worker(site)


@given(path=st.sampled_from(sorted(KEPT)), content=st.binary(max_size=20))
def test_another_content_is_another_build(
    tmp_path_factory: pytest.TempPathFactory, path: str, content: bytes
):
    before = fill(tmp_path_factory.mktemp("before"), CONTENTS)
    after = fill(tmp_path_factory.mktemp("after"), {**CONTENTS, path: content})
    same = content == CONTENTS[path]
    assert (build(before)["id"] == build(after)["id"]) == same


def test_another_policy_is_another_build(site: Path, monkeypatch: pytest.MonkeyPatch):
    before = build(site)["id"]
    monkeypatch.setitem(HEADERS, "Referrer-Policy", "same-origin")
    assert build(site)["id"] != before
