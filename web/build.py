"""Build the site: `python -m web.build` fills `build/site`, which any web server can serve.

The site holds all it needs. Python (Pyodide), the client (Flutter) and the packages are in it, so
that a browser asks no other host for anything. All its addresses are relative: it may live at the
root of a host or in any folder below.
"""

import argparse
import shutil
from pathlib import Path

from web import (
    archive,
    babel_data,
    bytecode,
    client,
    fonts,
    hosting,
    later,
    licences,
    needless,
    offline,
    start_page,
    topic_pages,
    wheels,
)

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build"
SITE = BUILD / "site"


def build(site: Path = SITE, *, deflate: bool = False) -> None:
    """Build the site afresh; only downloaded wheels are kept from an earlier build.

    Args:
        site: The folder to fill.
        deflate: Compress what is in the archives, for a host that sends archives as they are.
    """
    app, rest, stdlib = BUILD / "app", BUILD / "later", BUILD / "stdlib"
    downloads = BUILD / "wheels"
    for folder in (site, app, rest, stdlib):
        shutil.rmtree(folder, ignore_errors=True)

    client.copy(site)
    fonts.write(site / "assets", ROOT / "lbp_app")
    start_page.write(site)
    topic_pages.write(site)
    _copy_assets(site)

    wheels.fetch(ROOT / "requirements" / "web.txt", downloads)
    licences.write(site, downloads)
    _copy_app(app)
    packages = app / "__pypackages__"
    wheels.unpack(downloads, packages)
    needless.remove(packages, needless.PACKAGES)
    babel_data.cut(packages / "babel")
    fonts.keep_names(packages / "flet", fonts.icons_used(ROOT / "lbp_app"))

    library = site / "pyodide" / "python_stdlib.zip"
    archive.unpack(library, stdlib)
    needless.remove(stdlib, needless.STANDARD_LIBRARY)
    later.split_off(app, stdlib, ROOT / "pyproject.toml", rest)
    bytecode.compile_all(site / "pyodide", app, rest, stdlib)
    archive.pack(app, site / "app.zip", deflate=deflate)
    archive.pack(stdlib, library, deflate=deflate)
    later.pack(rest, site, deflate=deflate)

    hosting.write(site)
    offline.write(site)


def _copy_assets(site: Path) -> None:
    """Copy icons and illustrations, without the sources from which these are drawn."""
    no_sources = shutil.ignore_patterns("source")
    shutil.copytree(
        ROOT / "assets", site, dirs_exist_ok=True, copy_function=shutil.copyfile, ignore=no_sources
    )


def _copy_app(app: Path) -> None:
    """Copy the program and its words, without what only building and running here needs."""
    needless_here = shutil.ignore_patterns("__pycache__", "cli.py")
    shutil.copytree(ROOT / "lbp_app", app / "lbp_app", ignore=needless_here)
    shutil.copytree(ROOT / "locales", app / "locales", ignore=shutil.ignore_patterns("*.po*"))
    shutil.copyfile(ROOT / "main.py", app / "main.py")


def main() -> None:
    """Build, and say how large it became."""
    parser = argparse.ArgumentParser(description="Build the site.")
    parser.add_argument("--deflate", action="store_true", help="for a host that compresses no .zip")
    build(deflate=parser.parse_args().deflate)
    size = sum(file.stat().st_size for file in SITE.rglob("*") if file.is_file())
    print(f"{SITE.relative_to(ROOT)}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
