"""Every kind of record in the log: kept as it was put, and absent from a log that is older."""

import asyncio
from datetime import date, datetime

import pytest

from lbp_app.models import (
    ActivityRecord,
    AlarmRecord,
    Approach,
    ChangeRecord,
    ComplaintRecord,
    DifficultyRecord,
    HandoutRecord,
    OwnActivityRecord,
    PainRecord,
    Pause,
    PlanRecord,
    QuestionRecord,
    Rating,
    ReadRecord,
    Record,
    SessionKind,
    SessionRecord,
    Symptom,
    Unit,
)
from lbp_app.storage import Log
from lbp_app.storage.backends.memory import MemoryBackend
from lbp_app.storage.document import empty, to_text
from lbp_app.storage.schema import RECORD_TABLES

NOON = datetime(2026, 11, 20, 12)
OTHER = "f" * 32
FULL = (
    PainRecord(at=NOON, back=7, leg=0, note="Na het bukken"),
    ActivityRecord(at=NOON, activity="Wandelen", amount=40, unit=Unit.MINUTES, note="Bos"),
    ChangeRecord(at=NOON, rating=Rating.A_LITTLE_BETTER),
    AlarmRecord(at=NOON, symptoms=(Symptom.BOTH_LEGS, Symptom.MUCH_WORSE), over_40=True),
    ComplaintRecord(
        at=NOON, onset=date(2026, 10, 1), first_session=date(2026, 11, 2), lrs=True, profile=2
    ),
    ReadRecord(at=NOON, topic="lrs"),
    QuestionRecord(at=NOON, topic="lrs", text="Mag ik fietsen?", asked=True),
    PlanRecord(
        at=NOON,
        activity="Wandelen",
        unit=Unit.METRES,
        approach=Approach.PAIN_GUIDED,
        target=1000,
        target_date=date(2027, 1, 1),
        start_percent=80,
        weekdays=(1, 5),
        baseline=(100, 120),
        first_day=date(2026, 11, 23),
        go_on_from=90,
        pain_lasted=True,
        follows=OTHER,
        pauses=(Pause(first=NOON.date(), last=NOON.date()), Pause(first=date(2026, 12, 1))),
        ended=date(2026, 12, 24),
    ),
    SessionRecord(
        at=NOON, plan_id=OTHER, kind=SessionKind.PLANNED, amount=90, quota=80, settled=False
    ),
    SessionRecord(at=NOON, plan_id=OTHER, kind=SessionKind.SKIPPED, quota=80, reason="Griep"),
    OwnActivityRecord(at=NOON, name="Traplopen"),
    DifficultyRecord(at=NOON, own_activity=OTHER, score=8),
    HandoutRecord(at=NOON, practice="Het Bruggetje", exercises="3 x 10", topics=("lrs", "work")),
)
"""At least one of every kind, with every field filled in."""


def test_the_samples_cover_every_kind_and_every_field() -> None:
    assert {type(record) for record in FULL} == set(RECORD_TABLES)
    for kind in RECORD_TABLES:
        filled = {
            name
            for record in FULL
            if isinstance(record, kind)
            for name, value in record
            if value != kind.model_fields[name].get_default()
        }
        assert filled == set(kind.model_fields)


@pytest.mark.parametrize("record", FULL, ids=lambda record: type(record).__name__)
def test_is_there_after_reopening_as_it_was_put(place, record: Record) -> None:
    async def put(log):
        await log.put(record)

    async def read(log):
        return log.all(type(record))

    place.run(put)
    assert place.run(read) == (record,)


def test_a_log_from_before_a_kind_opens_without_it_and_takes_it_up() -> None:
    old = PainRecord(at=NOON, back=3)
    texts = {"now": to_text({**empty(), "pain": {"1": old.model_dump(mode="json")}})}

    async def session():
        log = await Log.open(MemoryBackend(texts))
        assert log.all(PainRecord) == (old,)
        assert all(log.all(kind) == () for kind in RECORD_TABLES if kind is not PainRecord)
        await log.put(*FULL)
        log.close()
        again = await Log.open(MemoryBackend(texts))
        return {record for kind in RECORD_TABLES for record in again.all(kind)}

    assert asyncio.run(session()) == {old, *FULL}
