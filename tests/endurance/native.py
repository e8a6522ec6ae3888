"""Kills of a process that writes to a file: `kill -9`, in the midst of its next entry."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path

from lbp_app.models import PainRecord
from lbp_app.storage import Log
from tests.endurance.toll import Toll
from tests.support.places import in_folder

NOON = datetime(2026, 11, 20, 12)
PER_KILL = 5  # at most as many entries before a kill

processes = multiprocessing.get_context("fork")  # a fresh interpreter would take a second each


def killed(folder: Path, times: int) -> Toll:
    """Write to a folder and be killed, again and again.

    Args:
        folder: Where the log is kept.
        times: How often.
    """
    toll = Toll()
    for kill in range(times):
        toll.acknowledged.update(_acknowledged_until_killed(folder, 1 + kill % PER_KILL))
        notices, found = in_folder(folder).run(_look)
        toll.count(found, notices)
    return toll


def _acknowledged_until_killed(folder: Path, entries: int) -> list[str]:
    receive, send = processes.Pipe(duplex=False)
    app = processes.Process(target=_write_until_killed, args=(folder, send))
    app.start()
    send.close()
    acknowledged = [receive.recv() for _ in range(entries)]
    app.kill()
    app.join()
    return [*acknowledged, *_rest_of(receive)]


def _write_until_killed(folder: Path, acknowledged: Connection) -> None:
    async def write(log: Log) -> None:
        while True:
            record = PainRecord(at=NOON, note="x" * 200)
            await log.put(record)
            acknowledged.send(record.id)

    in_folder(folder).run(write)


def _rest_of(connection: Connection) -> Iterator[str]:
    while True:
        try:
            yield connection.recv()
        except EOFError:
            return


async def _look(log: Log) -> tuple[tuple[str, ...], set[str]]:
    return log.notices, {record.id for record in log.all(PainRecord)}
