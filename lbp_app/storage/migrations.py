"""From the shape of an older log to today's, one version at a time.

Each function leads a document from version n to n + 1. It is pure and never changed once released:
it writes out the shape of its own time and knows nothing of today's models.
"""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import NAMESPACE_OID, uuid5

Document = dict[str, dict[str, dict[str, Any]]]
"""A log as TinyDB keeps it: table name -> document number -> document."""


def from_0_to_1(document: Document) -> Document:
    """From the first prototype to records of their own kind.

    Version 0 knew one line per day: `{"d": "2026-11-20", "p": 7, "m": 40}`, which is day, back pain
    (NPRS) and minutes walked. It becomes a pain check-in of 7 and 40 minutes of walking, both at
    noon, since the hour is not known. No minutes walked is no activity.

    The identifiers follow from the content: migrating the same file twice gives the same records.

    Args:
        document: A document of version 0.

    Returns:
        The same facts as a document of version 1.

    Raises:
        ValueError: Something else than such lines is in the document.
    """
    pain: dict[str, dict[str, Any]] = {}
    activity: dict[str, dict[str, Any]] = {}
    for key, day, nprs, minutes in _lines(document):
        name, at = f"lbp-app/0/{key}/{day}", f"{day}T12:00:00"
        pain[key] = {
            "id": uuid5(NAMESPACE_OID, f"{name}/pain").hex,
            "at": at,
            "back": nprs,
            "leg": None,
            "note": "",
        }
        if minutes == 0:
            continue
        activity[key] = {
            "id": uuid5(NAMESPACE_OID, f"{name}/activity").hex,
            "at": at,
            "activity": "Wandelen",
            "amount": minutes,
            "unit": "minutes",
            "note": "",
        }
    return {"meta": {"1": {"version": 1}}, "pain": pain, "activity": activity}


def from_1_to_2(document: Document) -> Document:
    """From the diary alone to an app that is handed out, reminds and can be locked.

    Version 2 may hold more: a table of hand-outs, the settings for reminders and lock, and whether
    the reader was told about the home screen. All that version 1 knew is as it was.

    Args:
        document: A document of version 1.

    Returns:
        The same as a document of version 2.
    """
    return {**document, "meta": {"1": {"version": 2}}}


MIGRATIONS: tuple[Callable[[Document], Document], ...] = (from_0_to_1, from_1_to_2)
"""The one at index n leads from version n to n + 1."""

VERSION = len(MIGRATIONS)
"""Version of the documents this app writes."""


def _lines(document: Document) -> Iterator[tuple[str, Any, Any, Any]]:
    if document.keys() - {"_default"}:
        raise ValueError("version 0 has one table")
    for key, line in document.get("_default", {}).items():
        if line.keys() != {"d", "p", "m"}:
            raise ValueError(f"line {key} is not of version 0")
        yield key, line["d"], line["p"], line["m"]
