"""A log in a file, against kills, full disks and other processes."""

import asyncio
import resource
from datetime import datetime
from pathlib import Path

import pytest

from lbp_app.models import PainRecord
from lbp_app.storage import Log, NotSaved, Opened, Reason, Unavailable, open_log
from lbp_app.storage.backends.file import FileBackend, default_folder
from tests.endurance.native import killed, processes
from tests.support.places import in_folder

NOON = datetime(2026, 11, 20, 12)
KILLS = 30


async def scores(log):
    return [record.back for record in log.all(PainRecord)]


async def put_one(log):
    await log.put(PainRecord(at=NOON, back=7))


def test_no_acknowledged_entry_is_lost_when_the_app_is_killed(tmp_path):
    toll = killed(tmp_path, KILLS)
    assert toll.kills == KILLS
    assert len(toll.acknowledged) >= KILLS
    assert toll.none, toll


def fill_the_disk(folder: Path, report) -> None:
    async def fill(log):
        log_size = (folder / "log.json").stat().st_size
        # Another entry does not fit; Python turns the signal that comes with it into an error.
        resource.setrlimit(resource.RLIMIT_FSIZE, (log_size + 20, log_size + 20))
        try:
            await log.put(PainRecord(at=NOON, back=1))
        except NotSaved as not_saved:
            report.send((not_saved.reason, await scores(log)))

    in_folder(folder).run(fill)


def test_on_a_full_disk_the_entry_is_not_saved_and_the_log_stays_as_it_was(folder_place, tmp_path):
    folder_place.run(put_one)
    before = (tmp_path / "log.json").read_bytes()
    receive, send = processes.Pipe(duplex=False)
    app = processes.Process(target=fill_the_disk, args=(tmp_path, send))
    app.start()
    send.close()

    assert receive.recv() == (Reason.FULL, [7])
    app.join()
    assert (tmp_path / "log.json").read_bytes() == before
    assert not (tmp_path / "log.json.tmp").exists()
    assert folder_place.run(scores) == [7]


def hold_the_log(folder: Path, ready, done) -> None:
    async def hold(log):
        await put_one(log)
        ready.send(log.read_only)
        await asyncio.to_thread(done.recv)

    in_folder(folder).run(hold)


def test_a_second_process_can_read_but_not_write_until_the_first_has_gone(folder_place, tmp_path):
    ready, send_ready = processes.Pipe(duplex=False)
    receive_done, done = processes.Pipe(duplex=False)
    first = processes.Process(target=hold_the_log, args=(tmp_path, send_ready, receive_done))
    first.start()
    assert ready.recv() is False
    before = (tmp_path / "log.json").read_bytes()

    async def try_to_write(log):
        with pytest.raises(NotSaved) as caught:
            await put_one(log)
        return log.read_only, log.notices, caught.value.reason, await scores(log)

    assert folder_place.run(try_to_write) == (True, (Opened.READ_ONLY,), Reason.READ_ONLY, [7])
    assert (tmp_path / "log.json").read_bytes() == before

    done.send(None)
    first.join()
    folder_place.run(put_one)
    assert folder_place.run(scores) == [7, 7]


def test_a_second_reader_recovers_without_moving_files(folder_place, tmp_path):
    folder_place.run(put_one)
    folder_place.run(put_one)
    (tmp_path / "log.json").write_bytes(b"damaged")

    async def session():
        writer = FileBackend(tmp_path)
        await writer.load()
        reader = await Log.open(FileBackend(tmp_path))
        writer.close()
        return reader.notices, await scores(reader)

    assert asyncio.run(session()) == ((Opened.RECOVERED, Opened.READ_ONLY), [7])
    assert (tmp_path / "log.json").read_bytes() == b"damaged"


def test_when_the_folder_goes_away_the_entry_is_not_saved(tmp_path):
    folder = tmp_path / "data"

    async def lose_the_folder(log):
        folder.rename(tmp_path / "elsewhere")
        with pytest.raises(NotSaved) as caught:
            await put_one(log)
        return caught.value.reason, await scores(log)

    assert in_folder(folder).run(lose_the_folder) == (Reason.UNAVAILABLE, [])


def test_a_folder_that_can_t_be_made_is_unavailable(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(Unavailable):
        in_folder(tmp_path / "file" / "data").run(scores)


def test_a_new_folder_is_for_its_owner_only(tmp_path):
    in_folder(tmp_path / "new" / "data").run(put_one)
    assert (tmp_path / "new" / "data").stat().st_mode & 0o077 == 0


def test_the_log_of_this_device_is_kept_where_flet_says(tmp_path, monkeypatch):
    monkeypatch.setenv("FLET_APP_STORAGE_DATA", str(tmp_path))

    async def session():
        log = await open_log()
        await put_one(log)
        log.close()

    asyncio.run(session())
    assert in_folder(tmp_path).run(scores) == [7]


def test_without_flet_the_log_is_kept_with_the_user_s_own_data(tmp_path, monkeypatch):
    monkeypatch.delenv("FLET_APP_STORAGE_DATA", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "uw-rug"
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_folder() == tmp_path / ".local" / "share" / "uw-rug"
