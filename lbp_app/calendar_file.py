"""The calendar file: reminders as events that any calendar takes in (iCalendar, RFC 5545).

The titles are neutral, because they show on a locked phone. The times are those of the clock on
the wall, without a zone: ten in the morning is ten in the morning, at home and on holiday.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from lbp_app import wording
from lbp_app.i18n import N_, Translator
from lbp_app.models import Reminder, ReminderKind

DURATION = timedelta(minutes=15)
"""How long an event stands in the calendar; it only has to be seen."""

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

TITLES: Mapping[ReminderKind, str] = {
    ReminderKind.CHECK_IN: N_("calendar.check_in"),
    ReminderKind.FIRST_CHECK: N_("calendar.first_check"),
    ReminderKind.RE_EVALUATION: N_("calendar.re_evaluation"),
    ReminderKind.SIX_WEEKS: N_("calendar.six_weeks"),
    ReminderKind.EIGHT_WEEKS: N_("calendar.eight_weeks"),
}


def calendar_file(
    reminders: Iterable[Reminder],
    withdrawn: Iterable[Reminder],
    t: Translator,
    now: datetime,
) -> bytes:
    """Write the file.

    A calendar that takes it in replaces the events it has under the same names, and withdraws
    those that no longer hold.

    Args:
        reminders: What to be reminded of.
        withdrawn: Reminders of an earlier file that no longer hold.
        t: Translator to the language of the reader.
        now: The wall-clock time of the reader: a later file replaces an earlier one.

    Returns:
        The file, in UTF-8.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Uw rug//Your back//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", t("app.name"))
    for reminder in reminders:
        calendar.add_component(_event(reminder, t, now))
    for reminder in withdrawn:
        calendar.add_component(_withdrawn(reminder, t, now))
    data: bytes = calendar.to_ical()
    return data


def title(reminder: Reminder, t: Translator) -> str:
    """Say what a reminder is for: "Uw oefenmoment: wandelen, 14 minuten"."""
    if reminder.kind is not ReminderKind.SESSION:
        return t(TITLES[reminder.kind])
    if reminder.quota is None or reminder.unit is None:
        return t("calendar.session", activity=reminder.activity)
    amount = wording.amount(t, reminder.quota, reminder.unit)
    return t("calendar.session_quota", activity=reminder.activity, amount=amount)


def _event(reminder: Reminder, t: Translator, now: datetime) -> Event:
    event = _dated(reminder, now)
    event.add("summary", title(reminder, t))
    if reminder.weekdays:
        event.add("rrule", _rule(reminder))
    event.add_component(_alarm(reminder, t))
    return event


def _withdrawn(reminder: Reminder, t: Translator, now: datetime) -> Event:
    """Write an event that is off: once, silent, and saying so where a calendar keeps it."""
    event = _dated(reminder, now)
    event.add("summary", t("calendar.withdrawn", title=title(reminder, t)))
    event.add("status", "CANCELLED")
    return event


def _dated(reminder: Reminder, now: datetime) -> Event:
    """Begin an event with its name, its time, and which file it is of."""
    stamp = now.astimezone(UTC)
    event = Event()
    event.add("uid", f"{reminder.id}@lbp-app")
    event.add("dtstamp", stamp)
    event.add("sequence", int(stamp.timestamp()) // 60)  # in seconds it outgrows 32 bits in 2038
    event.add("transp", "TRANSPARENT")
    if reminder.whole_day:
        event.add("dtstart", reminder.first)
        return event
    event.add("dtstart", datetime.combine(reminder.first, reminder.at))
    event.add("duration", DURATION)
    return event


def _rule(reminder: Reminder) -> dict[str, object]:
    until = datetime.combine(reminder.last, reminder.at)
    if len(reminder.weekdays) == len(WEEKDAYS):
        return {"freq": "daily", "until": until}
    days = [WEEKDAYS[day] for day in reminder.weekdays]
    return {"freq": "weekly", "until": until, "byday": days}


def _alarm(reminder: Reminder, t: Translator) -> Alarm:
    """Sound when the event begins; one of a whole day begins at midnight and sounds later."""
    of_day = timedelta(hours=reminder.at.hour, minutes=reminder.at.minute)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title(reminder, t))
    alarm.add("trigger", of_day if reminder.whole_day else timedelta())
    return alarm
