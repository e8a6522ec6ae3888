"""Reminders: chosen, put in the calendar of the phone, and renewed when the plan changes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import flet as ft
import pytest
from icalendar import Calendar, Event

from lbp_app import bridge, paths
from lbp_app.i18n import Translator
from lbp_app.models import (
    Approach,
    ComplaintRecord,
    Language,
    PlanRecord,
    Preferences,
    Reminders,
    Unit,
)
from tests.support.headless import App, run, start

MONDAY = datetime(2026, 11, 23, 9, 0)
WELCOMED = Preferences(welcomed=True)
COMPLAINT = ComplaintRecord(
    at=MONDAY,
    onset=date(2026, 11, 2),
    first_session=date(2026, 11, 21),
    lrs=True,
    profile=1,
)
WALKING = PlanRecord(
    at=MONDAY,
    activity="Wandelen",
    unit=Unit.MINUTES,
    approach=Approach.TIME_CONTINGENT,
    target=20,
    target_date=date(2027, 1, 4),
    baseline=(9, 10, 11),
    first_day=MONDAY.date(),
)
STORED = (WELCOMED, COMPLAINT, WALKING)
MUST_RENEW = "Uw agenda moet vernieuwd worden"


class Saved(list[dict]):
    """The files that the page was asked to save."""

    def events(self) -> list[Event]:
        """Read the events of the latest file."""
        return Calendar.from_ical(self[-1]["data"]).events


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch) -> Saved:
    files = Saved()

    async def ask(kind: str, **values: object) -> bool:
        files.append({"kind": kind, **values})
        return True

    monkeypatch.setattr(bridge, "ask", ask)
    return files


def kept(app: App) -> Reminders:
    return app.log.get(Reminders)


@pytest.mark.parametrize("language", Language)
def test_everything_is_put_in_the_calendar_in_the_language_of_the_reader(
    language: Language, saved: Saved
):
    async def scenario() -> None:
        t = Translator(language)
        app = await start(paths.PLAN, now=MONDAY, stored=STORED, language=language)
        await app.tap(t("reminders.open"))
        await app.tap(t("reminders.button"))
        (file,) = saved
        assert (file["kind"], file["mime"]) == ("save", "text/calendar")
        assert str(file["name"]).endswith(".ics")
        titles = [str(event["summary"]) for event in saved.events()]
        walking = t("calendar.session", activity="Wandelen")
        assert sum(words.startswith(walking) for words in titles) == 19
        assert t("calendar.check_in") in titles
        assert t("calendar.first_check") in titles
        assert t("calendar.re_evaluation") in titles
        assert app.sees(t("reminders.saved"))
        assert app.sees(t("reminders.holds", date=t.date(MONDAY.date(), "long")))
        assert Reminders.model_validate_json(kept(app).model_dump_json()) == kept(app)

    run(scenario)


def test_only_what_is_chosen_is_in_it_at_the_time_that_is_chosen(saved: Saved):
    async def scenario() -> None:
        app = await start(paths.REMINDERS, now=MONDAY, stored=STORED)
        await app.tick("Elke dag invullen hoe het gaat, twaalf weken lang")
        await app.tick("Momenten met mijn therapeut en om stil te staan bij hoe het gaat")
        await app.tap("10:00")
        await app.fire(app.the(ft.TimePicker), "change", value=time(19, 30))
        assert app.sees("19:30")
        assert (kept(app).check_in, kept(app).moments, kept(app).at) == (False, False, time(19, 30))
        await app.tap("Zet in mijn agenda")
        events = saved.events()
        assert len(events) == 19
        assert events[0].start == datetime(2026, 11, 23, 19, 30)
        assert events[0]["summary"] == "Uw oefenmoment: Wandelen, 7 minuten"

    run(scenario)


def test_a_time_that_is_not_chosen_after_all_stays_as_it_was():
    async def scenario() -> None:
        app = await start(paths.REMINDERS, now=MONDAY, stored=STORED)
        await app.tap("10:00")
        await app.fire(app.the(ft.TimePicker), "dismiss")
        assert app.find(ft.TimePicker) == []
        assert kept(app).at == time(10)

    run(scenario)


def test_nothing_has_to_be_renewed_before_there_is_a_calendar():
    async def scenario() -> None:
        app = await start(paths.PLAN, now=MONDAY, stored=STORED)
        assert not app.sees(MUST_RENEW)

    run(scenario)


def test_a_plan_that_ends_has_the_calendar_renewed(saved: Saved):
    async def scenario() -> None:
        app = await start(paths.REMINDERS, now=MONDAY, stored=STORED)
        await app.tap("Zet in mijn agenda")
        for place in (paths.TODAY, paths.PLAN):
            await app.go(place)
            assert not app.sees(MUST_RENEW)
        await app.state.plans.end(WALKING)
        for place in (paths.TODAY, paths.PLAN):
            await app.go(place)
            assert app.sees(MUST_RENEW)
        await app.tap("Agenda vernieuwen")
        await app.tap("Zet in mijn agenda")
        gone = [event for event in saved.events() if event.get("status") == "CANCELLED"]
        assert len(gone) == 19
        assert all(str(event["summary"]).startswith("Vervallen: ") for event in gone)
        await app.go(paths.TODAY)
        assert not app.sees(MUST_RENEW)

    run(scenario)


@pytest.mark.usefixtures("saved")
def test_that_the_calendar_must_be_renewed_is_said_once():
    async def scenario() -> None:
        app = await start(paths.REMINDERS, now=MONDAY, stored=STORED)
        await app.tap("Zet in mijn agenda")
        await app.state.plans.pause(WALKING)
        for place in (paths.TODAY, paths.PLAN, paths.plan_activity(WALKING.id)):
            await app.go(place)
            assert sum(MUST_RENEW in words for words in app.words()) == 1

    run(scenario)


def test_another_date_of_the_complaint_has_the_calendar_renewed(saved: Saved):
    async def scenario() -> None:
        app = await start(paths.REMINDERS, now=MONDAY, stored=STORED)
        await app.tap("Zet in mijn agenda")
        earlier = {str(e["uid"]): e.start for e in saved.events()}
        await app.state.episodes.tell(first_session=date(2026, 11, 22))
        await app.settle()
        assert app.sees(MUST_RENEW)
        await app.tap("Zet in mijn agenda")
        assert not app.sees(MUST_RENEW)
        moved = {str(e["uid"]): e.start for e in saved.events()}
        assert moved.keys() == earlier.keys()
        later = timedelta(days=1)
        assert {moved[uid] - earlier[uid] for uid in moved} == {timedelta(), later}

    run(scenario)


def test_a_file_that_was_not_saved_counts_for_nothing(monkeypatch: pytest.MonkeyPatch):
    async def cancelled(*_: object) -> bool:
        return False

    async def scenario() -> None:
        monkeypatch.setattr("lbp_app.files.save", cancelled)
        app = await start(paths.REMINDERS, now=MONDAY, stored=STORED)
        await app.tap("Zet in mijn agenda")
        assert kept(app).made_on is None
        assert not app.sees("Het bestand is klaar.")

    run(scenario)


def test_the_timeline_says_what_is_past_and_what_comes_next():
    async def scenario() -> None:
        told = COMPLAINT.model_copy(update={"profile": 2})
        app = await start(paths.PLAN, now=MONDAY, stored=(WELCOMED, told))
        words = app.words()
        place = words.index("Belangrijke momenten")
        line = words[place : place + 20]
        stages = [w for w in line if w in {"Geweest", "Nu", "Eerstvolgende", "Later"}]
        assert stages == ["Nu", "Later", "Later", "Later", "Later"]
        assert "Van maandag 23 november tot en met woensdag 25 november 2026" in line
        later = await start(paths.PLAN, now=MONDAY + timedelta(days=10), stored=(WELCOMED, told))
        stages = [w for w in later.words() if w in {"Geweest", "Nu", "Eerstvolgende", "Later"}]
        assert stages == ["Geweest", "Eerstvolgende", "Later", "Later", "Later"]

    run(scenario)
