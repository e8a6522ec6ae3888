"""What a reader does on the screens, and what is kept of it."""

from __future__ import annotations

import asyncio
from datetime import date, datetime, timedelta

import flet as ft
import pytest

from lbp_app import paths
from lbp_app.app import follow_the_day
from lbp_app.models import (
    ActivityRecord,
    AlarmRecord,
    ChangeRecord,
    ComplaintRecord,
    Contacts,
    Language,
    PainRecord,
    Preferences,
    Rating,
    Symptom,
    Unit,
)
from tests.support.headless import App, run, start

NOW = datetime(2026, 11, 21, 14, 5)
TODAY = NOW.date()
WELCOMED = Preferences(welcomed=True)


def pain(app: App) -> list[tuple[int | None, int | None]]:
    return [(r.back, r.leg) for r in app.log.all(PainRecord)]


async def tap_number(app: App, name: str) -> None:
    numbers = [s for s in app.find(ft.Semantics) if s.label == name]
    assert len(numbers) == 1, name
    await app.fire(numbers[0].content)


def test_pain_check_in_is_one_entry_of_two_taps():
    async def scenario() -> None:
        app = await start(stored=(WELCOMED,))
        await tap_number(app, "Pijn in uw rug: 6 van 10")
        assert pain(app) == [(6, None)]
        await tap_number(app, "Pijn in uw been: 0 van 10")
        assert pain(app) == [(6, 0)]
        assert app.sees("Bewaard om 14:05.")

    run(scenario)


def test_pain_can_be_filled_in_several_times_a_day():
    async def scenario() -> None:
        earlier = PainRecord(at=NOW - timedelta(hours=5), back=7, leg=3)
        app = await start(stored=(WELCOMED, earlier))
        assert app.sees("Bewaard om 09:05.")
        await app.tap("Nog een keer invullen")
        await tap_number(app, "Pijn in uw rug: 4 van 10")
        assert pain(app) == [(7, 3), (4, None)]
        assert app.sees("09:05  Rug 7, been 3")

    run(scenario)


def test_removed_check_in_can_be_put_back():
    async def scenario() -> None:
        app = await start(stored=(WELCOMED,))
        await tap_number(app, "Pijn in uw rug: 6 van 10")
        await app.tap("Verwijderen")
        assert pain(app) == []
        await app.fire(app.the(ft.SnackBarAction))
        assert pain(app) == [(6, None)]

    run(scenario)


def test_welcome_asks_three_things_and_does_not_come_back():
    async def scenario() -> None:
        app = await start()
        await app.choose("English")
        assert app.sees("Welcome to Your back")
        await app.tap("Next")
        await app.tap("Next")
        await app.choose("I do not know")
        await app.tap("Done")
        assert not app.sees("Welcome to Your back")
        assert app.log.get(Preferences) == Preferences(language=Language.EN, welcomed=True)
        (complaint,) = app.log.all(ComplaintRecord)
        assert (complaint.onset, complaint.lrs) == (None, None)

    run(scenario)


def test_welcome_can_be_skipped_without_an_answer():
    async def scenario() -> None:
        app = await start()
        await app.tap("Overslaan")
        assert not app.sees("Welkom bij Uw rug")
        assert app.log.all(ComplaintRecord) == ()

    run(scenario)


async def choose_date(app: App, label: str, day: date) -> None:
    """Open the calendar below a label and choose a day, told in UTC as the client tells it."""
    column = next(c for c in app.find(ft.Column) if app.words(c)[:1] == [label])
    button = next(c for c in app.walk(column) if isinstance(c, ft.FilledTonalButton))
    await app.fire(button)
    picker = app.the(ft.DatePicker)
    midnight = datetime.combine(day, datetime.min.time()).astimezone()
    await app.fire(picker, "change", value=midnight)


