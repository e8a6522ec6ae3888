"""The facts of a summary, against values counted by hand."""

from dataclasses import replace
from datetime import date

from lbp_app.models import ComplaintRecord, DifficultyRecord, PainRecord, Symptom
from lbp_app.report.facts import DatedScore, Diary, facts_of
from lbp_app.rules.episodes import episodes
from lbp_app.rules.pain_course import Site
from lbp_app.rules.progress import Course, NotEnough, Trend
from tests.unit.report.diaries import TODAY, ago, november, six_weeks


def test_pain_of_the_first_week_is_compared_with_the_last():
    back, leg = facts_of(six_weeks()).pain
    assert (back.site, leg.site) == (Site.BACK, Site.LEG)
    assert back.course == Course(53 / 7, 26 / 7, Trend.FALLING)
    assert leg.course == Course(6, 2, Trend.FALLING)


def test_the_highest_score_is_the_latest_of_equals():
    back, leg = facts_of(six_weeks()).pain
    assert back.highest == DatedScore(date(2026, 10, 18), 8)
    assert back.latest == DatedScore(TODAY, 4)
    assert leg.highest == DatedScore(date(2026, 11, 1), 6)


def test_days_without_a_score_stay_empty():
    days = facts_of(six_weeks()).days
    assert [len(days), days[0].day, days[-1].day] == [41, date(2026, 10, 12), TODAY]
    assert [day.back for day in days[5:9]] == [7, 8, None, None]


def test_an_activity_is_counted_against_its_plan():
    walking, cycling = facts_of(six_weeks()).activities
    assert (walking.adherence.done, walking.adherence.planned) == (7, 9)
    assert walking.first_quota == 7  # 70 % of the mean of 10, 11 and 9 minutes
    assert walking.latest is not None
    assert (walking.latest.at, walking.latest.amount) == (november(20), 15)
    assert (cycling.measured, cycling.first_quota, cycling.latest) == (1, None, None)


def test_plans_that_follow_one_another_are_one_activity():
    diary = six_weeks()
    walking, cycling = diary.plans
    ended = walking.model_copy(update={"ended": date(2026, 11, 18)})
    next_one = walking.model_copy(
        update={"id": "0" * 32, "at": november(18), "follows": walking.id, "go_on_from": 14}
    )
    sessions = [
        session.model_copy(update={"plan_id": next_one.id})
        if session.at == november(20)
        else session
        for session in diary.sessions
    ]
    facts = facts_of(replace(diary, plans=[ended, cycling, next_one], sessions=sessions))
    assert [activity.plan for activity in facts.activities] == [next_one, cycling]
    # Seven sessions of the first plan until 16 November, two of the next one on the 18th and 20th.
    built_up = facts.activities[0]
    assert (built_up.adherence.done, built_up.adherence.planned) == (7, 9)
    assert built_up.first_quota == 7
    assert built_up.latest is not None
    assert built_up.latest.at == november(20)


def test_an_activity_that_ended_comes_last():
    diary = six_weeks()
    walking, cycling = diary.plans
    ended = walking.model_copy(update={"ended": TODAY})
    facts = facts_of(replace(diary, plans=[ended, cycling]))
    assert [activity.plan for activity in facts.activities] == [cycling, ended]


def test_own_activities_have_their_first_and_latest_score():
    carrying, sitting = facts_of(six_weeks()).own_activities
    assert carrying.first == DatedScore(date(2026, 10, 13), 8)
    assert carrying.latest == DatedScore(date(2026, 11, 17), 4)
    assert (sitting.first, sitting.latest) == (None, None)


def test_one_score_is_the_first_and_no_change():
    diary = six_weeks()
    own = diary.own_activities[0].id
    twice = [DifficultyRecord(at=november(17), own_activity=own, score=score) for score in (9, 7)]
    (carrying, _) = facts_of(replace(diary, difficulties=twice)).own_activities
    assert carrying.first == DatedScore(date(2026, 11, 17), 7)
    assert carrying.latest is None


def test_answers_come_newest_first_and_questions_that_wait_alone():
    facts = facts_of(six_weeks())
    assert [answer.at for answer in facts.changes] == [november(19), november(3)]
    assert [alarm.symptoms for alarm in facts.alarms] == [
        (),
        (Symptom.PAIN_MEDICINE_DOUBT, Symptom.BOTH_LEGS),
    ]
    assert [question.at for question in facts.questions] == [november(5)]


def test_an_earlier_episode_does_not_count_but_its_alarms_do():
    complaints = [
        ComplaintRecord(at=ago(40), onset=date(2026, 10, 5)),
        ComplaintRecord(at=november(20), onset=date(2026, 11, 18)),
    ]
    facts = facts_of(replace(six_weeks(), episode=episodes(complaints)[-1]))
    assert [day.back for day in facts.days] == [4, 4, 3, 4]  # from 18 November
    assert [answer.at for answer in facts.changes] == [november(19)]
    assert facts.own_activities == ()
    assert [activity.plan.activity for activity in facts.activities] == ["Fietsen naar de crèche"]
    assert len(facts.alarms) == 2


def test_what_is_dated_after_today_does_not_count():
    facts = facts_of(replace(six_weeks(), today=date(2026, 11, 9)))
    assert [answer.at for answer in facts.changes] == [november(3)]
    assert len(facts.alarms) == 1
    assert facts.days[-1].day == date(2026, 11, 9)
    assert facts.own_activities[0].latest is None


def test_pain_looks_back_a_year_at_most():
    scores = [PainRecord(at=ago(days), back=2 if days < 364 else 9) for days in (400, 364, 363, 0)]
    facts = facts_of(Diary(today=TODAY, pain=scores))
    assert len(facts.days) == 364
    assert facts.pain[0].highest == DatedScore(TODAY, 2)
    assert facts.pain[0].course == Course(2, 2, Trend.STEADY)


def test_without_a_score_in_a_year_there_are_no_days():
    only_a_note = PainRecord(at=ago(9), note="Stijf")
    long_ago = PainRecord(at=ago(364), back=3)
    assert facts_of(Diary(today=TODAY, pain=[long_ago, only_a_note])).days == ()
    scored = PainRecord(at=ago(2), leg=3)
    assert len(facts_of(Diary(today=TODAY, pain=[only_a_note, scored])).days) == 3


def test_an_empty_diary_has_no_facts():
    facts = facts_of(Diary(today=TODAY))
    assert (facts.onset, facts.days, facts.activities) == (None, (), ())
    assert [(pain.course, pain.latest) for pain in facts.pain] == [(NotEnough(0), None)] * 2


def test_an_onset_still_to_come_is_not_known():
    complaint = ComplaintRecord(at=ago(1), onset=date(2026, 12, 1))
    assert facts_of(Diary(today=TODAY, episode=episodes([complaint])[-1])).onset is None
