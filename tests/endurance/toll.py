"""What kills cost."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from lbp_app.storage import Opened


@dataclass
class Toll:
    """What was acknowledged before each kill, and what of it was there after it.

    Attributes:
        kills: How often the app was killed.
        acknowledged: Ids of the entries of which the app had said that they are kept.
        lost: Those of them that were missing at a later start.
        unreadable: How often the latest state could not be read, so that the one before was taken.
        restored: How often the browser had deleted the log, so that its copy was taken.
    """

    kills: int = 0
    acknowledged: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    unreadable: int = 0
    restored: int = 0

    @property
    def none(self) -> bool:
        """Whether the kills cost nothing."""
        return not self.lost and self.unreadable == 0

    def count(self, found: Collection[str], notices: Collection[str]) -> None:
        """Note one kill, and what was found and said at the start after it."""
        self.kills += 1
        self.lost |= self.acknowledged.difference(found)
        self.unreadable += Opened.RECOVERED in notices
        self.restored += Opened.RESTORED in notices
