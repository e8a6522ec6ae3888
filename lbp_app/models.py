"""What the app knows about: frozen values without words, screens or storage.

The first half is what the rules judge (`Situation` and its parts, the same shape as the input of
`lbp-app check`); the second half is what the diary keeps (`Record` and its kinds).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Literal, Self
from uuid import uuid4

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    NaiveDatetime,
    StringConstraints,
    ValidationError,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError, PydanticKnownError


def _calendar_day(value: object) -> object:
    """Read YYYY-MM-DD, and nothing else: pydantic alone takes "0" for 1 January 1970."""
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise PydanticKnownError("date_parsing", {"error": "not written as YYYY-MM-DD"})
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise PydanticKnownError("date_parsing", {"error": str(error)}) from error


def _not_true_or_false(value: object) -> object:
    """Refuse a truth value where pydantic would read it as the number 1."""
    if isinstance(value, bool):
        raise PydanticKnownError("literal_error", {"expected": "1, 2 or 3"})
    return value


Day = Annotated[date, Field(strict=True), BeforeValidator(_calendar_day)]
"""A calendar day; as text always written YYYY-MM-DD."""

EARLIEST, LATEST = date(1950, 1, 1), date(2199, 12, 31)
"""Days that a diary or hand-out can name; outside of them somebody mistyped, or means harm."""

DiaryDay = Annotated[Day, Field(ge=EARLIEST, le=LATEST)]
DiaryTime = Annotated[
    NaiveDatetime,
    Field(ge=datetime.combine(EARLIEST, time.min), le=datetime.combine(LATEST, time.max)),
]

Profile = Annotated[Literal[1, 2, 3], BeforeValidator(_not_true_or_false)]
"""KNGF treatment profile: 1 low, 2 moderate, 3 high risk of persistent complaints."""

Score = Annotated[float, Field(strict=True, ge=0, le=10, allow_inf_nan=False)]
"""A judgement from 0 to 10; a mean of several may be a fraction."""

Nprs = Annotated[int, Field(strict=True, ge=0, le=10)]
"""Numeric Pain Rating Scale as a patient taps it: 0 no pain, 10 the worst imaginable."""

MOST = 100_000
"""Largest amount: 100 kilometres in metres."""

Amount = Annotated[int, Field(strict=True, ge=1, le=MOST)]
"""How much of an activity, in its unit."""

RecordId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
"""Identifier of a record, unique in the log."""

HexDigits = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{2})*$", max_length=128)]
"""Bytes, as pairs of digits."""

NAME_LENGTH, NOTE_LENGTH = 60, 500
"""Most characters in a name, and in a note."""

Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=NOTE_LENGTH)]
ShortText = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=NAME_LENGTH)
]
PhoneNumber = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=25, pattern=r"^\+?[0-9 ()\-]*$")
]


class Value(BaseModel):
    """Base of everything here: frozen, and refusing fields it does not know."""

    # Built at its first use: a start needs few of them.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Language(StrEnum):
    """The two languages of the app."""

    NL = "nl"
    EN = "en"


class Tier(StrEnum):
    """How urgent an advice is, most urgent first (clinical specification, Rules)."""

    EMERGENCY = "emergency"
    NOW = "now"
    TODAY = "today"
    DAYS = "days"
    APPOINTMENT = "appointment"
    THERAPIST = "therapist"
    ASK = "ask"
    NONE = "none"

    @property
    def is_urgent(self) -> bool:
        """Whether a doctor is to be called today or sooner."""
        return self in {Tier.EMERGENCY, Tier.NOW, Tier.TODAY}

    @property
    def rank(self) -> int:
        """Place in the order of urgency: 0 is the most urgent."""
        return list(Tier).index(self)


class Symptom(StrEnum):
    """What a patient can tick, in the order of the alarm list."""

    SADDLE_NUMBNESS = "saddle_numbness"
    BLADDER_BOWEL_LOSS = "bladder_bowel_loss"
    CANNOT_URINATE = "cannot_urinate"
    LEG_WEAKNESS_INCREASING = "leg_weakness_increasing"
    BOTH_LEGS = "both_legs"
    SUDDEN_SEVERE_NOT_MOVEMENT = "sudden_severe_not_movement"
    KNOWN_ANEURYSM = "known_aneurysm"
    FAINT_CLAMMY_COLD_LEGS = "faint_clammy_cold_legs"
    RECENT_FALL = "recent_fall"
    OSTEOPOROSIS_OR_PREDNISONE = "osteoporosis_or_prednisone"
    FEVER_OR_ILL = "fever_or_ill"
    WEAKENED_IMMUNITY = "weakened_immunity"
    RECENT_BACK_PROCEDURE = "recent_back_procedure"
    CANCER_HISTORY = "cancer_history"
    UNEXPLAINED_WEIGHT_LOSS = "unexplained_weight_loss"
    FIRST_PAIN_AFTER_50_WORSENING = "first_pain_after_50_worsening"
    MORNING_STIFFNESS_LONG = "morning_stiffness_long"
    MUCH_WORSE = "much_worse"
    SEVERE_OVER_A_WEEK = "severe_over_a_week"
    PAIN_MEDICINE_DOUBT = "pain_medicine_doubt"


class Rating(StrEnum):
    """Answers to "how is it compared with the start?", best first."""

    COMPLETELY_RECOVERED = "completely_recovered"
    MUCH_BETTER = "much_better"
    A_LITTLE_BETTER = "a_little_better"
    THE_SAME = "the_same"
    A_LITTLE_WORSE = "a_little_worse"
    MUCH_WORSE = "much_worse"
    WORSE_THAN_EVER = "worse_than_ever"


class Episode(Value):
    """One period of back pain.

    Attributes:
        onset: First day of the complaints; the six-to-eight-week clock counts from here.
        first_session: Day of the first session with the therapist.
        lrs: Whether the therapist found a lumbosacral radicular syndrome; None is not known.
        profile: Treatment profile the therapist chose; None is not known.
    """

    onset: Day
    first_session: Day | None = None
    lrs: bool | None = None
    profile: Profile | None = None


class PainScore(Value):
    """Pain of back and leg at one moment, NPRS 0-10; either may be unknown."""

    date: Day
    back: Score | None = None
    leg: Score | None = None


class ChangeScore(Value):
    """The patient's judgement of the change since the start."""

    date: Day
    rating: Rating


