"""The form for a session of a plan that is there already: what was done, or why it was not."""

from __future__ import annotations

from datetime import date, timedelta

import flet as ft

from lbp_app.components import text
from lbp_app.components.amount_field import amount_field, whole_number
from lbp_app.components.choice import choice
from lbp_app.components.entry_words import amount_in_words
from lbp_app.components.guard import component
from lbp_app.contexts import Ui, use_ui
from lbp_app.i18n import N_
from lbp_app.models import Approach, PlanRecord, SessionKind, SessionRecord
from lbp_app.screens.progress.entry_form import (
    EntryGone,
    entry_form,
    keep,
    moment_fields,
    moment_of,
    note_field,
)
from lbp_app.wording import UNIT

DONE_OR_NOT = {
    SessionKind.PLANNED: N_("session_form.done"),
    SessionKind.SKIPPED: N_("session_form.skipped"),
}

SETTLED_WORDS = {
    "yes": N_("task.settled.yes"),
    "no": N_("task.settled.no"),
    "unknown": N_("session_form.settled.unknown"),
}
SETTLED = {"yes": True, "no": False, "unknown": None}


@component
def SessionForm() -> ft.Control:
    """Show the form for the session named in the address."""
    ui = use_ui()
    session = ui.state.entry(SessionRecord, ft.use_route_params().get("entry", ""))
    plan = ui.state.entry(PlanRecord, session.plan_id) if session else None
    if session is None or plan is None:
        return EntryGone()
    return _Fields(plan, session, key=session.id)


@component
def _Fields(plan: PlanRecord, session: SessionRecord) -> ft.Control:
    ui = use_ui()
    moment, set_moment = ft.use_state(moment_of(ui, session.at))
    kind, set_kind = ft.use_state(session.kind)
    amount, set_amount = ft.use_state(str(session.amount or session.quota))
    settled, set_settled = ft.use_state(session.settled)
    reason, set_reason = ft.use_state(session.reason)
    tried, set_tried = ft.use_state(False)

    skipped = kind is SessionKind.SKIPPED
    amount_read = whole_number(amount)
    day_taken = any(
        other.at.date() == moment.day and other.id != session.id
        for other in ui.state.plans.sessions(plan)
    )

    async def save() -> None:
        set_tried(True)
        if moment.at is None or day_taken or (amount_read is None and not skipped):
            return
        changed = {
            "at": moment.at,
            "kind": kind,
            "amount": None if skipped else amount_read,
            "settled": settled if kind is SessionKind.PLANNED else None,
            "reason": reason if skipped else "",
        }
        await keep(ui, session.model_copy(update=changed))

    what_was_done = [
        amount_field(
            ui,
            ui.t("task.how_much", unit=ui.t(UNIT[plan.unit])),
            amount,
            set_amount,
            wrong=tried and amount_read is None,
        ),
        *(
            [
                choice(
                    ui,
                    ui.t("session_form.settled"),
                    {value: ui.t(words) for value, words in SETTLED_WORDS.items()},
                    next(value for value, known in SETTLED.items() if known is settled),
                    lambda value: set_settled(SETTLED[value]),
                    level=2,
                )
            ]
            if kind is SessionKind.PLANNED and plan.approach is Approach.PAIN_GUIDED
            else []
        ),
    ]
    return entry_form(
        ui,
        plan.activity,
        [
            *_asked(ui, plan, session),
            *(
                [
                    choice(
                        ui,
                        ui.t("session_form.kind"),
                        {value.value: ui.t(words) for value, words in DONE_OR_NOT.items()},
                        kind,
                        lambda value: set_kind(SessionKind(value)),
                        level=2,
                    )
                ]
                if kind in DONE_OR_NOT
                else []
            ),
            *(
                [note_field(ui, reason, set_reason, ui.t("session_form.reason"))]
                if skipped
                else what_was_done
            ),
            *moment_fields(
                ui,
                moment,
                set_moment,
                tried=tried,
                earliest=min(plan.at.date(), session.at.date()),
                latest=_last_day(plan),
            ),
            *(
                [text.live(ui.t("session_form.day_taken"), error=True)]
                if tried and day_taken
                else []
            ),
        ],
        save,
    )


def _last_day(plan: PlanRecord) -> date:
    """Give the last day a session can be on: after it another plan holds, or none."""
    return plan.ended - timedelta(days=1) if plan.ended else date.max


def _asked(ui: Ui, plan: PlanRecord, session: SessionRecord) -> list[ft.Control]:
    if session.quota is None:
        return [text.body(ui.t("session_form.baseline"))]
    amount = amount_in_words(ui, session.quota, plan.unit)
    return [text.body(ui.t("session_form.quota", amount=amount))]
