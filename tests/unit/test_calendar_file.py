"""The calendar file, read back by a calendar library (RFC 5545)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from lbp_app.calendar_file import calendar_file, title
from lbp_app.i18n import Translator
from lbp_app.models import Language, Reminder, ReminderKind, Unit

NOW = datetime(2026, 11, 22, 20, 15)
MONDAY = date(2026, 11, 23)
DUTCH, ENGLISH = Translator(Language.NL), Translator(Language.EN)


def reminder(kind: ReminderKind = ReminderKind.SESSION, **changed: object) -> Reminder:
    values = {"id": "walk-1", "kind": kind, "first": MONDAY, "last": MONDAY, "at": time(10)}
    return Reminder.model_validate(values | changed)


SESSION = reminder(activity="wandelen", quota=14, unit=Unit.MINUTES)
EVERY_DAY = reminder(
    ReminderKind.CHECK_IN, weekdays=tuple(range(7)), last=MONDAY + timedelta(days=83)
)
MOMENT = reminder(ReminderKind.RE_EVALUATION, whole_day=True, at=time(9, 30))


def events(
    *made: Reminder,
    gone: tuple[Reminder, ...] = (),
    t: Translator = DUTCH,
    now: datetime = NOW,
) -> list[Event]:
    return Calendar.from_ical(calendar_file(made, gone, t, now)).events


@pytest.mark.parametrize(
    ("t", "words"),
    [
        (DUTCH, "Uw oefenmoment: wandelen, 14 minuten"),
        (ENGLISH, "Your exercise time: wandelen, 14 minutes"),
    ],
)
def test_a_session_names_its_quota_in_the_language_of_the_reader(t: Translator, words: str):
    (event,) = events(SESSION, t=t)
    assert event["summary"] == words
    assert event.start == datetime(2026, 11, 23, 10)
    assert event.start.tzinfo is None
    assert "rrule" not in event


def test_without_a_quota_only_the_activity_is_named():
    (event,) = events(reminder(activity="fietsen", weekdays=(0, 3), last=date(2027, 1, 4)))
    assert event["summary"] == "Uw oefenmoment: fietsen"
    assert event["rrule"].to_ical() == b"FREQ=WEEKLY;UNTIL=20270104T100000;BYDAY=MO,TH"


def test_the_check_in_comes_back_every_day_until_its_last():
    (event,) = events(EVERY_DAY)
    assert event["summary"] == "Vul in hoe het vandaag gaat"
    assert event["rrule"].to_ical() == b"FREQ=DAILY;UNTIL=20270214T100000"


def test_a_moment_of_care_stands_for_the_day_and_sounds_at_the_chosen_time():
    (event,) = events(MOMENT)
    assert event.start == MONDAY
    assert not isinstance(event.start, datetime)
    (alarm,) = event.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=9, minutes=30)
    assert alarm["description"] == event["summary"]


def test_a_session_sounds_when_it_begins():
    (alarm,) = events(SESSION)[0].walk("VALARM")
    assert alarm["trigger"].dt == timedelta()
    assert alarm["action"] == "DISPLAY"


def test_a_later_file_replaces_the_events_of_an_earlier_one():
    (first,), (second,) = events(SESSION), events(SESSION, now=NOW + timedelta(minutes=1))
    assert first["uid"] == second["uid"]
    assert second["sequence"] > first["sequence"]
    assert second["dtstamp"].dt > first["dtstamp"].dt
    assert second["dtstamp"].dt == NOW.astimezone() + timedelta(minutes=1)


def test_what_no_longer_holds_is_cancelled_in_silence():
    kept, gone = events(SESSION, gone=(EVERY_DAY.model_copy(update={"id": "check_in"}),))
    assert "status" not in kept
    assert gone["status"] == "CANCELLED"
    assert gone["summary"] == "Vervallen: Vul in hoe het vandaag gaat"
    assert "rrule" not in gone
    assert gone.walk("VALARM") == []


def test_the_file_is_for_taking_in():
    calendar = Calendar.from_ical(calendar_file((SESSION,), (), DUTCH, NOW))
    assert (calendar["version"], calendar["method"]) == ("2.0", "PUBLISH")


def test_no_title_says_what_a_locked_phone_should_not_show():
    for t, private in ((DUTCH, ("pijn", "alarm", "arts")), (ENGLISH, ("pain", "alarm", "gp"))):
        for kind in ReminderKind:
            words = title(reminder(kind), t).casefold()
            assert words
            assert not any(word in words for word in private), words


printable = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))
names = st.text(st.sampled_from(",;:\\\"'\n😀é ") | printable, min_size=1, max_size=60).filter(
    str.strip
)


@given(names, st.sampled_from([DUTCH, ENGLISH]))
def test_any_name_comes_back_as_it_was_in_short_lines(name: str, t: Translator):
    session = SESSION.model_copy(update={"activity": name})
    data = calendar_file((session,), (), t, NOW)
    (event,) = Calendar.from_ical(data).events
    assert event["summary"] == title(session, t)
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75
