from lbp_app.models import PainScore
from lbp_app.rules.timing import at_most_since_first_session, duration, latest, since_first_session
from tests.unit.rules.cases import case, days_ago


def test_six_weeks_are_42_calendar_days() -> None:
    assert duration(case(days=42)) == 42
    assert duration(case(days=0)) == 0


def test_days_since_the_first_session_are_known_only_with_its_date() -> None:
    assert since_first_session(case(days=30, first_session=12)) == 12
    assert since_first_session(case(days=30)) is None


def test_an_unknown_first_session_was_not_before_the_onset() -> None:
    assert at_most_since_first_session(case(days=30)) == 30
    assert at_most_since_first_session(case(days=30, first_session=12)) == 12


def test_the_latest_is_the_newest_by_date_whatever_the_order() -> None:
    scores = [PainScore(date=days_ago(ago), back=ago) for ago in (3, 1, 2)]
    newest = latest(scores)
    assert newest is not None
    assert newest.back == 1


def test_of_two_on_one_day_the_one_given_later_is_the_latest() -> None:
    newest = latest([PainScore(date=days_ago(1), back=back) for back in (2, 9, 5)])
    assert newest is not None
    assert newest.back == 5


def test_nothing_has_no_latest() -> None:
    assert latest(list[PainScore]()) is None
