"""Places to keep a log, each able to be left and opened again."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from lbp_app.storage.backends.base import Backend
from lbp_app.storage.backends.file import FileBackend
from lbp_app.storage.backends.memory import MemoryBackend
from lbp_app.storage.log import Log


class Place:
    """Where a log stays between two openings."""

    def __init__(self, backend: Callable[[], Backend]) -> None:
        self.backend = backend

    def run(self, work, *, start_anew: bool = False):
        """Opens the log, lets `await work(log)` run, closes it; returns what `work` returned."""

        async def session():
            log = await Log.open(self.backend(), start_anew=start_anew)
            try:
                return await work(log)
            finally:
                log.close()

        return asyncio.run(session())


def in_memory() -> Place:
    texts: dict[str, str] = {}
    return Place(lambda: MemoryBackend(texts))


def in_folder(folder: Path) -> Place:
    return Place(lambda: FileBackend(folder))
