"""Which model lives in which table, and how a document becomes models.

A new kind of record or setting is one line here. A changed shape also needs a migration.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from lbp_app.models import (
    ActivityRecord,
    AlarmRecord,
    ChangeRecord,
    ComplaintRecord,
    Contacts,
    DifficultyRecord,
    HandoutRecord,
    Lock,
    OwnActivityRecord,
    PainRecord,
    PlanRecord,
    Preferences,
    QuestionRecord,
    ReadRecord,
    Record,
    Reminders,
    SessionRecord,
    Value,
)
from lbp_app.storage.document import META, empty
from lbp_app.storage.errors import Damaged
from lbp_app.storage.migrations import Document

RECORD_TABLES: Mapping[type[Record], str] = {
    PainRecord: "pain",
    ActivityRecord: "activity",
    ChangeRecord: "change",
    AlarmRecord: "alarm",
    ComplaintRecord: "complaint",
    ReadRecord: "read",
    QuestionRecord: "question",
    PlanRecord: "plan",
    SessionRecord: "session",
    OwnActivityRecord: "own_activity",
    DifficultyRecord: "difficulty",
    HandoutRecord: "handout",
}
"""One table for each kind of record."""

SETTINGS = "settings"
"""Table of the single values, each as `{"name": …, "value": {…}}`."""

SETTING_NAMES: Mapping[type[Value], str] = {
    Preferences: "preferences",
    Contacts: "contacts",
    Reminders: "reminders",
    Lock: "lock",
}
"""The single values, and the name each has in the table of settings."""


OF_THIS_DEVICE: frozenset[type[Value]] = frozenset({Lock})
"""Settings that stay behind: a backup holds none of them, and a restore leaves them as they are."""


@dataclass(frozen=True)
class Contents:
    """Everything in a log, as models.

    Attributes:
        records: By kind and id, in the order in which they were added.
        settings: By kind; absent when never set.
    """

    records: dict[type[Record], dict[str, Record]]
    settings: dict[type[Value], Value]

    def copy(self) -> Contents:
        """Gives the same contents, which do not change when these do."""
        records = {kind: dict(of_kind) for kind, of_kind in self.records.items()}
        return Contents(records, dict(self.settings))

    def for_others(self) -> Contents:
        """Gives what may leave this device."""
        return self.on_device_of(Contents({}, {}))

    def on_device_of(self, here: Contents) -> Contents:
        """Gives the same contents with the settings of another device."""
        moving = {k: v for k, v in self.settings.items() if k not in OF_THIS_DEVICE}
        staying = {k: v for k, v in here.settings.items() if k in OF_THIS_DEVICE}
        return Contents(self.records, {**moving, **staying})


def contents_of(document: Document) -> Contents:
    """Turns a document into models.

    Args:
        document: A document of today's version.

    Returns:
        Its contents, complete.

    Raises:
        Damaged: Something in it is not valid; nothing is ever left out silently.
    """
    unknown = document.keys() - {META, SETTINGS, *RECORD_TABLES.values()}
    if unknown:
        raise Damaged(f"unknown tables: {sorted(unknown)}")
    return Contents(
        records={
            kind: _records(kind, document.get(table, {})) for kind, table in RECORD_TABLES.items()
        },
        settings=_settings(document.get(SETTINGS, {})),
    )


def document_of(contents: Contents) -> Document:
    """Turns models into a document.

    Args:
        contents: What it is to hold.

    Returns:
        A document of today's version; `contents_of` gives the same contents back.
    """
    tables = {
        RECORD_TABLES[kind]: [record.model_dump(mode="json") for record in records.values()]
        for kind, records in contents.records.items()
    }
    tables[SETTINGS] = [
        {"name": SETTING_NAMES[kind], "value": value.model_dump(mode="json")}
        for kind, value in contents.settings.items()
    ]
    return empty() | {name: _numbered(entries) for name, entries in tables.items() if entries}


def _numbered(entries: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {str(number): entry for number, entry in enumerate(entries, 1)}


def _records(kind: type[Record], table: Mapping[str, Any]) -> dict[str, Record]:
    try:
        records = {record.id: record for record in map(kind.model_validate, table.values())}
    except ValueError as error:
        raise Damaged(f"not a valid {kind.__name__}") from error
    if len(records) < len(table):
        raise Damaged(f"two of {kind.__name__} share an id")
    return records


def _settings(table: Mapping[str, Any]) -> dict[type[Value], Value]:
    kinds = {name: kind for kind, name in SETTING_NAMES.items()}
    settings: dict[type[Value], Value] = {}
    for entry in table.values():
        kind = kinds.get(str(entry.get("name")))
        if kind is None or kind in settings or entry.keys() != {"name", "value"}:
            raise Damaged("not a known setting, or one that is there twice")
        try:
            settings[kind] = kind.model_validate(entry["value"])
        except ValueError as error:
            raise Damaged(f"not valid {kind.__name__}") from error
    return settings
