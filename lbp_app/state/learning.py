"""The education topics, what was read of them, and the questions for the therapist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lbp_app.content import Topic, topics
from lbp_app.models import Language, QuestionRecord, ReadRecord
from lbp_app.search import Hit, search
from lbp_app.state.core import Core
from lbp_app.state.episodes import Episodes


@dataclass(frozen=True)
class Learning:
    """What there is to read, in the reader's language."""

    core: Core
    language: Language

    @property
    def topics(self) -> Mapping[str, Topic]:
        """The education topics in the reader's language and order.

        With LRS those about the leg come first. In each, the section for the reader's own
        treatment profile comes first. Nothing is left out for anyone.
        """
        found = list(topics(self.language).values())
        episodes = Episodes(self.core)
        if episodes.complaint and episodes.complaint.lrs:
            found.sort(key=lambda topic: topic.group != "leg")
        return {topic.id: topic.for_profile(episodes.profile) for topic in found}

    @property
    def read(self) -> frozenset[str]:
        """The education topics that are marked as read."""
        return frozenset(record.topic for record in self.core.log.all(ReadRecord))

    @property
    def questions(self) -> tuple[QuestionRecord, ...]:
        """The questions for the therapist, oldest first; those that were asked come last."""
        return tuple(sorted(self.core.log.all(QuestionRecord), key=lambda q: (q.asked, q.at)))

    def search(self, query: str) -> tuple[Hit, ...]:
        """Find the education topics that hold every word of a query."""
        return search(self.topics.values(), query)

    async def mark_read(self, topic_id: str) -> None:
        """Count an education topic as read."""
        if topic_id not in self.read:
            await self.core.keep(ReadRecord(at=self.core.clock(), topic=topic_id))

    async def mark_unread(self, topic_id: str) -> None:
        """Count an education topic as not read."""
        marks = [record for record in self.core.log.all(ReadRecord) if record.topic == topic_id]
        await self.core.remove(*marks)
