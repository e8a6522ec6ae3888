"""The packages that run in the browser: the Pyodide wheels pinned in `requirements/web.txt`."""

import shutil
import subprocess
import sys
from pathlib import Path

from web import archive

PYODIDE = ["--python-version=3.14", "--implementation=cp", "--abi=cp314"]
PYODIDE += ["--platform=pyemscripten_2026_0_wasm32"]
"""The Python inside flet-web's Pyodide, in pip's words."""


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
    """Unpack all wheels into one folder of packages, without what is no code."""
    for wheel in sorted(wheels.glob("*.whl")):
        archive.unpack(wheel, packages)
    for not_code in (*packages.glob("*.dist-info"), *packages.glob("*.data")):
        shutil.rmtree(not_code)
