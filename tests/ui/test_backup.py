"""The screen for backup, restore and moving: what it hands to the page, says, and keeps."""

from __future__ import annotations

import json
from datetime import datetime

import flet as ft
import pytest

from lbp_app import bridge, files, paths
from lbp_app.i18n import Translator
from lbp_app.models import AlarmRecord, Contacts, Language, PainRecord, Preferences, Symptom
from lbp_app.screens.more.offer import KINDS
from lbp_app.screens.more.restore import PROBLEMS
from lbp_app.storage import Damaged, Log, NewerVersion, Opened
from lbp_app.storage.backends.memory import MemoryBackend
from lbp_app.storage.document import checksum
from lbp_app.storage.schema import OF_THIS_DEVICE, RECORD_TABLES, SETTING_NAMES
from lbp_app.storage.transfer import LARGEST, NotABackup, from_backup, to_backup
from tests.support.headless import App, run, start

NOON = datetime(2026, 11, 20, 12)
WELCOMED = Preferences(welcomed=True)
PAIN = PainRecord(at=NOON, back=7)
CHANGED = PAIN.model_copy(update={"note": "Trap"})
LATER = PainRecord(at=NOON.replace(day=21), back=3)
ALARM = AlarmRecord(at=NOON.replace(day=2), symptoms=(Symptom.BOTH_LEGS,))


