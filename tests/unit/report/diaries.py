"""Diaries to summarise: one of six weeks to count by hand, and the fullest there can be."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from lbp_app.models import (
    AlarmRecord,
    Approach,
    ChangeRecord,
    ComplaintRecord,
    DifficultyRecord,
    OwnActivityRecord,
    PainRecord,
    PlanRecord,
    QuestionRecord,
    Rating,
    SessionKind,
    SessionRecord,
    Symptom,
    Tier,
    Unit,
)
from lbp_app.report.facts import Diary
from lbp_app.rules import Advice, Rule, Wording
from lbp_app.rules.episodes import episodes

NOW = datetime(2026, 11, 21, 14, 5)
TODAY = NOW.date()

WIDEST = "Œ"
"""The widest letter of the font: nothing that is typed takes more room."""


def ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


def november(day: int) -> datetime:
    return datetime(2026, 11, day, 10, 30)


def pain_of_six_weeks() -> list[PainRecord]:
    """The back from 12 October: 7.6 in the first week, then one 5, and 3.7 in the last week."""
    first, last = (8, 7, 8, 7, 8, 7, 8), (4, 4, 3, 4, 4, 3, 4)
    return [
        *(PainRecord(at=ago(40 - n), back=score) for n, score in enumerate(first)),
        PainRecord(at=ago(20), back=5, leg=6),
        *(PainRecord(at=ago(6 - n), back=score) for n, score in enumerate(last)),
        PainRecord(at=ago(0), leg=2),
    ]


def walking() -> tuple[PlanRecord, list[SessionRecord]]:
    """Nine sessions by 21 November, on each Monday, Wednesday and Friday: seven were done."""
    plan = PlanRecord(
        at=november(1),
        activity="Wandelen",
        unit=Unit.MINUTES,
        approach=Approach.TIME_CONTINGENT,
        target=30,
        target_date=date(2026, 12, 28),
        baseline=(10, 11, 9),
    )
    done = [
        SessionRecord(
            at=november(day), plan_id=plan.id, kind=SessionKind.PLANNED, amount=amount, quota=amount
        )
        for day, amount in ((2, 7), (6, 9), (9, 10), (11, 11), (13, 12), (16, 13), (20, 15))
    ]
    skipped = SessionRecord(at=november(4), plan_id=plan.id, kind=SessionKind.SKIPPED, quota=8)
    return plan, [*done, skipped]


def six_weeks() -> Diary:
    complaint = ComplaintRecord(
        at=ago(40),
        onset=date(2026, 10, 5),
        first_session=date(2026, 10, 12),
        lrs=True,
        profile=2,
    )
    walks, sessions = walking()
    cycling = PlanRecord(
        at=november(18),
        activity="Fietsen naar de crèche",
        unit=Unit.MINUTES,
        approach=Approach.TIME_CONTINGENT,
        target=20,
        target_date=date(2027, 1, 15),
    )
    measured = SessionRecord(
        at=november(19), plan_id=cycling.id, kind=SessionKind.BASELINE, amount=6
    )
    carrying = OwnActivityRecord(at=ago(39), name="Boodschappen dragen")
    sitting = OwnActivityRecord(at=ago(38), name="Zitten")
    return Diary(
        today=TODAY,
        episode=episodes([complaint])[-1],
        pain=pain_of_six_weeks(),
        changes=[
            ChangeRecord(at=november(3), rating=Rating.THE_SAME),
            ChangeRecord(at=november(19), rating=Rating.A_LITTLE_BETTER),
        ],
        alarms=[
            AlarmRecord(
                at=november(9),
                symptoms=(Symptom.PAIN_MEDICINE_DOUBT, Symptom.BOTH_LEGS),
                over_40=True,
            ),
            AlarmRecord(at=november(10)),
        ],
        own_activities=[carrying, sitting],
        difficulties=[
            DifficultyRecord(at=datetime(2026, 10, 13, 9), own_activity=carrying.id, score=8),
            DifficultyRecord(at=november(17), own_activity=carrying.id, score=4),
        ],
        plans=[walks, cycling],
        sessions=[*sessions, measured],
        questions=[
            QuestionRecord(
                at=november(5), topic="moving", text="Is één keer tillen – coördinatie?"
            ),
            QuestionRecord(at=november(6), topic="moving", text="Al gevraagd", asked=True),
        ],
        advice=[
            Advice(Rule.R15, Tier.APPOINTMENT, Wording.R15),
            Advice(Rule.R19, Tier.ASK, Wording.R19),
        ],
    )


def ten_years(
    advice: Sequence[Advice] = (),
    symptoms: tuple[Symptom, ...] = tuple(Symptom),
    letter: str = WIDEST,
) -> Diary:
    """Entries of every kind for each day of ten years, and every text as long as it can be."""
    days, name = range(3650, -1, -1), letter * 60
    complaint = ComplaintRecord(
        at=ago(3650), onset=ago(3650).date(), first_session=ago(3649).date(), profile=3
    )
    plans = [
        PlanRecord(
            at=ago(3000),
            activity=name,
            unit=Unit.METRES,
            approach=Approach.TIME_CONTINGENT,
            target=100_000,
            target_date=ago(-600).date(),
            baseline=(100_000,) * 3,
            weekdays=tuple(range(7)),
            ended=ago(1).date(),
        )
        for _ in range(8)
    ]
    own = [OwnActivityRecord(at=ago(3000), name=name) for _ in range(8)]
    return Diary(
        today=TODAY,
        episode=episodes([complaint])[-1],
        pain=[PainRecord(at=ago(n), back=n % 11, leg=(n + 5) % 11) for n in days],
        changes=[ChangeRecord(at=ago(n), rating=Rating.COMPLETELY_RECOVERED) for n in days],
        alarms=[AlarmRecord(at=ago(n), symptoms=symptoms, over_40=False) for n in days],
        own_activities=own,
        difficulties=[
            DifficultyRecord(at=ago(n), own_activity=each.id, score=10)
            for n in days
            for each in own
        ],
        plans=plans,
        sessions=[
            SessionRecord(
                at=ago(2),
                plan_id=plan.id,
                kind=SessionKind.PLANNED,
                amount=100_000,
                quota=100_000,
            )
            for plan in plans
        ],
        questions=[
            QuestionRecord(at=ago(n), topic="moving", text=letter * 300) for n in range(200)
        ],
        advice=advice,
    )
