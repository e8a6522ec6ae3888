"""The pain entries, and their course over a week, a month or an episode."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date, timedelta

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

TWO_WEEKS = timedelta(days=13)
"""From the first of fourteen days to the last: what a course looks back on at least."""


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

    def entered_of(self, episode: EpisodeDays) -> Period:
        """Give the days of an episode until its last entry: who has recovered stops entering."""
        over = self.period_of(episode)
        entries = self._of_episode(over.first, over.last)
        return replace(over, last=_day(entries[-1])) if entries else over

    def of_days(self, over: Period) -> tuple[DayPain, ...]:
        """Give the pain of each day of a period, of the episode in which it ends.

        A day without an entry has none.
        """
        return daily_means(self._of_episode(over.first, over.last), over)

    def course(self, site: Site, over: Period) -> Course | NotEnough:
        """Compare the end of a period with its start, in the episode in which it ends."""
        first = min(over.first, over.last - TWO_WEEKS)
        return pain_course(self._of_episode(first, over.last), site, over)

    def _start(self, episode: EpisodeDays | None) -> date:
        """Give the first day of an episode: its onset, or the first entry."""
        first = (episode and episode.first) or date.min
        last = (episode and episode.last) or self.core.today
        onset = episode.complaint.onset if episode else None
        entries = self._between(first, last)
        days = [entry.at.date() for entry in entries[:1]]
        return min([*days, *([onset] if onset else [])], default=self.core.today)

    def _of_episode(self, first: date, last: date) -> tuple[PainRecord, ...]:
        """Give the entries of some days, without those of an episode before that of the last."""
        episode = next((e for e in Episodes(self.core).all if e.covers(last)), None)
        begin = (episode and episode.first) or date.min
        return self._between(max(first, begin), last)

    def _between(self, first: date, last: date) -> tuple[PainRecord, ...]:
        """Give the entries of some days, both included, without going through all of them."""
        entries = self.entries
        begin = bisect_left(entries, first, key=_day)
        return entries[begin : bisect_right(entries, last, lo=begin, key=_day)]


def _day(entry: PainRecord) -> date:
    return entry.at.date()