def test_complaint_gives_moments_of_care():
    async def scenario() -> None:
        app = await start(paths.PLAN, stored=(WELCOMED,))
        assert app.sees("Vul in wanneer uw klachten begonnen.")
        await app.tap("Vragen beantwoorden")
        await choose_date(app, "Wanneer begonnen uw klachten?", date(2026, 11, 1))
        await choose_date(
            app, "Wanneer was uw eerste afspraak bij de therapeut?", date(2026, 11, 20)
        )
        await app.choose("Ja")
        await app.choose("Profiel 1: kleine kans op lange klachten")
        (complaint,) = app.log.all(ComplaintRecord)
        assert (complaint.onset, complaint.first_session) == (date(2026, 11, 1), date(2026, 11, 20))
        assert (complaint.lrs, complaint.profile) == (True, 1)
        await app.tap("Klaar")
        assert app.sees("Klachten sinds 1 november 2026")
        assert app.sees("Uw therapeut vond een geprikkelde zenuwwortel (LRS).")
        assert app.sees("Eerste afspraak: 20 november 2026")
        assert app.sees("Profiel 1: kleine kans op lange klachten")
        assert app.sees("zondag 22 november")  # first check in LRS: from 2 days after
        assert app.sees("vrijdag 11 december 2026")  # re-evaluation, profile 1: 21 days after
        assert app.sees("zondag 13 december 2026")  # six weeks: 42 days after the onset
        assert app.sees("zondag 27 december 2026")  # eight weeks
        await app.go(paths.TODAY)
        assert app.sees("zondag 22 november 2026")

    run(scenario)


def test_activity_is_noted_edited_and_removed():
    async def scenario() -> None:
        app = await start(paths.activity_entry(), stored=(WELCOMED,))
        await app.write("Wat hebt u gedaan?", "Wandelen")
        await app.write("Hoeveel?", "20")
        await app.tap("Bewaren")
        assert app.sees("Wandelen: 20 minuten")
        await app.fire(app.the(ft.IconButton, "Aanpassen: Wandelen: 20 minuten"))
        await app.write("Hoeveel?", "1500")
        await app.choose("Stappen")
        await app.write("Opmerking (mag leeg blijven)", "Met de hond")
        await app.tap("Bewaren")
        assert app.sees("Wandelen: 1.500 stappen")
        assert app.sees("Met de hond")
        (entry,) = app.log.all(ActivityRecord)
        assert (entry.amount, entry.unit, entry.at) == (1500, Unit.STEPS, NOW)
        await app.fire(app.the(ft.IconButton, "Verwijderen: Wandelen: 1.500 stappen"))
        assert app.log.all(ActivityRecord) == ()
        await app.fire(app.the(ft.SnackBarAction))
        assert app.log.all(ActivityRecord) == (entry,)

    run(scenario)


@pytest.mark.parametrize(
    "amount", ["", "0", "-5", "abc", "1e3", "12,5", "100001", "９", "9" * 5000]
)
def test_activity_with_a_wrong_amount_is_not_kept(amount: str):
    async def scenario() -> None:
        app = await start(paths.activity_entry())
        await app.write("Wat hebt u gedaan?", "Wandelen")
        await app.write("Hoeveel?", amount)
        await app.tap("Bewaren")
        assert app.sees("Vul een heel getal in, van 1 tot en met 100000.")
        assert app.log.all(ActivityRecord) == ()

    run(scenario)


def test_an_entry_can_be_for_an_earlier_day():
    async def scenario() -> None:
        app = await start(paths.pain_entry())
        await tap_number(app, "Pijn in uw been: 8 van 10")
        await choose_date(app, "Op welke dag?", date(2026, 11, 18))
        await app.tap("Bewaren")
        (entry,) = app.log.all(PainRecord)
        assert entry.at == datetime(2026, 11, 18, 14, 5)
        assert app.sees("woensdag 18 november 2026")

    run(scenario)


def test_pain_form_without_a_number_says_what_to_do():
    async def scenario() -> None:
        app = await start(paths.pain_entry())
        await app.tap("Bewaren")
        assert app.sees("Kies eerst een cijfer voor uw rug of uw been.")
        assert app.log.all(PainRecord) == ()

    run(scenario)


def test_done_before_can_be_done_again_in_one_tap():
    async def scenario() -> None:
        walk = ActivityRecord(
            at=NOW - timedelta(days=1), activity="Wandelen", amount=20, unit=Unit.MINUTES
        )
        app = await start(stored=(WELCOMED, walk))
        await app.tap("Wandelen: 20 minuten")
        assert [r.at for r in app.log.all(ActivityRecord)] == [walk.at, NOW]

    run(scenario)


def ticked(app: App) -> tuple[Symptom, ...]:
    return app.log.all(AlarmRecord)[-1].symptoms


