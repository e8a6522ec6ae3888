"""The lock of the app: whether it is shut, and setting, changing, removing and opening it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from lbp_app.lock import counted, fits, locked_with, wait_left
from lbp_app.models import AlarmRecord, Lock
from lbp_app.state.core import Core
from lbp_app.state.example import Example
from lbp_app.storage import Log, NotSaved

AWAY = timedelta(minutes=5)
"""After so long in the background the app is locked again."""


@dataclass(frozen=True)
class AppLock:
    """The PIN of the app, if there is one."""

    core: Core

    @property
    def is_set(self) -> bool:
        """Whether the app has a PIN."""
        return bool(self._lock.key)

    @property
    def is_shut(self) -> bool:
        """Whether the PIN must be entered before anything of the diary shows."""
        return self.is_set and not self.core.opened

    @property
    def opens_elsewhere(self) -> bool:
        """Whether another window takes the PIN: this one can't keep how often it was wrong."""
        return self._own.read_only

    @property
    def wait_left(self) -> timedelta:
        """How long no PIN is taken, after too many wrong ones."""
        return wait_left(self._lock, self.core.clock())

    async def set(self, pin: str) -> None:
        """Lock the app with a PIN from now on."""
        await self._keep(await locked_with(pin))
        self.core.opened = True

    async def remove(self) -> None:
        """Have the app open without a PIN."""
        await self._keep(Lock())

    async def fits(self, pin: str) -> bool:
        """Try a PIN; a wrong one counts, whether or not that can be kept.

        Returns:
            Whether it is the right one; always False while `wait_left` or `opens_elsewhere` lasts.
        """
        if self.wait_left or self.opens_elsewhere:
            return False
        before = self._lock
        self.core.tried = counted(before, self.core.clock())
        with suppress(NotSaved):  # a full device must not keep the reader out
            await self.core.log.put(self.core.tried)
        if not await fits(pin, before):
            return False
        self.core.tried = before.model_copy(update={"wrong": 0, "shut_until": None})
        with suppress(NotSaved):
            await self.core.log.put(self.core.tried)
        return True

    async def open(self, pin: str) -> bool:
        """Show the diary if this is the right PIN."""
        if not await self.fits(pin):
            return False
        self.core.opened = True
        ticked = self.core.ticked
        if ticked and self.core.entry(AlarmRecord, ticked.id):
            self.core.ticked = None  # it was kept together with what did not show
        return True

    def leave(self) -> None:
        """Note that the app went to the background."""
        self.core.left = self.core.clock()

    def come_back(self) -> None:
        """Shut the app if it was away for long, or the clock was set back meanwhile."""
        left, self.core.left = self.core.left, None
        if self.is_set and left and not timedelta() <= self.core.clock() - left < AWAY:
            self._shut()

    async def look_again(self) -> None:
        """In a window that only reads: see what another wrote since, and write if that is gone.

        A PIN that the other window set meanwhile shuts this one. As long as nothing can be read,
        nobody knows of that PIN: this window stays as it was, and the next look shuts it. To shut
        it on suspicion would ask for a PIN where there may be none.

        Raises:
            StorageError: The diary can't be read now; what was read before stays.
        """
        if not self._own.read_only:
            return
        was_shut = self.is_shut
        await self._own.follow()
        if self.is_shut and not was_shut:
            self._shut()
        self.core.notify()  # type: ignore[no-untyped-call]

    def _shut(self) -> None:
        Example(self.core).leave()  # what is entered from now on is no example
        self.core.opened = False
        self.core.ticked = None  # the alarm list, too, says something of its reader

    @property
    def _own(self) -> Log:
        own, _ = self.core.own or (self.core.log, None)
        return own

    @property
    def _lock(self) -> Lock:
        return self.core.tried or self._own.get(Lock)

    async def _keep(self, lock: Lock) -> None:
        await self.core.keep(lock)
        self.core.tried = None
