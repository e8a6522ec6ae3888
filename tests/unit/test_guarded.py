"""No raw handlers and no raw components: what fails must never take the app down.

A handler goes through `ui.on(...)`, a component through `components.guard.component`. The
builders of `components.buttons` take handlers that are guarded already: `Handler` says so.
"""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.support.source import Module, modules, parsed

MAKES_COMPONENTS = {"lbp_app.app", "lbp_app.components.guard"}
"""The root, which has no tools to show a fault with, and the guard itself."""

(BUTTONS,) = modules("lbp_app/components/buttons.py")
PROGRAM = list(modules("lbp_app"))
INTERFACE = list(modules("lbp_app/components", "lbp_app/screens", "lbp_app/contexts.py"))

Function = ast.FunctionDef | ast.AsyncFunctionDef


def takes_handler(parameter: ast.arg) -> bool:
    annotation = ast.unparse(parameter.annotation) if parameter.annotation else ""
    return re.fullmatch(r"(buttons\.)?Handler( \| None)?", annotation) is not None


HANDLER_OF_BUTTON = {
    function.name: (place, parameter.arg)
    for function in BUTTONS.tree.body
    if isinstance(function, ast.FunctionDef)
    for place, parameter in enumerate(function.args.args)
    if takes_handler(parameter)
}
"""For each button the place and the name of the parameter that takes its handler."""


def is_guard(value: ast.expr) -> bool:
    match value:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="ui" | "self"), attr="on")):
            return True
    return False


def guarded_names(function: ast.AST) -> set[str]:
    """Finds the names that hold a guarded handler inside a function."""
    names = set()
    for node in ast.walk(function):
        match node:
            case ast.arg(arg=name) if takes_handler(node):
                names.add(name)
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if is_guard(value):
                names.add(name)
    return names


def handlers(node: ast.AST, controls: set[str]) -> Iterator[ast.expr]:
    """Finds every handler that is given to a control, to a button, or set on a control."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="ft"))):
            yield from _named_handlers(node)
        case ast.Call(func=ast.Name(id=name)) if name in controls:
            yield from _named_handlers(node)
        case ast.Call(func=ast.Attribute(value=ast.Name(id="buttons"), attr=name)):
            if name in HANDLER_OF_BUTTON:
                place, parameter = HANDLER_OF_BUTTON[name]
                yield from node.args[place : place + 1]
                yield from (k.value for k in node.keywords if k.arg == parameter)
        case ast.Assign(targets=targets, value=value):
            if any(isinstance(t, ast.Attribute) and t.attr.startswith("on_") for t in targets):
                yield value


def _named_handlers(call: ast.Call) -> Iterator[ast.expr]:
    return (k.value for k in call.keywords if k.arg and k.arg.startswith("on_"))


def raw_handlers(module: Module) -> Iterator[str]:
    """Tells which handlers of a module are not guarded."""
    controls = {node.name for node in module.tree.body if isinstance(node, ast.ClassDef)}
    for statement in module.tree.body:
        guarded = guarded_names(statement)
        for node in ast.walk(statement):
            for handler in handlers(node, controls):
                by_name = isinstance(handler, ast.Name) and handler.id in guarded
                if not by_name and not is_guard(handler):
                    yield f"{module.name}, line {handler.lineno}: {ast.unparse(handler)}"


def raw_components(module: Module) -> Iterator[int]:
    """Gives the lines on which a module makes a component without a guard."""
    for node in ast.walk(module.tree):
        match node:
            case ast.Attribute(value=ast.Name(id="ft"), attr="component"):
                yield node.lineno
            case ast.ImportFrom(module=str(name)) if name.split(".")[0] == "flet":
                yield from (node.lineno for alias in node.names if alias.name == "component")


@pytest.mark.parametrize("module", INTERFACE, ids=lambda module: module.name)
def test_every_handler_is_guarded(module: Module) -> None:
    assert list(raw_handlers(module)) == []


@pytest.mark.parametrize("module", PROGRAM, ids=lambda module: module.name)
def test_every_component_is_guarded(module: Module) -> None:
    assert module.name in MAKES_COMPONENTS or list(raw_components(module)) == []


def test_the_exceptions_are_still_needed() -> None:
    assert {m.name for m in PROGRAM if list(raw_components(m))} == MAKES_COMPONENTS


def test_every_button_that_does_something_takes_a_guarded_handler() -> None:
    assert {"primary", "secondary", "plain", "danger", "alarm", "icon"} <= set(HANDLER_OF_BUTTON)


@pytest.mark.parametrize(
    "source",
    [
        "ft.Button(on_click=save)",
        "ft.Button(on_click=lambda: ui.go('/'))",
        "ft.Button(on_click=partial(ui.on, save))",
        "def f(ui, on_click): return ft.Button(on_click=on_click)",
        "def f(ui):\n    go = ui.on(save)\ndef g():\n    return ft.Button(on_click=go)",
        "def f(ui): return [ft.Row([ft.Container(on_hover=shine)])]",
        "buttons.primary(words, save)",
        "buttons.primary(words, on_click=save)",
        "buttons.icon(image, name, save)",
        "button.on_click = save",
        "class Bar(ft.NavigationBar): ...\nBar(on_change=go)",
    ],
)
def test_a_raw_handler_is_seen(source: str) -> None:
    assert list(raw_handlers(parsed("made_up", source)))


@pytest.mark.parametrize(
    "source",
    [
        "ft.Button(on_click=ui.on(save))",
        "ft.Button(on_click=self.on(save))",
        "def f(on_click: Handler): return ft.Button(on_click=on_click)",
        "def f(go: buttons.Handler | None = None): return buttons.primary(words, go)",
        "def f(ui):\n    go = ui.on(save)\n    return ft.Button(on_click=go)",
        "buttons.primary(words, ui.on(save), icon=ft.Icons.ADD)",
        "choice(ui, label, options, chosen, on_choose)",
    ],
)
def test_a_guarded_handler_is_let_be(source: str) -> None:
    assert list(raw_handlers(parsed("made_up", source))) == []


@pytest.mark.parametrize(
    "source",
    [
        "@ft.component\ndef Raw(): ...",
        "Raw = ft.component(render)",
        "from flet import component",
    ],
)
def test_a_raw_component_is_seen(source: str) -> None:
    assert list(raw_components(parsed("made_up", source)))
