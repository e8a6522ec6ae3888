"""Archives hold every file, and nothing but what was put in."""

import os
from pathlib import Path

from web import archive


def test_unpacking_gives_back_what_was_packed(tmp_path: Path):
    source = tmp_path / "source"
    (source / "deeper").mkdir(parents=True)
    (source / "a.txt").write_text("één")
    (source / "deeper" / "b.bin").write_bytes(bytes(range(256)))
    archive.pack(source, tmp_path / "a.zip")
    archive.unpack(tmp_path / "a.zip", tmp_path / "copy")
    assert (tmp_path / "copy" / "a.txt").read_text() == "één"
    assert (tmp_path / "copy" / "deeper" / "b.bin").read_bytes() == bytes(range(256))


def test_the_same_contents_make_the_same_archive(tmp_path: Path):
    file = tmp_path / "source" / "a.txt"
    file.parent.mkdir()
    file.write_text("same")
    archive.pack(file.parent, tmp_path / "first.zip")
    os.utime(file, (0, 0))
    archive.pack(file.parent, tmp_path / "second.zip")
    assert (tmp_path / "first.zip").read_bytes() == (tmp_path / "second.zip").read_bytes()
