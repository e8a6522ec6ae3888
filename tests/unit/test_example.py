"""The example: a believable diary, in either language, on whatever day it is shown."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app.content import topics
from lbp_app.example import example
from lbp_app.i18n import Translator
from lbp_app.models import (
    ComplaintRecord,
    Episode,
    Language,
    OwnActivityRecord,
    PainRecord,
    PlanRecord,
    QuestionRecord,
    ReadRecord,
    Record,
    SessionKind,
    SessionRecord,
)
from lbp_app.rules import moments_of_care
from lbp_app.rules.graded_activity import adherence, done_and_planned, task_of
from lbp_app.rules.graded_activity.task import DoQuota, RestDay
from lbp_app.storage import Log
from lbp_app.storage.backends.memory import MemoryBackend

TODAY = date(2026, 11, 22)
DUTCH, ENGLISH = Translator(Language.NL), Translator(Language.EN)


def of(kind: type[Record], t: Translator = DUTCH, today: date = TODAY) -> list:
    return [record for record in example(today, t) if isinstance(record, kind)]


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_every_record_is_of_the_six_weeks_before_today(today: date):
    days = {record.at.date() for record in example(today, DUTCH)}
    assert today - timedelta(days=45) <= min(days)
    assert max(days) == today - timedelta(days=1)


def test_the_log_takes_it_in():
    async def scenario() -> None:
        log = await Log.open(MemoryBackend())
        await log.put(*example(TODAY, DUTCH))
        assert len(log.all(PainRecord)) == len(of(PainRecord))

    asyncio.run(scenario())


def test_the_pain_falls_with_ups_and_downs_and_missed_days():
    back = [(record.at.date(), record.back) for record in of(PainRecord)]
    scores = [score for _, score in back]
    assert (scores[0], scores[-1]) == (7, 3)
    assert any(later > earlier for earlier, later in pairwise(scores))
    assert 35 < len({day for day, _ in back}) < 45


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_walking_is_built_up_by_plan_and_mostly_as_planned(today: date):
    records = example(today, DUTCH)
    (plan,) = [r for r in records if isinstance(r, PlanRecord)]
    sessions = [r for r in records if isinstance(r, SessionRecord)]
    kinds = [session.kind for session in sessions]
    assert kinds[:3] == [SessionKind.BASELINE] * 3
    assert kinds.count(SessionKind.SKIPPED) == 1
    counted = adherence(done_and_planned(plan, sessions, today), today)
    assert counted.planned == len(sessions) - 3
    assert counted.done == counted.planned - 1
    assert counted.as_planned == counted.done - 2
    assert isinstance(task_of(plan, sessions, today), DoQuota | RestDay)


def test_the_next_re_evaluation_is_near():
    (told,) = of(ComplaintRecord)
    assert (told.lrs, told.profile, (TODAY - told.onset).days) == (False, 2, 45)
    (_, second) = [m.day for m in moments_of_care(_episode(told)) if m.kind == "re_evaluation"]
    assert second == TODAY + timedelta(days=2)


def _episode(told: ComplaintRecord) -> Episode:
    return Episode(**told.model_dump(include={"onset", "first_session", "lrs", "profile"}))


def test_what_was_read_and_asked_is_about_topics_there_are():
    there = topics(Language.NL)
    assert all(record.topic in there for record in [*of(ReadRecord), *of(QuestionRecord)])


@pytest.mark.parametrize(
    ("t", "walking", "own"),
    [(DUTCH, "Wandelen", "Een uur zitten"), (ENGLISH, "Walking", "Sitting for an hour")],
)
def test_the_patient_writes_in_the_language_of_the_reader(t: Translator, walking: str, own: str):
    assert [plan.activity for plan in of(PlanRecord, t)] == [walking]
    assert own in [activity.name for activity in of(OwnActivityRecord, t)]
