"""A hand-out in words, for the preview, the printed page and the patient alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from lbp_app.handout.model import Handout, HandoutPlan
from lbp_app.handout.set_up import first_planned, next_moment, plan_record
from lbp_app.i18n import N_, Translator
from lbp_app.wording import EMERGENCY_NUMBER, MOMENT, PROFILE, amount

A_MONDAY = date(2024, 1, 1)

LRS = {True: N_("handed.lrs.yes"), False: N_("handed.lrs.no")}


def plan_in_words(t: Translator, plan: HandoutPlan, now: datetime) -> Iterator[str]:
    """Say what to do first, on which days, and where it leads; or that its date has come."""
    record = plan_record(plan, now)
    target_date = t.date(plan.target_date, "long")
    if record is None:
        yield t("handed.late", date=target_date)
        return
    first = first_planned(record)
    if first is None:
        yield t("handed.measure")
    else:
        quota = amount(t, first.quota, plan.unit)
        yield t("handed.first", amount=quota, date=t.date(first.day, "day"))
    days = (A_MONDAY + timedelta(days=day) for day in plan.weekdays)
    yield t("handed.days", days=", ".join(t.date(day, "weekday") for day in days))
    yield t("plan.target_line", amount=amount(t, plan.target, plan.unit), date=target_date)


def care_in_words(t: Translator, handout: Handout, today: date) -> Iterator[str]:
    """Say what the therapist found, and what is the next moment of care."""
    if handout.practice:
        yield t("handed.practice", practice=handout.practice)
    yield t("handed.first_session", date=t.date(handout.first_session, "long"))
    if handout.onset:
        yield t("handed.onset", date=t.date(handout.onset, "long"))
    if handout.lrs is not None:
        yield t(LRS[handout.lrs])
    if handout.profile is not None:
        yield t(PROFILE[handout.profile])
    moment = next_moment_in_words(t, handout, today)
    if moment:
        yield moment


def next_moment_in_words(t: Translator, handout: Handout, today: date) -> str | None:
    """Say what is the next moment of care, and when; None when there is none to tell."""
    moment = next_moment(handout, today)
    if moment is None:
        return None
    return t("handed.next", moment=t(MOMENT[moment.kind]), date=t.date(moment.day))


def numbers_in_words(t: Translator, handout: Handout) -> Iterator[str]:
    """Name the numbers to call."""
    named = {
        N_("contacts.practice"): handout.practice_phone,
        N_("contacts.out_of_hours"): handout.out_of_hours,
    }
    for name, number in named.items():
        if number:
            yield t("handed.number", name=t(name), number=number)
    yield t("handed.number", name=t("handed.emergency"), number=EMERGENCY_NUMBER)