class FunctionScore(Value):
    """Mean difficulty of the patient's own activities: 0 none, 10 impossible."""

    date: Day
    score: Score


class Situation(Value):
    """Everything the rules look at, on one day.

    Scores are in the order in which they were given; of two on one day the later one counts as
    the latest. No date lies after `today`.
    """

    today: Day
    episode: Episode
    age: Annotated[int, Field(strict=True, ge=0, le=120)] | None = None
    symptoms: frozenset[Symptom] = frozenset()
    pain: tuple[PainScore, ...] = ()
    change: tuple[ChangeScore, ...] = ()
    function: tuple[FunctionScore, ...] = ()

    @model_validator(mode="after")
    def _nothing_after_today(self) -> Self:
        """Refuse every date after `today`, each named by its own place."""
        errors = [
            InitErrorDetails(
                type=PydanticCustomError("date_after_today", "Date lies after today"),
                loc=place,
                input=day,
            )
            for place, day in self._dates()
            if day > self.today
        ]
        if errors:
            raise ValidationError.from_exception_data("Situation", errors)
        return self

    def _dates(self) -> Iterator[tuple[tuple[str | int, ...], date]]:
        """Every date except `today`, with its place among the fields."""
        yield ("episode", "onset"), self.episode.onset
        if self.episode.first_session is not None:
            yield ("episode", "first_session"), self.episode.first_session
        series: dict[str, tuple[PainScore | ChangeScore | FunctionScore, ...]] = {
            "pain": self.pain,
            "change": self.change,
            "function": self.function,
        }
        for field, scores in series.items():
            for index, score in enumerate(scores):
                yield (field, index, "date"), score.date


