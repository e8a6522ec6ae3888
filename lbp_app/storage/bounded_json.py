"""JSON with limits: text from a file or a damaged store may hold anything.

Python's parser recurses; in the browser, nesting of a few thousand levels ends the app in a way no
`except` can catch. So size and depth are looked at before parsing.
"""

import json
import re
from typing import Any, NoReturn

MAX_CHARACTERS = 20_000_000
"""Well over 100,000 entries; JSON written here is ASCII, so a character is a byte."""

MAX_DEPTH = 12
"""A log needs 4 (document, table, entry, list); the rest is room to grow."""

_STRING = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)', re.DOTALL)
"""A string, or one that never ends: looked for from each quote in it, that would take hours."""

_BRACKET = re.compile(r"[\[\]{}]")


def loads(text: str, most: int = MAX_CHARACTERS) -> Any:  # noqa: ANN401 - JSON may be any value
    """Parses JSON that is neither too large nor too deep.

    Args:
        text: The JSON text.
        most: How many characters it may have.

    Returns:
        The parsed value.

    Raises:
        ValueError: The text is too large, too deep, holds NaN or infinity, or is not JSON.
    """
    if len(text) > most:
        raise ValueError(f"more than {most} characters")
    _check_depth(text)
    return json.loads(text, parse_constant=_refuse_constant)


def dumps(value: object) -> str:
    """Writes compact ASCII JSON.

    Args:
        value: A value that JSON can hold.

    Returns:
        The text, without line breaks.

    Raises:
        ValueError: The value holds NaN or infinity.
        TypeError: The value holds something JSON has no form for.
    """
    return json.dumps(value, allow_nan=False, separators=(",", ":"))


def _check_depth(text: str) -> None:
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub("", text)):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > MAX_DEPTH:
            raise ValueError(f"nested deeper than {MAX_DEPTH}")


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"not a number: {name}")
