"""Backup and restore in a real browser: files really leave and enter it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Download, expect

from lbp_app.models import PainRecord
from lbp_app.storage.transfer import from_backup
from tests.e2e.driver import App

NOW = datetime(2026, 11, 22, 10, 30)


def saved(app: App, button: str) -> Download:
    """Tap a button that saves a file."""
    with app.page.expect_download() as download:
        app.tap(button)
    return download.value


def pick(app: App, file: Path, data: bytes) -> None:
    """Write a file and pick it to be put back; only a real tap lets a page ask for one."""
    file.write_bytes(data)
    with app.page.expect_file_chooser() as chooser:
        app.touch("Bestand kiezen")
    chooser.value.set_files(file)


@pytest.fixture(scope="module")
def backup(started_app: App) -> bytes:
    """A pain of 7 that was noted on Today, as a backup."""
    app = started_app
    app.tap("Overslaan")
    app.tap("Pijn in uw rug: 7 van 10")
    app.wait_text("Bewaard om 10:30.")
    app.go("/more/data")
    app.wait_title("Back-up en verhuizen")
    download = saved(app, "Back-up opslaan")
    assert download.suggested_filename == "uw-rug-backup-2026-11-22.json"
    return Path(download.path()).read_bytes()


def test_a_backup_is_what_was_entered(backup: bytes):
    (pain,) = from_backup(backup).records[PainRecord].values()
    assert (pain.back, pain.leg, pain.at.isoformat(timespec="minutes")) == (
        7,
        None,
        "2026-11-22T10:30",
    )


@pytest.mark.usefixtures("backup")
def test_the_table_begins_as_dutch_excel_wants_it(app: App):
    download = saved(app, "Tabel opslaan")
    table = Path(download.path()).read_bytes()
    assert download.suggested_filename == "uw-rug-dagboek-2026-11-22.csv"
    assert table.startswith(b"\xef\xbb\xbfDatum;Tijd;Soort;")
    assert b"\r\n2026-11-22;10:30;Pijn;7;" in table


def test_what_can_be_shared_is_handed_over_as_text(app: App, backup: bytes):
    app.page.evaluate(
        """() => {
          navigator.canShare = () => true;
          window.shared = new Promise((done) => {
            navigator.share = async ({ text, files: [file] }) =>
              done([text, file.name, file.type, await file.text()]);
          });
        }"""
    )
    app.go("/more")
    app.go("/more/data")
    app.wait_title("Back-up en verhuizen")
    app.touch("Back-up versturen")
    text, name, kind, data = app.page.evaluate("window.shared")
    assert (text, name, kind) == (
        "Back-up van de app Uw rug",
        "uw-rug-backup-2026-11-22.json.txt",
        "text/plain",
    )
    assert data.encode() == backup


def test_everything_comes_back_after_it_was_deleted(app: App, backup: bytes, tmp_path: Path):
    app.go("/more")
    app.tap("Alles verwijderen")
    app.tap("Ja, alles verwijderen")
    app.wait_text("Alles is verwijderd.")
    app.go("/more/data")
    app.wait_title("Back-up en verhuizen")
    pick(app, tmp_path / "uw-rug-backup.json", backup)
    app.wait_text("Pijn: 1 nieuw")
    app.tap("Terugzetten")
    app.wait_text("De back-up is teruggezet.")
    app.open("/")
    expect(app.find("Pijn in uw rug: 7 van 10")).to_have_attribute("aria-current", "true")


def test_a_broken_file_changes_nothing(app: App, backup: bytes, tmp_path: Path):
    app.go("/more/data")
    app.wait_title("Back-up en verhuizen")
    pick(app, tmp_path / "uw-rug-backup.json", backup[:-20])
    app.wait_text("Deze back-up is niet compleet, of is veranderd.")
    pick(app, tmp_path / "foto.json", b"\xff\xd8\xff\xe0")
    app.wait_text("Dit is geen back-up van deze app.")
    pick(app, tmp_path / "film.json", bytes(21_000_000))
    app.wait_text("Dit bestand is te groot")
    download = saved(app, "Back-up opslaan")
    assert json.loads(Path(download.path()).read_bytes()) == json.loads(backup)
