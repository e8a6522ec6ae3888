"""What the first screen can do without leaves the app's archive, and is found in one of its own."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from web import later

PYPROJECT = """
[tool.lbp-app.later]
pdf = ["packages/fpdf", "packages/difflib.py", "program/fonts"]
"""

APP = ["main.pyc", "packages/flet.pyc", "packages/fpdf/a.pyc", "program/fonts/a.ttf"]
STDLIB = ["difflib.py", "os.py"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for place, names in (("app", APP), ("stdlib", STDLIB)):
        for name in names:
            file = tmp_path / place / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(name)
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    (tmp_path / "site").mkdir()
    return tmp_path


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def split(folder: Path) -> None:
    later.split_off(folder / "app", folder / "stdlib", folder / "pyproject.toml", folder / "later")


def test_a_group_leaves_the_rest(folder: Path):
    split(folder)
    assert files(folder / "app") == {"main.pyc", "packages/flet.pyc"}
    assert files(folder / "stdlib") == {"os.py"}


def test_a_group_is_unpacked_to_where_it_belongs(folder: Path):
    split(folder)
    later.pack(folder / "later", folder / "site", deflate=False)
    with ZipFile(folder / "site" / "later" / "pdf.zip") as archive:
        assert set(archive.namelist()) == {
            "packages/fpdf/a.pyc",
            "packages/difflib.py",
            "program/fonts/a.ttf",
        }


def test_a_group_without_what_it_names_is_refused(folder: Path):
    (folder / "stdlib" / "difflib.py").unlink()
    with pytest.raises(FileNotFoundError):
        split(folder)
