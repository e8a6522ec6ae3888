"""What the rules decide from everything that was entered, and whom to see when."""

from __future__ import annotations

from dataclasses import dataclass

from lbp_app.models import (
    AlarmRecord,
    ChangeRecord,
    ChangeScore,
    DifficultyRecord,
    Episode,
    PainRecord,
    PainScore,
    Rating,
    Situation,
    Symptom,
)
from lbp_app.rules import Moment, Outcome, check, moments_of_care
from lbp_app.rules.improvement_question import question_due
from lbp_app.rules.measurements import Disagreement, disagreement
from lbp_app.rules.own_activities import function_scores
from lbp_app.state.app_lock import AppLock
from lbp_app.state.core import Core, R
from lbp_app.state.episodes import Episodes


@dataclass(frozen=True)
class Care:
    """Advice, the alarm list, the improvement question and the moments of care."""

    core: Core

    @property
    def outcome(self) -> Outcome:
        """What the rules decide today from everything that was entered (R01-R21)."""
        return self.core.once("outcome", lambda: check(self._situation()))

    @property
    def alarm(self) -> AlarmRecord | None:
        """What was last ticked on the alarm list."""
        if AppLock(self.core).is_shut:
            return self.core.ticked  # nothing that was entered before
        return self.core.ticked or self.core.latest(AlarmRecord)

    @property
    def alarm_outcome(self) -> Outcome:
        """What the rules decide from the ticks on the alarm list alone."""
        today = self.core.today
        alone = Situation(
            today=today,
            episode=Episode(onset=today, lrs=self._episode.lrs),
            **_ticks(self.alarm),
        )
        return check(alone)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The moments of care, earliest first; while the onset is unknown, those without it."""
        moments = moments_of_care(self._episode)
        return tuple(m for m in moments if self._onset_is_known or not m.kind.counts_from_onset)

    @property
    def change(self) -> ChangeRecord | None:
        """The latest answer to the improvement question in this episode."""
        answers = self._of_episode(ChangeRecord)
        return answers[-1] if answers else None

    @property
    def improvement_due(self) -> bool:
        """Whether the improvement question waits since week 3, 6, 8 or 12; R19 asks besides."""
        if not self._onset_is_known:
            return False
        answered = [record.at.date() for record in self._of_episode(ChangeRecord)]
        return question_due(self._episode, answered, self.core.today) is not None

    @property
    def disagreement(self) -> Disagreement | None:
        """How the scores contradict the latest judgement, if they do."""
        return self.core.once("disagreement", lambda: disagreement(self._situation()))

    async def judge_change(self, rating: Rating) -> None:
        """Keep an answer to the improvement question; a second one today replaces the first."""
        now = self.core.clock()
        earlier = self.change
        if earlier and earlier.at.date() == now.date():
            await self.core.keep(earlier.model_copy(update={"at": now, "rating": rating}))
            return
        await self.core.keep(ChangeRecord(at=now, rating=rating))

    async def tick_alarm(
        self, symptoms: tuple[Symptom, ...], *, over_40: bool | None = None
    ) -> None:
        """Keep what is ticked on the alarm list; today's ticks are one entry."""
        now = self.core.clock()
        record = AlarmRecord(at=now, symptoms=symptoms, over_40=over_40)
        earlier = self.alarm
        if earlier and earlier.at.date() == now.date():
            record = record.model_copy(update={"id": earlier.id})
        self.core.ticked = record
        await self.core.keep(self._with_hidden(record))

    def _with_hidden(self, record: AlarmRecord) -> AlarmRecord:
        """Add what was ticked before the app was shut: what can't be seen is not ticked off."""
        before = [r for r in self.core.log.all(AlarmRecord) if r.id != record.id]
        if not before or not AppLock(self.core).is_shut:
            return record
        hidden = before[-1]
        ticked = {*record.symptoms, *hidden.symptoms}
        over_40 = hidden.over_40 if record.over_40 is None else record.over_40
        symptoms = tuple(symptom for symptom in Symptom if symptom in ticked)
        return record.model_copy(update={"symptoms": symptoms, "over_40": over_40})

    @property
    def _episode(self) -> Episode:
        return Episodes(self.core).for_rules

    @property
    def _onset_is_known(self) -> bool:
        complaint = Episodes(self.core).complaint
        return complaint is not None and complaint.onset is not None

    def _of_episode(self, kind: type[R]) -> tuple[R, ...]:
        """Give the records of this episode up to today, so a wrong clock can't stop the rules."""
        today = self.core.today
        records = Episodes(self.core).of_current(self.core.log.all(kind))
        return tuple(r for r in records if r.at.date() <= today)

    def _situation(self) -> Situation:
        return Situation(
            today=self.core.today,
            episode=self._episode,
            pain=tuple(
                PainScore(date=r.at.date(), back=r.back, leg=r.leg)
                for r in self._of_episode(PainRecord)
            ),
            change=tuple(
                ChangeScore(date=r.at.date(), rating=r.rating)
                for r in self._of_episode(ChangeRecord)
            ),
            function=function_scores(self._of_episode(DifficultyRecord)),
            **_ticks(self.alarm),
        )


def _ticks(alarm: AlarmRecord | None) -> dict[str, object]:
    """Give the fields of a situation that come from the alarm list."""
    if alarm is None:
        return {}
    return {"symptoms": frozenset(alarm.symptoms), "age": _lowest_age(alarm.over_40)}


def _lowest_age(over_40: bool | None) -> int | None:  # noqa: FBT001  an answer, not a switch
    """Turn the answer "are you older than 40?" into the lowest age that fits it (R04)."""
    if over_40 is None:
        return None
    return 41 if over_40 else 0
