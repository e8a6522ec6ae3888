"""The drawings: in step with their sources, and drawn with what the app can show."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from web import illustrations

SVG = "{http://www.w3.org/2000/svg}"
SOURCES = sorted(illustrations.SOURCES.glob("*.svg"))
DRAWINGS = sorted(illustrations.FOLDER.glob("*.svg"))

ELEMENTS = {
    SVG + name
    for name in (
        *("svg", "g", "defs", "clipPath", "linearGradient"),
        *("path", "circle", "ellipse", "rect", "line", "polyline", "polygon"),
    )
}
ELSEWHERE = {"class", "style", "href", "filter", "mask", "font-family"}
"""Attributes that take their look from somewhere the app's renderer does not follow."""


def every(name: str, drawing: Path) -> list[str]:
    """Every value of one attribute in a drawing."""
    found = (element.get(name) for element in ET.parse(drawing).iter())
    return [value for value in found if value is not None]


def test_drawings_are_what_their_sources_give():
    expected = dict(illustrations.coloured())
    assert expected
    assert {file: file.read_text(encoding="utf-8") for file in DRAWINGS} == expected


def test_light_and_dark_name_the_same_colours():
    assert illustrations.PALETTES["light"].keys() == illustrations.PALETTES["dark"].keys()


def test_a_colour_that_does_not_exist_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a.svg").write_text('<svg fill="{purple}"/>')
    monkeypatch.setattr(illustrations, "SOURCES", tmp_path)
    with pytest.raises(KeyError, match="purple"):
        list(illustrations.coloured())


@pytest.mark.parametrize("drawing", SOURCES, ids=lambda file: file.stem)
def test_only_shapes_without_words(drawing: Path):
    for element in ET.parse(drawing).iter():
        assert element.tag in ELEMENTS
        assert not (element.text or "").strip()
        assert not {name.rpartition("}")[2] for name in element.attrib} & ELSEWHERE


@pytest.mark.parametrize("drawing", SOURCES, ids=lambda file: file.stem)
def test_all_drawings_have_the_same_shape(drawing: Path):
    assert ET.parse(drawing).getroot().get("viewBox") == "0 0 640 400"


@pytest.mark.parametrize("drawing", SOURCES, ids=lambda file: file.stem)
def test_every_colour_comes_from_the_palette(drawing: Path):
    colours = {*every("fill", drawing), *every("stroke", drawing)} - {"none"}
    assert colours <= {f"{{{name}}}" for name in illustrations.PALETTES["light"]}


@pytest.mark.parametrize("drawing", SOURCES, ids=lambda file: file.stem)
def test_what_a_drawing_refers_to_is_in_it(drawing: Path):
    assert set(every("clip-path", drawing)) == {f"url(#{name})" for name in every("id", drawing)}
    assert set(re.findall(r"url\((.)", drawing.read_text(encoding="utf-8"))) <= {"#"}


def test_red_is_only_for_alarm():
    red = [file.stem for file in SOURCES if "{alarm}" in file.read_text(encoding="utf-8")]
    assert red == ["saddle-area"]
