"""Two diaries beside each other: what a backup would bring, and both made into one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lbp_app.models import ComplaintRecord, Record, Value
from lbp_app.storage.schema import OF_THIS_DEVICE, RECORD_TABLES, SETTING_NAMES, Contents

Entries = Mapping[str, Value]
"""The entries of one kind by their id; a setting has its one value under its name."""


@dataclass(frozen=True)
class Difference:
    """How many entries of one kind a backup has, beside those that are here.

    Attributes:
        new: In the backup only.
        same: In both, alike.
        changed: In both, but not alike.
        only_here: Not in the backup.
    """

    new: int
    same: int
    changed: int
    only_here: int


def differences(here: Contents, backup: Contents) -> dict[type[Value], Difference]:
    """Compares a backup with what is here.

    Args:
        here: The log.
        backup: What the backup holds.

    Returns:
        The difference of every kind that occurs in one of them.
    """
    found = {
        kind: _difference(_of_kind(here, kind), _of_kind(backup, kind))
        for kind in (*RECORD_TABLES, *SETTING_NAMES)
        if kind not in OF_THIS_DEVICE and (_of_kind(here, kind) or _of_kind(backup, kind))
    }
    if _told_twice(here, backup):
        told = len(backup.records[ComplaintRecord])
        found[ComplaintRecord] = Difference(new=0, same=0, changed=told, only_here=0)
    return found


def merged(here: Contents, backup: Contents, *, prefer_backup: bool) -> Contents:
    """Makes one log of two.

    Args:
        here: The log.
        backup: What the backup holds.
        prefer_backup: Whose entry stands where both have it and they are not alike.

    Returns:
        Every entry of both. Of complaints that were told twice, only the preferred one's.
    """
    first, second = (here, backup) if prefer_backup else (backup, here)
    records: dict[type[Record], dict[str, Record]] = {
        kind: {**first.records[kind], **second.records[kind]} for kind in RECORD_TABLES
    }
    if _told_twice(here, backup):
        records[ComplaintRecord] = dict(second.records[ComplaintRecord])
    return Contents(records, {**first.settings, **second.settings})


def period(contents: Contents) -> tuple[date, date] | None:
    """Gives the first and last day that records are about; None without any."""
    days = [record.at.date() for kind in contents.records.values() for record in kind.values()]
    return (min(days), max(days)) if days else None


def _of_kind(contents: Contents, kind: type[Value]) -> Entries:
    if issubclass(kind, Record):
        return contents.records[kind]
    value = contents.settings.get(kind)
    return {SETTING_NAMES[kind]: value} if value else {}


def _difference(here: Entries, backup: Entries) -> Difference:
    both = here.keys() & backup.keys()
    same = sum(here[key] == backup[key] for key in both)
    return Difference(
        new=len(backup) - len(both),
        same=same,
        changed=len(both) - same,
        only_here=len(here) - len(both),
    )


def _told_twice(here: Contents, backup: Contents) -> bool:
    """Whether the complaint was told on two phones apart, so that no record of it is shared.

    Every record of it is an episode. Both kept, telling a new phone about the same pain would turn
    the diary of the old one into an episode that has passed.
    """
    one, other = here.records[ComplaintRecord], backup.records[ComplaintRecord]
    apart = bool(one and other) and one.keys().isdisjoint(other)
    return apart and not (_came_back(here, backup) or _came_back(backup, here))


def _came_back(before: Contents, after: Contents) -> bool:
    """Whether a complaint began after the last entry of the other diary: it is no telling twice."""
    entries, told = period(before), after.records[ComplaintRecord].values()
    return entries is not None and all(_begins_after(each, entries[1]) for each in told)


def _begins_after(record: Record, day: date) -> bool:
    return isinstance(record, ComplaintRecord) and record.onset is not None and record.onset > day
