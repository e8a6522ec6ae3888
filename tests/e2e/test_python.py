"""The Python of the site: all of the program can be imported with what is left of its packages."""

from __future__ import annotations

import json

import pytest

from tests.e2e.driver import App
from tests.support.source import modules
from web.build import ROOT
from web.later import groups

IMPORT = """
import warnings
from importlib import import_module
from lbp_app import later

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # fpdf2 misses Pillow, which only images need
    for group in %r:
        await later.load(group)
    for name in %r:
        import_module(name)
"""

NOT_FOR_BROWSERS = {"lbp_app.cli", "lbp_app.storage.backends.file"}

USED_LATER = ["flet_charts", "fpdf", "fpdf.svg", "icalendar", "segno"]


@pytest.fixture(scope="module")
def hands() -> type[App]:
    """Little is done by hand here: once is enough."""
    return App


def run(app: App, code: str) -> object:
    """Run Python in the app's own interpreter."""
    (worker,) = app.page.workers
    return worker.evaluate(f"pyodide.runPythonAsync({json.dumps(code)})")


def test_every_module_finds_what_it_imports(app: App):
    names = [module.name for module in modules("lbp_app")]
    wanted = [name for name in names if name not in NOT_FOR_BROWSERS]
    assert run(app, IMPORT % (list(groups(ROOT / "pyproject.toml")), wanted + USED_LATER)) is None


def test_what_is_needed_later_is_not_loaded_at_the_start(app: App):
    app.reload()
    assert run(app, "from importlib.util import find_spec\nfind_spec('fpdf') is None")


def test_what_is_not_there_is_said(app: App):
    code = "from lbp_app import later\nawait later.load('nothing')"
    with pytest.raises(Exception, match="404"):
        run(app, code)
    app.watch.problems.clear()
