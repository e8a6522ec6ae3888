"""Reading a situation for `lbp-app check` from text that nobody vouches for."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from lbp_app.i18n import N_
from lbp_app.models import Situation

STANDARD_INPUT = "-"

LARGEST_INPUT = 1_000_000
"""Bytes. Years of daily scores take a tenth of it."""

MESSAGES: Mapping[str, str] = {
    "missing": N_("cli.error.missing"),
    "extra_forbidden": N_("cli.error.unknown_field"),
    "enum": N_("cli.error.choice"),
    "literal_error": N_("cli.error.choice"),
    "date_type": N_("cli.error.date"),
    "date_parsing": N_("cli.error.date"),
    "date_after_today": N_("cli.error.after_today"),
    "greater_than_equal": N_("cli.error.too_low"),
    "less_than_equal": N_("cli.error.too_high"),
    "int_type": N_("cli.error.whole_number"),
    "int_parsing_size": N_("cli.error.whole_number"),
    "float_type": N_("cli.error.number"),
    "finite_number": N_("cli.error.number"),
    "bool_type": N_("cli.error.true_or_false"),
    "tuple_type": N_("cli.error.list"),
    "frozen_set_type": N_("cli.error.list"),
    "model_type": N_("cli.error.object"),
    "json_invalid": N_("cli.error.json"),
}
"""What to say about each kind of validation error."""


class BadInputError(Exception):
    """The input is not a situation.

    Attributes:
        message: Id of the message that says what is wrong and how to mend it.
        values: What fills its places; `field` is always among them.
    """

    def __init__(self, message: str, field: str, **values: object) -> None:
        super().__init__(message, field)
        self.message = message
        self.values = {"field": _printable(field), **values}


def read_situation(name: str) -> Situation:
    """Read one situation from a JSON file.

    Args:
        name: Path of the file, or "-" for standard input.

    Raises:
        BadInputError: The file cannot be read or is not a valid situation.
    """
    text = _read_text(name)
    try:
        situation = Situation.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise _bad_input(name, error.errors()[0]) from error
    repeated = next(_repeated_fields(text), None)
    if repeated is not None:
        raise BadInputError(N_("cli.error.repeated"), repeated)
    return situation


def _read_text(name: str) -> str:
    try:
        content = _read_bytes(name)
    except OSError as error:
        raise BadInputError(N_("cli.error.unreadable"), name) from error
    if len(content) > LARGEST_INPUT:
        raise BadInputError(N_("cli.error.too_large"), name, limit=LARGEST_INPUT)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInputError(N_("cli.error.encoding"), name) from error
    if not text.strip():
        raise BadInputError(N_("cli.error.empty"), name)
    return text


def _read_bytes(name: str) -> bytes:
    """Read one byte more than is allowed at most, so that the caller can tell."""
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST_INPUT + 1)
    with Path(name).open("rb") as file:
        return file.read(LARGEST_INPUT + 1)


def _bad_input(name: str, error: ErrorDetails) -> BadInputError:
    """Turn the first thing wrong into a message; what has no field of its own bears the file's."""
    context = error.get("ctx", {})
    position = re.search(r"line (\d+) column (\d+)", str(context.get("error", "")))
    line, column = position.groups() if position else (None, None)
    return BadInputError(
        MESSAGES.get(error["type"], N_("cli.error.invalid")),
        _dotted(error["loc"]) or name,
        choices=_listed(str(context.get("expected", ""))),
        limit=f"{context.get('ge', context.get('le', 0)):g}",  # 10, not 10.0
        line=line,
        column=column,
    )


def _dotted(place: tuple[str | int, ...]) -> str:
    """Write the place of a field as people do: ("pain", 0, "back") is pain[0].back."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
    return "".join(steps).removeprefix(".")


def _listed(expected: str) -> str:
    """Turn pydantic's "'a', 'b' or 'c'" into "a, b, c", which is the same in every language."""
    return expected.replace("'", "").replace(" or ", ", ")


def _printable(field: str) -> str:
    """Keep a message on one short line, whatever the name of a field or file holds."""
    return "".join(c if c.isprintable() else "?" for c in field)[:200]


class _Pairs(list[tuple[str, object]]):
    """A JSON object with every field it was given, repeated ones included."""


def _repeated_fields(text: str) -> Iterator[str]:
    """Find fields given more than once: pydantic would quietly take the last.

    The text has been validated, so it is not deep. Numbers stay text: one that is thrown away as
    a repetition may have more digits than Python turns into a number.
    """
    tree = json.loads(text, object_pairs_hook=_Pairs, parse_int=str, parse_float=str)
    return _repeated_in(tree, ())


def _repeated_in(value: object, place: tuple[str | int, ...]) -> Iterator[str]:
    if isinstance(value, _Pairs):
        seen: set[str] = set()
        for name, part in value:
            if name in seen:
                yield _dotted((*place, name))
            seen.add(name)
            yield from _repeated_in(part, (*place, name))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _repeated_in(part, (*place, index))
