"""Reading and writing WebAssembly's binary form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.webassembly import (
    FunctionType,
    Reader,
    append,
    function_types,
    functions_imported,
    instructions,
    join,
    number,
    sections,
    sized,
)

SECTIONS = st.lists(st.tuples(st.integers(0, 13), st.binary(max_size=200)))


@given(st.integers(0, 2**64))
def test_a_number_is_read_as_it_was_written(value: int):
    reader = Reader(number(value))
    assert reader.number() == value
    assert reader.ended


@pytest.mark.parametrize(
    ("value", "written"), [(0, "00"), (127, "7f"), (128, "80 01"), (624485, "e5 8e 26")]
)
def test_numbers_are_written_as_the_specification_has_it(value: int, written: str):
    assert number(value) == bytes.fromhex(written)


@given(SECTIONS)
def test_sections_are_read_as_they_were_joined(parts: list[tuple[int, bytes]]):
    assert list(sections(join(parts))) == parts


@given(SECTIONS.filter(bool), st.data())
def test_what_is_cut_short_is_refused(parts: list[tuple[int, bytes]], data: st.DataObject):
    whole = join(parts)
    ends = [len(join(parts[:n])) for n in range(len(parts) + 1)]
    length = data.draw(st.integers(0, len(whole) - 1).filter(lambda n: n not in ends))
    with pytest.raises(ValueError, match="WebAssembly"):
        list(sections(whole[:length]))


def test_what_is_no_webassembly_is_refused():
    with pytest.raises(ValueError, match="no WebAssembly"):
        list(sections(b"<!DOCTYPE html>"))


@given(st.lists(st.binary(max_size=9)), st.lists(st.binary(max_size=9)))
def test_a_list_gets_longer(first: list[bytes], more: list[bytes]):
    both = Reader(append(append(number(0), map(sized, first)), map(sized, more)))
    assert [both.sized() for _ in range(both.number())] == [*first, *more]
    assert both.ended


def test_types_of_functions_are_read_as_written():
    types = [FunctionType(b"\x7f\x7e", b"\x7d"), FunctionType(b"", b"\x6f\x70")]
    assert function_types(append(number(0), [it.written() for it in types])) == types


@pytest.mark.parametrize("unknown", ["01 5f 00 00", "01 60 01 64 00"], ids=["a record", "of two"])
def test_other_types_are_refused(unknown: str):
    with pytest.raises(ValueError, match="type"):
        function_types(bytes.fromhex(unknown))


def test_imports_that_are_functions_are_counted():
    imports = {
        "a function": "00 05",
        "a table with a most": "01 70 01 02 8001",
        "a table without": "01 70 00 02",
        "memory": "02 01 8002 8004",
        "a variable": "03 7f 01",
        "an exception": "04 00 8101",
        "another function": "00 9001",
    }
    section = [sized(b"env") + sized(b"x") + bytes.fromhex(it) for it in imports.values()]
    assert functions_imported(append(number(0), section)) == 2


@pytest.mark.parametrize(
    "one",
    [
        *("01", "0b", "0f", "1a", "45", "c4", "d1"),
        *("02 40", "03 7f", "04 81 02", "06 40", "07 00", "18 01", "19"),
        *("0c 00", "0e 02 00 01 02", "10 80 01", "11 05 00", "1c 01 7f", "20 81 80 01"),
        *("28 02 80 08", "3e 00 00", "3f 00", "41 7f", "42 80 80 80 80 78", "d0 70", "d2 00"),
        *("43 00 00 80 3f", "44 0b 0b 0b 0b 0b 0b 0b 0b"),
        *("fc 00", "fc 08 00 00", "fc 0a 00 00", "fc 0b 00", "fc 0f 00"),
    ],
)
def test_an_instruction_is_read_with_all_that_belongs_to_it(one: str):
    instruction, end = bytes.fromhex(one), b"\x0b"
    assert list(instructions(Reader(instruction + end))) == [instruction, end]


@pytest.mark.parametrize("unknown", ["ff", "fd 00", "fc 63"])
def test_an_unknown_instruction_is_refused(unknown: str):
    with pytest.raises(ValueError, match="instruction"):
        list(instructions(Reader(bytes.fromhex(unknown))))
