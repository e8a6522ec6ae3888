"""A log that lives as long as the process: for tests, and where nothing else can be had."""

from __future__ import annotations

from collections.abc import Mapping

from lbp_app.storage.backends.base import Backend, Slot, aside_name


class MemoryBackend(Backend):
    """Keeps the texts in a dictionary.

    Attributes:
        texts: By slot, or by the name under which a damaged one was set aside.
    """

    def __init__(self, texts: dict[str, str] | None = None) -> None:
        super().__init__()
        self.texts = {} if texts is None else texts

    async def load(self) -> Mapping[Slot, str]:
        """See the base; memory is always there, and never shared."""
        return {slot: self.texts[slot] for slot in Slot if slot in self.texts}

    async def keep(self, text: str, *, forget: bool) -> None:
        """See the base; never fails."""
        if forget:
            self.texts.clear()
        elif Slot.NOW in self.texts:
            self.texts[Slot.BEFORE] = self.texts[Slot.NOW]
        self.texts[Slot.NOW] = text

    async def set_aside(self, slot: Slot, text: str) -> None:
        """See the base; never fails."""
        self.texts[aside_name(text)] = text
        del self.texts[slot]