def test_alarm_symptom_shows_whom_to_call():
    async def scenario() -> None:
        contacts = Contacts(gp="030 - 123 45 67", out_of_hours="088 130 96 10")
        app = await start(paths.ALARM, stored=(contacts,))
        assert not app.sees("Bel 112")
        await app.tick("Niet kunnen plassen")
        assert ticked(app) == (Symptom.CANNOT_URINATE,)
        numbers = [b.action.url for b in app.find(ft.FilledButton) if b.action]
        assert numbers == ["tel:0301234567", "tel:0881309610", "tel:112"]
        await app.tap("Alles uitvinken")
        assert ticked(app) == ()
        assert not app.sees("Bel 112")

    run(scenario)


def test_sudden_pain_asks_age_before_it_says_112():
    async def scenario() -> None:
        app = await start(paths.ALARM)
        assert not app.sees("Bent u ouder dan 40 jaar?")
        await app.tick(
            "Plotseling hevige pijn in de rug of buik die niet verandert als u beweegt of anders "
            "gaat liggen",
        )
        assert not app.find(ft.FilledButton, "Bel 112")
        assert app.sees("Weet u het niet zeker? Bel dan nu uw huisarts.")
        await app.choose("Ja, ouder dan 40 jaar")
        assert app.find(ft.FilledButton, "Bel 112")
        await app.go(paths.TODAY)
        assert app.find(ft.FilledButton, "Bel 112")

    run(scenario)


def test_ticks_of_another_day_are_kept_apart():
    async def scenario() -> None:
        yesterday = AlarmRecord(at=NOW - timedelta(days=1), symptoms=(Symptom.RECENT_FALL,))
        app = await start(paths.ALARM, stored=(yesterday,))
        await app.tick("Niet kunnen plassen")
        assert [r.symptoms for r in app.log.all(AlarmRecord)] == [
            (Symptom.RECENT_FALL,),
            (Symptom.CANNOT_URINATE, Symptom.RECENT_FALL),
        ]

    run(scenario)


def complaint(weeks: int, *, lrs: bool | None = None) -> ComplaintRecord:
    onset = TODAY - timedelta(weeks=weeks)
    return ComplaintRecord(at=NOW, onset=onset, lrs=lrs)


def test_after_six_weeks_the_question_comes_before_the_advice():
    async def scenario() -> None:
        app = await start(stored=(WELCOMED, complaint(7, lrs=True)))
        assert app.sees("Hoe gaat het nu, vergeleken met het begin?")
        assert not app.sees("Na zes weken nog niet genoeg verbeterd")
        await app.choose("Hetzelfde")
        assert [r.rating for r in app.log.all(ChangeRecord)] == [Rating.THE_SAME]
        assert app.sees("Na zes weken nog niet genoeg verbeterd")

    run(scenario)


def test_an_advice_tells_why_it_is_shown_and_its_source():
    async def scenario() -> None:
        judged = ChangeRecord(at=NOW, rating=Rating.THE_SAME)
        app = await start(stored=(WELCOMED, complaint(7, lrs=True), judged))
        source = "KNGF/VvOCM-richtlijn Lage rugpijn en LRS (2021)"
        assert not app.sees(source)
        await app.fire(app.find(ft.TextButton, "Bekijk dit advies")[0])
        await app.fire(app.find(ft.TextButton, "Waarom zie ik dit?")[0])
        assert app.sees(source)

    run(scenario)


def test_a_second_answer_on_one_day_replaces_the_first():
    async def scenario() -> None:
        app = await start(paths.PROGRESS)
        await app.choose("Hetzelfde")
        await app.choose("Veel beter")
        assert [r.rating for r in app.log.all(ChangeRecord)] == [Rating.MUCH_BETTER]

    run(scenario)


@pytest.mark.parametrize("number", ["<script>", "bel mij", "030;112", "1" * 26])
def test_a_telephone_number_with_other_signs_is_refused(number: str):
    async def scenario() -> None:
        app = await start(paths.CONTACTS, stored=(Contacts(gp="030 1234567"),))
        await app.write("Huisarts", number)
        await app.tap("Bewaren")
        assert app.sees("Gebruik alleen cijfers, spaties en streepjes.")
        assert app.log.get(Contacts) == Contacts(gp="030 1234567")

    run(scenario)


