"""The ready-made halves of the site out of the flet-web package: Flutter client and Pyodide."""

import json
import shutil
from itertools import chain
from pathlib import Path

from flet_web import get_package_web_dir  # type: ignore[import-untyped]

from web.indirect_calls import detour

FLUTTER = (
    "flutter.js",
    "version.json",
    "assets/AssetManifest.bin",
    "assets/AssetManifest.bin.json",
    "assets/NOTICES",
    "assets/shaders/ink_sparkle.frag",
    "assets/shaders/stretch_effect.frag",
)

RENDERERS = {
    "skwasm": (
        "main.dart.mjs",
        "main.dart.wasm",
        "canvaskit/skwasm.js",
        "canvaskit/skwasm.wasm",
    ),
    "canvaskit": (
        "main.dart.js",
        "canvaskit/canvaskit.js",
        "canvaskit/canvaskit.wasm",
    ),
}
"""The client in two forms with what draws for it, by what Flutter calls this.

A browser loads one of them. The first, all WebAssembly, starts in a third of the time and is
smaller, but leaves breaking lines and decoding images to the browser, as only Chromium lets it. The
second needs nothing of the kind.
"""

INTERPRETER = "pyodide/pyodide.asm.wasm"
LOCK = "pyodide/pyodide-lock.json"

PYODIDE = (
    "pyodide/pyodide.mjs",
    "pyodide/pyodide.asm.mjs",
    INTERPRETER,
    "pyodide/python_stdlib.zip",
)

RIVE = "https://cdn.jsdelivr.net/npm/@rive-app/flutter-native-wasm@44.0.0/"
"""Whence the client fetches the Rive player at each start, whether or not an app has animations."""

RIVE_STAND_IN = "page/rive/"
"""Where the site has `wasm/rive_native.js`, a player that never answers, instead."""

NAMING_RIVE = ("main.dart.js", "main.dart.wasm")


def copy(site: Path) -> None:
    """Copy what the browser asks for from the flet-web package, without any foreign address."""
    source = Path(get_package_web_dir())
    for name in (*FLUTTER, *chain.from_iterable(RENDERERS.values()), *PYODIDE):
        target = site / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, target)
    _write_lock(source / LOCK, site / LOCK)
    interpreter = site / INTERPRETER
    interpreter.write_bytes(detour(interpreter.read_bytes()))
    for name in NAMING_RIVE:
        _replace_once(site / name, RIVE, _as_long_as(RIVE, RIVE_STAND_IN))


def _write_lock(original: Path, ours: Path) -> None:
    """Tell Pyodide that it has no packages to load: the site brings those it needs."""
    lock = json.loads(original.read_text(encoding="utf-8"))
    ours.write_text(json.dumps({**lock, "packages": {}}), encoding="utf-8")


def _as_long_as(old: str, new: str) -> str:
    """Lengthen a relative address: in WebAssembly the length of each text stands before it."""
    return "./" * ((len(old) - len(new)) // 2) + new


def _replace_once(file: Path, old: str, new: str) -> None:
    content = file.read_bytes()
    if content.count(old.encode()) != 1 or len(old) != len(new):
        raise ValueError(f"{file.name} of flet-web has changed: {old} is not in it once")
    file.write_bytes(content.replace(old.encode(), new.encode()))
