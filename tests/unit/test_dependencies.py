"""Who may import whom: the rules of dependency in docs/ARCHITECTURE.md."""

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.support.source import Module, modules, parsed

LAYERS = (
    {"main"},
    {"app"},
    {"routes"},
    {"screens"},
    {"components"},
    {"contexts", "theme", "paths", "bridge", "files"},
    {"state"},
    {"cli", "situation_file"},
    {"search", "calendar_file", "diary_csv", "example", "handout", "report"},
    {"storage", "content", "i18n", "wording", "later", "lock"},
    {"rules"},
    {"models"},
)
"""A part of the program imports from its own layer and from those after it."""

LAYER = {part: depth for depth, layer in enumerate(LAYERS) for part in layer}

WITHOUT_FLET = set().union(*LAYERS[LAYERS.index({"state"}) + 1 :])
"""What works without a screen: below the state, which flet watches, and the command line."""

PURE = {
    "__future__",
    "collections",
    "dataclasses",
    "datetime",
    "enum",
    "functools",
    "itertools",
    "math",
    "operator",
    "pydantic",
    "statistics",
    "typing",
}
"""All that rules may use besides themselves and the models: nothing that reads, writes or draws."""

BROWSER = {"js", "pyodide", "pyodide_js"}
KNOWS_THE_BROWSER = {
    "lbp_app.app",
    "lbp_app.bridge",
    "lbp_app.later",
    "lbp_app.lock",
    "lbp_app.storage.backends.browser",
    "lbp_app.storage.backends.indexed_db",
}


def imports(tree: ast.Module) -> Iterator[str]:
    """Names everything a module imports, at its top or anywhere inside."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                start = "." * level + (module or "")
                yield from (f"{start}.{alias.name}" for alias in names)
            case ast.Call(
                func=ast.Name(id="import_module") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield name


def package(name: str) -> str:
    """Gives the package a name belongs to: "pydantic" for "pydantic.types.Json"."""
    return name.partition(".")[0]


def part(name: str) -> str:
    """Gives the part of the program a name belongs to: "screens" for "lbp_app.screens.more"."""
    return name.split(".")[1] if name.startswith("lbp_app.") else name


def folder(name: str) -> list[str]:
    """Gives the screen a name belongs to: a file of its own, or a folder of files."""
    return name.split(".")[:3]


def layers_in_order(importer: str, imported: str) -> str | None:
    if package(imported) not in {"lbp_app", "main", ""} or imported == "lbp_app.__version__":
        return None
    if part(imported) not in LAYER:
        return "stands in no layer"
    if LAYER[part(imported)] < LAYER[part(importer)]:
        return "stands in a layer before it"
    return None


def no_flet_below_the_state(importer: str, imported: str) -> str | None:
    if package(imported) == "flet" and part(importer) in WITHOUT_FLET:
        return "must work without flet"
    return None


def tinydb_in_storage_alone(importer: str, imported: str) -> str | None:
    if package(imported) == "tinydb" and part(importer) != "storage":
        return "is for the storage alone"
    return None


def screens_go_through_the_state(importer: str, imported: str) -> str | None:
    if part(importer) != "screens":
        return None
    if part(imported) in {"storage", "content", "rules"}:
        return "is asked for through the state"
    if part(imported) == "screens" and folder(imported) != folder(importer):
        return "is another screen"
    return None


def rules_are_pure(importer: str, imported: str) -> str | None:
    if part(importer) != "rules" or part(imported) in {"rules", "models"}:
        return None
    return None if package(imported) in PURE else "is not for rules"


def browser_known_in_few_places(importer: str, imported: str) -> str | None:
    if package(imported) in BROWSER and importer not in KNOWS_THE_BROWSER:
        return "exists in the browser alone"
    return None


RULES: tuple[Callable[[str, str], str | None], ...] = (
    layers_in_order,
    no_flet_below_the_state,
    tinydb_in_storage_alone,
    screens_go_through_the_state,
    rules_are_pure,
    browser_known_in_few_places,
)


def violations(module: Module) -> Iterator[str]:
    """Tells which imports of a module break a rule, and why."""
    if part(module.name) not in {*LAYER, "lbp_app"}:
        yield f"{module.name} stands in no layer: give it a place in LAYERS"
        return
    for imported in imports(module.tree):
        for rule in RULES:
            if reason := rule(module.name, imported):
                yield f"{module.name} imports {imported}, which {reason}"


def effects(tree: ast.Module) -> Iterator[str]:
    """Names the calls that read a clock, or read or write anything outside."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="today" | "now" | "utcnow" as name)):
                yield name
            case ast.Call(func=ast.Name(id="open" | "print" | "input" as name)):
                yield name


PROGRAM = list(modules("lbp_app", "main.py"))
DECIDING = list(modules("lbp_app/rules", "lbp_app/models.py"))


@pytest.mark.parametrize("module", PROGRAM, ids=lambda module: module.name)
def test_imports_keep_the_rules(module: Module) -> None:
    assert list(violations(module)) == []


