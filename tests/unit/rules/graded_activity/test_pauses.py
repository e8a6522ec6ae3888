from datetime import date

import pytest
from pydantic import ValidationError

from lbp_app.models import Pause
from lbp_app.rules.graded_activity.pauses import current_pause, ended, paused, resumed
from tests.unit.rules.graded_activity.cases import MADE, did, nov, plan

HOLIDAY = Pause(first=nov(20), last=nov(27))


def pauses_of(chosen) -> list[tuple[date, date | None]]:
    return [(pause.first, pause.last) for pause in chosen.pauses]


def test_pauses_from_today_or_from_tomorrow_after_a_session() -> None:
    assert pauses_of(paused(plan(), [], nov(4))) == [(nov(4), None)]
    assert pauses_of(paused(plan(), [did(plan(), nov(4), 8)], nov(4))) == [(nov(5), None)]


def test_pauses_until_a_day_before_a_later_pause() -> None:
    chosen = plan(pauses=[HOLIDAY])
    assert pauses_of(paused(chosen, [], nov(4), last=nov(8))) == [
        (nov(4), nov(8)),
        (nov(20), nov(27)),
    ]


def test_an_open_pause_takes_the_place_of_later_ones() -> None:
    assert pauses_of(paused(plan(pauses=[HOLIDAY]), [], nov(4))) == [(nov(4), None)]
    assert pauses_of(paused(plan(pauses=[HOLIDAY]), [], nov(30))) == [
        (nov(20), nov(27)),
        (nov(30), None),
    ]


def test_a_pause_takes_the_place_of_a_later_one_that_it_reaches() -> None:
    asked_after_the_session = paused(plan(), [did(plan(), nov(4), 8)], nov(4), last=nov(9))
    session_removed = paused(asked_after_the_session, [], nov(4), last=nov(11))
    assert pauses_of(session_removed) == [(nov(4), nov(11))]


def test_a_pause_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValidationError):
        paused(plan(pauses=[HOLIDAY]), [], nov(4), last=nov(3))


def test_going_on_ends_the_pause_yesterday() -> None:
    resting = paused(plan(), [], nov(4))
    assert pauses_of(resumed(resting, [], nov(9))) == [(nov(4), nov(8))]
    assert pauses_of(resumed(resting, [], nov(4))) == []
    assert pauses_of(resumed(plan(pauses=[HOLIDAY]), [], nov(22))) == [(nov(20), nov(21))]


def test_going_on_leaves_other_pauses_alone() -> None:
    chosen = plan(pauses=[Pause(first=nov(2), last=nov(3)), HOLIDAY])
    assert resumed(chosen, [], nov(9)) == chosen


@pytest.mark.parametrize("last", [None, nov(9)])
def test_going_on_the_day_a_pause_was_asked_for_takes_it_back(last: date | None) -> None:
    done = [did(plan(), nov(4), 8)]
    resting = paused(plan(), done, nov(4), last)
    assert pauses_of(resumed(resting, done, nov(4))) == []


def test_a_plan_is_in_the_pause_that_covers_its_next_free_day() -> None:
    done = [did(plan(), nov(4), 8)]
    resting = paused(plan(), done, nov(4), last=nov(9))
    assert current_pause(resting, done, nov(4)) == Pause(first=nov(5), last=nov(9))
    assert current_pause(resting, done, nov(9)) == Pause(first=nov(5), last=nov(9))
    assert current_pause(resting, done, nov(10)) is None
    assert current_pause(plan(pauses=[HOLIDAY]), [], nov(19)) is None


def test_ends_today_or_tomorrow_after_a_session() -> None:
    assert ended(plan(), [], nov(4)).ended == nov(4)
    assert ended(plan(), [did(plan(), nov(4), 8)], nov(4)).ended == nov(5)


def test_ends_on_the_day_it_was_made_when_the_clock_was_set_back() -> None:
    assert ended(plan(), [], nov(-20)).ended == MADE.date()
