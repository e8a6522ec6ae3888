"""References to the project in a document: `path` or, for a test, `path::name` as pytest has it."""

import ast
import re
from collections.abc import Iterator
from functools import cache

from tests.support.source import ROOT

_REFERENCE = re.compile(r"(?:docs|lbp_app|locales|tests|web)/[\w./-]+(?:::\w+)*")


def references(text: str) -> Iterator[str]:
    """Finds the references in a text that stand in code, between backticks."""
    for code in re.findall(r"`([^`]+)`", text):
        if _REFERENCE.fullmatch(code):
            yield code


def exists(reference: str) -> bool:
    """Whether the file is there, and in it the class or function that is named."""
    path, *names = reference.split("::")
    if not names:
        return (ROOT / path).exists()
    return (ROOT / path).is_file() and "::".join(names) in _names(path)


@cache
def _names(path: str) -> frozenset[str]:
    return frozenset(_named(ast.parse((ROOT / path).read_text(encoding="utf-8")), ""))


def _named(parent: ast.Module | ast.ClassDef, place: str) -> Iterator[str]:
    for node in parent.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield f"{place}{node.name}"
        if isinstance(node, ast.ClassDef):
            yield from _named(node, f"{place}{node.name}::")
