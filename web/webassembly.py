"""WebAssembly's binary form, as far as it takes to exchange one instruction for another.

https://webassembly.github.io/spec/core/binary/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

PREAMBLE = b"\0asm\1\0\0\0"

TYPES, IMPORTS, FUNCTIONS, CODE = 1, 2, 3, 10
"""Sections, by number."""

FUNCTION, TABLE, MEMORY, GLOBAL, TAG = range(5)
"""Kinds of imports."""

NOP, END, BR_TABLE, CALL, CALL_INDIRECT = 0x01, 0x0B, 0x0E, 0x10, 0x11
SELECT, LOCAL_GET, F32_CONST, F64_CONST, MORE = 0x1C, 0x20, 0x43, 0x44, 0xFC
"""Instructions, by their first byte."""

FUNCTION_TYPE = 0x60
I32 = b"\x7f"
ONE_BYTE = bytes([*range(0x7B, 0x80), 0x70, 0x6F])
"""Types of values: vectors, numbers, and what functions and the page's objects are known by."""

NUMBERS = {
    **dict.fromkeys((0x00, 0x01, 0x05, 0x0A, 0x0B, 0x0F, 0x19, 0x1A, 0x1B, 0xD1), 0),
    **dict.fromkeys(range(0x45, 0xC5), 0),  # calculations
    **dict.fromkeys((0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x18), 1),  # blocks, exceptions
    **dict.fromkeys((0x0C, 0x0D, CALL, 0x12), 1),  # branches and calls
    **dict.fromkeys(range(LOCAL_GET, 0x27), 1),  # variables and tables
    **dict.fromkeys((0x3F, 0x40, 0x41, 0x42, 0xD0, 0xD2), 1),  # memory's size, constants
    **dict.fromkeys((CALL_INDIRECT, 0x13), 2),
    **dict.fromkeys(range(0x28, 0x3F), 2),  # loads and stores
}
"""How many numbers follow an instruction of one byte."""

NUMBERS_OF_MORE = {
    **dict.fromkeys(range(8), 0),  # conversions
    **dict.fromkeys((9, 11, 13, 15, 16, 17), 1),  # what drops, fills and grows
    **dict.fromkeys((8, 10, 12, 14), 2),  # what copies
}
"""How many follow after `MORE` and the number that tells what it is."""


class Reader:
    """Reads from the first byte on.

    Attributes:
        content: What is read.
        at: Where the next byte is.
    """

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = 0

    @property
    def ended(self) -> bool:
        """Whether all of it was read."""
        return self.at >= len(self.content)

    def byte(self) -> int:
        """Read one byte."""
        return self.take(1)[0]

    def take(self, size: int) -> bytes:
        """Read some bytes.

        Raises:
            ValueError: There are fewer.
        """
        start, self.at = self.at, self.at + size
        if self.at > len(self.content):
            raise ValueError("The WebAssembly ends too soon.")
        return self.content[start : self.at]

    def number(self) -> int:
        """Read a number without a sign (LEB128); one with a sign has its bytes in the same way."""
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:  # the highest bit says that more follows
                return value
            shift += 7

    def numbers(self, count: int) -> None:
        """Pass over some numbers."""
        for _ in range(count):
            self.number()

    def sized(self) -> bytes:
        """Read what comes after its size."""
        return self.take(self.number())


def number(value: int) -> bytes:
    """Write a number without a sign."""
    *head, last = [value >> shift & 0x7F for shift in range(0, max(value.bit_length(), 1), 7)]
    return bytes([*(byte | 0x80 for byte in head), last])


def sized(content: bytes) -> bytes:
    """Write something after its size."""
    return number(len(content)) + content


def append(listed: bytes, more: Iterable[bytes]) -> bytes:
    """Write a list that was read with more at its end."""
    reader, added = Reader(listed), list(more)
    count = reader.number() + len(added)
    return number(count) + listed[reader.at :] + b"".join(added)


def sections(module: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the number and the content of each section.

    Raises:
        ValueError: It is no WebAssembly.
    """
    reader = Reader(module)
    if reader.take(len(PREAMBLE)) != PREAMBLE:
        raise ValueError("This is no WebAssembly.")
    while not reader.ended:
        yield reader.byte(), reader.sized()


def join(parts: Iterable[tuple[int, bytes]]) -> bytes:
    """Make a module of sections."""
    return PREAMBLE + b"".join(bytes([kind]) + sized(content) for kind, content in parts)


@dataclass(frozen=True)
class FunctionType:
    """What a function takes and gives: for each value a byte, its type."""

    takes: bytes
    gives: bytes

    def written(self) -> bytes:
        """Write it."""
        return bytes([FUNCTION_TYPE]) + sized(self.takes) + sized(self.gives)


def function_types(section: bytes) -> list[FunctionType]:
    """Read the section of types.

    Raises:
        ValueError: There are other types than those of functions, or of values of more bytes.
    """
    reader = Reader(section)
    return [_function_type(reader) for _ in range(reader.number())]


def _function_type(reader: Reader) -> FunctionType:
    form, found = reader.byte(), FunctionType(reader.sized(), reader.sized())
    if form != FUNCTION_TYPE or set(found.takes + found.gives) - set(ONE_BYTE):
        raise ValueError("The WebAssembly has a type that is not known.")
    return found


def functions_imported(section: bytes) -> int:
    """Count the functions in the section of imports, which come before the module's own."""
    reader = Reader(section)
    return [_pass_import(reader) for _ in range(reader.number())].count(FUNCTION)


def _pass_import(reader: Reader) -> int:
    """Pass over what is imported; give its kind."""
    reader.sized()  # from where
    reader.sized()  # its name
    kind = reader.byte()
    if kind in (TABLE, GLOBAL, TAG):
        reader.byte()
    if kind in (FUNCTION, GLOBAL, TAG):
        reader.numbers(1)
    if kind in (TABLE, MEMORY):
        reader.numbers(1 + (reader.byte() & 1))  # the least, and the most if there is one
    return kind


def instructions(reader: Reader) -> Iterator[bytes]:
    """Give each instruction with all that belongs to it, to the end of what is read.

    Raises:
        ValueError: There is one that is not known here.
    """
    while not reader.ended:
        start = reader.at
        _pass(reader, reader.byte())
        yield reader.content[start : reader.at]


def _pass(reader: Reader, instruction: int) -> None:
    """Pass over what follows the first byte of an instruction."""
    if instruction in NUMBERS:
        reader.numbers(NUMBERS[instruction])
    elif instruction == SELECT:
        reader.sized()  # types, of one byte each
    elif instruction == BR_TABLE:
        reader.numbers(reader.number() + 1)
    elif instruction == F32_CONST:
        reader.take(4)
    elif instruction == F64_CONST:
        reader.take(8)
    elif instruction == MORE and (kind := reader.number()) in NUMBERS_OF_MORE:
        reader.numbers(NUMBERS_OF_MORE[kind])
    else:
        raise ValueError(f"The WebAssembly has an instruction that is not known: {instruction:#x}.")
