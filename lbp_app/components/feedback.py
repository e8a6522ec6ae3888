"""What is said about a session: kind, exact, and never a reproach."""

from __future__ import annotations

from lbp_app.components.entry_words import amount_in_words
from lbp_app.contexts import Ui
from lbp_app.i18n import N_
from lbp_app.models import PlanRecord, SessionRecord
from lbp_app.rules.graded_activity import FeedbackKind

WORDS = {
    FeedbackKind.AS_PLANNED: N_("feedback.as_planned"),
    FeedbackKind.A_BIT_MORE: N_("feedback.a_bit_more"),
    FeedbackKind.MUCH_MORE: N_("feedback.much_more"),
    FeedbackKind.LESS: N_("feedback.less"),
    FeedbackKind.SKIPPED: N_("feedback.skipped"),
}

MORE = {FeedbackKind.A_BIT_MORE, FeedbackKind.MUCH_MORE}


def feedback_in_words(ui: Ui, plan: PlanRecord, session: SessionRecord) -> str:
    """Say how a session compares with what was planned, and what comes next."""
    feedback = ui.state.plans.feedback_on(plan, session)
    said = ui.t(
        WORDS[feedback.kind],
        quota=amount_in_words(ui, feedback.quota, plan.unit),
        amount=amount_in_words(ui, feedback.amount or 0, plan.unit),
    )
    if feedback.upcoming is None:
        return said
    what_next = N_("feedback.save_it") if feedback.kind in MORE else N_("feedback.upcoming")
    upcoming = ui.t(
        what_next,
        date=ui.t.date(feedback.upcoming.day, "day"),
        amount=amount_in_words(ui, feedback.upcoming.quota, plan.unit),
    )
    return f"{said} {upcoming}"
