"""What the build takes along, and what it leaves."""

from pathlib import Path

from web import build


def test_drawings_travel_without_their_sources(tmp_path: Path):
    build._copy_assets(tmp_path)
    there = {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.*")}
    assert {"icon.svg", "icons/icon-192.png", "illustrations/moving-dark.svg"} <= there
    assert [name for name in there if "source" in name] == []
