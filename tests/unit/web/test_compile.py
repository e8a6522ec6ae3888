"""Bytecode without line numbers does the same, and an error still tells where it was."""

import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.compile import on_one_line

SOURCE = """
def outer(x):

    def inner(y):
        try:
            return [1 / (y - n) for n in range(3)]
        except ZeroDivisionError as error:

            raise ValueError(y) from error
        finally:
            seen.append(y)

    return inner(x)
"""


def program() -> dict:
    """The functions above, compiled so."""
    names: dict = {"seen": []}
    exec(on_one_line(compile(SOURCE, "program.py", "exec")), names)
    return names


@given(st.integers())
def test_the_same_comes_out(x: int):
    ours, original = program(), {"seen": []}
    exec(SOURCE, original)
    for names in (ours, original):
        try:
            names["result"] = names["outer"](x)
        except ValueError as error:
            names["result"] = (str(error), repr(error.__cause__))
    assert ours["result"] == original["result"]
    assert ours["seen"] == original["seen"]


def test_an_error_names_each_function_and_where_it_begins():
    with pytest.raises(ValueError, match="2") as caught:
        program()["outer"](2)
    places = [(f.name, f.lineno) for f in traceback.extract_tb(caught.value.__traceback__)]
    assert places[-2:] == [("outer", 2), ("inner", 4)]


def test_every_instruction_has_a_place():
    code = program()["outer"].__code__
    positions = list(code.co_positions())
    assert len(positions) == len(code.co_code) // 2
    assert {line for line, *_ in positions} == {2}
