"""The one observable: what the app knows now, and the actions that change it.

Nothing here is visual, and nothing is kept twice: the log holds the entries, the state asks it.
Every action that keeps something returns only when it is durable, or raises `NotSaved`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

import flet as ft

from lbp_app.content import Topic, topics
from lbp_app.models import (
    ActivityRecord,
    AlarmRecord,
    Appearance,
    Approach,
    ChangeRecord,
    ChangeScore,
    ComplaintRecord,
    Contacts,
    DifficultyRecord,
    Episode,
    Language,
    OwnActivityRecord,
    PainRecord,
    PainScore,
    PlanRecord,
    Preferences,
    Profile,
    QuestionRecord,
    Rating,
    ReadRecord,
    Record,
    SessionKind,
    SessionRecord,
    Situation,
    Symptom,
)
from lbp_app.rules import Moment, Outcome, check, moments_of_care
from lbp_app.rules.graded_activity import (
    Adherence,
    DoQuota,
    Feedback,
    MeasureBaseline,
    PlannedSession,
    Task,
    adherence,
    by_plan,
    current_plans,
    default_approach,
    done_and_planned,
    ended,
    feedback_on,
    may_add_plan,
    measured_anew,
    paused,
    planned_sessions,
    restarted,
    resumed,
    task_of,
    unanswered,
)
from lbp_app.rules.improvement_question import question_due
from lbp_app.rules.measurements import Disagreement, disagreement
from lbp_app.rules.own_activities import MOST, difficulty_due, function_scores
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
from lbp_app.search import Hit, search
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
        platform_dark: Whether the phone or browser shows dark.
        chosen: The preferences chosen since the start; they count whether or not they are kept.
        ticked: The alarm list as ticked since the start; whom to call never waits for the storage.
    """

    log: Log
    clock: Callable[[], datetime]
    platform_language: Language = Language.NL
    wide: bool = False
    platform_dark: bool = False
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
    def dark(self) -> bool:
        """Whether the app is shown dark."""
        if self.preferences.appearance is Appearance.SYSTEM:
            return self.platform_dark
        return self.preferences.appearance is Appearance.DARK

    @property
    def contacts(self) -> Contacts:
        """The telephone numbers of the patient's own care."""
        return self.log.get(Contacts)

    @property
    def topics(self) -> Mapping[str, Topic]:
        """The education topics in the reader's language and order.

        With LRS those about the leg come first. In each, the section for the reader's own
        treatment profile comes first. Nothing is left out for anyone.
        """
        found = list(topics(self.language).values())
        if self.complaint and self.complaint.lrs:
            found.sort(key=lambda topic: topic.group != "leg")
        return {topic.id: topic.for_profile(self.profile) for topic in found}

    @property
    def profile(self) -> Profile | None:
        """The treatment profile that was told."""
        return self.complaint.profile if self.complaint else None

    @property
    def read(self) -> frozenset[str]:
        """The education topics that are marked as read."""
        return frozenset(record.topic for record in self.log.all(ReadRecord))

    @property
    def questions(self) -> tuple[QuestionRecord, ...]:
        """The questions for the therapist, oldest first; those that were asked come last."""
        return tuple(sorted(self.log.all(QuestionRecord), key=lambda q: (q.asked, q.at)))

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
    def improvement_due(self) -> bool:
        """Whether the improvement question waits since week 3, 6, 8 or 12; R19 asks besides."""
        if self.complaint is None or self.complaint.onset is None:
            return False
        answered = [record.at.date() for record in self.log.all(ChangeRecord)]
        return question_due(_episode(self.complaint, self.today), answered, self.today) is not None

    @property
    def disagreement(self) -> Disagreement | None:
        """How the scores contradict the latest judgement, if they do."""
        return disagreement(self._situation(self.today))

    @property
    def own_activities(self) -> tuple[OwnActivityRecord, ...]:
        """The own activities (PSK), in the order in which they were chosen."""
        return self.log.all(OwnActivityRecord)

    @property
    def may_add_own_activity(self) -> bool:
        """Whether there is room for one more own activity."""
        return len(self.own_activities) < MOST

    @property
    def difficulty_due(self) -> bool:
        """Whether to ask how difficult the own activities are: every week."""
        if not self.own_activities:
            return False
        unscored = any(self.difficulty_of(a) is None for a in self.own_activities)
        return unscored or difficulty_due(self.log.all(DifficultyRecord), self.today)

    def difficulty_of(self, activity: OwnActivityRecord) -> int | None:
        """Give the latest score of an own activity, 0 to 10, or None before the first."""
        scores = [r for r in self.log.all(DifficultyRecord) if r.own_activity == activity.id]
        return scores[-1].score if scores else None

    async def remove_own_activity(self, activity: OwnActivityRecord) -> tuple[Record, ...]:
        """Remove an own activity with its scores; keeping what is given back undoes that."""
        scores = [r for r in self.log.all(DifficultyRecord) if r.own_activity == activity.id]
        removed: tuple[Record, ...] = (activity, *scores)
        for record in removed:
            await self.log.remove(type(record), record.id)
        self.notify()  # type: ignore[no-untyped-call]
        return removed

    @property
    def plans(self) -> tuple[PlanRecord, ...]:
        """The plans for activities that hold today."""
        return current_plans(self.log.all(PlanRecord), self.today)

    @property
    def may_add_plan(self) -> bool:
        """Whether there is room for one more plan: five at a time."""
        return may_add_plan(self.log.all(PlanRecord), self.today)

    @property
    def default_approach(self) -> Approach:
        """How a new plan decides about the next step, unless the patient chooses otherwise."""
        return default_approach(lrs=self.complaint.lrs if self.complaint else None)

    @property
    def all_sessions(self) -> tuple[SessionRecord, ...]:
        """The sessions of all plans, oldest first."""
        return self.log.all(SessionRecord)

    def sessions(self, plan: PlanRecord) -> Sequence[SessionRecord]:
        """Give the sessions of a plan, oldest first."""
        return by_plan(self.all_sessions).get(plan.id, ())

    def task_of(self, plan: PlanRecord) -> Task:
        """Say what a plan asks today."""
        return task_of(plan, self.sessions(plan), self.today)

    def schedule(self, plan: PlanRecord) -> tuple[PlannedSession, ...]:
        """Give every session of a plan, passed and to come."""
        return planned_sessions(plan, self.sessions(plan), self.today)

    def adherence(self, plan: PlanRecord) -> Adherence:
        """Count what was done of what a plan asked until today."""
        return adherence(done_and_planned(plan, self.sessions(plan), self.today), self.today)

    def feedback_on(self, plan: PlanRecord, session: SessionRecord) -> Feedback:
        """Compare a session with what the plan asked."""
        return feedback_on(plan, self.sessions(plan), session)

    def unanswered(self, plan: PlanRecord) -> SessionRecord | None:
        """Give the session about whose pain the patient is to be asked, pain-guided only."""
        if plan.approach is not Approach.PAIN_GUIDED:
            return None
        return unanswered(self.sessions(plan), self.today)

    def period(self, span: Span) -> Period:
        """Give the days to look back on; an episode starts at its onset, or the first entry."""
        first = self.pain[0].at.date() if self.pain else self.today
        onset = self.complaint.onset if self.complaint else None
        return period(span, self.today, min(onset or first, first))

    def pain_of_days(self, over: Period) -> tuple[DayPain, ...]:
        """Give the pain of each day of a period; a day without an entry has none."""
        return daily_means(self.pain, over)

    def pain_course(self, site: Site, over: Period) -> Course | NotEnough:
        """Compare the end of a period with its start."""
        return pain_course(self.pain, site, over)

    @property
    def notices(self) -> tuple[Opened, ...]:
        """What the reader must know about the storage."""
        return self.log.notices

    def search(self, query: str) -> tuple[Hit, ...]:
        """Find the education topics that hold every word of a query."""
        return search(self.topics.values(), query)

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

    async def mark_read(self, topic_id: str) -> None:
        """Count an education topic as read."""
        if topic_id not in self.read:
            await self.keep(ReadRecord(at=self.clock(), topic=topic_id))

    async def mark_unread(self, topic_id: str) -> None:
        """Count an education topic as not read."""
        for record in self.log.all(ReadRecord):
            if record.topic == topic_id:
                await self.remove(record)

    async def keep(self, *records: Record) -> None:
        """Add entries, or replace those with the same identifiers: all of them, or none."""
        await self.log.put(*records)
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

    async def enter_session(self, plan: PlanRecord, amount: int) -> None:
        """Keep what was done today: a measurement, or the session that was planned."""
        match self.task_of(plan):
            case MeasureBaseline(done=None):
                kind, quota = SessionKind.BASELINE, None
            case DoQuota(quota=asked, done=None):
                kind, quota = SessionKind.PLANNED, asked
            case _:
                return  # the day has its session already
        session = SessionRecord(
            at=self.clock(), plan_id=plan.id, kind=kind, amount=amount, quota=quota
        )
        await self.keep(session)

    async def skip_session(self, plan: PlanRecord) -> None:
        """Keep that today's session was left out; the plan simply goes on."""
        task = self.task_of(plan)
        if not isinstance(task, DoQuota) or task.done:
            return
        session = SessionRecord(
            at=self.clock(), plan_id=plan.id, kind=SessionKind.SKIPPED, quota=task.quota
        )
        await self.keep(session)

    async def pause(self, plan: PlanRecord) -> None:
        """Pause a plan until the patient goes on with it."""
        await self.keep(paused(plan, self.sessions(plan), self.today))

    async def resume(self, plan: PlanRecord) -> None:
        """Go on with a paused plan today."""
        await self.keep(resumed(plan, self.today))

    async def end(self, plan: PlanRecord) -> None:
        """End a plan."""
        await self.keep(ended(plan, self.sessions(plan), self.today))

    async def restart(self, plan: PlanRecord) -> None:
        """Go on after a gap with the last quota that went well."""
        await self.keep(*restarted(plan, self.sessions(plan), self.clock()))

    async def measure_anew(self, plan: PlanRecord) -> None:
        """Begin again with a new baseline."""
        await self.keep(*measured_anew(plan, self.sessions(plan), self.clock()))

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
            function=function_scores(
                r for r in self.log.all(DifficultyRecord) if r.at.date() <= today
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
