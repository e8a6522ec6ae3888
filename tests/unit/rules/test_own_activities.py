from datetime import date, datetime, time

from lbp_app.models import DifficultyRecord, FunctionScore, OwnActivityRecord
from lbp_app.rules.own_activities import difficulty_due, function_scores
from tests.unit.rules.graded_activity.cases import MADE, nov

WALKING, SITTING, LIFTING = (
    OwnActivityRecord(at=MADE, name=name) for name in ("Wandelen", "Zitten", "Tillen")
)


def score(of: OwnActivityRecord, day: date, score: int, hour: int = 9) -> DifficultyRecord:
    return DifficultyRecord(at=datetime.combine(day, time(hour)), own_activity=of.id, score=score)


def test_the_score_of_a_day_is_the_mean_of_its_activities() -> None:
    scores = [
        score(WALKING, nov(1), 6),
        score(SITTING, nov(1), 4),
        score(LIFTING, nov(1), 5),
        score(WALKING, nov(8), 3),
        score(SITTING, nov(8), 2),
    ]
    assert function_scores(scores) == (
        FunctionScore(date=nov(1), score=5),
        FunctionScore(date=nov(8), score=2.5),
    )
    assert function_scores([]) == ()


def test_of_two_scores_for_one_activity_on_one_day_the_later_counts() -> None:
    scores = [score(WALKING, nov(1), 9, hour=8), score(WALKING, nov(1), 3, hour=20)]
    assert function_scores(scores) == (FunctionScore(date=nov(1), score=3),)


def test_the_days_come_in_order() -> None:
    scores = [score(WALKING, nov(8), 1), score(WALKING, nov(1), 2)]
    assert [found.date for found in function_scores(scores)] == [nov(1), nov(8)]


def test_asks_again_after_a_week() -> None:
    assert difficulty_due([], nov(1))
    assert not difficulty_due([score(WALKING, nov(1), 2)], nov(7))
    assert difficulty_due([score(WALKING, nov(1), 2)], nov(8))
