"""The program as it is written: its modules, parsed, for tests on how they are put together."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


class Module(NamedTuple):
    """One module and its syntax tree."""

    name: str
    tree: ast.Module


def parsed(name: str, text: str) -> Module:
    """Parses the text of a module, read from a file or made up by a test."""
    return Module(name, ast.parse(text))


def modules(*parts: str) -> Iterator[Module]:
    """Parses every module of the folders and files named, from the root of the project."""
    for part in parts:
        start = ROOT / part
        for path in sorted(start.rglob("*.py")) if start.is_dir() else [start]:
            inside = path.relative_to(ROOT).with_suffix("").parts
            name = ".".join(inside).removesuffix(".__init__")
            yield parsed(name, path.read_text(encoding="utf-8"))


def constants(node: ast.AST) -> Iterator[ast.Constant]:
    """Finds the strings in a tree, also those inside f-strings."""
    for found in ast.walk(node):
        if isinstance(found, ast.Constant) and isinstance(found.value, str):
            yield found
