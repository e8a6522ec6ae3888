"""The diary as a table, for a spreadsheet: CSV that opens right in Dutch and in English Excel.

Dutch Excel wants semicolons, English Excel commas; both take UTF-8 only with a byte order mark, and
read dates written as 2026-11-22. All numbers are whole, so no decimal sign is needed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from operator import attrgetter

from lbp_app.i18n import N_, Translator
from lbp_app.models import (
    ActivityRecord,
    AlarmRecord,
    ChangeRecord,
    DifficultyRecord,
    Language,
    OwnActivityRecord,
    PainRecord,
    PlanRecord,
    Record,
    SessionKind,
    SessionRecord,
)
from lbp_app.wording import RATING, SYMPTOM, UNIT

SEPARATOR = {Language.NL: ";", Language.EN: ","}

COLUMNS = {
    "date": N_("csv.date"),
    "time": N_("csv.time"),
    "kind": N_("csv.kind"),
    "back": N_("csv.back"),
    "leg": N_("csv.leg"),
    "activity": N_("csv.activity"),
    "amount": N_("csv.amount"),
    "unit": N_("csv.unit"),
    "quota": N_("csv.quota"),
    "difficulty": N_("csv.difficulty"),
    "answer": N_("csv.answer"),
    "note": N_("csv.note"),
}

SESSION_KINDS = {
    SessionKind.BASELINE: N_("csv.session.baseline"),
    SessionKind.PLANNED: N_("csv.session.planned"),
    SessionKind.SKIPPED: N_("csv.session.skipped"),
}

SETTLED = {True: N_("csv.settled"), False: N_("csv.not_settled")}

Cell = str | int | None
Cells = Mapping[str, Cell]
"""By the name of the column."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the beginning of a formula, and runs."""


def diary_csv(t: Translator, records: Iterable[Record]) -> bytes:
    """Write the diary as a table, one line for each entry.

    Args:
        t: Translator to the language of the headings, which also decides about the separator.
        records: All records; those that are no entries of the diary name what the others point at.

    Returns:
        The file: pain check-ins, activities, sessions, judgements, scores of own activities and
        alarm lists, oldest first.
    """
    entries = sorted(records, key=attrgetter("at"))
    by_id = {record.id: record for record in entries}
    file = io.StringIO(newline="")
    table = csv.DictWriter(file, list(COLUMNS), delimiter=SEPARATOR[t.language], restval="")
    table.writerow({name: t(words) for name, words in COLUMNS.items()})
    for record in entries:
        if cells := _cells(t, record, by_id):
            harmless = {name: _harmless(cell) for name, cell in cells.items()}
            table.writerow({**_at(record), **harmless})
    return file.getvalue().encode("utf-8-sig")


def _at(record: Record) -> Cells:
    return {"date": f"{record.at:%Y-%m-%d}", "time": f"{record.at:%H:%M}"}


def _harmless(cell: Cell) -> Cell:
    """Put an apostrophe before what would be run as a formula: "=1+1" becomes "'=1+1"."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _cells(t: Translator, record: Record, by_id: Mapping[str, Record]) -> Cells:
    """Give the cells of a record by the name of their column; none if it is no diary entry."""
    cells: dict[str, Cell] = {}
    match record:
        case PainRecord(back=back, leg=leg, note=note):
            cells = {"kind": t("csv.pain"), "back": back, "leg": leg, "note": note}
        case ActivityRecord(activity=activity, amount=amount, unit=unit, note=note):
            cells = {"kind": t("csv.done"), "activity": activity, "note": note}
            cells |= {"amount": amount, "unit": t(UNIT[unit])}
        case SessionRecord():
            cells = _session(t, record, by_id.get(record.plan_id))
        case ChangeRecord(rating=rating):
            cells = {"kind": t("csv.change"), "answer": t(RATING[rating])}
        case DifficultyRecord(own_activity=own_activity, score=score):
            own = by_id.get(own_activity)
            name = own.name if isinstance(own, OwnActivityRecord) else ""
            cells = {"kind": t("csv.own"), "activity": name, "difficulty": score}
        case AlarmRecord(symptoms=symptoms):
            ticked = "; ".join(t(SYMPTOM[symptom]) for symptom in symptoms)
            cells = {"kind": t("csv.alarm"), "answer": ticked or t("csv.alarm.none")}
    return cells


def _session(t: Translator, session: SessionRecord, plan: Record | None) -> dict[str, Cell]:
    cells: dict[str, Cell] = {
        "kind": t(SESSION_KINDS[session.kind]),
        "amount": session.amount,
        "quota": session.quota,
        "note": session.reason,
    }
    if isinstance(plan, PlanRecord):
        cells |= {"activity": plan.activity, "unit": t(UNIT[plan.unit])}
    if session.settled is not None:
        cells["answer"] = t(SETTLED[session.settled])
    return cells
