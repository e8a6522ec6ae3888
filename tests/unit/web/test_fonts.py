"""The fonts have all that is shown, and little more."""

import json
from pathlib import Path

import flet as ft
import pytest
from fontTools.ttLib import TTFont

from web import fonts
from web.build import ROOT

PROGRAM = ROOT / "lbp_app"


@pytest.fixture(scope="module")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "assets"
    fonts.write(folder, PROGRAM)
    return folder


def glyphs(font: Path) -> set[str]:
    return set(TTFont(font).getBestCmap().values())


def test_every_icon_that_the_program_names_is_there(assets: Path):
    names = fonts.icons_used(PROGRAM)
    assert {"ADD", "EDIT_OUTLINED"} <= names
    there = set(TTFont(assets / "fonts" / fonts.ICONS).getBestCmap())
    for name in names:
        assert fonts.icons_of_client({name}) <= there, name


def test_the_other_icons_are_not(assets: Path):
    assert "abc_baseline" not in glyphs(assets / "fonts" / fonts.ICONS)
    assert (assets / "fonts" / fonts.ICONS).stat().st_size < 20_000


@pytest.mark.parametrize(("weight", "name"), fonts.WEIGHTS.items())
def test_each_weight_has_the_letters_of_the_client(assets: Path, weight: int, name: str):
    font = TTFont(assets / "fonts" / name)
    assert font["OS/2"].usWeightClass == weight
    letters = TTFont(fonts.FLUTTER / "roboto.woff2").getBestCmap().keys()
    assert font.getBestCmap().keys() == letters
    assert {ord(letter) for letter in "Eén, ï Łódź 0–10 ½"} <= letters


def test_the_list_names_each_font(assets: Path):
    families = json.loads((assets / "FontManifest.json").read_text())
    named = {font["asset"] for family in families for font in family["fonts"]}
    assert named == {f"fonts/{file.name}" for file in (assets / "fonts").iterdir()}


def test_an_icon_that_does_not_exist_is_refused():
    with pytest.raises(KeyError):
        fonts.icons_of_client({"NO_SUCH_ICON"})


def test_names_are_found_wherever_they_stand(tmp_path: Path):
    (tmp_path / "a.py").write_text("def f():\n    return {1: ft.Icon(ft.Icons.ADD)}\n")
    assert fonts.icons_used(tmp_path) == {"ADD"}


def test_the_names_that_stay_mean_the_same(tmp_path: Path):
    original = Path(ft.__file__).parent / "controls" / "material" / "icons.json"
    copy = tmp_path / "controls" / "material" / "icons.json"
    copy.parent.mkdir(parents=True)
    copy.write_bytes(original.read_bytes())
    fonts.keep_names(tmp_path, {"ADD", "CALL"})
    every = json.loads(original.read_text())
    assert json.loads(copy.read_text()) == {"ADD": every["ADD"], "CALL": every["CALL"]}
