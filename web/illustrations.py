"""Colour the drawings of the app: each source gives one file for light and one for dark.

`python -m web.illustrations`. A source names its colours as `{ink}` or `{soft}`; what it draws is
the same in both.
"""

from collections.abc import Iterator
from pathlib import Path

from web.build import ROOT

FOLDER = ROOT / "assets" / "illustrations"
SOURCES = FOLDER / "source"

PALETTES = {
    "light": {
        "ink": "#17322D",
        "seed": "#1D6F63",
        "soft": "#CDE8E0",
        "accent": "#F2C79B",
        "silver": "#DCE3E0",
        "paper": "#F4FBF8",
        "alarm": "#BA1A1A",
    },
    "dark": {
        "ink": "#DDE4E1",
        "seed": "#5FB3A4",
        "soft": "#2F5049",
        "accent": "#B98A5A",
        "silver": "#A9B5B1",
        "paper": "#0E1513",
        "alarm": "#FFB4AB",
    },
}
"""Each colour by its name in the sources. `silver` is grey hair; `alarm` is only for alarm."""


def coloured() -> Iterator[tuple[Path, str]]:
    """Give every drawing that belongs in the assets: its file and its text.

    Raises:
        KeyError: A source names a colour that the palettes do not have.
    """
    for source in sorted(SOURCES.glob("*.svg")):
        drawing = source.read_text(encoding="utf-8")
        for mode, palette in PALETTES.items():
            yield FOLDER / f"{source.stem}-{mode}.svg", drawing.format_map(palette)


def write() -> None:
    """Write all drawings anew."""
    for file, drawing in coloured():
        file.write_text(drawing, encoding="utf-8")


if __name__ == "__main__":
    write()
