"""What therapists handed out: looking at it, taking it over, and what of it lasts."""

from __future__ import annotations

from dataclasses import dataclass

from lbp_app import later
from lbp_app.handout.model import Handout
from lbp_app.handout.set_up import Known, SetUp, record_id, set_up
from lbp_app.models import Contacts, HandoutRecord, Language, PlanRecord, Preferences, SessionRecord
from lbp_app.rules.graded_activity import by_plan, holding_plans
from lbp_app.state.core import Core
from lbp_app.state.episodes import Episodes


@dataclass(frozen=True)
class Handouts:
    """The hand-outs."""

    core: Core

    @property
    def latest(self) -> HandoutRecord | None:
        """The latest hand-out of this episode that was taken over."""
        return self._taken[-1] if self._taken else None

    @property
    def with_exercises(self) -> HandoutRecord | None:
        """The latest one with home exercises: one that names none leaves them as they are."""
        return next((handout for handout in reversed(self._taken) if handout.exercises), None)

    @property
    def recommended(self) -> frozenset[str]:
        """The education topics that the therapist recommends."""
        return frozenset(self.latest.topics if self.latest else ())

    @property
    def changes_something(self) -> bool:
        """Whether there is a complaint or a plan that a hand-out would correct or follow."""
        known = self._known
        return known.complaint is not None or bool(known.plans)

    async def prepare(self) -> None:
        """Make ready what draws the QR.

        Raises:
            OSError: It could not be fetched.
        """
        await later.load(later.PAPER)

    def taken(self, handout: Handout) -> HandoutRecord | None:
        """Give what was kept of this very hand-out; None when it was not taken over yet."""
        return self.core.entry(HandoutRecord, record_id(handout))

    def set_up(self, handout: Handout, language: Language, *, again: bool) -> SetUp:
        """Work out what a hand-out would set; nothing is kept.

        Args:
            handout: The hand-out.
            language: The language in which the patient wants the app.
            again: Whether the complaint came back, which begins another episode.
        """
        return set_up(handout, self._known, self.core.clock(), language, again=again)

    async def take_over(self, accepted: SetUp) -> None:
        """Keep what a hand-out sets, as `set_up` worked it out: all of it, or nothing.

        Keeping it twice, for who tapped twice, is keeping it once.
        """
        await self.core.log.put(*accepted.entries)
        self.core.chosen = accepted.preferences
        self.core.notify()  # type: ignore[no-untyped-call]

    @property
    def _taken(self) -> tuple[HandoutRecord, ...]:
        return Episodes(self.core).of_current(self.core.log.all(HandoutRecord))

    @property
    def _known(self) -> Known:
        log = self.core.log
        return Known(
            complaint=Episodes(self.core).complaint,
            plans=holding_plans(log.all(PlanRecord), self.core.today),
            sessions=by_plan(log.all(SessionRecord)),
            contacts=log.get(Contacts),
            preferences=self.core.chosen or log.get(Preferences),
        )
