"""Packages in the browser: what is kept of a wheel."""

from pathlib import Path
from zipfile import ZipFile

from web import wheels


def test_code_stays_and_what_is_no_code_goes(tmp_path: Path):
    with ZipFile(tmp_path / "tool-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("tool/__init__.py", "")
        wheel.writestr("tool-1.0.dist-info/METADATA", "Name: tool")
        wheel.writestr("tool-1.0.data/data/share/man/tool.1", "")
    wheels.unpack(tmp_path, tmp_path / "packages")
    assert (tmp_path / "packages" / "tool" / "__init__.py").exists()
    assert [path.name for path in (tmp_path / "packages").iterdir()] == ["tool"]
