"""The calendar file as the browser saves it, made by the Python in the browser."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from icalendar import Calendar

from tests.e2e.driver import App

NOW = datetime(2026, 11, 23, 9, 0)


def test_the_browser_saves_a_file_that_a_calendar_takes_in(app: App):
    app.go("/plan/reminders")
    app.wait_title("Herinneringen")
    with app.page.expect_download() as waiting:
        app.tap("Zet in mijn agenda")
    file = waiting.value
    assert file.suggested_filename == "uw-rug-herinneringen.ics"
    (event,) = Calendar.from_ical(Path(file.path()).read_bytes()).events
    assert event["summary"] == "Vul in hoe het vandaag gaat"
    assert event.start == datetime(2026, 11, 23, 10)
    app.wait_text("Op 23 november 2026 hebt u een bestand voor uw agenda gemaakt.")


def test_what_was_put_in_the_calendar_is_known_after_a_reload(app: App):
    app.reload()
    app.wait_text("Op 23 november 2026 hebt u een bestand voor uw agenda gemaakt.")
