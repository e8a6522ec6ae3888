"""The sheet a therapist fills in. Each card draws itself anew when it is written on, and no other.

With all cards on one sheet, drawing everything for each letter would fall behind the typing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import flet as ft

from lbp_app.handout.model import Handout
from lbp_app.screens.handout.draft import Draft, Place, PlanDraft

Change = Callable[..., None]
"""Takes the new values of fields, by name."""


class News(ft.Observable):
    """Tells those who draw from it that something was written."""


@dataclass
class Sheet:
    """The draft, and whether it was handed in.

    Not observable itself: a component draws itself anew for every observable that it is given.

    Attributes:
        draft: What is written.
        tried: Whether to say what is wrong.
        news: Heard by what follows each letter: the preview.
    """

    draft: Draft
    tried: bool = False
    news: News = field(default_factory=News)

    @property
    def wrong(self) -> frozenset[Place]:
        """Where something is wrong, once it was handed in."""
        read = self.draft.read()
        return read if self.tried and not isinstance(read, Handout) else frozenset()

    def change(self, **values: Any) -> None:  # noqa: ANN401 - any field
        """Write in fields of the draft."""
        self.draft = replace(self.draft, **values)
        self.news.notify()  # type: ignore[no-untyped-call]

    def change_plan(self, n: int, **values: Any) -> None:  # noqa: ANN401 - any field
        """Write in fields of an activity."""
        plans = list(self.draft.plans)
        plans[n] = replace(plans[n], **values)
        self.change(plans=tuple(plans))

    def add_plan(self, plan: PlanDraft) -> None:
        """Add an activity."""
        self.change(plans=(*self.draft.plans, plan))

    def hand_in(self) -> None:
        """Say from now on what is wrong."""
        self.tried = True
        self.news.notify()  # type: ignore[no-untyped-call]

    def begin_next(self, fresh: Draft) -> None:
        """Begin a sheet for another patient of the same practice."""
        done, self.draft, self.tried = self.draft, fresh, False
        self.change(
            practice=done.practice,
            practice_phone=done.practice_phone,
            out_of_hours=done.out_of_hours,
        )

    def remove_plan(self, n: int) -> None:
        """Take an activity away."""
        plans = self.draft.plans
        self.change(plans=plans[:n] + plans[n + 1 :])


def use_writing(write: Callable[..., None]) -> Callable[..., None]:
    """Hook: a way to write on the sheet that draws this component anew afterwards."""
    _, draw = ft.use_state(0)

    def write_and_draw(*args: Any, **values: Any) -> None:  # noqa: ANN401 - what `write` takes
        write(*args, **values)
        draw(lambda times: times + 1)

    return write_and_draw