class Record(Value):
    """One thing the patient entered.

    Attributes:
        id: Stable identifier, unique in the log.
        at: Wall-clock time of the reader the entry is about, without a zone.
    """

    id: RecordId = Field(default_factory=lambda: uuid4().hex)
    at: DiaryTime


class PainRecord(Record):
    """A pain check-in: back, leg, or both."""

    back: Nprs | None = None
    leg: Nprs | None = None
    note: Note = ""


class Unit(StrEnum):
    """What an activity is counted in."""

    MINUTES = "minutes"
    METRES = "metres"
    STEPS = "steps"
    TIMES = "times"


class ActivityRecord(Record):
    """An activity that was done."""

    activity: ShortText
    amount: Amount
    unit: Unit
    note: Note = ""


class ChangeRecord(Record):
    """An answer to the improvement question."""

    rating: Rating


class AlarmRecord(Record):
    """What was ticked on the alarm list; the latest one stands until it is changed.

    Attributes:
        symptoms: The ticked symptoms.
        over_40: Answer to the one question R04 needs; None is not answered.
    """

    symptoms: tuple[Symptom, ...] = ()
    over_40: bool | None = None


class ComplaintRecord(Record):
    """What the patient or therapist told about the complaint; the latest one stands.

    The fields are those of `Episode`; here the onset may be unknown as well.
    """

    onset: DiaryDay | None = None
    first_session: DiaryDay | None = None
    lrs: bool | None = None
    profile: Profile | None = None


TopicId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z-]*$", max_length=40)]
"""Name of an education topic: the name of its file, and its place in addresses."""


class ReadRecord(Record):
    """An education topic that the patient marked as read."""

    topic: TopicId


QUESTION_LENGTH = 300
"""Most characters in a question: a few sentences, to be read out in a visit."""


class QuestionRecord(Record):
    """A question for the therapist, written down while reading.

    Attributes:
        topic: The education topic it came up with.
        text: The question.
        asked: Whether it has been asked.
    """

    topic: TopicId
    text: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=QUESTION_LENGTH)
    ]
    asked: bool = False


class Appearance(StrEnum):
    """Light or dark, or what the phone says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Preferences(Value):
    """How the reader wants to see the app.

    Attributes:
        language: None until chosen; the app then follows the platform.
        appearance: Light, dark, or as the platform.
        text_percent: Size of all text, in percent of the platform's own.
        welcomed: Whether the welcome was finished or skipped.
        home_screen_told: Whether the hint to use the home screen was put away (iOS only).
    """

    language: Language | None = None
    appearance: Appearance = Appearance.SYSTEM
    text_percent: Literal[100, 125, 150, 200] = 100
    welcomed: bool = False
    home_screen_told: bool = False


class Lock(Value):
    """The PIN of the app, as a key from which it can't be read back.

    Attributes:
        salt: Bytes that go with the PIN into the key, as hexadecimal digits.
        key: What is derived from the PIN, as hexadecimal digits; empty without a PIN.
        iterations: How often the derivation is repeated.
        wrong: Wrong tries since the last right one.
        shut_until: No PIN is taken before this moment; None before the first wrong try.
    """

    salt: HexDigits = ""
    key: HexDigits = ""
    iterations: Annotated[int, Field(ge=1, le=10_000_000)] = 1
    wrong: Annotated[int, Field(ge=0)] = 0
    shut_until: NaiveDatetime | None = None


class Contacts(Value):
    """Telephone numbers of the patient's own care; empty when not known."""

    gp: PhoneNumber = ""
    out_of_hours: PhoneNumber = ""
    practice: PhoneNumber = ""


class Approach(StrEnum):
    """How an activity is built up (E16, E20)."""

    TIME_CONTINGENT = "time_contingent"
    """The plan decides; the default without LRS (KNGF, NHG)."""

    PAIN_GUIDED = "pain_guided"
    """How the pain settles after a session decides; the default with LRS (KNGF)."""


