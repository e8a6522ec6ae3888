"""The reminders in the calendar of the phone: what was chosen, and whether they still hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from lbp_app import later
from lbp_app.i18n import Translator
from lbp_app.models import Reminder, Reminders
from lbp_app.rules.reminders import out_of_date, reminders, withdrawn
from lbp_app.state.care import Care
from lbp_app.state.core import Core
from lbp_app.state.plans import Plans


@dataclass(frozen=True)
class Calendar:
    """The calendar of the phone. The app can't see it, and remembers what it gave to it."""

    core: Core

    @property
    def chosen(self) -> Reminders:
        """Which reminders were chosen, and what is in the calendar."""
        return self.core.log.get(Reminders)

    @property
    def is_out_of_date(self) -> bool:
        """Whether a calendar was made that no longer says what the plans and the choices say."""
        made_on = self.chosen.made_on
        if made_on is None:
            return False
        return out_of_date(self.chosen.made, self._since(made_on), self.core.today)

    async def choose(self, **choice: bool | time) -> None:
        """Keep a choice, by the field names of `Reminders`."""
        await self.core.keep(self.chosen.model_copy(update=choice))

    async def file(self, t: Translator) -> bytes:
        """Make the calendar file of today.

        Raises:
            OSError: What writes it could not be fetched.
        """
        await later.load("calendar")
        # Not there before the line above, and of no use to the first screen.
        from lbp_app.calendar_file import calendar_file  # noqa: PLC0415

        today = self.core.today
        wanted = self._since(today)
        gone = withdrawn(self.chosen.made, wanted, today)
        return calendar_file(wanted, gone, t, self.core.clock())

    async def keep_made(self) -> None:
        """Remember that the calendar has the file of today."""
        today = self.core.today
        made = {"made_on": today, "made": self._since(today)}
        await self.core.keep(self.chosen.model_copy(update=made))

    def _since(self, first: date) -> tuple[Reminder, ...]:
        plans = Plans(self.core)
        sessions = plans.sessions_of_each
        return reminders(
            self.chosen,
            [(plan, sessions.get(plan.id, ())) for plan in plans.all],
            Care(self.core).moments,
            first,
        )
