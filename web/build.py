"""Build the site: `python -m web.build` fills `build/site`, which any web server can serve.

The site holds all it needs. Python (Pyodide), the client (Flutter) and the packages are in it, so
that a browser asks no other host for anything. All its addresses are relative: it may live at the
root of a host or in any folder below.
"""

import shutil
from pathlib import Path

from web import archive, bytecode, client, offline, start_page, topic_pages, wheels

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build"
SITE = BUILD / "site"


def build(site: Path = SITE) -> None:
    """Build the site afresh; only downloaded wheels are kept from an earlier build."""
    app, stdlib, downloads = BUILD / "app", BUILD / "stdlib", BUILD / "wheels"
    for folder in (site, app, stdlib):
        shutil.rmtree(folder, ignore_errors=True)

    client.copy(site)
    start_page.write(site)
    topic_pages.write(site)
    _copy_assets(site)

    wheels.fetch(ROOT / "requirements" / "web.txt", downloads)
    (site / "licences.txt").write_text("\n\n".join(wheels.licences(downloads)), encoding="utf-8")
    _copy_app(app)
    wheels.unpack(downloads, app / "__pypackages__")

    library = site / "pyodide" / "python_stdlib.zip"
    archive.unpack(library, stdlib)
    bytecode.compile_all(site / "pyodide", app, stdlib)
    archive.pack(app, site / "app.zip")
    archive.pack(stdlib, library)

    offline.write(site)


def _copy_assets(site: Path) -> None:
    """Copy icons and illustrations, without the sources from which these are drawn."""
    no_sources = shutil.ignore_patterns("source")
    shutil.copytree(
        ROOT / "assets", site, dirs_exist_ok=True, copy_function=shutil.copyfile, ignore=no_sources
    )


def _copy_app(app: Path) -> None:
    """Copy the program and its words, without what only building and running here needs."""
    no_caches = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "lbp_app", app / "lbp_app", ignore=no_caches)
    shutil.copytree(ROOT / "locales", app / "locales", ignore=shutil.ignore_patterns("*.po*"))
    shutil.copyfile(ROOT / "main.py", app / "main.py")


if __name__ == "__main__":
    build()
    size = sum(file.stat().st_size for file in SITE.rglob("*") if file.is_file())
    print(f"{SITE.relative_to(ROOT)}: {size / 1e6:.1f} MB")
