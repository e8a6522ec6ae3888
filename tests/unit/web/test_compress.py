"""Each file that gains by it has its compressed forms beside it."""

import gzip
from pathlib import Path

import brotli
import pytest

from web.compress import compress

TEXT = b"worth it " * 500


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "deeper").mkdir(parents=True)
    (folder / "a.js").write_bytes(TEXT)
    (folder / "deeper" / "b.wasm").write_bytes(TEXT + b"!")
    (folder / "small.js").write_bytes(b"x")
    (folder / "picture.png").write_bytes(TEXT)
    compress(folder, tmp_path / "cache")
    return folder


@pytest.mark.parametrize("name", ["a.js", "deeper/b.wasm"])
def test_both_forms_give_the_file_back(site: Path, name: str):
    content = (site / name).read_bytes()
    assert brotli.decompress((site / f"{name}.br").read_bytes()) == content
    assert gzip.decompress((site / f"{name}.gz").read_bytes()) == content


def test_what_gains_nothing_is_left_alone(site: Path):
    assert not list(site.glob("small.js.*"))
    assert not list(site.glob("picture.png.*"))


def test_a_second_time_changes_nothing(site: Path, tmp_path: Path):
    before = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
    compress(site, tmp_path / "cache")
    assert {file: file.read_bytes() for file in site.rglob("*") if file.is_file()} == before


def test_a_changed_file_is_compressed_anew(site: Path, tmp_path: Path):
    (site / "a.js").write_bytes(TEXT * 2)
    compress(site, tmp_path / "cache")
    assert brotli.decompress((site / "a.js.br").read_bytes()) == TEXT * 2
