"""The one observable: what the app knows now, and the actions that change it.

Nothing here is visual, and nothing is kept twice: the log holds the entries, the state asks it.
Every action that keeps something returns only when it is durable, or raises `NotSaved`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

import flet as ft

from lbp_app.content import Topic, topics
from lbp_app.models import (
    ActivityRecord,
    AlarmRecord,
    Appearance,
    ChangeRecord,
    ChangeScore,
    ComplaintRecord,
    Contacts,
    Episode,
    Language,
    PainRecord,
    PainScore,
    Preferences,
    Rating,
    Record,
    Situation,
    Symptom,
)
from lbp_app.rules import Moment, Outcome, check, moments_of_care
from lbp_app.storage import Log, NotSaved, Opened, Reason

__all__ = ["AppState", "NotSaved", "Opened", "Reason"]

R = TypeVar("R", bound=Record)


@dataclass
class AppState(ft.Observable):
    """The state of the app.

    Attributes:
        log: Everything that was entered; only this class changes it.
        clock: Gives the wall-clock time of the reader.
        platform_language: Language of the phone or browser, used until one is chosen.
        wide: Whether the window is wide enough for the rail.
        chosen: The preferences chosen since the start; they count whether or not they are kept.
        ticked: The alarm list as ticked since the start; whom to call never waits for the storage.
    """

    log: Log
    clock: Callable[[], datetime]
    platform_language: Language = Language.NL
    wide: bool = False
    chosen: Preferences | None = None
    ticked: AlarmRecord | None = None

    # What the app knows

    @property
    def today(self) -> date:
        """The day of the reader."""
        return self.clock().date()

    @property
    def preferences(self) -> Preferences:
        """How the reader wants to see the app."""
        return self.chosen or self.log.get(Preferences)

    @property
    def language(self) -> Language:
        """The language of every word on the screen."""
        return self.preferences.language or self.platform_language

    @property
    def contacts(self) -> Contacts:
        """The telephone numbers of the patient's own care."""
        return self.log.get(Contacts)

    @property
    def topics(self) -> Mapping[str, Topic]:
        """The education topics in the reader's language; those for LRS first with LRS."""
        found = topics(self.language)
        if not (self.complaint and self.complaint.lrs):
            return found
        return dict(sorted(found.items(), key=lambda item: not item[1].lrs_first))

    @property
    def complaint(self) -> ComplaintRecord | None:
        """What was told about the complaint, or None before that."""
        return self._latest(ComplaintRecord)

    @property
    def pain(self) -> tuple[PainRecord, ...]:
        """All pain entries, oldest first."""
        return self.log.all(PainRecord)

    @property
    def activities(self) -> tuple[ActivityRecord, ...]:
        """All activities done, oldest first."""
        return self.log.all(ActivityRecord)

    @property
    def change(self) -> ChangeRecord | None:
        """The latest answer to the improvement question."""
        return self._latest(ChangeRecord)

    @property
    def alarm(self) -> AlarmRecord | None:
        """What was last ticked on the alarm list."""
        return self.ticked or self._latest(AlarmRecord)

    @property
    def outcome(self) -> Outcome:
        """What the rules decide today from everything that was entered (R01-R21)."""
        return check(self._situation(self.today))

    @property
    def alarm_outcome(self) -> Outcome:
        """What the rules decide from the ticks on the alarm list alone."""
        situation = self._situation(self.today)
        episode = Episode(onset=situation.today, lrs=situation.episode.lrs)
        return check(
            situation.model_copy(
                update={"episode": episode, "pain": (), "change": (), "function": ()}
            )
        )

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The moments of care, earliest first; none before the onset is known."""
        if self.complaint is None or self.complaint.onset is None:
            return ()
        return moments_of_care(_episode(self.complaint, self.today))

    @property
    def notices(self) -> tuple[Opened, ...]:
        """What the reader must know about the storage."""
        return self.log.notices

    # What the reader does

    async def choose_language(self, language: Language) -> None:
        """Speak another language from now on."""
        await self._prefer(language=language)

    async def choose_appearance(self, appearance: Appearance) -> None:
        """Show light or dark, or follow the platform."""
        await self._prefer(appearance=appearance)

    async def choose_text_percent(self, percent: int) -> None:
        """Show all text at another size, in percent of the platform's own."""
        await self._prefer(text_percent=percent)

    async def finish_welcome(self) -> None:
        """Do not show the welcome again."""
        await self._prefer(welcomed=True)

    async def tell_complaint(self, **answer: date | bool | int | None) -> None:
        """Keep answers about the complaint, by the field names of `ComplaintRecord`.

        An answer corrects the one before: there is one record of the complaint.
        """
        told = self.complaint or ComplaintRecord(at=self.clock())
        await self.keep(told.model_copy(update=answer))

    async def keep_contacts(self, contacts: Contacts) -> None:
        """Keep the telephone numbers of the patient's own care."""
        await self.log.set(contacts)
        self.notify()  # type: ignore[no-untyped-call]

    async def keep(self, record: Record) -> None:
        """Add an entry, or replace the one with its identifier."""
        await self.log.put(record)
        self.notify()  # type: ignore[no-untyped-call]

    async def remove(self, record: Record) -> None:
        """Remove an entry; keeping it again undoes that."""
        await self.log.remove(type(record), record.id)
        self.notify()  # type: ignore[no-untyped-call]

    async def judge_change(self, rating: Rating) -> None:
        """Keep an answer to the improvement question; a second one today replaces the first."""
        now = self.clock()
        earlier = self.change
        if earlier and earlier.at.date() == now.date():
            await self.keep(earlier.model_copy(update={"at": now, "rating": rating}))
            return
        await self.keep(ChangeRecord(at=now, rating=rating))

    async def tick_alarm(
        self, symptoms: tuple[Symptom, ...], *, over_40: bool | None = None
    ) -> None:
        """Keep what is ticked on the alarm list; today's ticks are one entry."""
        now = self.clock()
        record = AlarmRecord(at=now, symptoms=symptoms, over_40=over_40)
        earlier = self.alarm
        if earlier and earlier.at.date() == now.date():
            record = record.model_copy(update={"id": earlier.id})
        self.ticked = record
        await self.keep(record)

    async def delete_everything(self) -> None:
        """Delete all that was entered, preferences included."""
        await self.log.clear()
        self.chosen = self.ticked = None
        self.notify()  # type: ignore[no-untyped-call]

    def entry(self, kind: type[R], entry_id: str) -> R | None:
        """Find one entry, or None when there is none with that identifier."""
        return next((r for r in self.log.all(kind) if r.id == entry_id), None)

    # Inside

    def _latest(self, kind: type[R]) -> R | None:
        found = self.log.all(kind)
        return found[-1] if found else None

    async def _prefer(self, **choice: object) -> None:
        self.chosen = self.preferences.model_copy(update=choice)
        await self.log.set(self.chosen)
        self.notify()  # type: ignore[no-untyped-call]

    def _situation(self, today: date) -> Situation:
        """What the rules may see: what is dated up to today, so a wrong clock can't stop them."""
        episode = _episode(self.complaint, today)
        alarm = self.alarm
        return Situation(
            today=today,
            episode=episode,
            age=_lowest_age(alarm.over_40) if alarm else None,
            symptoms=frozenset(alarm.symptoms) if alarm else frozenset(),
            pain=tuple(
                PainScore(date=r.at.date(), back=r.back, leg=r.leg)
                for r in self.pain
                if r.at.date() <= today
            ),
            change=tuple(
                ChangeScore(date=r.at.date(), rating=r.rating)
                for r in self.log.all(ChangeRecord)
                if r.at.date() <= today
            ),
        )


def _episode(complaint: ComplaintRecord | None, today: date) -> Episode:
    """Give the episode as the rules may see it.

    An onset that is unknown or still to come counts as today: no rule of duration can decide
    then, and the alarm rules need no onset.
    """
    if complaint is None:
        return Episode(onset=today)
    onset, first_session = complaint.onset, complaint.first_session
    return Episode(
        onset=onset if onset and onset <= today else today,
        first_session=first_session if first_session and first_session <= today else None,
        lrs=complaint.lrs,
        profile=complaint.profile,
    )


def _lowest_age(over_40: bool | None) -> int | None:  # noqa: FBT001  an answer, not a switch
    """Turn the answer "are you older than 40?" into the lowest age that fits it (R04)."""
    if over_40 is None:
        return None
    return 41 if over_40 else 0