def test_everything_can_be_deleted_after_asking_once_more():
    async def scenario() -> None:
        entry = PainRecord(at=NOW, back=3)
        app = await start(paths.MORE, stored=(WELCOMED, entry))
        await app.tap("Alles verwijderen")
        await app.tap("Nee, niet doen")
        assert app.log.all(PainRecord) == (entry,)
        await app.tap("Alles verwijderen")
        await app.tap("Ja, alles verwijderen")
        assert app.log.all(PainRecord) == ()
        assert app.log.get(Preferences) == Preferences()

    run(scenario)


def test_appearance_and_text_size_are_remembered():
    async def scenario() -> None:
        app = await start(paths.MORE)
        await app.choose("Donker")
        assert app.page.theme_mode == ft.ThemeMode.DARK
        await app.choose("Heel groot")
        preferences = app.log.get(Preferences)
        assert (preferences.appearance, preferences.text_percent) == ("dark", 200)

    run(scenario)


def test_topics_for_lrs_come_first_with_lrs():
    async def scenario() -> None:
        app = await start(paths.LEARN, stored=(complaint(1, lrs=True),))
        words = app.words()
        assert words.index("Pijn in uw been door een zenuw") < words.index("Wat is lage rugpijn?")

    run(scenario)


def test_urgent_advice_stands_open_and_the_rest_is_folded():
    async def scenario() -> None:
        long_ago = complaint(7, lrs=True)
        judged = ChangeRecord(at=NOW, rating=Rating.THE_SAME)
        severe = PainRecord(at=NOW, leg=9)
        ill = AlarmRecord(at=NOW, symptoms=(Symptom.FEVER_OR_ILL,))
        app = await start(stored=(WELCOMED, long_ago, judged, severe, ill))
        assert len(app.find(ft.TextButton, "Waarom zie ik dit?")) == 2  # R06 and R08: today
        assert not app.sees("Maak een afspraak bij uw huisarts")
        await app.fire(app.find(ft.TextButton, "Bekijk dit advies")[0])
        assert app.sees("Maak een afspraak bij uw huisarts")

    run(scenario)


def test_a_new_message_takes_the_place_of_the_one_before():
    async def scenario() -> None:
        app = await start(paths.PROGRESS)
        await app.choose("Hetzelfde")
        await app.choose("Veel beter")
        assert len([d for d in app.page._dialogs.controls if d.open]) == 1

    run(scenario)


def test_what_the_app_does_not_know_is_said():
    async def scenario() -> None:
        app = await start(stored=(WELCOMED, complaint(4)))
        assert app.sees("Wat de app nog niet weet")
        assert app.sees("Welk behandelprofiel uw therapeut koos")
        await app.tap("Invullen")
        assert app.sees("Mijn klacht")

    run(scenario)


def test_what_is_asked_on_the_screen_is_not_said_to_be_unknown_as_well():
    async def scenario() -> None:
        unknown = "Hoe het gaat, vergeleken met het begin"
        app = await start(stored=(WELCOMED, complaint(4)))
        assert app.sees("Hoe gaat het nu, vergeleken met het begin?")
        assert not app.sees(unknown)
        old = ChangeRecord(at=NOW - timedelta(days=8), rating=Rating.THE_SAME)  # after week 3
        app = await start(stored=(WELCOMED, complaint(5), old))
        assert not app.sees("Hoe gaat het nu, vergeleken met het begin?")
        assert app.sees(unknown)

    run(scenario)


def test_a_judgement_that_the_scores_contradict_is_to_be_discussed():
    async def scenario() -> None:
        told = complaint(4)
        start_, now = PainRecord(at=NOW - timedelta(weeks=4), back=7), PainRecord(at=NOW, back=7)
        app = await start(paths.PROGRESS, stored=(told, start_, now))
        words = "U gaf aan dat het genoeg is verbeterd, maar uw cijfers zijn nog niet veel"
        assert not app.sees(words)
        await app.choose("Veel beter")
        assert app.sees(words)

    run(scenario)


def test_a_screen_left_open_over_midnight_shows_the_new_day():
    async def scenario() -> None:
        app = await start(stored=(WELCOMED,), now=datetime(2026, 11, 21, 23, 59))
        follower = asyncio.create_task(follow_the_day(app.state, every=0))
        await app.settle()
        object.__setattr__(app.state, "clock", lambda: datetime(2026, 11, 22, 0, 1))  # tells nobody
        await app.settle()
        assert app.sees("zondag 22 november 2026")
        follower.cancel()

    run(scenario)
