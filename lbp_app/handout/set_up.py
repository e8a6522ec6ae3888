"""What a hand-out changes for a patient: worked out and shown first, kept only when accepted."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pydantic import ValidationError

from lbp_app.handout.code import encode
from lbp_app.handout.model import Handout, HandoutPlan
from lbp_app.models import (
    BASELINE_SESSIONS,
    ComplaintRecord,
    Contacts,
    Episode,
    HandoutRecord,
    Language,
    PlanRecord,
    Preferences,
    SessionRecord,
    Unit,
    Value,
)
from lbp_app.rules import Moment, moments_of_care
from lbp_app.rules.graded_activity import (
    MAX_PLANS,
    PlannedSession,
    ended,
    measured_by,
    planned_sessions,
)


@dataclass(frozen=True)
class Known:
    """What the patient has before the hand-out.

    Attributes:
        complaint: The complaint; None before anything was told.
        plans: The plans that hold, oldest first.
        sessions: The sessions of each plan, by its id.
        contacts: The telephone numbers.
        preferences: How the patient sees the app.
    """

    complaint: ComplaintRecord | None
    plans: Sequence[PlanRecord]
    sessions: Mapping[str, Sequence[SessionRecord]]
    contacts: Contacts
    preferences: Preferences


@dataclass(frozen=True)
class SetUp:
    """What accepting a hand-out keeps.

    Attributes:
        complaint: The complaint as it will stand.
        begun: The plans that begin.
        stopped: The plans that end.
        late: The activities that can't be planned any more: their date has come.
        contacts: The telephone numbers as they will stand.
        preferences: The same but for the language, and without the welcome.
        record: What else the therapist handed out.
    """

    complaint: ComplaintRecord
    begun: tuple[PlanRecord, ...]
    stopped: tuple[PlanRecord, ...]
    late: tuple[HandoutPlan, ...]
    contacts: Contacts
    preferences: Preferences
    record: HandoutRecord

    @property
    def entries(self) -> tuple[Value, ...]:
        """Every record and setting, to be kept together."""
        return (
            self.complaint,
            *self.begun,
            *self.stopped,
            self.contacts,
            self.preferences,
            self.record,
        )


def set_up(
    handout: Handout, known: Known, now: datetime, language: Language, *, again: bool
) -> SetUp:
    """Work out what a hand-out sets. Nothing that was entered is lost.

    A plan for the same activity in the same unit ends, and the new one follows it. Other plans go
    on, the newest first, as far as there is room. When the complaint came back, all of them end.

    Args:
        handout: The hand-out.
        known: What the patient has.
        now: The wall-clock time of the reader.
        language: The language in which the patient wants the app.
        again: Whether the complaint came back: another episode, and not a correction of this one.
    """
    ending = [ended(p, known.sessions.get(p.id, ()), now.date()) for p in known.plans]
    before = {} if again else {_name(plan): plan for plan in ending}
    planned = {p: plan_record(p, now, after=before.get(_name(p))) for p in handout.plans}
    begun = tuple(record for record in planned.values() if record)
    names = {_name(record) for record in begun}
    others = [] if again else [plan for plan in ending if _name(plan) not in names]
    going_on = others[max(0, len(others) + len(begun) - MAX_PLANS) :]
    return SetUp(
        complaint=_complaint(handout, None if again else known.complaint, now),
        begun=begun,
        stopped=tuple(plan for plan in ending if plan not in going_on),
        late=tuple(plan for plan, record in planned.items() if record is None),
        contacts=_contacts(handout, known.contacts),
        preferences=known.preferences.model_copy(update={"language": language, "welcomed": True}),
        record=HandoutRecord(
            id=record_id(handout),
            at=now,
            practice=handout.practice,
            exercises=handout.exercises,
            topics=handout.topics,
        ),
    )


def record_id(handout: Handout) -> str:
    """Give the identifier of what is kept of a hand-out: the same one is known again."""
    return hashlib.sha256(encode(handout).encode()).hexdigest()[:32]


def plan_record(
    plan: HandoutPlan, now: datetime, *, after: PlanRecord | None = None
) -> PlanRecord | None:
    """Give the plan as the patient keeps it; None when its target date has come.

    Args:
        plan: The activity in the hand-out.
        now: When the plan is made.
        after: A plan that ended, and that this one follows.
    """
    following = {"follows": after.id, "first_day": after.ended} if after else {}
    try:
        return PlanRecord.model_validate(dict(plan) | following | {"at": now})
    except ValidationError:
        return None


def baseline_by(weekdays: Collection[int], today: date) -> date | None:
    """Give the earliest day on which the baseline of a new activity can be known.

    Args:
        weekdays: The days of the week with a session, 0 is Monday; no day is chosen gives None.
        today: The first day on which the patient can measure.
    """
    return measured_by(weekdays, BASELINE_SESSIONS, today)


def first_planned(plan: PlanRecord) -> PlannedSession | None:
    """Give the first session of a new plan; None while its baseline is to be measured."""
    planned = planned_sessions(plan, (), plan.at.date())
    return planned[0] if planned else None


def next_moment(handout: Handout, today: date) -> Moment | None:
    """Give the first moment of care that has not passed; None when there is none to tell.

    Without an onset the re-evaluations still count, from the first session.
    """
    episode = Episode(
        onset=handout.onset or handout.first_session,
        first_session=handout.first_session,
        lrs=handout.lrs,
        profile=handout.profile,
    )
    coming = (moment for moment in moments_of_care(episode) if moment.last_day >= today)
    told = (moment for moment in coming if handout.onset or not moment.kind.counts_from_onset)
    return next(told, None)


def _name(plan: PlanRecord | HandoutPlan) -> tuple[str, Unit]:
    return plan.activity.casefold(), plan.unit


def _complaint(handout: Handout, told: ComplaintRecord | None, now: datetime) -> ComplaintRecord:
    """Correct what was told by what the therapist knows, or tell it for the first time."""
    stated = {
        "onset": handout.onset,
        "first_session": handout.first_session,
        "lrs": handout.lrs,
        "profile": handout.profile,
    }
    return (told or ComplaintRecord(at=now)).model_copy(update=_known(stated))


def _contacts(handout: Handout, contacts: Contacts) -> Contacts:
    stated = {"practice": handout.practice_phone, "out_of_hours": handout.out_of_hours}
    return contacts.model_copy(update={name: number for name, number in stated.items() if number})


def _known(stated: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in stated.items() if value is not None}
