"""The pain entries, and their course over a week, a month or an episode."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lbp_app.models import PainRecord
from lbp_app.rules.episodes import EpisodeDays
from lbp_app.rules.pain_course import Site
from lbp_app.rules.progress import (
    Course,
    DayPain,
    NotEnough,
    Period,
    Span,
    daily_means,
    pain_course,
    period,
)
from lbp_app.state.core import Core
from lbp_app.state.episodes import Episodes


@dataclass(frozen=True)
class Pain:
    """Pain of back and leg (NPRS 0-10)."""

    core: Core

    @property
    def entries(self) -> tuple[PainRecord, ...]:
        """All pain entries, oldest first."""
        return self.core.log.all(PainRecord)

    def period(self, span: Span) -> Period:
        """Give the days to look back on in the episode that lasts."""
        episode = Episodes(self.core).days
        return period(span, self.core.today, self._start(episode))

    def period_of(self, episode: EpisodeDays) -> Period:
        """Give all days of an episode that passed."""
        last = episode.last or self.core.today
        return period(Span.EPISODE, last, self._start(episode))

    def of_days(self, over: Period) -> tuple[DayPain, ...]:
        """Give the pain of each day of a period; a day without an entry has none."""
        return daily_means(self.entries, over)

    def course(self, site: Site, over: Period) -> Course | NotEnough:
        """Compare the end of a period with its start."""
        return pain_course(self.entries, site, over)

    def _start(self, episode: EpisodeDays | None) -> date:
        """Give the first day of an episode: its onset, or the first entry."""
        days = [r.at.date() for r in self.entries if episode is None or episode.covers(r.at.date())]
        onset = episode.complaint.onset if episode else None
        return min([*days[:1], *([onset] if onset else [])], default=self.core.today)
