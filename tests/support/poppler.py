"""Poppler reads PDF files for tests; `python -m tests.support.poppler` fetches it if need be."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from tests.support import packages

PROGRAMS = ("pdfinfo", "pdffonts", "pdftotext")

WORD = re.compile(r'<word xMin="[^"]*" yMin="([^"]*)" xMax="[^"]*" yMax="([^"]*)">(.*)</word>')

HELP = """No reader of PDF files for the tests. Install Poppler (`apt-get install poppler-utils`,
`brew install poppler`) so that `pdftotext` is on the PATH, and try again."""


@dataclass(frozen=True)
class Read:
    """What Poppler finds in a PDF file.

    Attributes:
        info: The fields of the document: "Title", "Pages", "Page size".
        fonts: For each font its name, and whether it is embedded and a subset.
        text: The words on its pages, line by line as they stand.
        places: Each word with its upper and lower edge, in points from the top of its page.
    """

    info: dict[str, str]
    fonts: dict[str, tuple[bool, bool]]
    text: str
    places: list[tuple[str, float, float]]


def read(pdf: Path) -> Read:
    """Reads a file, which must be a PDF that Poppler has nothing to say against."""
    ensure()
    info = dict(line.split(":", 1) for line in _run("pdfinfo", str(pdf)).splitlines())
    _, _, *fonts = _run("pdffonts", str(pdf)).splitlines()
    return Read(
        info={name: value.strip() for name, value in info.items()},
        fonts={font.split()[0]: _embedded(font) for font in fonts},
        text=_run("pdftotext", "-layout", str(pdf), "-"),
        places=[
            (unescape(word), float(top), float(bottom))
            for top, bottom, word in WORD.findall(_run("pdftotext", "-bbox", str(pdf), "-"))
        ],
    )


def ensure() -> None:
    """Fetches Poppler unless it is there.

    Raises:
        SystemExit: It could not be fetched; the message says what to do.
    """
    if not _is_there():
        packages.install("poppler-utils")
    if not _is_there():
        raise SystemExit(HELP)


def _is_there() -> bool:
    return all(map(shutil.which, PROGRAMS))


def _embedded(font: str) -> tuple[bool, bool]:
    """Reads the last columns of pdffonts: emb, sub, uni, and the two numbers of an object."""
    embedded, subset, *_ = font.split()[-5:]
    return embedded == "yes", subset == "yes"


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    assert done.stderr == "", done.stderr
    return done.stdout


if __name__ == "__main__":
    ensure()
