"""The backup: any contents come back as they were, and no file from elsewhere does harm."""

import json
import random
from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbp_app.models import (
    AlarmRecord,
    Appearance,
    ComplaintRecord,
    Contacts,
    Lock,
    PainRecord,
    Preferences,
    QuestionRecord,
    Symptom,
)
from lbp_app.storage import Damaged, NewerVersion, bounded_json
from lbp_app.storage.document import checksum, empty
from lbp_app.storage.merge import Difference, differences, merged, period
from lbp_app.storage.schema import RECORD_TABLES, Contents, contents_of, document_of
from lbp_app.storage.transfer import FORMAT, NotABackup, from_backup, to_backup
from tests.unit.storage.test_any_history import alarm, pain, values
from tests.unit.storage.test_every_kind import FULL

NOON = datetime(2026, 11, 22, 12)


def contents(*entries) -> Contents:
    """Contents with these records and settings."""
    found = contents_of(empty())
    for entry in entries:
        kind = type(entry)
        if kind in RECORD_TABLES:
            found.records[kind][entry.id] = entry
        else:
            found.settings[kind] = entry
    return found


def sealed(log: object, **changes: object) -> bytes:
    """A file with a right checksum around any log."""
    file = {"format": FORMAT, "checksum": checksum(bounded_json.dumps(log)), "log": log}
    return json.dumps(file | changes).encode()


EVERYTHING = contents(
    *FULL,
    Preferences(appearance=Appearance.DARK, welcomed=True),
    Contacts(gp="030 123 45 67"),
    PainRecord(at=NOON, back=0, leg=10, note='Café "één";\n‘s avonds'),
)


class TestRoundTrip:
    def test_every_kind_with_every_field(self):
        assert from_backup(to_backup(EVERYTHING)) == EVERYTHING

    @given(st.lists(pain | alarm | values, max_size=8))
    def test_any_contents(self, entries):
        before = contents(*entries)
        assert from_backup(to_backup(before)) == before

    def test_is_one_json_file_that_tells_what_it_is(self):
        file = json.loads(to_backup(EVERYTHING))
        assert list(file) == ["format", "checksum", "log"]
        assert file["format"] == "uw-rug-backup"
        assert file["log"] == document_of(EVERYTHING)

    @pytest.mark.parametrize("layout", [{"indent": 2}, {"ensure_ascii": False}])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
    def test_an_editor_that_lays_it_out_anew_does_no_harm(self, layout, encoding):
        file = json.dumps(json.loads(to_backup(EVERYTHING)), **layout).encode(encoding)
        assert from_backup(file) == EVERYTHING

    def test_one_of_an_older_app_is_migrated(self):
        (record,) = (
            from_backup(sealed({"_default": {"1": {"d": "2026-11-20", "p": 7, "m": 0}}}))
            .records[PainRecord]
            .values()
        )
        assert (record.back, record.at) == (7, datetime(2026, 11, 20, 12))


class TestRefused:
    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"\xff\xd8\xff\xe0\x00\x10JFIF",
            b"\xef\xbb\xbfDatum;Tijd;Soort\r\n2026-11-22;09:05;Pijn\r\n",
            b"[]",
            b"7",
            b'{"format": "another-app", "checksum": "", "log": {}}',
            b'{"weight": 80}',
            b'{"format": ["uw-rug-backup"]}',
        ],
    )
    def test_a_file_of_another_kind(self, data):
        with pytest.raises(NotABackup):
            from_backup(data)

    @pytest.mark.parametrize("length", [40, 200, -1])
    def test_one_that_was_cut_off(self, length):
        with pytest.raises(Damaged):
            from_backup(to_backup(EVERYTHING)[:length])

    @pytest.mark.parametrize("seal", ["", "0" * 64, " ", None, 7])
    @pytest.mark.parametrize("log", [{}, document_of(EVERYTHING)])
    def test_one_without_the_right_checksum(self, log, seal):
        with pytest.raises(Damaged):
            from_backup(sealed(log, checksum=seal))

    def test_one_of_a_newer_app(self):
        with pytest.raises(NewerVersion):
            from_backup(sealed({"meta": {"1": {"version": 999}}, "pain": {}}))

    @pytest.mark.parametrize(
        "log",
        [
            [],
            None,
            "log",
            {**empty(), "unknown": {}},
            {**empty(), "pain": {"1": {"at": "2026-11-22T12:00:00", "back": 11}}},
            {**empty(), "pain": {"1": {"at": "2026-11-22T12:00:00", "back": 7, "more": 1}}},
            {**empty(), "settings": {"1": {"name": "contacts", "value": {"gp": "<script>"}}}},
            {**empty(), "pain": {"1": {"id": "../../etc", "at": "2026-11-22T12:00:00"}}},
            {**empty(), "pain": {"1": {"at": "2026-11-22T12:00:00", "note": "\ud800"}}},
            {**empty(), "pain": {"1": {"at": "0001-01-01T00:00:00", "back": 7}}},
            {**empty(), "pain": {"1": {"at": "9999-12-31T00:00:00", "back": 7}}},
            {**empty(), "complaint": {"1": {"at": "2026-11-22T12:00:00", "onset": "0001-01-01"}}},
            {**empty(), "pain": {"0": {}}},
            {"meta": {"1": {"version": -1}}},
        ],
    )
    def test_one_with_a_right_checksum_around_what_is_not_valid(self, log):
        with pytest.raises(Damaged):
            from_backup(sealed(log))

    def test_one_nested_so_deep_that_reading_it_would_end_the_app(self):
        deep = b"[" * 100_000 + b"]" * 100_000
        with pytest.raises(Damaged):
            from_backup(b'{"format":"uw-rug-backup","checksum":"","log":%s}' % deep)

    @pytest.mark.parametrize("number", ["NaN", "Infinity", "1e999", "9" * 5000])
    def test_one_with_a_number_that_is_none(self, number):
        with pytest.raises(Damaged):
            from_backup(b'{"format":"uw-rug-backup","checksum":"","log":%s}' % number.encode())


