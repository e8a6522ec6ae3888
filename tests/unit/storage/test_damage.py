"""Damaged, older and newer logs: nothing is lost silently, nothing is overwritten."""

import asyncio
import json
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbp_app.models import (
    ActivityRecord,
    Appearance,
    Contacts,
    Language,
    PainRecord,
    PlanRecord,
    Preferences,
    SessionRecord,
    Unit,
)
from lbp_app.storage import Damaged, Log, NewerVersion, Opened
from lbp_app.storage.backends.file import FileBackend
from lbp_app.storage.backends.memory import MemoryBackend
from lbp_app.storage.document import empty, from_text, to_text
from lbp_app.storage.migrations import VERSION
from lbp_app.storage.schema import RECORD_TABLES
from tests.support.places import in_folder

FILES = Path(__file__).parent / "files"
NOON = datetime(2026, 11, 20, 12)
OLD = PainRecord(at=NOON, back=7)
NEW = PainRecord(at=NOON, back=3)


async def put_both(log):
    await log.put(OLD)
    await log.put(NEW)


async def look(log):
    return log.notices, log.all(PainRecord)


@pytest.fixture
def log_file(folder_place, tmp_path) -> Path:
    """A log of two entries, whose backup has the first."""
    folder_place.run(put_both)
    return tmp_path / "log.json"


def state_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


