"""What the app knows about: frozen values without words, screens or storage.

The first half is what the rules judge (`Situation` and its parts, the same shape as the input of
`lbp-app check`); the second half is what the diary keeps (`Record` and its kinds).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self
from uuid import uuid4

from pydantic import (
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

Profile = Annotated[Literal[1, 2, 3], BeforeValidator(_not_true_or_false)]
"""KNGF treatment profile: 1 low, 2 moderate, 3 high risk of persistent complaints."""

Score = Annotated[float, Field(strict=True, ge=0, le=10, allow_inf_nan=False)]
"""A judgement from 0 to 10; a mean of several may be a fraction."""

Nprs = Annotated[int, Field(strict=True, ge=0, le=10)]
"""Numeric Pain Rating Scale as a patient taps it: 0 no pain, 10 the worst imaginable."""

Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
ShortText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
PhoneNumber = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=25, pattern=r"^\+?[0-9 ()\-]*$")
]


class Value(BaseModel):
    """Base of everything here: frozen, and refusing fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


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

    id: str = Field(default_factory=lambda: uuid4().hex, pattern=r"^[0-9a-f]{32}$")
    at: NaiveDatetime


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
    amount: Annotated[int, Field(strict=True, ge=1, le=100_000)]
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

    onset: date | None = None
    first_session: date | None = None
    lrs: bool | None = None
    profile: Profile | None = None


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
    """

    language: Language | None = None
    appearance: Appearance = Appearance.SYSTEM
    text_percent: Literal[100, 125, 150, 200] = 100
    welcomed: bool = False


class Contacts(Value):
    """Telephone numbers of the patient's own care; empty when not known."""

    gp: PhoneNumber = ""
    out_of_hours: PhoneNumber = ""
    practice: PhoneNumber = ""