def cut(file: bytes, chance: random.Random) -> bytes:
    return file[: chance.randrange(len(file))]


def flip(file: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(file))
    return file[:place] + bytes([file[place] ^ 1 << chance.randrange(8)]) + file[place + 1 :]


def insert(file: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(file))
    piece = chance.choice(
        [b"[" * 2000, b'"', b"9" * 5000, b"\x00", b"\xff", b"{", b"NaN", b'"\\ud800"', b"-1", b"\n"]
    )
    return file[:place] + piece + file[place:]


def swap(file: bytes, chance: random.Random) -> bytes:
    return change_inside(file, chance, swap_two)


def distort(file: bytes, chance: random.Random) -> bytes:
    return change_inside(file, chance, distort_one)


def change_inside(
    file: bytes, chance: random.Random, change: Callable[[dict, random.Random], None]
) -> bytes:
    """Changes the log of a file, and seals it anew: what only validation can find."""
    log = json.loads(file)["log"]
    tables = [table for table in log.values() if isinstance(table, dict)]
    change(chance.choice([log, *tables, *(entry for t in tables for entry in t.values())]), chance)
    return sealed(log)


def swap_two(fields: dict, chance: random.Random) -> None:
    one, other = chance.choice([*fields]), chance.choice([*fields])
    fields[one], fields[other] = fields[other], fields[one]


def distort_one(fields: dict, chance: random.Random) -> None:
    key = chance.choice([*fields])
    value = chance.choice(
        [None, True, -1, 10**400, 0.5, "", "\ud800", "x" * 5000, [], [[]], {}, {"1": {}}]
    )
    fields[chance.choice([key, "", "1", "meta", "pain", "version"])] = value


@pytest.mark.parametrize("mutate", [cut, flip, insert, swap, distort], ids=lambda f: f.__name__)
def test_four_thousand_changed_files_are_refused_or_valid(mutate):
    """Each raises what the screen has words for, or gives contents that could be kept."""
    chance = random.Random(mutate.__name__)
    file = to_backup(EVERYTHING)
    refused = 0
    for _ in range(4_000):
        try:
            found = from_backup(mutate(file, chance))
        except (NotABackup, Damaged, NewerVersion):
            refused += 1
        else:
            for kept in (found, merged(EVERYTHING, found, prefer_backup=True)):
                assert contents_of(document_of(kept)) == kept
            assert found == EVERYTHING or mutate in (swap, distort)
    assert refused > 1_000


