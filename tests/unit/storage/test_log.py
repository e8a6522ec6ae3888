"""What every log promises, wherever it is kept."""

import asyncio
from datetime import date, datetime

import pytest
from pydantic import ValidationError

from lbp_app.models import (
    ActivityRecord,
    AlarmRecord,
    Appearance,
    ChangeRecord,
    ComplaintRecord,
    Contacts,
    Language,
    PainRecord,
    Preferences,
    Rating,
    Record,
    Symptom,
    Unit,
)
from lbp_app.storage import Log, NotSaved, Reason
from lbp_app.storage.backends.memory import MemoryBackend
from tests.support.places import Place

NOON = datetime(2026, 11, 20, 12)
ONE_OF_EACH = (
    PainRecord(at=NOON, back=7, leg=0, note='Na "het" bukken\n€ 😀'),
    ActivityRecord(at=NOON, activity="Wandelen", amount=40, unit=Unit.MINUTES),
    ChangeRecord(at=NOON, rating=Rating.A_LITTLE_BETTER),
    AlarmRecord(at=NOON, symptoms=(Symptom.BOTH_LEGS, Symptom.MUCH_WORSE), over_40=True),
    ComplaintRecord(at=NOON, onset=date(2026, 10, 1), lrs=True, profile=2),
)


async def everything(log: Log):
    return (
        [log.all(type(record)) for record in ONE_OF_EACH],
        log.get(Preferences),
        log.get(Contacts),
    )


def test_a_new_log_is_empty_and_has_the_default_settings(place):
    assert place.run(everything) == ([()] * 5, Preferences(), Contacts())


def test_what_was_put_is_there_after_reopening(place):
    preferences = Preferences(language=Language.EN, appearance=Appearance.DARK, text_percent=150)
    contacts = Contacts(gp="+31 (0)20-123")

    async def fill(log):
        await log.put(*ONE_OF_EACH, preferences, contacts)
        return await everything(log)

    expected = ([(record,) for record in ONE_OF_EACH], preferences, contacts)
    assert place.run(fill) == expected
    assert place.run(everything) == expected


def test_records_come_by_time_then_in_the_order_they_were_added(place):
    late = PainRecord(at=datetime(2026, 11, 21), back=1)
    first, second = PainRecord(at=NOON, back=2), PainRecord(at=NOON, back=3)

    async def fill(log):
        for record in (late, first, second):
            await log.put(record)
        return log.all(PainRecord)

    async def read(log):
        return log.all(PainRecord)

    assert place.run(fill) == place.run(read) == (first, second, late)


def test_put_replaces_by_id_and_keeps_the_place_in_the_order(place):
    first, second = PainRecord(at=NOON, back=2), PainRecord(at=NOON, back=3)
    corrected = PainRecord(id=first.id, at=NOON, leg=9, note="verbeterd")

    async def correct(log):
        await log.put(first, second)
        await log.put(corrected)
        return log.all(PainRecord)

    async def read(log):
        return log.all(PainRecord)

    assert place.run(correct) == place.run(read) == (corrected, second)


def test_of_one_id_put_twice_at_once_the_last_stands(place):
    first = PainRecord(at=NOON, back=2)
    last = PainRecord(id=first.id, at=NOON, back=4)

    async def fill(log):
        await log.put(first, last)
        return log.all(PainRecord)

    async def read(log):
        return log.all(PainRecord)

    assert place.run(fill) == place.run(read) == (last,)


def test_putting_a_removed_record_again_undoes_that(place):
    record = ONE_OF_EACH[0]

    async def remove(log):
        await log.put(record)
        await log.remove(record)
        return log.all(PainRecord)

    async def undo(log):
        assert log.all(PainRecord) == ()
        await log.put(record)

    async def read(log):
        return log.all(PainRecord)

    assert place.run(remove) == ()
    place.run(undo)
    assert place.run(read) == (record,)


def test_removing_what_is_not_there_is_a_key_error(place):
    async def remove(log):
        await log.put(ONE_OF_EACH[0])
        with pytest.raises(KeyError):
            await log.remove(*ONE_OF_EACH[:2])
        return log.all(PainRecord)

    assert place.run(remove) == place.run(everything)[0][0] == (ONE_OF_EACH[0],)


def test_records_of_several_kinds_are_removed_at_once(place):
    async def remove(log):
        await log.put(*ONE_OF_EACH)
        await log.remove(*ONE_OF_EACH[:4])

    place.run(remove)
    assert place.run(everything)[0] == [(), (), (), (), (ONE_OF_EACH[4],)]


def test_clear_deletes_everything_and_the_log_goes_on(place):
    async def clear(log):
        await log.put(*ONE_OF_EACH)
        await log.put(Contacts(gp="020"))
        await log.clear()
        assert await everything(log) == ([()] * 5, Preferences(), Contacts())
        await log.put(ONE_OF_EACH[1])

    place.run(clear)
    pain, activity, *rest = place.run(everything)[0]
    assert (pain, activity, rest) == ((), (ONE_OF_EACH[1],), [(), (), ()])


