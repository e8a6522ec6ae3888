"""An A4 sheet to draw on: its fonts, inks and edges."""

from __future__ import annotations

import re
import unicodedata
import warnings
from datetime import UTC, date, datetime, time
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, cast

with warnings.catch_warnings():
    warnings.filterwarnings("ignore", "Pillow could not be imported")  # nothing here is a picture
    from fpdf import FPDF

if TYPE_CHECKING:
    from fpdf.fonts import TTFFont

FONTS = Path(__file__).parent / "fonts"
"""Roboto, cut down to the letters of European languages; free to embed (OFL.txt)."""

LEFT, RIGHT, TOP, BOTTOM = 16, 194, 12, 287
"""Edges of what is printed, in millimetres from the top left of a sheet of 210 by 297."""

UNKNOWN = "\ufffd"
"""Printed as a box, where somebody typed what the font lacks."""


class Ink(Enum):
    """Colours, as red, green and blue; what is written in them is readable in a grey copy too."""

    PAPER = (255, 255, 255)
    TEXT = (22, 29, 27)
    NOTE = (84, 96, 92)
    GREEN = (29, 111, 99)
    BROWN = (154, 77, 18)
    LINE = (206, 215, 211)


class Paper(FPDF):
    """One sheet; nothing makes a second one.

    Args:
        title: What the file is called by a reader.
        language: "nl" or "en", for who has it read out.
        day: When it was made.
    """

    def __init__(self, title: str, language: str, day: date) -> None:
        super().__init__(format="A4")
        self.set_auto_page_break(auto=False)
        self.set_margins(LEFT, TOP, self.w - RIGHT)
        self.c_margin = 0
        for style, name in (("", "Roboto-Regular.ttf"), ("B", "Roboto-Bold.ttf")):
            self.add_font("Roboto", style, FONTS / name)
        self.set_title(title)
        self.set_lang(language)
        self.set_creation_date(datetime.combine(day, time(), UTC))
        self.add_page()
        roboto = cast("TTFFont", self.fonts["roboto"])
        letters = re.escape("".join(map(chr, roboto.cmap)))
        self._lacking = re.compile(f"[^{letters}]+")

    def pen(self, size: float, ink: Ink, *, bold: bool = False) -> None:
        """Write in a size (points) and colour from now on."""
        self.set_font("Roboto", "B" if bold else "", size)
        self.set_text_color(*ink.value)

    def block(self, text: str, x: float, width: float, line: float) -> None:
        """Write a text in a column, lines of a height (mm) below one another, and go below it."""
        self.set_x(x)
        self.multi_cell(width, line, self.readable(text), align="L", new_x="LEFT", new_y="NEXT")

    def height(self, text: str, width: float, line: float) -> float:
        """Say how high a text would be in a column, in mm."""
        height = self.multi_cell(
            width, line, self.readable(text), align="L", dry_run=True, output="HEIGHT"
        )
        return cast("float", height)

    def rule(self, y: float, x: float = LEFT) -> None:
        """Draw a thin line from `x` to the right edge."""
        self.set_draw_color(*Ink.LINE.value)
        self.set_line_width(0.2)
        self.line(x, y, RIGHT, y)

    def readable(self, text: str) -> str:
        """Give a text on one line, with a box for each run of what the font lacks."""
        composed = unicodedata.normalize("NFC", " ".join(text.split()))
        return self._lacking.sub(UNKNOWN, composed)
