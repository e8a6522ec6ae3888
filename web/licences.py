"""The licences of everything that travels to a patient: `licences.txt` in the site."""

from collections.abc import Iterator
from email.message import Message
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import fontpkg_roboto  # type: ignore[import-untyped]

RUNTIMES = (
    "Pyodide (with CPython: PSF-2.0; changed here: calls through tables take a detour) - MPL-2.0 - "
    "https://github.com/pyodide/pyodide",
    "Flet's client (changed here: where the Rive player is), with Flutter, Skia and the icons "
    "- texts in assets/NOTICES - https://flet.dev",
    "Roboto - OFL-1.1 - https://github.com/googlefonts/roboto-classic",
)
"""What is not a Python package, with its licence and the place of its source."""

TEXTS = ("LICEN[CS]E*", "COPYING*", "NOTICE*", "AUTHORS*")


def write(site: Path, wheels: Path) -> None:
    """Write `licences.txt`: a list of all, then the texts of the licences.

    Args:
        site: The folder of the site.
        wheels: The folder of the Python packages in it.
    """
    packages = sorted(wheels.glob("*.whl"))
    overview = [*RUNTIMES, *map(summary, packages)]
    roboto = (fontpkg_roboto.ROOT / "LICENSE").read_text(encoding="utf-8")
    parts = ["\n".join(overview), f"Roboto\n\n{roboto}"]
    parts += [text for package in packages for text in texts(package)]
    (site / "licences.txt").write_text("\n\n\n".join(parts), encoding="utf-8")


def summary(wheel: Path) -> str:
    """Name a package, its version, its licence, and where its source is: all in one line."""
    with ZipFile(wheel) as source:
        (name,) = (n for n in source.namelist() if n.endswith(".dist-info/METADATA"))
        about = Parser().parsestr(source.read(name).decode("utf-8"))
    parts = (f"{about['Name']} {about['Version']}", _licence(about), _place(about))
    return " - ".join(part for part in parts if part)


def _licence(about: Message) -> str:
    """Give the licence: by its identifier, or as older packages say it."""
    classified = [c for c in about.get_all("Classifier", []) if c.startswith("License ::")]
    names = (about["License-Expression"], about["License"], *classified)
    return next(name.rpartition(":: ")[2] for name in names if name)


def _place(about: Message) -> str:
    """Give an address of the project, if it names one."""
    named = [url.rpartition(", ")[2] for url in about.get_all("Project-URL", [])]
    return next(filter(None, (about["Home-page"], *named)), "")


def texts(wheel: Path) -> Iterator[str]:
    """Give the licence texts in a wheel, each below the name of its package."""
    with ZipFile(wheel) as source:
        for name in source.namelist():
            path = Path(name)
            if ".dist-info" in path.parts[0] and any(map(path.match, TEXTS)):
                yield f"{wheel.name.split('-')[0]}\n\n{source.read(name).decode()}"
