"""Babel without what the app never says still says the rest in the same words."""

import shutil
import subprocess
import sys
from pathlib import Path

import babel
import pytest

from web import babel_data

SAY = """
from datetime import datetime
from lbp_app.i18n import DATE_PATTERNS, Translator
from lbp_app.models import Language

for language in Language:
    t = Translator(language)
    for month in range(1, 13):
        moment = datetime(2026, month, month, month, 5)
        print(t.time(moment), t.number(month * 1234.5), *(t.date(moment, s) for s in DATE_PATTERNS))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packages")
    shutil.copytree(Path(babel.__file__).parent, folder / "babel")
    babel_data.cut(folder / "babel")
    return folder


def said(*paths: Path) -> str:
    start = f"import sys; sys.path[:0] = {[str(path) for path in paths]}\n"
    command = [sys.executable, "-c", start + SAY]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_days_times_and_numbers_are_said_as_before(folder: Path):
    assert said(folder) == said()
    assert "november 2026" in said(folder)


def test_it_is_much_smaller(folder: Path):
    data = [folder / "babel" / "global.dat", *(folder / "babel" / "locale-data").glob("*.dat")]
    assert {file.stem for file in data} == {"global", "root", "nl", "en"}
    assert sum(file.stat().st_size for file in data) < 300_000
