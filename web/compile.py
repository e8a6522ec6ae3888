"""Runs in Pyodide while the site is built: turns Python files into bytecode.

Docstrings, assertions and line numbers stay behind: together 40 % of what Python brings to a phone.
A traceback still names each function and the line where that begins.
"""

import importlib.util
import marshal
from pathlib import Path
from types import CodeType

FLAGS = (1).to_bytes(4, "little")
"""Found by the hash of the source, which is not checked when it is imported (PEP 552)."""

UNIT = 2
"""Bytes of an instruction without its argument."""


def compile_all(folder: Path) -> None:
    """Replace every Python file below a folder by a `.pyc` at its place."""
    for source in sorted(folder.rglob("*.py")):
        name, text = str(source.relative_to(folder)), source.read_bytes()
        code = on_one_line(compile(text, name, "exec", dont_inherit=True, optimize=2))
        header = importlib.util.MAGIC_NUMBER + FLAGS + importlib.util.source_hash(text)
        source.with_suffix(".pyc").write_bytes(header + marshal.dumps(code))
        source.unlink()


def on_one_line(code: CodeType) -> CodeType:
    """Give the same code, and all code within it, as if each function stood on its first line."""
    inner = (on_one_line(c) if isinstance(c, CodeType) else c for c in code.co_consts)
    return code.replace(co_linetable=same_line(code), co_consts=tuple(inner))


def same_line(code: CodeType) -> bytes:
    """Write a table of locations (CPython's InternalDocs/code_objects.md) that never leaves a line.

    Each entry is for up to eight units: its first byte says "line only" (13) and for how many
    units, its second that the line is the one before.
    """
    eights, rest = divmod(len(code.co_code) // UNIT, 8)
    entry = 1 << 7 | 13 << 3
    table = bytes([entry | 7, 0]) * eights
    return table + bytes([entry | rest - 1, 0]) if rest else table