def _once_each_in_order(days: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted(set(days)))


Weekday = Annotated[int, Field(strict=True, ge=0, le=6)]
"""A day of the week: 0 is Monday, 6 is Sunday."""

Weekdays = Annotated[tuple[Weekday, ...], Field(min_length=1), AfterValidator(_once_each_in_order)]

StartPercent = Annotated[int, Field(strict=True, ge=50, le=100)]
"""Where a plan starts, in percent of the mean of the baseline."""

BASELINE_SESSIONS = 3
"""How many measurements make a baseline, each on another day (Lambeek 2007)."""

PLAN_DAYS = 3660
"""Longest plan: ten years. A year that was mistyped is refused, not planned."""


class Pause(Value):
    """Days on which a plan rests.

    Attributes:
        first: First day of the pause.
        last: Last day of it; None while nobody knows.
    """

    first: Day
    last: Day | None = None

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        if self.last is not None and self.last < self.first:
            raise PydanticCustomError("pause_order", "A pause ends before it began")
        return self

    def covers(self, day: date) -> bool:
        """Whether the plan rests on a day."""
        return self.first <= day and (self.last is None or day <= self.last)


class PlanRecord(Record):
    """The plan of one graded activity: what was chosen; `at` is when.

    Quotas are not kept here. They are computed from this and the sessions, by
    `lbp_app.rules.graded_activity`. What would change quotas that have passed (another target,
    another date, a restart) makes a new plan that follows this one.

    Attributes:
        activity: The own activity, in the patient's words.
        unit: What it is counted in.
        approach: What decides about the next step.
        target: What to arrive at.
        target_date: When to arrive at it: the last session of a time-contingent plan, the aim of
            a pain-guided one. After the day of `at`, within `PLAN_DAYS`.
        start_percent: Where to start, in percent of the mean of the baseline.
        weekdays: The days of the week with a session, in order.
        baseline: Amounts of the baseline that are known already; the sessions give the rest.
        first_day: No session is planned before it; None is as soon as the baseline is known.
        go_on_from: Quota a plan that follows another begins with; None is the start.
        pain_lasted: Whether the pain after the last session of the plan before this one lasted
            into the next day (pain-guided only).
        follows: Identifier of the plan this one replaces.
        pauses: When the plan rests, in order and apart; only the last one can be open.
        ended: First day on which the plan no longer holds.
    """

    activity: ShortText
    unit: Unit
    approach: Approach
    target: Amount
    target_date: Day
    start_percent: StartPercent = 70
    weekdays: Weekdays = (0, 2, 4)
    baseline: Annotated[tuple[Amount, ...], Field(max_length=BASELINE_SESSIONS)] = ()
    first_day: Day | None = None
    go_on_from: Amount | None = None
    pain_lasted: bool = False
    follows: RecordId | None = None
    pauses: tuple[Pause, ...] = ()
    ended: Day | None = None

    @model_validator(mode="after")
    def _days_in_order(self) -> Self:
        """Refuse a plan without time to carry it out."""
        made = self.at.date()
        if self.target_date <= made:
            raise PydanticCustomError("target_date_not_later", "The target date has come already")
        if (self.target_date - made).days > PLAN_DAYS:
            raise PydanticCustomError("target_date_too_far", "The target date is too far away")
        if self.first_day is not None and self.first_day > self.target_date:
            raise PydanticCustomError("first_day_too_late", "The first day is past the target date")
        if self.ended is not None and self.ended < made:
            raise PydanticCustomError("ended_too_early", "The plan ended before it was made")
        return self

    @model_validator(mode="after")
    def _pauses_in_order_and_apart(self) -> Self:
        for earlier, later in pairwise(self.pauses):
            if earlier.last is None or later.first <= earlier.last:
                raise PydanticCustomError("pauses_overlap", "A pause begins within another one")
        return self


class SessionKind(StrEnum):
    """What a session of a graded activity was."""

    BASELINE = "baseline"
    PLANNED = "planned"
    SKIPPED = "skipped"


