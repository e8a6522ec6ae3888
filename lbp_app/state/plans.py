"""The activities that are built up by plan: what they ask today, and what was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lbp_app.models import ActivityRecord, Approach, PlanRecord, Record, SessionKind, SessionRecord
from lbp_app.rules.episodes import EpisodeDays
from lbp_app.rules.graded_activity import (
    Adherence,
    Aim,
    DoQuota,
    Feedback,
    MeasureBaseline,
    PlannedSession,
    SessionPoint,
    Task,
    adherence,
    by_plan,
    changed,
    current_plans,
    default_approach,
    done_and_planned,
    ended,
    feedback_on,
    histories,
    may_add_plan,
    measured_anew,
    paused,
    planned_sessions,
    restarted,
    resumed,
    task_of,
    unanswered,
)
from lbp_app.state.core import Core
from lbp_app.state.episodes import Episodes


@dataclass(frozen=True)
class Plans:
    """Graded activity (E16, E20): plans and their sessions."""

    core: Core

    @property
    def all(self) -> tuple[PlanRecord, ...]:
        """Every plan there is, oldest first."""
        return self.core.log.all(PlanRecord)

    @property
    def current(self) -> tuple[PlanRecord, ...]:
        """The plans that hold today."""
        return current_plans(self.all, self.core.today)

    @property
    def may_add(self) -> bool:
        """Whether there is room for one more plan: five at a time."""
        return may_add_plan(self.all, self.core.today)

    @property
    def default_approach(self) -> Approach:
        """How a new plan decides about the next step, unless the patient chooses otherwise."""
        complaint = Episodes(self.core).complaint
        return default_approach(lrs=complaint.lrs if complaint else None)

    @property
    def all_sessions(self) -> tuple[SessionRecord, ...]:
        """The sessions of all plans, oldest first."""
        return self.core.log.all(SessionRecord)

    @property
    def activities(self) -> tuple[ActivityRecord, ...]:
        """What was done besides the plans, oldest first."""
        return self.core.log.all(ActivityRecord)

    def sessions(self, plan: PlanRecord) -> Sequence[SessionRecord]:
        """Give the sessions of a plan, oldest first."""
        return by_plan(self.all_sessions).get(plan.id, ())

    def history(self, plan: PlanRecord) -> tuple[PlanRecord, ...]:
        """Give the plans that a plan follows, oldest first, and itself as the last."""
        found = next(plans for plans in histories(self.all) if plan in plans)
        return found[: found.index(plan) + 1]

    def of_episode(self, episode: EpisodeDays) -> tuple[tuple[PlanRecord, ...], ...]:
        """Give the activities that were built up in an episode: each the plans for it in turn."""
        return histories(plan for plan in self.all if episode.covers(plan.at.date()))

    def task_of(self, plan: PlanRecord) -> Task:
        """Say what a plan asks today."""
        return task_of(plan, self.sessions(plan), self.core.today)

    def schedule(self, plan: PlanRecord) -> tuple[PlannedSession, ...]:
        """Give every session of a plan, passed and to come."""
        return planned_sessions(plan, self.sessions(plan), self.core.today)

    def points(self, plans: Sequence[PlanRecord]) -> tuple[SessionPoint, ...]:
        """Give what was done beside what was asked, of plans that follow one another."""
        sessions, today = by_plan(self.all_sessions), self.core.today
        return tuple(
            point
            for plan in plans
            for point in done_and_planned(plan, sessions.get(plan.id, ()), today)
        )

    def adherence(self, plan: PlanRecord) -> Adherence:
        """Count what was done of what a plan asked until today."""
        return adherence(self.points([plan]), self.core.today)

    def feedback_on(self, plan: PlanRecord, session: SessionRecord) -> Feedback:
        """Compare a session with what the plan asked."""
        return feedback_on(plan, self.sessions(plan), session)

    def unanswered(self, plan: PlanRecord) -> SessionRecord | None:
        """Give the session about whose pain the patient is to be asked, pain-guided only."""
        if plan.approach is not Approach.PAIN_GUIDED:
            return None
        return unanswered(self.sessions(plan), self.core.today)

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
            at=self.core.clock(), plan_id=plan.id, kind=kind, amount=amount, quota=quota
        )
        await self.core.keep(session)

    async def skip_session(self, plan: PlanRecord, reason: str = "") -> None:
        """Keep that today's session was left out; the plan simply goes on."""
        task = self.task_of(plan)
        if not isinstance(task, DoQuota) or task.done:
            return
        session = SessionRecord(
            at=self.core.clock(),
            plan_id=plan.id,
            kind=SessionKind.SKIPPED,
            quota=task.quota,
            reason=reason,
        )
        await self.core.keep(session)

    async def pause(self, plan: PlanRecord) -> None:
        """Pause a plan until the patient goes on with it."""
        await self.core.keep(paused(plan, self.sessions(plan), self.core.today))

    async def resume(self, plan: PlanRecord) -> None:
        """Go on with a paused plan today."""
        await self.core.keep(resumed(plan, self.core.today))

    async def end(self, plan: PlanRecord) -> None:
        """End a plan."""
        await self.core.keep(ended(plan, self.sessions(plan), self.core.today))

    async def restart(self, plan: PlanRecord) -> None:
        """Go on after a gap with the last quota that went well."""
        await self.core.keep(*restarted(plan, self.sessions(plan), self.core.clock()))

    async def measure_anew(self, plan: PlanRecord) -> None:
        """Begin again with a new baseline."""
        await self.core.keep(*measured_anew(plan, self.sessions(plan), self.core.clock()))

    def changed(self, plan: PlanRecord, aim: Aim) -> tuple[PlanRecord, ...]:
        """Give the plans that another target, date or days would make: shown before it is kept.

        Raises:
            ValidationError: A choice cannot be.
        """
        return changed(plan, self.sessions(plan), self.core.clock(), aim)

    async def remove(self, plan: PlanRecord) -> tuple[Record, ...]:
        """Remove a plan with its sessions; keeping what is given back undoes that."""
        removed = (plan, *self.sessions(plan))
        await self.core.remove(*removed)
        return removed
