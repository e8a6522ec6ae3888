"""A hand-out taken apart into one number and one text, and put together again.

The number has a digit for each choice, day and amount, and each digit has a base of its own, as in
days, hours and minutes: of five activities it takes some 70 bytes, where written out it takes 200.
The order of the digits and texts belongs to the version of the code and never changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from lbp_app.handout.model import Handout, HandoutPlan
from lbp_app.models import (
    BASELINE_SESSIONS,
    EARLIEST,
    LATEST,
    MOST,
    PLAN_DAYS,
    Approach,
    Language,
    Unit,
)

LANGUAGES = (Language.NL, Language.EN)
LRS = (None, False, True)
PROFILES = (None, 1, 2, 3)
UNITS = (Unit.MINUTES, Unit.METRES, Unit.STEPS, Unit.TIMES)
APPROACHES = (Approach.TIME_CONTINGENT, Approach.PAIN_GUIDED)
DAYS = (LATEST - EARLIEST).days + 1
PERCENTS = range(50, 101)
WEEK = range(7)
SETS_OF_WEEKDAYS = 2 ** len(WEEK)

BETWEEN = "\t"
"""Stands between two texts; no text of a hand-out has one."""

Digit = tuple[int, int]
"""A value from 0, and its base: how many values there are."""


def number_of(handout: Handout) -> int:
    """Put all choices, days and amounts into one number."""
    number = 0
    for value, base in reversed(list(_digits(handout))):
        number = number * base + value
    return number


def texts_of(handout: Handout) -> str:
    """Put all texts into one."""
    return BETWEEN.join(
        (
            handout.practice,
            handout.practice_phone,
            handout.out_of_hours,
            " ".join(handout.topics),
            handout.exercises,
            *(plan.activity for plan in handout.plans),
        )
    )


def handout_of(number: int, texts: str) -> Handout:
    """Put a hand-out together.

    Args:
        number: What `number_of` gave, or anything else.
        texts: What `texts_of` gave, or anything else.

    Raises:
        ValueError: They belong to no valid hand-out.
    """
    practice, practice_phone, out_of_hours, topics, exercises, *activities = texts.split(BETWEEN)
    read = _Reader(number)
    language = read.one_of(LANGUAGES)
    first_session = EARLIEST + timedelta(days=read.digit(DAYS))
    since_onset = read.digit(DAYS + 1)
    handout = Handout(
        language=language,
        first_session=first_session,
        onset=first_session - timedelta(days=since_onset - 1) if since_onset else None,
        lrs=read.one_of(LRS),
        profile=read.one_of(PROFILES),
        practice=practice,
        practice_phone=practice_phone,
        out_of_hours=out_of_hours,
        topics=tuple(topics.split()),
        exercises=exercises,
        plans=tuple(_plan(read, activity, first_session) for activity in activities),
    )
    if read.rest:
        raise ValueError("the number goes on")
    return handout


def _digits(handout: Handout) -> Iterator[Digit]:
    onset, first_session = handout.onset, handout.first_session
    yield _place(LANGUAGES, handout.language)
    yield (first_session - EARLIEST).days, DAYS
    yield (first_session - onset).days + 1 if onset else 0, DAYS + 1
    yield _place(LRS, handout.lrs)
    yield _place(PROFILES, handout.profile)
    for plan in handout.plans:
        yield _place(UNITS, plan.unit)
        yield _place(APPROACHES, plan.approach)
        yield int(bool(plan.baseline)), 2
        yield from ((amount - 1, MOST) for amount in plan.baseline)
        yield _place(PERCENTS, plan.start_percent)
        yield plan.target - 1, MOST
        yield (plan.target_date - first_session).days - 1, PLAN_DAYS
        yield sum(1 << day for day in plan.weekdays), SETS_OF_WEEKDAYS


def _plan(read: _Reader, activity: str, first_session: date) -> HandoutPlan:
    unit, approach, measured = read.one_of(UNITS), read.one_of(APPROACHES), read.digit(2)
    return HandoutPlan(
        activity=activity,
        unit=unit,
        approach=approach,
        baseline=tuple(read.digit(MOST) + 1 for _ in range(BASELINE_SESSIONS * measured)),
        start_percent=read.one_of(PERCENTS),
        target=read.digit(MOST) + 1,
        target_date=first_session + timedelta(days=read.digit(PLAN_DAYS) + 1),
        weekdays=_weekdays(read.digit(SETS_OF_WEEKDAYS)),
    )


def _weekdays(as_bits: int) -> tuple[int, ...]:
    return tuple(day for day in WEEK if as_bits & 1 << day)


def _place(values: Sequence[Any], value: object) -> Digit:
    return values.index(value), len(values)


class _Reader:
    """Takes the digits off a number, in the order of `_digits`."""

    def __init__(self, number: int) -> None:
        self.rest = number

    def digit(self, base: int) -> int:
        self.rest, digit = divmod(self.rest, base)
        return digit

    def one_of(self, values: Sequence[Any]) -> Any:  # noqa: ANN401 - the model checks it
        return values[self.digit(len(values))]
