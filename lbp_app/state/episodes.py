"""The complaint: the episode that lasts, and those that passed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from lbp_app.models import ComplaintRecord, Episode, PlanRecord, Profile, Record, SessionRecord
from lbp_app.rules.episodes import EpisodeDays, episodes
from lbp_app.rules.graded_activity import by_plan, ended, holding_plans
from lbp_app.state.core import Core

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Episodes:
    """What was told about the complaint."""

    core: Core

    @property
    def all(self) -> tuple[EpisodeDays, ...]:
        """Every episode, oldest first; none before anything was told."""
        return episodes(self.core.log.all(ComplaintRecord))

    @property
    def earlier(self) -> tuple[EpisodeDays, ...]:
        """The episodes that passed, oldest first."""
        return self.all[:-1]

    @property
    def days(self) -> EpisodeDays | None:
        """The episode that lasts, with its part of the diary."""
        return self.all[-1] if self.all else None

    @property
    def complaint(self) -> ComplaintRecord | None:
        """What was told about the episode that lasts, or None before that."""
        return self.core.latest(ComplaintRecord)

    @property
    def profile(self) -> Profile | None:
        """The treatment profile that was told."""
        return self.complaint.profile if self.complaint else None

    @property
    def for_rules(self) -> Episode:
        """The episode as the rules may see it.

        An onset that is unknown or still to come counts as today: no rule of duration can decide
        then, and the alarm rules need no onset.
        """
        today, complaint = self.core.today, self.complaint
        if complaint is None:
            return Episode(onset=today)
        onset, first_session = complaint.onset, complaint.first_session
        return Episode(
            onset=onset if onset and onset <= today else today,
            first_session=first_session if first_session and first_session <= today else None,
            lrs=complaint.lrs,
            profile=complaint.profile,
        )

    def of_current(self, records: Iterable[R]) -> tuple[R, ...]:
        """Keep the records of the episode that lasts."""
        current = self.days
        return tuple(r for r in records if current is None or current.covers(r.at.date()))

    async def tell(self, **answer: date | bool | int | None) -> None:
        """Keep answers about the complaint, by the field names of `ComplaintRecord`.

        An answer corrects the one before: there is one record for each episode.
        """
        told = self.complaint or ComplaintRecord(at=self.core.clock())
        await self.core.keep(told.model_copy(update=answer))

    async def begin(self, onset: date | None) -> Callable[[], Awaitable[None]]:
        """Begin another episode: the complaint came back. What was entered stays.

        The plans of the episode before end.

        Args:
            onset: First day of the complaints; None is not known.

        Returns:
            What undoes it.
        """
        now = self.core.clock()
        plans = holding_plans(self.core.log.all(PlanRecord), now.date())
        sessions = by_plan(self.core.log.all(SessionRecord))
        complaint = ComplaintRecord(at=now, onset=onset)
        await self.core.keep(
            *(ended(plan, sessions.get(plan.id, ()), now.date()) for plan in plans), complaint
        )

        async def undo() -> None:
            await self.core.remove(complaint)
            await self.core.keep(*plans)

        return undo
