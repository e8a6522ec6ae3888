"""A stock site to compare with: `flet publish` of Flet's own hello world, without its network.

The steps are those of `flet_cli.commands.publish` 1.0.5 with `--no-cdn`, and three differences, all
in favour of the stock site or without effect on it: Pyodide and the packages are put into the site
instead of being fetched from a CDN and a registry; the address of Pyodide, which 1.0.5 gets wrong
with `--no-cdn`, is made right; files that it never asks for are left out to be compressed sooner.
"""

from __future__ import annotations

import shutil
import tarfile
from pathlib import Path

from flet.controls.types import RouteUrlStrategy, WebRenderer
from flet_web import (  # type: ignore[import-untyped]
    get_package_web_dir,
    patch_font_manifest_json,
    patch_index_html,
    patch_manifest_json,
)

from web import archive

HELLO = "Hello, world!"

PROGRAM = f"""import flet as ft


def main(page: ft.Page):
    page.add(ft.Text("{HELLO}"))


ft.run(main)
"""

PACKAGES = ("flet", "msgpack", "repath", "six")
"""What Flet itself needs in the browser."""

NEVER_ASKED_FOR = (
    *("*.map", "*.symbols", "skwasm*", "wimp*", "main.dart.wasm", "main.dart.mjs"),
    *("experimental_webparagraph", "python.exe", "*.d.ts"),
)

PYODIDE = "pyodide/pyodide.mjs"


def build(site: Path, wheels: Path) -> None:
    """Write the stock site.

    Args:
        site: Where it goes; what is there is deleted.
        wheels: The wheels of our own site, from which it takes the same packages.
    """
    shutil.rmtree(site, ignore_errors=True)
    unneeded = shutil.ignore_patterns(*NEVER_ASKED_FOR)
    shutil.copytree(get_package_web_dir(), site, ignore=unneeded)
    program = site.with_name("hello")
    shutil.rmtree(program, ignore_errors=True)
    for package in PACKAGES:
        (wheel,) = wheels.glob(f"{package}-*.whl")
        archive.unpack(wheel, program / "__pypackages__")
    (program / "main.py").write_text(PROGRAM, encoding="utf-8")
    with tarfile.open(site / "app.tar.gz", "w:gz", format=tarfile.GNU_FORMAT) as packed:
        packed.add(program, arcname="/")
    index = site / "index.html"
    patch_index_html(
        index_path=str(index),
        base_href="",
        app_name="hello",
        pyodide=True,
        pyodide_script_path="main.py",
        pyodide_version="314.0.7",
        app_package_url="app.tar.gz",
        web_renderer=WebRenderer.CANVAS_KIT,
        route_url_strategy=RouteUrlStrategy.PATH,
        no_cdn=True,
    )
    page = index.read_text(encoding="utf-8")
    right = f"new URL('{PYODIDE}', document.baseURI).href"
    index.write_text(page.replace(f'"{PYODIDE}"', right), encoding="utf-8")
    patch_manifest_json(manifest_path=str(site / "manifest.json"), app_name="hello")
    patch_font_manifest_json(manifest_path=str(site / "assets" / "FontManifest.json"))
