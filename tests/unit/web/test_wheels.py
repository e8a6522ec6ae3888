"""Packages in the browser: what is kept of a wheel, and what is told of its licence."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from web import wheels

LICENCE = "Do with it what you like."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one wheel, which looks like Babel."""
    with ZipFile(tmp_path / "babel-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("babel/__init__.py", "")
        for locale in ("root", "nl", "en", "nl_BE", "en_GB", "de", "nln"):
            wheel.writestr(f"babel/locale-data/{locale}.dat", "")
        wheel.writestr("babel-1.0.dist-info/METADATA", "Name: babel")
        wheel.writestr("babel-1.0.dist-info/licenses/LICENSE", LICENCE)
    return tmp_path


def test_only_dutch_and_english_travel(folder: Path):
    wheels.unpack(folder, folder / "packages")
    kept = {file.stem for file in folder.rglob("*.dat")}
    assert kept == {"root", "nl", "en"}


def test_code_stays_and_metadata_goes(folder: Path):
    wheels.unpack(folder, folder / "packages")
    assert (folder / "packages" / "babel" / "__init__.py").exists()
    assert [path.name for path in (folder / "packages").iterdir()] == ["babel"]


def test_licences_are_told(folder: Path):
    assert list(wheels.licences(folder)) == [f"babel\n\n{LICENCE}"]