class TestMerge:
    both = PainRecord(at=NOON, back=7)
    mine = PainRecord(at=NOON.replace(day=23), back=3)
    theirs = AlarmRecord(at=NOON.replace(day=2), symptoms=(Symptom.BOTH_LEGS,))
    changed = both.model_copy(update={"note": "Trap"})

    def test_counts_what_is_new_the_same_different_and_only_here(self):
        here = contents(self.both, self.mine, Contacts(gp="112"))
        backup = contents(self.changed, self.theirs, Contacts(gp="112"))
        assert differences(here, backup) == {
            PainRecord: Difference(new=0, same=0, changed=1, only_here=1),
            AlarmRecord: Difference(new=1, same=0, changed=0, only_here=0),
            Contacts: Difference(new=0, same=1, changed=0, only_here=0),
        }

    def test_keeps_every_entry_and_the_preferred_one_of_two(self):
        here, backup = contents(self.both, self.mine), contents(self.changed, self.theirs)
        assert merged(here, backup, prefer_backup=True) == contents(
            self.changed, self.mine, self.theirs
        )
        assert merged(here, backup, prefer_backup=False) == contents(
            self.both, self.mine, self.theirs
        )

    def test_changes_neither_of_the_two(self):
        here, backup = contents(self.both), contents(self.theirs)
        merged(here, backup, prefer_backup=True)
        assert (here, backup) == (contents(self.both), contents(self.theirs))

    @settings(max_examples=50)
    @given(*[st.lists(pain | alarm | values, max_size=6)] * 2, st.booleans())
    def test_any_two(self, here, backup, prefer_backup):
        here, backup = contents(*here), contents(*backup)
        both = merged(here, backup, prefer_backup=prefer_backup)
        first, second = (here, backup) if prefer_backup else (backup, here)
        for kind in RECORD_TABLES:
            assert both.records[kind] == first.records[kind] | second.records[kind]
        assert both.settings == first.settings | second.settings
        assert merged(both, backup, prefer_backup=prefer_backup) == both
        counted = differences(here, backup).values()
        assert all(min(d.new, d.same, d.changed, d.only_here) >= 0 for d in counted)
        assert sum(d.new + d.same + d.changed for d in counted) == sum(
            len(kind) for kind in (*backup.records.values(), backup.settings)
        )

    def test_a_complaint_told_on_two_phones_does_not_become_two_episodes(self):
        old = ComplaintRecord(at=NOON.replace(month=9), lrs=True)
        new = ComplaintRecord(at=NOON)
        here, backup = contents(new), contents(old, self.both)
        assert differences(here, backup)[ComplaintRecord] == Difference(0, 0, 1, 0)
        assert merged(here, backup, prefer_backup=True) == contents(old, self.both)
        assert merged(here, backup, prefer_backup=False) == contents(new, self.both)

    @pytest.mark.parametrize("prefer_backup", [True, False])
    def test_an_episode_that_began_after_a_diary_ended_stands_beside_it(self, prefer_backup):
        passed = ComplaintRecord(at=NOON.replace(year=2024), onset=date(2024, 11, 1), lrs=False)
        pain = PainRecord(at=NOON.replace(year=2024), back=9)
        lasts = ComplaintRecord(at=NOON, onset=date(2024, 11, 23), lrs=True, profile=3)
        one, other = contents(passed, pain), contents(lasts, self.both)
        for here, backup in ((one, other), (other, one)):
            both = merged(here, backup, prefer_backup=prefer_backup)
            assert set(both.records[ComplaintRecord].values()) == {passed, lasts}
            assert differences(here, backup)[ComplaintRecord] == Difference(1, 0, 0, 1)

    def test_the_same_complaint_told_with_another_onset_is_one_episode(self):
        old = ComplaintRecord(at=NOON.replace(month=9), onset=date(2026, 9, 1))
        new = ComplaintRecord(at=NOON, onset=NOON.date())
        here, backup = contents(new), contents(old, self.both)
        assert merged(here, backup, prefer_backup=True) == contents(old, self.both)

    def test_an_episode_since_the_backup_stays(self):
        old = ComplaintRecord(at=NOON.replace(month=9), lrs=True)
        new = ComplaintRecord(at=NOON)
        both = merged(contents(old, new), contents(old), prefer_backup=True)
        assert both == contents(old, new)

    def test_the_period_is_that_of_the_records(self):
        assert period(contents(Contacts(gp="112"))) is None
        question = QuestionRecord(at=NOON, topic="lrs", text="Mag ik fietsen?")
        assert period(contents(question, self.theirs)) == (self.theirs.at.date(), NOON.date())


def test_the_lock_of_a_device_is_not_in_its_backup():
    lock = Lock(salt="00" * 16, key="11" * 32, iterations=600_000)
    backup = to_backup(contents(lock, Contacts(gp="030")))
    assert b"lock" not in backup
    assert from_backup(backup).settings == {Contacts: Contacts(gp="030")}


def test_a_lock_in_a_backup_from_elsewhere_is_left_out():
    lock = Lock(salt="00" * 16, key="11" * 32, iterations=600_000)
    assert from_backup(sealed(document_of(contents(lock)))).settings == {}
