"""No place at all: some browsers keep nothing in a private window."""

from __future__ import annotations

from collections.abc import Mapping

from lbp_app.storage.backends.base import Backend, Slot
from lbp_app.storage.errors import NotSaved, Reason


class NowhereBackend(Backend):
    """Lets the app be read and the alarm list be used; every change is refused, and said so."""

    async def load(self) -> Mapping[Slot, str]:
        """See the base; there is nothing."""
        return {}

    async def keep(self, text: str, *, forget: bool) -> None:  # noqa: ARG002  of the base
        """See the base; always refuses."""
        raise NotSaved(Reason.UNAVAILABLE)

    async def set_aside(self, slot: Slot, text: str) -> None:
        """See the base; never asked, for there is nothing."""
