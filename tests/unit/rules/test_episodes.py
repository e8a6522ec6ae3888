from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lbp_app.models import ComplaintRecord
from lbp_app.rules.episodes import episodes

JANUARY, JUNE = datetime(2026, 1, 10, 9), datetime(2026, 6, 20, 9)


def test_before_anything_was_told_there_is_no_episode():
    assert episodes([]) == ()


def test_the_only_episode_has_the_whole_diary():
    (only,) = episodes([ComplaintRecord(at=JANUARY, onset=date(2026, 1, 3))])
    assert only.covers(date(2000, 1, 1))
    assert only.covers(date(2100, 1, 1))


def test_an_episode_that_comes_back_begins_on_its_onset_and_closes_the_one_before():
    first, second = episodes(
        [
            ComplaintRecord(at=JANUARY, onset=date(2026, 1, 3)),
            ComplaintRecord(at=JUNE, onset=date(2026, 6, 17)),
        ]
    )
    assert (first.last, second.first, second.last) == (date(2026, 6, 16), date(2026, 6, 17), None)


def test_without_an_onset_an_episode_begins_when_it_was_told():
    _, second = episodes([ComplaintRecord(at=JANUARY), ComplaintRecord(at=JUNE)])
    assert second.first == JUNE.date()


def test_an_onset_still_to_come_does_not_put_off_the_episode():
    _, second = episodes(
        [ComplaintRecord(at=JANUARY), ComplaintRecord(at=JUNE, onset=date(2026, 6, 25))]
    )
    assert second.first == JUNE.date()


def test_an_onset_before_the_episode_before_begins_no_sooner_than_that():
    _, second, third = episodes(
        [
            ComplaintRecord(at=JANUARY, onset=date(2026, 1, 3)),
            ComplaintRecord(at=JUNE, onset=date(2026, 6, 17)),
            ComplaintRecord(at=JUNE, onset=date(2026, 2, 1)),
        ]
    )
    assert second.first == third.first == date(2026, 6, 17)
    assert second.last == date(2026, 6, 16)  # begun anew on the day it was told: it has no day


moments = st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1))
complaints = st.lists(
    st.builds(
        lambda at, days: ComplaintRecord(at=at, onset=at.date() - timedelta(days=days)),
        moments,
        st.integers(-30, 4000),
    ),
    min_size=1,
    max_size=5,
).map(lambda told: sorted(told, key=lambda complaint: complaint.at))


@given(complaints, st.dates(date(1980, 1, 1), date(2040, 1, 1)))
def test_every_day_belongs_to_one_episode(told, day):
    assert sum(episode.covers(day) for episode in episodes(told)) == 1
