"""A hand-out while it is filled in: what is written stays as it was written, right or wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeAlias

from pydantic import ValidationError

from lbp_app.components.amount_field import whole_number
from lbp_app.components.approach import fitting_approach
from lbp_app.components.complaint import LRS_VALUES, PROFILE_VALUES
from lbp_app.components.target_date import is_too_soon
from lbp_app.handout.model import Handout, HandoutPlan
from lbp_app.handout.set_up import baseline_by
from lbp_app.models import Approach, Language, Unit

Place: TypeAlias = tuple[str | int, ...]
"""Where in a hand-out something is wrong: ("practice_phone",), or ("plans", 0, "target")."""


@dataclass(frozen=True)
class PlanDraft:
    """An activity while it is filled in.

    Attributes:
        approach: None is the one that fits, with or without LRS.
        measured: Whether the baseline is known.
        amounts: The three amounts of the baseline.
    """

    target_date: date
    activity: str = ""
    unit: Unit = Unit.MINUTES
    approach: Approach | None = None
    measured: bool = False
    amounts: tuple[str, ...] = ("", "", "")
    percent: str = "70"
    target: str = ""
    weekdays: tuple[int, ...] = (0, 2, 4)


@dataclass(frozen=True)
class Draft:
    """A hand-out while it is filled in; `lrs` and `profile` by the names of their options.

    Attributes:
        today: The day on which it is filled in, the first one on which the patient can measure.
    """

    language: Language
    today: date
    first_session: date
    onset: date | None = None
    lrs: str = "unknown"
    profile: str = "unknown"
    practice: str = ""
    practice_phone: str = ""
    out_of_hours: str = ""
    topics: tuple[str, ...] = ()
    exercises: str = ""
    plans: tuple[PlanDraft, ...] = ()

    def read(self) -> Handout | frozenset[Place]:
        """Give the hand-out, or the places where something is wrong."""
        too_soon = frozenset(
            ("plans", n, "target_date")
            for n, plan in enumerate(self.plans)
            if self._is_too_soon(plan)
        )
        try:
            handout = Handout.model_validate(self._values())
        except ValidationError as error:
            return too_soon | {problem["loc"][:3] for problem in error.errors()}
        return too_soon or handout

    def so_far(self) -> Handout:
        """Give what can be read already: without the activities and numbers that are not right."""
        read = self.read()
        if isinstance(read, Handout):
            return read
        if () in read:  # the days contradict each other
            return replace(self, onset=None, plans=()).so_far()
        empty: dict[str, Any] = {str(place[0]): "" for place in read}
        right = tuple(plan for plan in self.plans if self.read_plan(plan))
        return replace(self, **(empty | {"plans": right})).so_far()

    def read_plan(self, plan: PlanDraft) -> HandoutPlan | None:
        """Give an activity, or None while something is wrong with it."""
        if self._is_too_soon(plan):
            return None
        try:
            return HandoutPlan.model_validate(self._plan_values(plan))
        except ValidationError:
            return None

    def measured_by(self, plan: PlanDraft) -> date | None:
        """Give the earliest day on which the baseline of an activity is known; None when it is."""
        return None if plan.measured else baseline_by(plan.weekdays, self.today)

    def _is_too_soon(self, plan: PlanDraft) -> bool:
        return is_too_soon(plan.target_date, self.measured_by(plan))

    def approach_of(self, plan: PlanDraft) -> Approach:
        """Give the approach of an activity: the one chosen, or the one that fits."""
        return plan.approach or fitting_approach(lrs=LRS_VALUES[self.lrs])

    def _values(self) -> dict[str, Any]:
        return {
            "language": self.language,
            "first_session": self.first_session,
            "onset": self.onset,
            "lrs": LRS_VALUES[self.lrs],
            "profile": PROFILE_VALUES[self.profile],
            "practice": self.practice,
            "practice_phone": self.practice_phone,
            "out_of_hours": self.out_of_hours,
            "topics": self.topics,
            "exercises": self.exercises,
            "plans": [self._plan_values(plan) for plan in self.plans],
        }

    def _plan_values(self, plan: PlanDraft) -> dict[str, Any]:
        return {
            "activity": plan.activity,
            "unit": plan.unit,
            "approach": self.approach_of(plan),
            "baseline": tuple(map(whole_number, plan.amounts)) if plan.measured else (),
            "start_percent": whole_number(plan.percent),
            "target": whole_number(plan.target),
            "target_date": plan.target_date,
            "weekdays": plan.weekdays,
        }