@pytest.mark.parametrize("module", DECIDING, ids=lambda module: module.name)
def test_what_decides_reads_no_clock_and_touches_nothing_outside(module: Module) -> None:
    assert list(effects(module.tree)) == []


def test_every_part_named_here_exists() -> None:
    assert {part(module.name) for module in PROGRAM} == {*LAYER, "lbp_app"}
    assert {module.name for module in PROGRAM} >= KNOWS_THE_BROWSER


@pytest.mark.parametrize(
    ("importer", "source", "reason"),
    [
        ("lbp_app.models", "import flet", "without flet"),
        ("lbp_app.rules.alarm", "import flet as ft", "without flet"),
        ("lbp_app.content", "from flet import Text", "without flet"),
        ("lbp_app.i18n", "import flet.controls", "without flet"),
        ("lbp_app.wording", "import flet", "without flet"),
        ("lbp_app.storage.log", "def f():\n    import flet", "without flet"),
        ("lbp_app.storage.log", "import_module('flet')", "without flet"),
        ("lbp_app.cli", "from lbp_app.state import AppState", "layer before it"),
        ("lbp_app.cli", "import flet", "without flet"),
        ("lbp_app.situation_file", "import flet", "without flet"),
        ("lbp_app.state", "from tinydb import TinyDB", "storage alone"),
        ("lbp_app.state", "from tinydb.storages import Storage", "storage alone"),
        ("lbp_app.screens.more", "from lbp_app.storage import Log", "through the state"),
        ("lbp_app.screens.more", "from lbp_app.content import topics", "through the state"),
        ("lbp_app.screens.more", "from lbp_app.rules import check", "through the state"),
        ("lbp_app.screens.more", "from lbp_app import content", "through the state"),
        ("lbp_app.screens.more", "from lbp_app.screens.alarm import Alarm", "another screen"),
        ("lbp_app.screens.more", "from lbp_app.screens import alarm", "another screen"),
        ("lbp_app.screens.a.one", "from lbp_app.screens.b.two import B", "another screen"),
        ("lbp_app.rules.alarm", "import time", "not for rules"),
        ("lbp_app.rules.alarm", "import os.path", "not for rules"),
        ("lbp_app.rules.alarm", "from random import choice", "not for rules"),
        ("lbp_app.rules.alarm", "import babel", "not for rules"),
        ("lbp_app.rules.alarm", "from lbp_app.i18n import N_", "layer before it"),
        ("lbp_app.models", "from lbp_app.rules import check", "layer before it"),
        ("lbp_app.content", "from lbp_app.state import AppState", "layer before it"),
        ("lbp_app.state", "from lbp_app.contexts import Ui", "layer before it"),
        ("lbp_app.theme", "from lbp_app.components import text", "layer before it"),
        ("lbp_app.components.text", "from lbp_app.screens.more import More", "layer before it"),
        ("lbp_app.screens.more", "from lbp_app import routes", "layer before it"),
        ("lbp_app.routes", "if TYPE_CHECKING:\n    import lbp_app.app", "layer before it"),
        ("lbp_app.app", "import main", "layer before it"),
        ("lbp_app.state", "from lbp_app import helpers", "no layer"),
        ("lbp_app.screens.more", "from . import alarm", "no layer"),
        ("lbp_app.helpers", "", "no layer"),
        ("lbp_app.state", "import js", "browser alone"),
        ("lbp_app.storage.log", "from pyodide.ffi import to_js", "browser alone"),
    ],
)
def test_a_broken_rule_is_seen(importer: str, source: str, reason: str) -> None:
    assert any(reason in found for found in violations(parsed(importer, source)))


@pytest.mark.parametrize(
    ("importer", "source"),
    [
        ("main", "from lbp_app.app import run"),
        ("lbp_app.screens.a.one", "from lbp_app.screens.a.two import Two"),
        ("lbp_app.screens.more", "from lbp_app import __version__, paths"),
        ("lbp_app.contexts", "from lbp_app import paths, theme"),
        ("lbp_app.cli", "from lbp_app.situation_file import read_situation"),
        ("lbp_app.rules.alarm", "from collections.abc import Callable\nimport pydantic.types"),
        ("lbp_app.storage.backends.browser", "import_module('pyodide.ffi')"),
    ],
)
def test_what_is_allowed_is_let_be(importer: str, source: str) -> None:
    assert list(violations(parsed(importer, source))) == []


@pytest.mark.parametrize(
    "source", ["date.today()", "datetime.datetime.now()", "open('x')", "print(1)"]
)
def test_a_rule_that_looks_outside_is_seen(source: str) -> None:
    assert list(effects(parsed("lbp_app.rules.alarm", source).tree))


def test_the_day_of_a_situation_is_no_clock() -> None:
    assert list(effects(parsed("lbp_app.rules.alarm", "situation.today").tree)) == []