@pytest.mark.parametrize(
    "wrong",
    [
        {"back": 11},
        {"note": "x" * 501},
        {"note": "\ud800"},
        {"at": datetime.fromisoformat("2026-11-20T12:00:00Z")},
        {"id": "1"},
    ],
    ids=str,
)
@pytest.mark.filterwarnings("ignore:Pydantic serializer warnings")
def test_an_invalid_copy_is_refused_before_it_can_damage_the_log(place, wrong):
    good = ONE_OF_EACH[0]

    async def put(log):
        await log.put(good)
        with pytest.raises(ValidationError):
            await log.put(ONE_OF_EACH[1], good.model_copy(update=wrong))
        with pytest.raises(ValidationError):
            await log.put(Contacts().model_copy(update={"gp": "bel mij"}))

    place.run(put)
    assert place.run(everything) == ([(good,), (), (), (), ()], Preferences(), Contacts())


def test_a_kind_without_a_table_is_refused_before_anything_changes(place):
    async def put(log):
        with pytest.raises(TypeError):
            await log.put(ONE_OF_EACH[0], Record(at=NOON))
        await log.put(ONE_OF_EACH[1])

    place.run(put)
    assert place.run(everything)[0] == [(), (ONE_OF_EACH[1],), (), (), ()]


def test_changes_at_the_same_time_are_all_kept(place):
    records = [PainRecord(at=NOON, back=score) for score in range(11)]

    async def put_together(log):
        await asyncio.gather(*(log.put(record) for record in records))

    async def read(log):
        return log.all(PainRecord)

    place.run(put_together)
    assert set(place.run(read)) == set(records)


def test_a_change_that_is_not_saved_leaves_everything_as_it_was():
    texts: dict[str, str] = {}

    class Failing(MemoryBackend):
        async def keep(self, _text, **_forget):
            raise NotSaved(Reason.FULL)

    place = Place(lambda: MemoryBackend(texts))
    failing = Place(lambda: Failing(texts))

    async def fill(log):
        await log.put(*ONE_OF_EACH)
        await log.put(Contacts(gp="020"))

    async def fail(log):
        before = await everything(log)
        for change in (
            lambda: log.put(PainRecord(at=NOON, back=1)),
            lambda: log.put(PainRecord(id=ONE_OF_EACH[0].id, at=NOON, back=1)),
            lambda: log.remove(ONE_OF_EACH[0]),
            lambda: log.put(Contacts(gp="030")),
            log.clear,
        ):
            with pytest.raises(NotSaved) as caught:
                await change()
            assert caught.value.reason is Reason.FULL
            assert await everything(log) == before
        return before

    place.run(fill)
    assert failing.run(fail) == place.run(everything)


@pytest.mark.parametrize(
    "change",
    [
        lambda log: log.put(PainRecord(at=NOON, back=1)),
        lambda log: log.put(PainRecord(id=ONE_OF_EACH[0].id, at=NOON, back=1)),
        lambda log: log.remove(ONE_OF_EACH[0]),
        lambda log: log.put(Contacts(gp="030")),
        lambda log: log.clear(),
    ],
    ids=["add", "replace", "remove", "setting", "clear"],
)
def test_after_a_failed_change_the_next_one_keeps_nothing_of_it(change):
    class Failing(MemoryBackend):
        fails = False

        async def keep(self, text, *, forget):
            if self.fails:
                raise NotSaved(Reason.UNAVAILABLE)
            await super().keep(text, forget=forget)

    texts: dict[str, str] = {}

    async def fail_then_go_on():
        backend = Failing(texts)
        log = await Log.open(backend)
        await log.put(ONE_OF_EACH[0])
        await log.put(Contacts(gp="020"))
        backend.fails = True
        with pytest.raises(NotSaved):
            await change(log)
        backend.fails = False
        await log.put(ONE_OF_EACH[1])

    asyncio.run(fail_then_go_on())
    kept = Place(lambda: MemoryBackend(texts)).run(everything)
    records = [(ONE_OF_EACH[0],), (ONE_OF_EACH[1],), (), (), ()]
    assert kept == (records, Preferences(), Contacts(gp="020"))


def test_a_log_too_large_to_be_read_again_is_not_written(place, monkeypatch):
    async def put_too_much(log):
        await log.put(ONE_OF_EACH[0])
        monkeypatch.setattr("lbp_app.storage.backends.base.MAX_CHARACTERS", 400)
        with pytest.raises(NotSaved) as caught:
            await log.put(*(PainRecord(at=NOON, back=score) for score in range(11)))
        return caught.value.reason

    assert place.run(put_too_much) is Reason.FULL
    assert place.run(everything)[0][0] == (ONE_OF_EACH[0],)


def test_a_cancelled_change_is_carried_to_its_end():
    class Slow(MemoryBackend):
        async def keep(self, text, *, forget):
            started.set()
            await go_on.wait()
            await super().keep(text, forget=forget)

    async def cancel():
        log = await Log.open(Slow(texts))
        change = asyncio.ensure_future(log.put(ONE_OF_EACH[0]))
        await started.wait()
        change.cancel()
        with pytest.raises(asyncio.CancelledError):
            await change
        go_on.set()
        await log.put(Preferences(welcomed=True))
        return await everything(log)

    texts: dict[str, str] = {}
    started, go_on = asyncio.Event(), asyncio.Event()
    shown = asyncio.run(cancel())
    assert shown[0][0] == (ONE_OF_EACH[0],)
    assert Place(lambda: MemoryBackend(texts)).run(everything) == shown
