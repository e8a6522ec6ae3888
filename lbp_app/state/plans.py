"""The activities that are built up by plan: what they ask today, and what was done."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import dropwhile, takewhile

from lbp_app.models import (
    BASELINE_SESSIONS,
    ActivityRecord,
    Approach,
    Pause,
    PlanRecord,
    Record,
    SessionKind,
    SessionRecord,
)
from lbp_app.rules.episodes import EpisodeDays
from lbp_app.rules.graded_activity import (
    Adherence,
    Aim,
    Concern,
    DoQuota,
    Feedback,
    MeasureBaseline,
    NotEntered,
    PlannedSession,
    SessionPoint,
    Task,
    adherence,
    baseline_of,
    begun,
    by_plan,
    changed,
    concern_about,
    current_pause,
    current_plans,
    default_approach,
    done_and_planned,
    ended,
    feedback_on,
    histories,
    holding_plans,
    may_add_plan,
    measured_anew,
    measured_by,
    not_entered,
    paused,
    planned_sessions,
    restarted,
    resumed,
    task_of,
    to_ask_about,
    unanswered,
    with_answer,
)
from lbp_app.rules.graded_activity.gap import Begun
from lbp_app.rules.graded_activity.sessions import first_free_day
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
    def sessions_of_each(self) -> Mapping[str, Sequence[SessionRecord]]:
        """The sessions by the identifier of their plan: a screen asks for them many times."""
        return self.core.once("sessions of each plan", lambda: by_plan(self.all_sessions))

    @property
    def activities(self) -> tuple[ActivityRecord, ...]:
        """What was done besides the plans, oldest first."""
        return self.core.log.all(ActivityRecord)

    def sessions(self, plan: PlanRecord) -> Sequence[SessionRecord]:
        """Give the sessions of a plan, oldest first."""
        return self.sessions_of_each.get(plan.id, ())

    def latest(self, plan_id: str) -> PlanRecord | None:
        """Give the latest plan of an activity that is still built up.

        Args:
            plan_id: Identifier of this plan or of one before it, so that an address still leads
                here after a change or a restart.
        """
        holding = holding_plans(self.line(plan_id), self.core.today)
        return holding[-1] if holding else None

    def holding_today(self, plan: PlanRecord) -> PlanRecord:
        """Give the plan of an activity that holds today: one before it, while it waits."""
        return holding_plans(self.line(plan.id), self.core.today)[0]

    def line(self, plan_id: str) -> tuple[PlanRecord, ...]:
        """Give the plans of one activity in turn, by the identifier of any of them."""
        return next(
            (plans for plans in histories(self.all) if any(plan.id == plan_id for plan in plans)),
            (),
        )

    def of_episode(self, episode: EpisodeDays) -> tuple[tuple[PlanRecord, ...], ...]:
        """Give the activities that were built up in an episode: each the plans for it in turn."""
        return histories(plan for plan in self.all if episode.covers(plan.at.date()))

    def built_up(self, since: date = date.min) -> tuple[tuple[PlanRecord, ...], ...]:
        """Give the activities of the episode that lasts, but for those that ended before a day.

        What is still built up comes first.
        """
        episode = Episodes(self.core).days
        activities = self.of_episode(episode) if episode else histories(self.all)
        found = [plans for plans in activities if (plans[-1].ended or date.max) > since]
        return tuple(sorted(found, key=lambda plans: plans[-1].ended is not None))

    def task_of(self, plan: PlanRecord) -> Task:
        """Say what a plan asks today."""
        return task_of(plan, self.sessions(plan), self.core.today, self._begun(plan))

    def schedule(self, plan: PlanRecord) -> tuple[PlannedSession, ...]:
        """Give every session of a plan, passed and to come."""
        return planned_sessions(plan, self.sessions(plan), self.core.today)

    def concern_about(self, plan: PlanRecord) -> Concern | None:
        """Find what to point out about a plan, whether it is kept or only thought of."""
        return concern_about(plan, self.sessions(plan), self.core.today)

    def pause_of(self, plan: PlanRecord) -> Pause | None:
        """Give the pause a plan is in, or that begins tomorrow because today has its session."""
        return current_pause(plan, self._of_activity(plan), self.core.today)

    def points(self, plans: Sequence[PlanRecord]) -> tuple[SessionPoint, ...]:
        """Give what was done beside what was asked, of plans that follow one another."""
        sessions, today = self.sessions_of_each, self.core.today
        return tuple(
            point
            for plan in plans
            for point in done_and_planned(plan, sessions.get(plan.id, ()), today)
        )

    def measured(self, plans: Sequence[PlanRecord]) -> tuple[SessionRecord, ...]:
        """Give the measurements of plans that follow one another, oldest first."""
        ids = {plan.id for plan in plans}
        return tuple(
            session
            for session in self.all_sessions
            if session.plan_id in ids and session.kind is SessionKind.BASELINE
        )

    def adherence(self, plan: PlanRecord) -> Adherence:
        """Count what was done of what an activity asked until today, earlier plans included."""
        return adherence(self.points(self.line(plan.id)), self.core.today)

    def feedback_on(self, plan: PlanRecord, session: SessionRecord) -> Feedback:
        """Compare a session with what the plan asked."""
        return feedback_on(plan, self.sessions(plan), session)

    def measured_by(self, weekdays: Collection[int], plan: PlanRecord | None = None) -> date | None:
        """Give the earliest day on which the baseline can be known; None when it is.

        Args:
            weekdays: The days with a session, 0 is Monday.
            plan: The plan that is measured; None when it is still to be made.
        """
        sessions = self.sessions(plan) if plan else ()
        measured = len(baseline_of(plan, sessions).amounts) if plan else 0
        first = first_free_day(sessions, self.core.today)
        return measured_by(weekdays, BASELINE_SESSIONS - measured, first)

    def not_entered(self, plan: PlanRecord) -> tuple[NotEntered, ...]:
        """Give the planned sessions of an activity that can still be entered, latest first."""
        return not_entered(self.line(plan.id), self.sessions_of_each, self.core.today)

    @property
    def to_ask_about(self) -> NotEntered | None:
        """The one planned session to ask about, if somebody forgot to enter it."""
        activities = (self.line(plan.id) for plan in self.current)
        return to_ask_about(activities, self.sessions_of_each, self.core.today)

    def unanswered(self, plan: PlanRecord) -> SessionRecord | None:
        """Give the session about whose pain the patient is to be asked, pain-guided only.

        A change of plan since then leaves the question open.
        """
        if plan.approach is not Approach.PAIN_GUIDED:
            return None
        return unanswered(self._begun(plan).sessions, self.core.today)

    async def tell_settled(self, session: SessionRecord, *, settled: bool) -> tuple[Record, ...]:
        """Keep whether the pain had settled after a session, which moves the plans that follow.

        Returns:
            What was kept before: keeping it again undoes this.
        """
        told = session.model_copy(update={"settled": settled})
        line = self.line(session.plan_id)
        plan, *changes = dropwhile(lambda each: each.id != session.plan_id, line)
        sessions = [told if s.id == told.id else s for s in self.sessions(plan)]
        await self.core.keep(told, *with_answer(plan, sessions, changes))
        return session, *changes

    async def enter_session(self, plan: PlanRecord, amount: int) -> None:
        """Keep what was done today: a measurement, or the session that was planned."""
        match self.task_of(plan):
            case MeasureBaseline(done=None):
                kind, quota = SessionKind.BASELINE, None
            case DoQuota(quota=asked, done=None):
                kind, quota = SessionKind.PLANNED, asked
            case _:
                self.core.notify()  # type: ignore[no-untyped-call]  # what was tapped is out of date
                return
        session = SessionRecord(
            at=self.core.clock(), plan_id=plan.id, kind=kind, amount=amount, quota=quota
        )
        await self.core.keep(session)

    async def skip_session(self, plan: PlanRecord) -> None:
        """Keep that today's session was left out; the plan simply goes on."""
        task = self.task_of(plan)
        if not isinstance(task, DoQuota) or task.done:
            self.core.notify()  # type: ignore[no-untyped-call]  # what was tapped is out of date
            return
        session = SessionRecord(
            at=self.core.clock(),
            plan_id=plan.id,
            kind=SessionKind.SKIPPED,
            quota=task.quota,
        )
        await self.core.keep(session)

    async def enter_late(self, missed: NotEntered, amount: int | None) -> SessionRecord | None:
        """Keep what became of a planned session of an earlier day.

        Nobody is asked at what time it was: it stands at noon, and the diary can tell otherwise.

        Args:
            missed: The session.
            amount: What was done; None when it was left out.

        Returns:
            What was kept; None when what was tapped is out of date.
        """
        if missed not in self.not_entered(missed.plan):
            self.core.notify()  # type: ignore[no-untyped-call]
            return None
        session = SessionRecord(
            at=datetime.combine(missed.day, time(12)),
            plan_id=missed.plan.id,
            kind=SessionKind.SKIPPED if amount is None else SessionKind.PLANNED,
            amount=amount,
            quota=missed.quota,
        )
        await self.core.keep(session)
        return session

    async def explain_skip(self, session: SessionRecord, reason: str) -> None:
        """Keep why a session was left out, in the patient's words."""
        await self.core.keep(SessionRecord.model_validate(dict(session) | {"reason": reason}))

    async def pause(self, plan: PlanRecord, last: date | None = None) -> None:
        """Pause a plan.

        Args:
            plan: The plan, not paused.
            last: Last day of the pause; None is until the patient goes on with the plan.
        """
        await self.core.keep(paused(plan, self._of_activity(plan), self.core.today, last))

    async def resume(self, plan: PlanRecord) -> None:
        """Go on with a paused plan."""
        await self.core.keep(resumed(plan, self._of_activity(plan), self.core.today))

    async def end(self, plan: PlanRecord) -> None:
        """End a plan."""
        await self.core.keep(ended(plan, self._of_activity(plan), self.core.today))

    async def restart(self, plan: PlanRecord) -> PlanRecord:
        """Go on after a gap with the last quota that went well, in the plan that is given back."""
        before, after = restarted(plan, self.sessions(plan), self.core.clock(), self._begun(plan))
        await self.core.keep(before, after)
        return after

    async def measure_anew(self, plan: PlanRecord) -> PlanRecord:
        """Begin again with a new baseline, in the plan that is given back."""
        before, after = measured_anew(plan, self.sessions(plan), self.core.clock())
        await self.core.keep(before, after)
        return after

    def changed(
        self, plan: PlanRecord, target: int, target_date: date, weekdays: tuple[int, ...]
    ) -> tuple[PlanRecord, ...]:
        """Give the plans that another aim would make: shown before they are kept.

        Args:
            plan: The plan.
            target: What to arrive at, in the unit of the plan.
            target_date: When.
            weekdays: The days with a session, 0 is Monday.

        Raises:
            ValidationError: A choice cannot be.
        """
        aim = Aim(target, target_date, weekdays)
        return changed(plan, self.sessions(plan), self.core.clock(), aim, self._begun(plan))

    async def take_back(self, before: PlanRecord, after: PlanRecord) -> None:
        """Undo a change or a restart; what was done since then stays, with the plan as it was.

        Args:
            before: The plan as it was.
            after: The plan that came of it: the same one corrected, or one that follows it.
        """
        if after.id == before.id:
            await self.core.keep(before)
            return
        done = (s.model_copy(update={"plan_id": before.id}) for s in self.sessions(after))
        await self.core.keep(before, *done)
        await self.core.remove(after)

    async def remove(self, plan: PlanRecord) -> tuple[Record, ...]:
        """Remove an activity: this plan and those before it, with their sessions.

        Returns:
            What was removed; keeping it again undoes that.
        """
        removed = (*self.line(plan.id), *self._of_activity(plan))
        await self.core.remove(*removed)
        return removed

    def _of_activity(self, plan: PlanRecord) -> tuple[SessionRecord, ...]:
        """Give the sessions of a plan and of those before it: today's can be of an earlier one."""
        of_plan = self.sessions_of_each
        return tuple(s for each in self.line(plan.id) for s in of_plan.get(each.id, ()))

    def _begun(self, plan: PlanRecord) -> Begun:
        """Look back to where the activity of a plan was begun, over the changes since then."""
        before = takewhile(lambda each: each.id != plan.id, self.line(plan.id))
        return begun((*before, plan), self.sessions_of_each)
