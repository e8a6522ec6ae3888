"""Parts of the framework that fail in the browser stay unused."""

import ast

import pytest

from tests.support.source import Module, modules

VANISHES = {"ResponsiveRow"}
"""Now and then shows nothing at all after a change of screen (Flet 1.0.5), until a reload."""


@pytest.mark.parametrize("module", list(modules("lbp_app")), ids=lambda module: module.name)
def test_what_fails_is_not_used(module: Module) -> None:
    used = {node.attr for node in ast.walk(module.tree) if isinstance(node, ast.Attribute)}
    assert not used & VANISHES
