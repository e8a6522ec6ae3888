"""Keeps Chromium from compiling Python's interpreter again and again while the app starts.

V8, Chromium's engine, improves a busy function by a guess: a call through a table will lead to the
few functions it led to before, and those are put in the place of the call. When it leads to another
one, all of the function is compiled anew. In the loop of Python's interpreter no such guess holds:
its 79,000 bytes were compiled six times in one start of this app, for 0.7 s of a processor, and
Python was slow meanwhile.

Here every call through a table takes a detour by a small function, too long to be put in the place
of its call. What is guessed, and compiled anew, is then that small one.
"""

from __future__ import annotations

from web.webassembly import (
    CALL,
    CALL_INDIRECT,
    CODE,
    END,
    FUNCTIONS,
    I32,
    IMPORTS,
    LOCAL_GET,
    NOP,
    TYPES,
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

TOO_LONG = 500
"""Bytes above which V8 puts no function in the place of a call (`wasm_inlining_max_size`)."""


def detour(module: bytes) -> bytes:
    """Have every call through a table go by a function that does nothing else.

    Args:
        module: WebAssembly.

    Returns:
        WebAssembly that does the same; the functions that were there keep their numbers.

    Raises:
        ValueError: It is no WebAssembly, or has an instruction or a type that is not known here.
    """
    given = dict(sections(module))
    types = function_types(given[TYPES])
    code = Reader(given[CODE])
    bodies = [code.sized() for _ in range(code.number())]
    detours = _Detours(functions_imported(given[IMPORTS]) + len(bodies))
    bodies = [detours.exchange(body) for body in bodies]

    new_types: list[bytes] = []
    new_functions: list[bytes] = []
    for call in detours.numbers:
        called = types[Reader(call[1:]).number()]
        taking_place = FunctionType(called.takes + I32, called.gives)
        new_functions.append(number(len(types) + len(new_types)))
        new_types.append(taking_place.written())
        bodies.append(_only(call, len(taking_place.takes)))
    changed = {
        TYPES: append(given[TYPES], new_types),
        FUNCTIONS: append(given[FUNCTIONS], new_functions),
        CODE: append(number(0), map(sized, bodies)),
    }
    return join((kind, changed.get(kind, content)) for kind, content in sections(module))


class _Detours:
    """The functions by which calls go: one for each type and table.

    Attributes:
        numbers: Their numbers, by the instruction that each has instead of its callers.
    """

    def __init__(self, first: int) -> None:
        self.numbers: dict[bytes, int] = {}
        self._first = first

    def exchange(self, body: bytes) -> bytes:
        """Give the body of a function with its calls through tables exchanged."""
        reader = Reader(body)
        for _ in range(reader.number()):  # its variables: how many of which type
            reader.numbers(1)
            reader.byte()
        return body[: reader.at] + b"".join(map(self._instead, instructions(reader)))

    def _instead(self, instruction: bytes) -> bytes:
        if instruction[0] != CALL_INDIRECT:
            return instruction
        unused = self._first + len(self.numbers)
        return bytes([CALL]) + number(self.numbers.setdefault(instruction, unused))


def _only(call: bytes, taken: int) -> bytes:
    """Give the body of a function that passes on what it takes, at length."""
    passed = b"".join(bytes([LOCAL_GET]) + number(i) for i in range(taken))
    return number(0) + passed + call + bytes([NOP]) * TOO_LONG + bytes([END])
