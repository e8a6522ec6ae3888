"""The packages that run in the browser: the Pyodide wheels pinned in `requirements/web.txt`."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from web import archive

PYODIDE = ["--python-version=3.14", "--implementation=cp", "--abi=cp314"]
PYODIDE += ["--platform=pyemscripten_2026_0_wasm32"]
"""The Python inside flet-web's Pyodide, in pip's words."""

SPOKEN = {"root", "nl", "en"}
"""The locales of Babel that the app asks for, and the base of them all."""

LICENCES = ("LICEN[CS]E*", "COPYING*", "NOTICE*", "AUTHORS*")


def fetch(lock: Path, folder: Path) -> None:
    """Download the wheels of a lock file, unless they are those already in `folder`.

    Args:
        lock: Requirements with a hash for each file.
        folder: Where the wheels go, with a copy of the lock that they belong to.

    Raises:
        subprocess.CalledProcessError: A wheel is not to be had, or differs from its hash.
    """
    done = folder / lock.name
    if done.exists() and done.read_bytes() == lock.read_bytes():
        return
    shutil.rmtree(folder, ignore_errors=True)
    options = ["--quiet", "--require-hashes", "--no-deps", "--only-binary=:all:", *PYODIDE]
    command = [sys.executable, "-m", "pip", "download", *options, f"--dest={folder}", f"-r{lock}"]
    subprocess.run(command, check=True)  # noqa: S603 - our own arguments
    shutil.copyfile(lock, done)


def unpack(wheels: Path, packages: Path) -> None:
    """Unpack all wheels into one folder of packages, leaving out what the browser never reads."""
    for wheel in sorted(wheels.glob("*.whl")):
        archive.unpack(wheel, packages)
    for metadata in packages.glob("*.dist-info"):
        shutil.rmtree(metadata)
    for locale in (packages / "babel" / "locale-data").glob("*.dat"):
        if locale.stem not in SPOKEN:
            locale.unlink()


def licences(wheels: Path) -> Iterator[str]:
    """Give the licence texts of the wheels, each below the name of its package."""
    for wheel in sorted(wheels.glob("*.whl")):
        with ZipFile(wheel) as source:
            for name in source.namelist():
                path = Path(name)
                if ".dist-info" in path.parts[0] and any(map(path.match, LICENCES)):
                    yield f"{wheel.name.split('-')[0]}\n\n{source.read(name).decode()}"