class SessionRecord(Record):
    """A session of a graded activity, done or skipped.

    Attributes:
        plan_id: Identifier of its plan.
        kind: A measurement of the baseline, a planned session, or one that was left out.
        amount: What was done, in the unit of the plan; None when skipped.
        quota: What the plan asked that day; None in the baseline.
        settled: Whether the pain had settled within part of a day (pain-guided only); None is
            not known.
        reason: Why it was skipped, if the patient wanted to say.
    """

    plan_id: RecordId
    kind: SessionKind
    amount: Amount | None = None
    quota: Amount | None = None
    settled: bool | None = None
    reason: Note = ""

    @model_validator(mode="after")
    def _has_what_its_kind_has(self) -> Self:
        """Refuse an amount, a quota or an answer that is lacking or out of place."""
        if (self.amount is None) != (self.kind is SessionKind.SKIPPED):
            raise PydanticCustomError("session_amount", "What is done, and no other, has an amount")
        if (self.quota is None) != (self.kind is SessionKind.BASELINE):
            raise PydanticCustomError("session_quota", "What is planned, and no other, has a quota")
        if self.settled is not None and self.kind is not SessionKind.PLANNED:
            raise PydanticCustomError("session_settled", "No planned session was done to settle")
        if self.reason and self.kind is not SessionKind.SKIPPED:
            raise PydanticCustomError("session_reason", "Nothing was skipped to give a reason for")
        return self


class OwnActivityRecord(Record):
    """An activity that the complaint makes difficult, chosen by the patient (PSK)."""

    name: ShortText


class DifficultyRecord(Record):
    """How difficult an own activity was in the last week.

    Attributes:
        own_activity: Identifier of the `OwnActivityRecord`.
        score: 0 no difficulty, 10 impossible.
    """

    own_activity: RecordId
    score: Nprs


class ReminderKind(StrEnum):
    """What a reminder in the calendar of the phone is for."""

    SESSION = "session"
    CHECK_IN = "check_in"
    FIRST_CHECK = "first_check"
    RE_EVALUATION = "re_evaluation"
    SIX_WEEKS = "six_weeks"
    EIGHT_WEEKS = "eight_weeks"


class Reminder(Value):
    """A reminder for the calendar of the phone, without words.

    Attributes:
        id: Names it for good: a calendar that gets it anew replaces it.
        kind: What it is for.
        first: Its day, or the first of them.
        last: The last of its days.
        at: Time of day at which it sounds.
        weekdays: On which days of the week it comes back; empty is once.
        whole_day: Whether it stands for the day and not for that time.
        activity: What to do in a session, in the patient's words.
        quota: How much of it, in `unit`; None is not known beforehand.
        unit: What the quota is counted in.
    """

    id: str
    kind: ReminderKind
    first: Day
    last: Day
    at: time
    weekdays: tuple[Weekday, ...] = ()
    whole_day: bool = False
    activity: str = ""
    quota: Amount | None = None
    unit: Unit | None = None


class Reminders(Value):
    """Which reminders the patient chose, and those that were put in the calendar of the phone.

    Attributes:
        sessions: Whether to be reminded of the sessions of graded activity.
        check_in: Whether to be reminded of the pain check-in, every day.
        moments: Whether to be reminded of the moments of care.
        at: The time of day.
        made_on: Day on which the calendar file was made; None before the first.
        made: What was in it.
    """

    sessions: bool = True
    check_in: bool = True
    moments: bool = True
    at: time = time(10, 0)
    made_on: Day | None = None
    made: tuple[Reminder, ...] = ()


class HandoutRecord(Record):
    """What a therapist handed out, besides what became the complaint, the plans and the numbers.

    Attributes:
        practice: Name of the practice.
        exercises: Home exercises, in the therapist's words.
        topics: The education topics that the therapist recommends.
    """

    practice: Annotated[str, StringConstraints(max_length=NAME_LENGTH)] = ""
    exercises: Note = ""
    topics: tuple[TopicId, ...] = ()
