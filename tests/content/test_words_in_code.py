"""No words for people in the code of the interface: they live in the catalogues."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.support.source import Module, constants, modules, parsed

SENTENCE = re.compile(r"[^\W\d_]\W*\s\W*[^\W\d_]")
"""A letter, a space and a letter."""

LETTER = re.compile(r"[^\W\d_]")

SHOWN = {
    "counter",
    "error",
    "helper",
    "hint_text",
    "help_text",
    "label",
    "semantics_label",
    "subtitle",
    "text",
    "title",
    "tooltip",
    "value",
}
"""Arguments of a control that a person reads or hears."""


def words_in_code(module: Module) -> Iterator[str]:
    """Finds sentences, and single words that are handed to a control to show."""
    for_developers = {id(c) for node in _for_developers(module.tree) for c in constants(node)}
    for found in constants(module.tree):
        if id(found) not in for_developers and SENTENCE.search(found.value):
            yield found.value
    for argument in _shown(module.tree):
        if isinstance(argument, ast.Constant | ast.JoinedStr):
            yield from (c.value for c in constants(argument) if LETTER.search(c.value))


def _for_developers(tree: ast.Module) -> Iterator[ast.AST]:
    """Finds what only developers read: docstrings, and what is written to the log."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                yield node
            case ast.Call(func=ast.Attribute(value=ast.Name(id="logger"))):
                yield node


def _shown(tree: ast.Module) -> Iterator[ast.expr]:
    """Finds what controls are given to show: by name, or first in a text or button."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="ft"), attr=control)):
                yield from (k.value for k in node.keywords if k.arg in SHOWN)
                if control.endswith(("Text", "TextSpan", "Button")):
                    yield from node.args[:1]


INTERFACE = list(modules("lbp_app/components", "lbp_app/screens"))


@pytest.mark.parametrize("module", INTERFACE, ids=lambda module: module.name)
def test_no_words_for_people_stand_in_the_code(module: Module) -> None:
    assert list(words_in_code(module)) == []


@pytest.mark.parametrize(
    "source",
    [
        "words = 'Bel uw huisarts'",
        "words = f'Pijn: {score} van tien'",
        "words = 'Klaar? Ga door'",
        "ft.Text('Bewaren')",
        "ft.Text(f'Rug {score}')",
        "ft.TextField(label='Naam')",
        "ft.IconButton(icon, tooltip='Weg')",
    ],
)
def test_words_in_the_code_would_be_seen(source: str) -> None:
    assert list(words_in_code(parsed("made_up", source)))


@pytest.mark.parametrize(
    "source",
    [
        "'''What a module is.'''",
        "def f():\n    '''Give the words.'''",
        "SIZE = 4\n'''What a constant means.'''",
        "logger.exception('%s can not be shown', name)",
        "ft.Text(ui.t('entry.back', back=6))",
        "ft.Text('•')",
        "ft.Image(src='icon.svg')",
    ],
)
def test_what_is_no_text_for_people_is_let_be(source: str) -> None:
    assert list(words_in_code(parsed("made_up", source))) == []
