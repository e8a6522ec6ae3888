"""The log as a file: on phones and desktops.

`log.json` is the latest state and `log.json.bak` the state before; `log.json.tmp` is a state being
written, `log.json.damaged-…` one set aside for rescue; `log.lock` is held by the one writer.
"""

from __future__ import annotations

import asyncio
import errno
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from lbp_app.storage.backends import file_lock
from lbp_app.storage.backends.base import Backend, Slot, aside_name
from lbp_app.storage.bounded_json import MAX_CHARACTERS
from lbp_app.storage.errors import NotSaved, Reason, Unavailable

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class FileBackend(Backend):
    """Replaces the whole file at each change, so that a kill at any moment leaves a whole one.

    A new state is written beside the log and synced; the log becomes the backup and the new state
    becomes the log. Stock TinyDB writes in place: of 200 kills, 19 left a file nobody could read.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._paths = {Slot.NOW: folder / "log.json", Slot.BEFORE: folder / "log.json.bak"}
        self._temporary = folder / "log.json.tmp"
        self._lock: BinaryIO | None = None

    async def load(self) -> Mapping[Slot, str]:
        """See the base."""
        try:
            return await asyncio.to_thread(self._load)
        except OSError as error:
            raise Unavailable(str(self._folder)) from error

    async def keep(self, text: str, *, forget: bool) -> None:
        """See the base."""
        try:
            await asyncio.to_thread(self._keep, text, forget=forget)
        except OSError as error:
            # Half a state is of no use, and on a full disk it is in the way.
            with suppress(OSError):
                await asyncio.to_thread(self._temporary.unlink, missing_ok=True)
            full = error.errno in _NO_ROOM
            raise NotSaved(Reason.FULL if full else Reason.UNAVAILABLE) from error

    async def set_aside(self, slot: Slot, text: str) -> None:
        """See the base."""
        aside = self._folder / f"log.json.{aside_name(text)}"
        try:
            await asyncio.to_thread(self._paths[slot].replace, aside)
        except OSError as error:
            raise Unavailable(str(self._folder)) from error

    def close(self) -> None:
        """Lets another process write."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _load(self) -> dict[Slot, str]:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = file_lock.hold(self._folder / "log.lock")
        self.read_only = self._lock is None
        texts = {slot: _read(path) for slot, path in self._paths.items()}
        return {slot: text for slot, text in texts.items() if text is not None}

    def _keep(self, text: str, *, forget: bool) -> None:
        with self._temporary.open("w", encoding="ascii", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if forget:
            self._forget()
        else:
            with suppress(FileNotFoundError):
                self._paths[Slot.NOW].replace(self._paths[Slot.BEFORE])
        self._temporary.replace(self._paths[Slot.NOW])
        _sync_folder(self._folder)

    def _forget(self) -> None:
        self._paths[Slot.BEFORE].unlink(missing_ok=True)
        for aside in self._folder.glob("log.json.damaged-*"):
            aside.unlink()


def default_folder() -> Path:
    """Where the log is kept on this device.

    Returns:
        The folder Flet gives to an installed app, or else one of the user's own data.
    """
    if given := os.environ.get("FLET_APP_STORAGE_DATA"):
        return Path(given)
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "uw-rug"


def _read(path: Path) -> str | None:
    """The text of a file, None when there is none.

    A scrambled file must still be read, to be judged: bytes that are not UTF-8 become lone
    surrogates. More than is ever written is not read.
    """
    try:
        with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
            return file.read(MAX_CHARACTERS + 1)
    except FileNotFoundError:
        return None


def _sync_folder(folder: Path) -> None:
    """Makes the new names durable too, where folders can be synced.

    Not on Windows, nor on some network drives; like SQLite, the log goes on there, because the
    state itself is synced and whole under either name.
    """
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    with suppress(OSError):
        os.fsync(handle)
    os.close(handle)
