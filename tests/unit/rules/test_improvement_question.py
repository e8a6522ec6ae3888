from datetime import date

import pytest

from lbp_app.models import Episode
from lbp_app.rules.improvement_question import question_days, question_due

ONSET = date(2026, 10, 1)
SEEN = Episode(onset=ONSET, first_session=date(2026, 11, 2))
WEEK_3, WEEK_6, WEEK_8, WEEK_12 = (
    date(2026, 11, 23),
    date(2026, 12, 14),
    date(2026, 12, 28),
    date(2027, 1, 25),
)


def test_asks_3_6_8_and_12_weeks_after_the_first_session() -> None:
    assert question_days(SEEN) == (WEEK_3, WEEK_6, WEEK_8, WEEK_12)


def test_counts_from_the_onset_when_the_first_session_is_not_known() -> None:
    assert question_days(Episode(onset=ONSET))[0] == date(2026, 10, 22)


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2026, 11, 22), None),
        (WEEK_3, WEEK_3),
        (date(2026, 12, 13), WEEK_3),
        (WEEK_6, WEEK_6),
        (WEEK_8, WEEK_8),
        (WEEK_12, WEEK_12),
        (date(2027, 12, 31), WEEK_12),
    ],
)
def test_waits_for_an_answer_from_its_day_on(*, today: date, due: date | None) -> None:
    assert question_due(SEEN, [], today) == due


def test_an_answer_on_the_day_or_later_is_enough_until_the_next() -> None:
    assert question_due(SEEN, [WEEK_3], date(2026, 12, 13)) is None
    assert question_due(SEEN, [date(2026, 12, 1)], date(2026, 12, 13)) is None
    assert question_due(SEEN, [date(2026, 12, 1)], WEEK_6) == WEEK_6


def test_an_earlier_answer_is_not_enough() -> None:
    assert question_due(SEEN, [date(2026, 11, 22)], WEEK_3) == WEEK_3
