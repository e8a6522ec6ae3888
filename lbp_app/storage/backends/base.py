"""What every place for the log has in common: what is read is what is durable."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from enum import StrEnum

from tinydb.storages import Storage

from lbp_app.storage.bounded_json import MAX_CHARACTERS
from lbp_app.storage.document import checksum, to_text
from lbp_app.storage.errors import NotSaved, Reason
from lbp_app.storage.migrations import Document


class Slot(StrEnum):
    """The states a backend keeps: the latest, and the one before it as its backup.

    Where the device may lose everything that is in one place, the latest is in another one too.
    """

    NOW = "now"
    COPY = "copy"
    BEFORE = "before"


class Backend(Storage):
    """A TinyDB storage whose writes count only once they are committed.

    TinyDB reads and writes the tables here; `commit` then makes them durable or takes them back.
    A backend itself only moves texts: `load`, `keep`, `set_aside`.

    Attributes:
        read_only: Another process or tab holds the log; known after `load`.
        emptied: The device could not read what it held, and deleted it; known after `load`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.read_only = False
        self.emptied = False
        self._durable: Document = {}
        self._written: Document | None = None

    def begin(self, document: Document) -> None:
        """Sets what TinyDB finds, when the log has been read."""
        self._durable = document
        self._written = None

    def read(self) -> Document:
        """The tables, for TinyDB to change.

        A copy down to each entry, because TinyDB updates entries in place: 2 ms for 10,000.
        """
        tables = self._durable if self._written is None else self._written
        return {
            name: {number: dict(entry) for number, entry in table.items()}
            for name, table in tables.items()
        }

    def write(self, data: Document) -> None:
        """Takes the changed tables from TinyDB, to be committed."""
        self._written = data

    async def commit(self, *, forget: bool = False) -> None:
        """Makes what was written durable, or else takes it back.

        Args:
            forget: Also destroy the state before and whatever was set aside.

        Raises:
            NotSaved: Nothing has changed, neither in memory nor where the log is kept.
        """
        written, self._written = self._written, None
        if written is None:
            return
        if self.read_only:
            raise NotSaved(Reason.READ_ONLY)
        text = to_text(written)
        if len(text) > MAX_CHARACTERS:  # it could be written, but never be read again
            raise NotSaved(Reason.FULL)
        await self.keep(text, forget=forget)
        self._durable = written

    @abstractmethod
    async def load(self) -> Mapping[Slot, str]:
        """Claims the log for writing, if no other has, and reads it; again while another has it.

        Returns:
            The texts that are there, newest first.

        Raises:
            Unavailable: The place can't be reached.
        """

    @abstractmethod
    async def keep(self, text: str, *, forget: bool) -> None:
        """Makes a text the latest state; returns when it would survive a power cut.

        Args:
            text: The new state; the latest becomes the one before.
            forget: Also destroy the state before and whatever was set aside.

        Raises:
            NotSaved: The latest state is still what it was.
        """

    @abstractmethod
    async def set_aside(self, slot: Slot, text: str) -> None:
        """Empties a slot, keeping its damaged text for rescue under another name.

        Args:
            slot: The slot.
            text: What `load` found in it.

        Raises:
            Unavailable: It can't be done; the slot is as it was.
        """


def aside_name(text: str) -> str:
    """Name for a damaged text: the same text gets the same name, another text another."""
    return f"damaged-{checksum(text)[:12]}"