DAMAGE = {
    "emptied": lambda _: b"",
    "cut in half": lambda raw: raw[: len(raw) // 2],
    "cut before the checksum": lambda raw: raw.rpartition(b"\n")[0],
    "one digit changed": lambda raw: raw.replace(b'"back":3', b'"back":2'),
    "zeroed": lambda raw: bytes(len(raw)),
    "not text": lambda raw: b"\xff\xfe" + raw[2:],
    "too deep": lambda _: b"[" * 100_000,
    "a list": lambda _: b"[]",
    "a table that is a list": lambda _: b'{"_default": []}',
    "too large": lambda _: b" " * 20_000_001,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_log_is_recovered_from_its_backup_and_kept_for_rescue(
    folder_place, log_file, damage
):
    damaged = damage(log_file.read_bytes())
    log_file.write_bytes(damaged)

    assert folder_place.run(look) == ((Opened.RECOVERED,), (OLD,))
    (aside,) = log_file.parent.glob("log.json.damaged-*")
    assert aside.read_bytes() == damaged
    assert folder_place.run(look) == ((), (OLD,))


def test_a_recovered_log_can_be_killed_at_its_next_write(folder_place, log_file):
    """The good backup must not be replaced by the damaged log."""
    log_file.write_bytes(b"?")

    async def put(log):
        await log.put(NEW)

    folder_place.run(put)
    log_file.unlink()
    assert folder_place.run(look) == ((), (OLD,))


def log_text(*records: PainRecord) -> str:
    entries = {str(n): record.model_dump(mode="json") for n, record in enumerate(records, 1)}
    return to_text({**empty(), "pain": entries})


@pytest.mark.parametrize(
    ("texts", "notices", "records"),
    [
        ({"now": log_text(OLD, NEW), "copy": log_text(OLD)}, (), (OLD, NEW)),
        ({"copy": log_text(OLD, NEW)}, (Opened.RESTORED,), (OLD, NEW)),
        (
            {"now": "?", "copy": log_text(OLD, NEW), "before": log_text(OLD)},
            (Opened.RECOVERED,),
            (OLD, NEW),
        ),
        (
            {"now": "?", "copy": "?!", "before": log_text(OLD)},
            (Opened.RECOVERED,),
            (OLD,),
        ),
    ],
    ids=["latest before copy", "copy alone", "latest damaged", "copy damaged too"],
)
def test_a_second_copy_comes_after_the_latest_state_and_before_the_older_one(
    texts, notices, records
):
    async def session():
        log = await Log.open(MemoryBackend(texts))
        return await look(log)

    assert asyncio.run(session()) == (notices, records)


def test_a_damaged_copy_alone_is_not_taken_for_a_new_log():
    with pytest.raises(Damaged):
        asyncio.run(Log.open(MemoryBackend({"copy": "?"})))


def test_a_log_that_the_device_emptied_is_called_lost():
    class Emptied(MemoryBackend):
        async def load(self):
            self.emptied = True
            return await super().load()

    assert asyncio.run(Log.open(Emptied())).notices == (Opened.LOST,)
    kept = {"copy": log_text(OLD)}
    assert asyncio.run(Log.open(Emptied(kept))).notices == (Opened.RESTORED,)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_changed_byte_goes_unnoticed(data):
    text = to_text({**empty(), "pain": {"1": OLD.model_dump(mode="json")}})
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(codec="utf-8").filter(lambda c: c != text[place]))
    with pytest.raises(Damaged):
        from_text(text[:place] + other + text[place + 1 :])


@given(
    (st.text() | st.binary().map(lambda raw: raw.decode("utf-8", "surrogateescape"))).filter(
        lambda text: text.split() != ["{}"]  # an empty log of version 0
    )
)
def test_any_other_text_is_called_damaged_and_left_in_place(text):
    async def session():
        texts = {"now": text}
        with pytest.raises(Damaged) as caught:
            await Log.open(MemoryBackend(texts))
        assert caught.value.texts == (text,)
        assert texts == {"now": text}

    asyncio.run(session())


def test_when_both_are_damaged_both_are_left_in_place(folder_place, log_file):
    log_file.write_bytes(b'{"pain":')
    log_file.with_name("log.json.bak").write_bytes(b"\xff\xff")
    before = state_of(log_file.parent)

    with pytest.raises(Damaged) as caught:
        folder_place.run(look)
    assert caught.value.texts == ('{"pain":', "\udcff\udcff")
    assert state_of(log_file.parent) == before


def test_starting_anew_sets_both_aside(folder_place, log_file):
    log_file.write_bytes(b"latest")
    log_file.with_name("log.json.bak").write_bytes(b"before")

    assert folder_place.run(look, start_anew=True) == ((), ())
    asides = {path.read_bytes() for path in log_file.parent.glob("log.json.damaged-*")}
    assert asides == {b"latest", b"before"}


def test_starting_anew_never_throws_away_what_can_be_read(folder_place, log_file):
    log_file.write_bytes(b"latest")
    assert folder_place.run(look, start_anew=True) == ((Opened.RECOVERED,), (OLD,))


def test_after_damage_the_same_process_can_still_become_the_writer(log_file):
    """The failed opening, whose error may still be held, must not hold the lock."""
    log_file.write_bytes(b"latest")
    log_file.with_name("log.json.bak").write_bytes(b"before")

    async def session():
        with pytest.raises(Damaged) as held:
            await Log.open(FileBackend(log_file.parent))
        log = await Log.open(FileBackend(log_file.parent), start_anew=True)
        assert not log.read_only
        log.close()
        return held

    asyncio.run(session())


def test_clear_leaves_no_health_data_in_any_file(folder_place, log_file):
    log_file.write_bytes(b"damaged " + log_file.read_bytes())

    async def clear(log):
        await log.put(PainRecord(at=NOON, note="geheim"))
        await log.put(NEW)
        await log.clear()

    folder_place.run(clear)
    assert set(state_of(log_file.parent)) == {"log.json", "log.lock"}
    assert log_file.read_text() == to_text(empty())


GOOD = OLD.model_dump(mode="json")
INVALID = {
    "score out of range": {"pain": {"1": {**GOOD, "back": 11}}},
    "unknown field": {"pain": {"1": {**GOOD, "mood": "blue"}}},
    "missing field": {"pain": {"1": {"back": 7}}},
    "time with a zone": {"pain": {"1": {**GOOD, "at": "2026-11-20T12:00:00Z"}}},
    "an id twice": {"pain": {"1": GOOD, "2": GOOD}},
    "unknown table": {"mood": {}},
    "unknown setting": {"settings": {"1": {"name": "mood", "value": {}}}},
    "setting twice": {
        "settings": {
            "1": {"name": "contacts", "value": {}},
            "2": {"name": "contacts", "value": {}},
        }
    },
    "setting with more": {"settings": {"1": {"name": "contacts", "value": {}, "x": 1}}},
    "setting without a name": {"settings": {"1": {"name": [], "value": {}}}},
    "number that TinyDB can't read": {"pain": {"one": GOOD}},
    "no version": {"meta": {}},
    "version that is no number": {"meta": {"1": {"version": "1"}}},
    "version below one": {"meta": {"1": {"version": 0}}},
}


@pytest.mark.parametrize("invalid", INVALID.values(), ids=INVALID.keys())
def test_a_sealed_document_that_is_not_valid_is_damaged_not_trimmed(invalid):
    text = to_text({**empty(), **invalid})
    before = to_text({**empty(), "pain": {"1": GOOD}})

    async def session():
        with pytest.raises(Damaged):
            await Log.open(MemoryBackend({"now": text}))
        texts = {"now": text, "before": before}
        log = await Log.open(MemoryBackend(texts))
        assert text in texts.values()
        return await look(log)

    assert asyncio.run(session()) == ((Opened.RECOVERED,), (OLD,))


@pytest.mark.parametrize("newer", ["log.json", "log.json.bak"])
def test_a_log_of_a_newer_app_is_refused_and_not_touched(folder_place, log_file, newer):
    log_file.write_bytes(b"damaged")
    future = {"meta": {"1": {"version": VERSION + 1}}, "pain": {"1": {"feeling": "fine"}}}
    (log_file.parent / newer).write_text(to_text(future))
    before = state_of(log_file.parent)

    with pytest.raises(NewerVersion) as caught:
        folder_place.run(look)
    assert caught.value.version == VERSION + 1
    assert state_of(log_file.parent) == before


def open_version_0(folder: Path):
    async def read(log):
        return log.notices, log.all(PainRecord), log.all(ActivityRecord)

    return in_folder(folder).run(read)


def test_a_log_of_version_0_is_migrated(tmp_path):
    shutil.copy(FILES / "version_0.json", tmp_path / "log.json")
    notices, (first, second), (walk,) = open_version_0(tmp_path)

    assert notices == ()
    assert first == PainRecord(id=first.id, at=datetime(2026, 11, 20, 12), back=7)
    assert second == PainRecord(id=second.id, at=datetime(2026, 11, 21, 12), back=6)
    assert walk == ActivityRecord(
        id=walk.id, at=first.at, activity="Wandelen", amount=40, unit=Unit.MINUTES
    )
    assert len({first.id, second.id, walk.id}) == 3


def test_migrating_twice_gives_the_same_and_the_next_change_writes_today_s_version(tmp_path):
    shutil.copy(FILES / "version_0.json", tmp_path / "log.json")
    once = open_version_0(tmp_path)
    assert open_version_0(tmp_path) == once

    async def change(log):
        await log.put(Preferences(welcomed=True))

    in_folder(tmp_path).run(change)
    assert open_version_0(tmp_path) == once
    written = json.loads((tmp_path / "log.json").read_text().splitlines()[0])
    assert written["meta"] == {"1": {"version": VERSION}}


def test_a_log_of_version_1_is_taken_over_whole(tmp_path):
    shutil.copy(FILES / "version_1.json", tmp_path / "log.json")

    async def read(log):
        assert log.notices == ()
        return log.contents

    contents = in_folder(tmp_path).run(read)
    assert {kind.__name__: len(of_kind) for kind, of_kind in contents.records.items()} == {
        **dict.fromkeys((kind.__name__ for kind in RECORD_TABLES), 1),
        "HandoutRecord": 0,
    }
    (pain,) = contents.records[PainRecord].values()
    assert (pain.at, pain.back, pain.leg) == (datetime(2026, 11, 20, 8, 5), 7, 2)
    assert pain.note == "Zoë tillen"
    (session,) = contents.records[SessionRecord].values()
    (plan,) = contents.records[PlanRecord].values()
    assert (session.plan_id, session.amount) == (plan.id, 9)
    assert contents.settings == {
        Preferences: Preferences(
            language=Language.NL, appearance=Appearance.DARK, text_percent=150, welcomed=True
        ),
        Contacts: Contacts(gp="030 1234567"),
    }


@pytest.mark.parametrize(
    "line",
    [
        {"d": "2026-11-20", "p": 7},
        {"d": "2026-11-20", "p": 7, "m": 40, "x": 1},
        {"d": "2026-11-20", "p": 11, "m": 40},
        {"d": "2026-11-20", "p": 7, "m": -1},
        {"d": "gisteren", "p": 7, "m": 40},
        {"d": None, "p": 7, "m": 40},
    ],
    ids=str,
)
def test_a_line_of_version_0_that_can_t_be_understood_is_damage(line):
    document = {"_default": {"1": line}}

    async def session():
        with pytest.raises(Damaged):
            await Log.open(MemoryBackend({"now": json.dumps(document)}))

    asyncio.run(session())


def test_only_version_0_may_lack_a_checksum():
    async def session():
        with pytest.raises(Damaged):
            await Log.open(MemoryBackend({"now": json.dumps(empty())}))

    asyncio.run(session())
