"""The example: the diary of a made-up patient, six weeks on, to show what the app does with one.

Back pain for 45 days without LRS, treatment profile 2, first session 40 days ago. The pain falls
from 7 to 3, with ups and downs; walking is built up by plan from a measured baseline; the second
re-evaluation is the day after tomorrow.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from lbp_app.i18n import N_, Translator
from lbp_app.models import (
    ActivityRecord,
    Approach,
    ChangeRecord,
    ComplaintRecord,
    DifficultyRecord,
    OwnActivityRecord,
    PainRecord,
    PlanRecord,
    QuestionRecord,
    Rating,
    ReadRecord,
    Record,
    SessionKind,
    SessionRecord,
    Unit,
)
from lbp_app.rules.graded_activity import PlannedSession, planned_sessions

ONSET, FIRST_SESSION, WEEK_3, ASKED = 45, 40, 24, 33
"""How many days ago the pain began and treatment began, and two later days."""

BACK = ("7787-66", "767656-", "6675556", "55-5465", "4554-44", "34454-3", "433")
LEG = ("3322-22", "212211-", "1110111", "10-1110", "0001-00", "00000-0", "000")
"""Pain (NPRS) of each day by week, the last one yesterday; a dash is a day without an entry."""

BASELINE = {38: 11, 37: 9, 36: 10}
"""Minutes of walking that were measured, by how many days ago; the plan is as old as the first."""

TARGET, TARGET_IN = 30, 18
"""Minutes to arrive at, and in how many days."""

SKIPPED = 3
"""Which planned session was skipped, counted from 0."""

DIFFERENCES = {6: 3, 8: -4}
"""Which were not done as planned, and how many minutes more or less."""

OWN_ACTIVITIES = {
    N_("example.shopping"): (8, 8, 7, 6, 5, 5),
    N_("example.sitting"): (6, 7, 6, 5, 5, 4),
    N_("example.gardening"): (9, 8, 8, 7, 6, 6),
}
"""Own activities (PSK), and how difficult each was every week, the last time 3 days ago."""

READ = {39: "nature", 36: "recovery", 30: "activity", 21: "thoughts"}
"""Topics that were read, by how many days ago."""

GARDENING = {26: 15, 12: 25, 5: 30}
"""Minutes in the garden, besides the plan, by how many days ago."""


def example(today: date, t: Translator) -> tuple[Record, ...]:
    """Write the diary, up to yesterday: today is for the reader to try.

    Args:
        today: The day of the reader.
        t: Translator to the language that the patient writes in.
    """
    return (
        ComplaintRecord(
            at=_at(today, FIRST_SESSION),
            onset=today - timedelta(days=ONSET),
            first_session=today - timedelta(days=FIRST_SESSION),
            lrs=False,
            profile=2,
        ),
        *_pain(today),
        *_walking(today, t),
        *_own_activities(today, t),
        *(
            ActivityRecord(
                at=_at(today, days, 15), activity=t("example.garden"), amount=n, unit=Unit.MINUTES
            )
            for days, n in GARDENING.items()
        ),
        ChangeRecord(at=_at(today, WEEK_3, 20), rating=Rating.A_LITTLE_BETTER),
        *(ReadRecord(at=_at(today, days, 20), topic=topic) for days, topic in READ.items()),
        QuestionRecord(at=_at(today, ASKED, 20), topic="activity", text=t("example.question")),
    )


def _at(today: date, days_ago: int, hour: int = 9) -> datetime:
    return datetime.combine(today - timedelta(days=days_ago), time(hour))


def _pain(today: date) -> Iterator[PainRecord]:
    back, leg = "".join(BACK), "".join(LEG)
    for n, (of_back, of_leg) in enumerate(zip(back, leg, strict=True)):
        if of_back.isdigit():
            yield PainRecord(at=_at(today, len(back) - n), back=int(of_back), leg=int(of_leg))


def _walking(today: date, t: Translator) -> Iterator[Record]:
    """Write the plan with its measurements, and what became of its sessions."""
    plan = PlanRecord(
        at=_at(today, max(BASELINE)),
        activity=t("example.walking"),
        unit=Unit.MINUTES,
        approach=Approach.TIME_CONTINGENT,
        target=TARGET,
        target_date=today + timedelta(days=TARGET_IN),
    )
    measured = [
        SessionRecord(
            at=_at(today, days, 11), plan_id=plan.id, kind=SessionKind.BASELINE, amount=amount
        )
        for days, amount in BASELINE.items()
    ]
    yield plan
    yield from measured
    for n, planned in enumerate(planned_sessions(plan, measured, today)):
        if planned.day < today:
            yield _session(plan, n, planned, t)


def _session(plan: PlanRecord, n: int, planned: PlannedSession, t: Translator) -> SessionRecord:
    """Write what became of a planned session: most were done as planned."""
    at = datetime.combine(planned.day, time(11))
    if n == SKIPPED:
        return SessionRecord(
            at=at,
            plan_id=plan.id,
            kind=SessionKind.SKIPPED,
            quota=planned.quota,
            reason=t("example.reason"),
        )
    return SessionRecord(
        at=at,
        plan_id=plan.id,
        kind=SessionKind.PLANNED,
        amount=planned.quota + DIFFERENCES.get(n, 0),
        quota=planned.quota,
    )


def _own_activities(today: date, t: Translator) -> Iterator[Record]:
    for name, scores in OWN_ACTIVITIES.items():
        activity = OwnActivityRecord(at=_at(today, FIRST_SESSION), name=t(name))
        yield activity
        for weeks, score in enumerate(reversed(scores)):
            at = _at(today, 3 + 7 * weeks, 20)
            yield DifficultyRecord(at=at, own_activity=activity.id, score=score)
