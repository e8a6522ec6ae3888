"""Graded activity (E16, E20): building up an activity by plan, as pure rules.

Everything is computed from a `PlanRecord` and its `SessionRecord`s, so it can be computed again
whenever one of them is corrected. `task_of` says what a plan asks today; `planned_sessions` gives
the whole schedule; `done_and_planned` puts what was done beside it.
"""

from lbp_app.rules.graded_activity.baseline import Baseline, baseline_of, start_quota
from lbp_app.rules.graded_activity.concerns import (
    Concern,
    Jump,
    TargetBelowStart,
    concern_about,
)
from lbp_app.rules.graded_activity.feedback import Feedback, FeedbackKind, feedback_on
from lbp_app.rules.graded_activity.gap import begun
from lbp_app.rules.graded_activity.measuring import measured_by
from lbp_app.rules.graded_activity.not_entered import NotEntered, not_entered, to_ask_about
from lbp_app.rules.graded_activity.pain_guided import unanswered
from lbp_app.rules.graded_activity.pauses import current_pause, ended, paused, resumed
from lbp_app.rules.graded_activity.planned import (
    Adherence,
    SessionPoint,
    adherence,
    done_and_planned,
    planned_sessions,
)
from lbp_app.rules.graded_activity.plans import (
    MAX_PLANS,
    current_plans,
    default_approach,
    histories,
    holding_plans,
    may_add_plan,
)
from lbp_app.rules.graded_activity.restart import (
    Aim,
    changed,
    measured_anew,
    restarted,
    with_answer,
)
from lbp_app.rules.graded_activity.schedule import PlannedSession, Week, schedule_of, weeks
from lbp_app.rules.graded_activity.sessions import by_plan
from lbp_app.rules.graded_activity.task import (
    AfterGap,
    Completed,
    DoQuota,
    Ended,
    MeasureBaseline,
    Paused,
    RestDay,
    Task,
    task_of,
)

__all__ = [
    "MAX_PLANS",
    "Adherence",
    "AfterGap",
    "Aim",
    "Baseline",
    "Completed",
    "Concern",
    "DoQuota",
    "Ended",
    "Feedback",
    "FeedbackKind",
    "Jump",
    "MeasureBaseline",
    "NotEntered",
    "Paused",
    "PlannedSession",
    "RestDay",
    "SessionPoint",
    "TargetBelowStart",
    "Task",
    "Week",
    "adherence",
    "baseline_of",
    "begun",
    "by_plan",
    "changed",
    "concern_about",
    "current_pause",
    "current_plans",
    "default_approach",
    "done_and_planned",
    "ended",
    "feedback_on",
    "histories",
    "holding_plans",
    "may_add_plan",
    "measured_anew",
    "measured_by",
    "not_entered",
    "paused",
    "planned_sessions",
    "restarted",
    "resumed",
    "schedule_of",
    "start_quota",
    "task_of",
    "to_ask_about",
    "unanswered",
    "weeks",
    "with_answer",
]
