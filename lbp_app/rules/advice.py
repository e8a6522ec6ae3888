"""What a rule can answer: an advice, nothing, or that it cannot decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from lbp_app.models import Tier


class Rule(StrEnum):
    """The rows of the clinical specification; the function of each is in `checker.RULES`."""

    R01 = "R01"
    R02 = "R02"
    R03 = "R03"
    R04 = "R04"
    R05 = "R05"
    R06 = "R06"
    R07 = "R07"
    R08 = "R08"
    R09 = "R09"
    R10 = "R10"
    R11 = "R11"
    R12 = "R12"
    R13 = "R13"
    R14 = "R14"
    R15 = "R15"
    R16 = "R16"
    R17 = "R17"
    R18 = "R18"
    R19 = "R19"
    R20 = "R20"
    R21 = "R21"


class Wording(StrEnum):
    """The texts an advice can have: one per rule, or one per step where the text grows firmer."""

    R01 = "R01"
    R02 = "R02"
    R03 = "R03"
    R04 = "R04"
    R05 = "R05"
    R06 = "R06"
    R07 = "R07"
    R08 = "R08"
    R09 = "R09"
    R10 = "R10"
    R11 = "R11"
    R12 = "R12"
    R13 = "R13"
    R14 = "R14"
    R15 = "R15"
    R15_FROM_8_WEEKS = "R15_from_8_weeks"
    R16 = "R16"
    R16_FROM_8_WEEKS = "R16_from_8_weeks"
    R17 = "R17"
    R17_FROM_12_WEEKS = "R17_from_12_weeks"
    R18 = "R18"
    R19 = "R19"
    R20 = "R20"
    R21_WEEKS_3 = "R21_weeks_3"
    R21_WEEKS_6 = "R21_weeks_6"
    R21_WEEKS_12 = "R21_weeks_12"


class Input(StrEnum):
    """Inputs a rule can miss, by their place in a `Situation` and in that order."""

    AGE = "age"
    FIRST_SESSION = "episode.first_session"
    LRS = "episode.lrs"
    PROFILE = "episode.profile"
    PAIN = "pain"
    CHANGE = "change"
    FUNCTION = "function"


@dataclass(frozen=True)
class Advice:
    """What a rule advises.

    Attributes:
        rule: The row of the clinical specification that fired.
        tier: How urgent it is.
        text: Which words say it; `lbp_app.wording.ADVICE` has them.
    """

    rule: Rule
    tier: Tier
    text: Wording


@dataclass(frozen=True)
class Undecided:
    """A rule that would fire if the missing inputs turned out that way.

    Attributes:
        missing: What is absent or too old; never empty.
    """

    missing: frozenset[Input]


Verdict: TypeAlias = Advice | Undecided | None
"""The answer of one rule; None when what is known rules it out."""


@dataclass(frozen=True)
class Outcome:
    """The answer of all rules together.

    Attributes:
        advice: Every advice, most urgent first; within one tier in the order of the rules.
        missing: The inputs that kept a rule from deciding, in the order of `Input`.
    """

    advice: tuple[Advice, ...]
    missing: tuple[Input, ...]

    @property
    def tier(self) -> Tier:
        """Urgency of the most urgent advice; it decides the screen."""
        return self.advice[0].tier if self.advice else Tier.NONE

    @property
    def asks(self) -> bool:
        """Whether a rule asks the improvement question first (R19)."""
        return any(advice.tier is Tier.ASK for advice in self.advice)


def when_known(advice: Advice, needed: Mapping[Input, object | None]) -> Advice | Undecided:
    """Give the advice unless an input it rests on is unknown (None).

    A rule calls this last, once nothing that is known speaks against the advice: silence is
    never taken for "no".
    """
    missing = frozenset(name for name, value in needed.items() if value is None)
    return Undecided(missing) if missing else advice
