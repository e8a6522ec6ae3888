"""What a therapist hands out at the first session: a set-up of the app, without a name."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import (
    BeforeValidator,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from lbp_app.models import (
    NAME_LENGTH,
    PLAN_DAYS,
    Amount,
    Approach,
    DiaryDay,
    Language,
    PhoneNumber,
    Profile,
    StartPercent,
    TopicId,
    Unit,
    Value,
    Weekdays,
)
from lbp_app.rules.graded_activity import MAX_PLANS

MOST_PLANS = MAX_PLANS
"""Most activities in a hand-out: as many as can be built up at one time."""

EXERCISES_LENGTH = 300
"""Most characters in the home exercises: a few lines, as on a note."""


def _readable(value: object) -> object:
    """Keep what can be read: single spaces, single line ends, and no characters without a shape.

    Text pasted from a word processor brings hard spaces and hyphens that do not show; a hostile
    one turns the direction of reading.
    """
    if not isinstance(value, str):
        return value
    # Spaces last: what goes may have stood between two of them.
    shown = ("".join(filter(_has_shape, line)) for line in value.splitlines())
    lines = (" ".join(line.split()) for line in shown)
    return "\n".join(line for line in lines if line)


def _has_shape(character: str) -> bool:
    return character.isprintable() or character.isspace()


def _on_one_line(value: object) -> object:
    return value.replace("\n", " ") if isinstance(value, str) else value


Name = Annotated[
    str,
    StringConstraints(max_length=NAME_LENGTH),
    BeforeValidator(_on_one_line),
    BeforeValidator(_readable),
]
Exercises = Annotated[
    str, StringConstraints(max_length=EXERCISES_LENGTH), BeforeValidator(_readable)
]


class HandoutPlan(Value):
    """A graded activity, as in `PlanRecord`, before the patient has it.

    Attributes:
        activity: The activity, in the patient's words.
        unit: What it is counted in.
        approach: What decides about the next step.
        baseline: The three amounts that were measured; empty when the patient is to measure.
        start_percent: Where to start, in percent of the mean of the baseline.
        target: What to arrive at.
        target_date: When to arrive at it.
        weekdays: The days of the week with a session.
    """

    activity: Annotated[Name, Field(min_length=1)]
    unit: Unit
    approach: Approach
    baseline: tuple[()] | tuple[Amount, Amount, Amount] = ()
    start_percent: StartPercent = 70
    target: Amount
    target_date: DiaryDay
    weekdays: Weekdays


class Handout(Value):
    """Everything a therapist sets up for one patient, who stays nameless.

    Attributes:
        language: The language of the patient.
        first_session: Day of the first session with the therapist.
        onset: First day of the complaints; None is not known.
        lrs: Whether the therapist found a lumbosacral radicular syndrome; None is not known.
        profile: Treatment profile; None is not chosen.
        practice: Name of the practice.
        practice_phone: Its number.
        out_of_hours: Number of the out-of-hours general practice.
        topics: The education topics that the therapist recommends.
        exercises: Home exercises, in the therapist's words.
        plans: The activities to build up.
    """

    language: Language
    first_session: DiaryDay
    onset: DiaryDay | None = None
    lrs: Annotated[bool, Field(strict=True)] | None = None
    profile: Profile | None = None
    practice: Name = ""
    practice_phone: PhoneNumber = ""
    out_of_hours: PhoneNumber = ""
    topics: Annotated[tuple[TopicId, ...], Field(max_length=20)] = ()
    exercises: Exercises = ""
    plans: Annotated[tuple[HandoutPlan, ...], Field(max_length=MOST_PLANS)] = ()

    @model_validator(mode="after")
    def _days_in_order(self) -> Self:
        if self.onset is not None and self.onset > self.first_session:
            raise PydanticCustomError("onset_too_late", "The first session was before the onset")
        if any(not 0 < (p.target_date - self.first_session).days <= PLAN_DAYS for p in self.plans):
            raise PydanticCustomError("target_date", "A target date is not within ten years")
        return self
