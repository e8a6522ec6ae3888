"""What is not needed goes; what has changed is noticed."""

from pathlib import Path

import pytest

from web import needless


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("kept.py", "package/tests/a.py", "package/kept.py", "package/py.typed"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return tmp_path


def test_files_and_folders_go_and_the_rest_stays(folder: Path):
    needless.remove(folder, ["package/tests", "*/py.typed"])
    kept = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert kept == {"kept.py", "package/kept.py"}


def test_what_is_not_there_any_more_is_noticed(folder: Path):
    with pytest.raises(FileNotFoundError, match="gone"):
        needless.remove(folder, ["gone.py"])
