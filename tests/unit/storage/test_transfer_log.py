"""Other contents in the place of everything: whole or not at all, and the log goes on from them."""

import asyncio
import multiprocessing
from datetime import datetime
from pathlib import Path

import pytest

from lbp_app.models import AlarmRecord, Contacts, PainRecord, Symptom
from lbp_app.storage import Contents, Log, NotSaved, Reason
from lbp_app.storage.backends.memory import MemoryBackend
from tests.support.places import in_folder
from tests.unit.storage.test_transfer import EVERYTHING, contents

NOON = datetime(2026, 11, 22, 12)
OLD = contents(*(PainRecord(at=NOON, back=n % 11, note="x" * 200) for n in range(50)))
processes = multiprocessing.get_context("fork")


async def look(log: Log) -> Contents:
    return log.contents


async def fill(log: Log) -> None:
    await log.put(*OLD.records[PainRecord].values(), Contacts(gp="112"))


def test_is_all_there_is_after_reopening(place):
    async def replace(log):
        assert log.all(PainRecord)
        await log.replace(EVERYTHING)
        assert log.contents == EVERYTHING
        assert set(log.all(PainRecord)) == set(EVERYTHING.records[PainRecord].values())

    place.run(fill)
    place.run(replace)
    assert place.run(look) == EVERYTHING


def test_the_log_goes_on_from_it(place):
    alarm = AlarmRecord(at=NOON, symptoms=(Symptom.BOTH_LEGS,))
    pain = PainRecord(at=NOON, back=1)
    (first, *_) = EVERYTHING.records[PainRecord].values()

    async def go_on(log):
        await log.replace(EVERYTHING)
        await log.put(alarm, pain)
        await log.remove(first)
        return log.contents

    place.run(fill)
    after = place.run(go_on)
    assert place.run(look) == after
    assert after.records[PainRecord].keys() == (
        EVERYTHING.records[PainRecord].keys() - {first.id} | {pain.id}
    )
    assert alarm.id in after.records[AlarmRecord]
    assert first.id in EVERYTHING.records[PainRecord]  # what was given is not changed


def test_contents_do_not_change_with_the_log(place):
    async def change(log):
        before = log.contents
        await log.put(PainRecord(at=NOON, back=1), Contacts(gp="030"))
        return before

    place.run(fill)
    kept = place.run(look)
    assert place.run(change) == kept != place.run(look)


def test_what_is_not_saved_leaves_everything_as_it_was():
    class Full(MemoryBackend):
        async def keep(self, _text, **_forget):
            raise NotSaved(Reason.FULL)

    texts: dict[str, str] = {}

    async def fail():
        log = await Log.open(MemoryBackend(texts))
        await fill(log)
        log.close()
        before, full = texts.copy(), await Log.open(Full(texts))
        with pytest.raises(NotSaved):
            await full.replace(EVERYTHING)
        assert full.contents == log.contents
        assert texts == before

    asyncio.run(fail())


def replace_until_killed(folder: Path, begun) -> None:
    async def replace(log):
        while True:
            begun.send(None)
            await log.replace(EVERYTHING)
            await log.replace(OLD)

    in_folder(folder).run(replace)


def test_killed_at_any_moment_it_is_the_old_or_the_new(tmp_path):
    for _ in range(12):
        receive, send = processes.Pipe(duplex=False)
        app = processes.Process(target=replace_until_killed, args=(tmp_path, send))
        app.start()
        send.close()
        receive.recv()
        receive.recv()
        app.kill()
        app.join()
        assert in_folder(tmp_path).run(look) in (OLD, EVERYTHING)
