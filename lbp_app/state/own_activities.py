"""The own activities (PSK) of this episode, and how difficult they are."""

from __future__ import annotations

from dataclasses import dataclass

from lbp_app.models import DifficultyRecord, OwnActivityRecord, Record
from lbp_app.rules.own_activities import MOST, difficulty_due
from lbp_app.state.core import Core
from lbp_app.state.episodes import Episodes


@dataclass(frozen=True)
class OwnActivities:
    """Three to five activities that the complaint makes difficult."""

    core: Core

    @property
    def chosen(self) -> tuple[OwnActivityRecord, ...]:
        """The own activities, in the order in which they were chosen."""
        return Episodes(self.core).of_current(self.core.log.all(OwnActivityRecord))

    @property
    def may_add(self) -> bool:
        """Whether there is room for one more."""
        return len(self.chosen) < MOST

    @property
    def due(self) -> bool:
        """Whether to ask how difficult they are: every week."""
        if not self.chosen:
            return False
        unscored = any(self.score_of(activity) is None for activity in self.chosen)
        scores = Episodes(self.core).of_current(self.core.log.all(DifficultyRecord))
        return unscored or difficulty_due(scores, self.core.today)

    def scores_of(self, activity: OwnActivityRecord) -> tuple[DifficultyRecord, ...]:
        """Give the scores of an own activity, oldest first."""
        scores = self.core.log.all(DifficultyRecord)
        return tuple(record for record in scores if record.own_activity == activity.id)

    def score_of(self, activity: OwnActivityRecord) -> int | None:
        """Give the latest score of an own activity, 0 to 10, or None before the first."""
        scores = self.scores_of(activity)
        return scores[-1].score if scores else None

    async def remove(self, activity: OwnActivityRecord) -> tuple[Record, ...]:
        """Remove an own activity with its scores; keeping what is given back undoes that."""
        removed = (activity, *self.scores_of(activity))
        await self.core.remove(*removed)
        return removed
