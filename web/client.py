"""The ready-made halves of the site out of the flet-web package: Flutter client and Pyodide."""

import json
import shutil
from pathlib import Path

from flet_web import get_package_web_dir  # type: ignore[import-untyped]

FLUTTER = (
    "main.dart.js",
    "flutter.js",
    "python-worker.js",
    "version.json",
    "canvaskit/canvaskit.js",
    "canvaskit/canvaskit.wasm",
    "canvaskit/chromium/canvaskit.js",
    "canvaskit/chromium/canvaskit.wasm",
    "assets/AssetManifest.bin",
    "assets/AssetManifest.bin.json",
    "assets/NOTICES",
    "assets/shaders/ink_sparkle.frag",
    "assets/shaders/stretch_effect.frag",
)
"""One renderer, for all browsers: CanvasKit needs no WebAssembly garbage collection.

It comes twice: where Chromium itself can break lines and decode images, it is a quarter smaller.
"""

PYODIDE = (
    "pyodide/pyodide.mjs",
    "pyodide/pyodide.asm.mjs",
    "pyodide/pyodide.asm.wasm",
    "pyodide/python_stdlib.zip",
)

LOCK = "pyodide/pyodide-lock.json"

RIVE = "https://cdn.jsdelivr.net/npm/@rive-app/flutter-native-wasm@44.0.0/"
"""Whence the client fetches the Rive player at each start, whether or not an app has animations."""

RIVE_STAND_IN = "page/"
"""Where the site has `wasm/rive_native.js`, a player that never answers, instead."""


def copy(site: Path) -> None:
    """Copy what the browser asks for from the flet-web package, without any foreign address."""
    source = Path(get_package_web_dir())
    for name in (*FLUTTER, *PYODIDE):
        target = site / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, target)
    _write_lock(source / LOCK, site / LOCK)
    _replace_once(site / "main.dart.js", RIVE, RIVE_STAND_IN)


def _write_lock(original: Path, ours: Path) -> None:
    """Tell Pyodide that it has no packages to load: the site brings those it needs."""
    lock = json.loads(original.read_text(encoding="utf-8"))
    ours.write_text(json.dumps({**lock, "packages": {}}), encoding="utf-8")


def _replace_once(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise ValueError(f"{file.name} of flet-web has changed: {old} is not in it once")
    file.write_text(text.replace(old, new), encoding="utf-8")
