"""A log that another window or process holds: what it writes is read, and taken over at its end."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

import pytest

from lbp_app.models import PainRecord
from lbp_app.storage import Damaged, Log, NotSaved, Opened
from lbp_app.storage.backends.file import FileBackend

NOON = datetime(2026, 11, 21, 12)

Scenario = Callable[[Log, Log], Awaitable[None]]


def with_two(folder: Path, scenario: Scenario) -> None:
    """Lets a log that can be changed and one that can't do something, in the same folder."""

    async def session() -> None:
        writer = await Log.open(FileBackend(folder))
        await writer.put(score(1))
        reader = await Log.open(FileBackend(folder))
        await scenario(writer, reader)
        reader.close()
        writer.close()

    asyncio.run(session())


def score(back: int) -> PainRecord:
    return PainRecord(at=NOON, back=back)


def scores(log: Log) -> list[int]:
    return [record.back for record in log.all(PainRecord)]


def test_what_is_written_elsewhere_shows_when_it_is_read_again(tmp_path: Path):
    async def scenario(writer: Log, reader: Log) -> None:
        await writer.put(score(2))
        assert scores(reader) == [1]
        before = reader.revision
        await reader.follow()
        assert scores(reader) == [1, 2]
        assert reader.revision != before
        assert reader.read_only
        assert reader.notices == (Opened.READ_ONLY,)
        with pytest.raises(NotSaved):
            await reader.put(score(3))

    with_two(tmp_path, scenario)


def test_the_reader_becomes_the_writer_and_writes_over_nothing(tmp_path: Path):
    async def scenario(writer: Log, reader: Log) -> None:
        with pytest.raises(NotSaved):
            await reader.put(score(9))
        for back in (2, 3, 4):
            await writer.put(score(back))
        writer.close()
        await reader.follow()
        assert not reader.read_only
        assert reader.notices == ()
        await reader.put(score(5))

    with_two(tmp_path, scenario)
    assert scores(asyncio.run(Log.open(FileBackend(tmp_path)))) == [1, 2, 3, 4, 5]


def test_the_writer_has_nothing_to_follow(tmp_path: Path):
    async def scenario(writer: Log, _: Log) -> None:
        before = writer.revision
        await writer.follow()
        assert (writer.revision, scores(writer)) == (before, [1])
        await writer.put(score(2))

    with_two(tmp_path, scenario)


def test_what_can_not_be_read_leaves_the_reader_as_it_was(tmp_path: Path):
    async def scenario(writer: Log, reader: Log) -> None:
        whole = (tmp_path / "log.json").read_bytes()
        writer.close()
        (tmp_path / "log.json").write_bytes(b"damaged")
        with pytest.raises(Damaged):
            await reader.follow()
        assert scores(reader) == [1]
        with pytest.raises(NotSaved):
            await reader.put(score(2))
        assert (tmp_path / "log.json").read_bytes() == b"damaged"
        (tmp_path / "log.json").write_bytes(whole)
        await reader.follow()
        await reader.put(score(2))

    with_two(tmp_path, scenario)
    assert scores(asyncio.run(Log.open(FileBackend(tmp_path)))) == [1, 2]
