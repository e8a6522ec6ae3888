"""Diary entries in words: "back 6, leg 4", or "Walking: 20 minutes"."""

from __future__ import annotations

from lbp_app import wording
from lbp_app.contexts import Ui
from lbp_app.models import ActivityRecord, PainRecord, PlanRecord, SessionRecord, Unit

Entry = PainRecord | ActivityRecord | SessionRecord


def amount_in_words(ui: Ui, amount: int, unit: Unit) -> str:
    """Say an amount with its unit: "1 minute", "1.250 stappen"."""
    return wording.amount(ui.t, amount, unit)


def target_in_words(ui: Ui, plan: PlanRecord) -> str:
    """Say where a plan leads: "Goal: 20 minutes on 4 January 2027"."""
    amount = amount_in_words(ui, plan.target, plan.unit)
    return ui.t("plan.target_line", amount=amount, date=ui.t.date(plan.target_date, "long"))


def in_words(ui: Ui, entry: Entry) -> str:
    """Say what an entry holds."""
    if isinstance(entry, SessionRecord):
        return _session(ui, entry)
    if isinstance(entry, ActivityRecord):
        amount = amount_in_words(ui, entry.amount, entry.unit)
        return ui.t("entry.activity", activity=entry.activity, amount=amount)
    if entry.leg is None:
        return ui.t("entry.back", back=entry.back)
    if entry.back is None:
        return ui.t("entry.leg", leg=entry.leg)
    return ui.t("entry.back_and_leg", back=entry.back, leg=entry.leg)


def _session(ui: Ui, session: SessionRecord) -> str:
    plan = ui.state.entry(PlanRecord, session.plan_id)
    if plan is None:
        return ui.t("entry.session_of_no_plan")
    if session.amount is None:
        return ui.t("entry.skipped", activity=plan.activity)
    amount = amount_in_words(ui, session.amount, plan.unit)
    if session.quota is None:
        return ui.t("entry.measured", activity=plan.activity, amount=amount)
    quota = amount_in_words(ui, session.quota, plan.unit)
    return ui.t("entry.session", activity=plan.activity, amount=amount, quota=quota)
