"""The made-up diary that can be shown in place of the reader's own, which stays untouched."""

from __future__ import annotations

from dataclasses import dataclass

from lbp_app.i18n import Translator
from lbp_app.models import Contacts, Preferences
from lbp_app.state.core import Core
from lbp_app.storage import Log


@dataclass(frozen=True)
class Example:
    """The example: a log in memory, gone when it is left or when the app closes."""

    core: Core

    @property
    def shows(self) -> bool:
        """Whether the example shows, so that nothing on the screen is the reader's own."""
        return self.core.own is not None

    async def show(self, t: Translator) -> None:
        """Show the example.

        How the reader sees the app, and whom to call, is no example: both come along.

        Args:
            t: Translator to the language in which the made-up patient writes.
        """
        if self.shows:
            return
        # Neither is of use to the first screen.
        from lbp_app.example import example  # noqa: PLC0415
        from lbp_app.storage.backends.memory import MemoryBackend  # noqa: PLC0415

        own, ticked = self.core.log, self.core.ticked
        log = await Log.open(MemoryBackend())
        await log.put(own.get(Preferences), own.get(Contacts), *example(self.core.today, t))
        self.core.own = own, ticked
        self.core.log, self.core.ticked = log, None

    def leave(self) -> None:
        """Show the reader's own diary again."""
        if self.core.own is None:
            return
        (self.core.log, self.core.ticked), self.core.own = self.core.own, None