class Page:
    """Stands for the page around the app: keeps what it is handed, gives the file to pick."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict]] = []
        self.file: dict | None = None

    async def ask(self, kind: str, **values: str | int | bytes) -> object:
        self.asked.append((kind, values))
        return self.file if kind == "pick" else True


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Page:
    page = Page()
    monkeypatch.setattr(bridge, "ask", page.ask)
    return page


async def backup_of(*entries) -> dict:
    """A file that holds these entries, as the page gives it."""
    log = await Log.open(MemoryBackend())
    await log.put(*entries)
    return {"name": "uw-rug-backup-2026-11-20.json", "data": memoryview(to_backup(log.contents))}


def records(app: App) -> set:
    """All records in the log."""
    return {record for of_kind in app.log.contents.records.values() for record in of_kind.values()}


def test_every_kind_of_entry_has_a_name():
    assert set(KINDS) == {*RECORD_TABLES, *SETTING_NAMES} - OF_THIS_DEVICE


def test_every_refusal_of_a_file_has_words():
    refusals = {NotABackup, Damaged, NewerVersion, files.TooLarge, files.Unreadable}
    assert set(PROBLEMS) == refusals


def test_a_backup_holds_everything_and_is_named_after_the_day(page: Page):
    async def scenario() -> None:
        app = await start(paths.DATA, stored=(WELCOMED, PAIN, ALARM, Contacts(gp="112")))
        await app.tap("Back-up opslaan")
        ((kind, file),) = page.asked
        assert (kind, file["name"], file["mime"]) == (
            "save",
            "uw-rug-backup-2026-11-21.json",
            "application/json",
        )
        assert from_backup(file["data"]) == app.log.contents
        assert app.sees("Het bestand uw-rug-backup-2026-11-21.json is klaar.")

    run(scenario)


def test_a_backup_is_sent_as_text_which_every_browser_shares(page: Page):
    async def scenario() -> None:
        app = await start(paths.DATA, stored=(WELCOMED, PAIN))
        await app.tap("Back-up versturen")
        ((kind, file),) = page.asked
        assert (kind, file["name"], file["mime"]) == (
            "share",
            "uw-rug-backup-2026-11-21.json.txt",
            "text/plain",
        )
        assert from_backup(file["data"]) == app.log.contents

    run(scenario)


@pytest.mark.parametrize(
    ("language", "button", "name", "line"),
    [
        (Language.NL, "Tabel opslaan", "uw-rug-dagboek-2026-11-21.csv", "2026-11-20;12:00;Pijn;7;"),
        (Language.EN, "Save table", "your-back-diary-2026-11-21.csv", "2026-11-20,12:00,Pain,7,"),
    ],
)
def test_the_table_is_in_the_language_of_the_app(page: Page, language, button, name, line):
    async def scenario() -> None:
        app = await start(paths.DATA, language=language, stored=(WELCOMED, PAIN))
        await app.tap(button)
        ((_, file),) = page.asked
        assert (file["name"], file["mime"]) == (name, "text/csv")
        assert line in file["data"].decode("utf-8-sig")

    run(scenario)


def test_on_an_empty_device_everything_comes_back_in_one_tap(page: Page):
    async def scenario() -> None:
        page.file = await backup_of(PAIN, ALARM, Preferences(welcomed=True, text_percent=150))
        app = await start(paths.DATA, stored=(WELCOMED,))
        await app.tap("Bestand kiezen")
        assert page.asked == [("pick", {"accept": ".json,.txt", "most_bytes": LARGEST})]
        assert app.sees("van 2 november 2026 tot en met 20 november 2026")
        assert app.sees("Pijn: 1 nieuw")
        assert app.sees("Instellingen: 1 anders")
        assert not app.sees("Wat wilt u doen?")
        assert records(app) == set()
        await app.tap("Terugzetten")
        assert records(app) == {PAIN, ALARM}
        assert app.log.get(Preferences).text_percent == 150
        assert app.state.preferences.text_percent == 150
        assert app.sees("De back-up is teruggezet.")

    run(scenario)


def test_adding_keeps_what_is_here_and_prefers_what_was_chosen(page: Page):
    async def scenario() -> None:
        page.file = await backup_of(CHANGED, ALARM)
        app = await start(paths.DATA, stored=(WELCOMED, PAIN, LATER))
        await app.tap("Bestand kiezen")
        assert app.sees("Pijn: 1 anders, 1 alleen hier")
        await app.tap("Terugzetten")
        assert records(app) == {PAIN, LATER, ALARM}
        await app.tap("Bestand kiezen")
        await app.choose("Wat in de back-up staat")
        await app.tap("Terugzetten")
        assert records(app) == {CHANGED, LATER, ALARM}
        assert app.log.get(Preferences) == WELCOMED

    run(scenario)


def test_replacing_says_what_is_lost_and_can_be_undone_once(page: Page):
    async def scenario() -> None:
        page.file = await backup_of(CHANGED, ALARM, WELCOMED)
        app = await start(paths.DATA, stored=(WELCOMED, PAIN, LATER))
        before = app.log.contents
        await app.tap("Bestand kiezen")
        await app.choose("Alles hier vervangen door de back-up")
        assert app.sees("Wat alleen hier staat, gaat weg: 1.")
        assert not app.sees("Wat blijft staan als iets anders is?")
        await app.tap("Terugzetten")
        assert records(app) == {CHANGED, ALARM}
        await app.tap("Ongedaan maken")
        assert app.log.contents == before
        assert app.sees("Alles is weer zoals het was.")
        assert not app.find(ft.FilledTonalButton, "Ongedaan maken")

    run(scenario)


def test_a_backup_that_is_offered_stands_alone(page: Page):
    async def scenario() -> None:
        page.file = await backup_of(ALARM)
        app = await start(paths.DATA, stored=(WELCOMED, PAIN))
        await app.tap("Bestand kiezen")
        await app.tap("Terugzetten")
        await app.tap("Bestand kiezen")
        assert app.find(ft.FilledButton, "Terugzetten")
        assert not app.find(ft.FilledTonalButton, "Ongedaan maken")
        await app.tap("Annuleren")
        assert app.find(ft.FilledTonalButton, "Ongedaan maken")

    run(scenario)


def test_after_another_change_a_restore_can_no_longer_be_undone(page: Page):
    async def scenario() -> None:
        page.file = await backup_of(ALARM)
        app = await start(paths.DATA, stored=(WELCOMED, PAIN))
        await app.tap("Bestand kiezen")
        await app.tap("Terugzetten")
        assert app.find(ft.FilledTonalButton, "Ongedaan maken")
        await app.state.keep(LATER)
        await app.settle()
        assert not app.find(ft.FilledTonalButton, "Ongedaan maken")
        await app.state.transfer.undo()
        assert records(app) == {PAIN, ALARM, LATER}

    run(scenario)


def test_a_restore_that_is_called_off_changes_nothing(page: Page):
    async def scenario() -> None:
        page.file = await backup_of(ALARM)
        app = await start(paths.DATA, stored=(WELCOMED, PAIN))
        await app.tap("Bestand kiezen")
        await app.tap("Annuleren")
        assert records(app) == {PAIN}
        page.file = None
        await app.tap("Bestand kiezen")
        assert records(app) == {PAIN}
        assert app.sees("Bestand kiezen")

    run(scenario)


NEWER = {"meta": {"1": {"version": 999}}}
NEWER_BACKUP = {
    "format": "uw-rug-backup",
    "checksum": checksum(json.dumps(NEWER, separators=(",", ":"))),
    "log": NEWER,
}


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ({"problem": "too_large"}, "Dit bestand is te groot"),
        ({"problem": "NotReadableError"}, "Het bestand is niet te lezen."),
        ({"name": "foto.jpg", "data": memoryview(b"\xff\xd8")}, "Dit is geen back-up van deze app"),
        ({"name": "a.json", "data": memoryview(b'{"format":"uw-rug-backup"')}, "niet compleet"),
        (
            {"name": "a.json", "data": memoryview(json.dumps(NEWER_BACKUP).encode())},
            "nieuwere versie",
        ),
    ],
    ids=["too large", "unreadable", "another kind", "cut off", "newer"],
)
def test_a_wrong_file_is_named_and_changes_nothing(page: Page, file, words):
    async def scenario() -> None:
        page.file = file
        app = await start(paths.DATA, stored=(WELCOMED, PAIN))
        before = app.log.contents
        await app.tap("Bestand kiezen")
        assert app.sees(words)
        assert app.log.contents == before
        page.file = await backup_of(ALARM)
        await app.tap("Bestand kiezen")
        assert not app.sees(words)
        assert app.sees("Ingevulde alarmlijsten: 1 nieuw")

    run(scenario)


@pytest.mark.parametrize("notice", [Opened.READ_ONLY, Opened.NOT_KEPT])
def test_where_nothing_is_kept_nothing_is_put_back_but_a_backup_can_be_made(page: Page, notice):
    async def scenario() -> None:
        log = await Log.open(MemoryBackend())
        await log.put(PAIN)
        log.notices = (notice,)
        app = await start(paths.DATA, log=log)
        assert app.sees("Dat kan nu niet. Lees de melding boven aan het scherm.")
        assert not app.sees("Bestand kiezen")
        await app.tap("Back-up opslaan")
        assert from_backup(page.asked[0][1]["data"]) == log.contents

    run(scenario)


def test_a_backup_can_be_made_before_everything_is_deleted(page: Page):
    async def scenario() -> None:
        app = await start(paths.MORE, stored=(WELCOMED, PAIN))
        await app.tap("Alles verwijderen")
        await app.tap("Eerst een back-up opslaan")
        assert from_backup(page.asked[0][1]["data"]) == app.log.contents
        await app.tap("Ja, alles verwijderen")
        assert records(app) == set()

    run(scenario)


def test_what_was_deleted_does_not_come_back_by_undoing_a_restore(page: Page):
    async def scenario() -> None:
        page.file = await backup_of(ALARM)
        app = await start(paths.DATA, stored=(WELCOMED, PAIN))
        await app.tap("Bestand kiezen")
        await app.tap("Terugzetten")
        await app.state.delete_everything()
        await app.state.transfer.undo()
        assert records(app) == set()
        assert app.state.restored is None

    run(scenario)


def test_the_example_is_never_backed_up_as_the_readers_own():
    async def scenario() -> None:
        app = await start(paths.DATA, stored=(WELCOMED, PAIN))
        await app.state.example.show(Translator(Language.NL))
        await app.settle()
        assert not app.sees("Back-up opslaan")
        assert not app.sees("Bestand kiezen")

    run(scenario)
