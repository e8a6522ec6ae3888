"""Six weeks of walking by plan, lived day by day in the published site under a clock of our own.

Every number here was worked out by hand from the clinical specification:

- Measured: 10, 12 and 14 minutes, a mean of 12. 70 % of that is 8.4, so the plan starts at 8.
- Goal: 24 minutes, six weeks after Monday 2 November: Monday 14 December.
- From Friday 6 November on, the Mondays, Wednesdays and Fridays to 14 December are 17 sessions:
  16 rises for 16 minutes, so each session asks one minute more than the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest
from playwright.sync_api import Browser

from tests.e2e.driver import App


def nov(day: int) -> date:
    return date(2026, 11, day)


def dec(day: int) -> date:
    return date(2026, 12, day)


FIRST, LAST = nov(2), dec(14)

MEASURED = {nov(2): 10, nov(3): 12, nov(5): 14}

QUOTA = {
    nov(6): 8,
    nov(9): 9,
    nov(11): 10,
    nov(13): 11,
    nov(16): 12,
    nov(18): 13,
    nov(20): 14,
    nov(23): 15,
    nov(25): 16,
    nov(27): 17,
    nov(30): 18,
    dec(2): 19,
    dec(4): 20,
    dec(7): 21,
    dec(9): 22,
    dec(11): 23,
    dec(14): 24,
}

MORE, SKIPPED, MISSED = nov(18), nov(23), nov(25)

BACK = {nov(2): 7, nov(9): 6, nov(16): 6, nov(23): 5, nov(30): 4, dec(7): 3, dec(14): 3}
"""Pain in the back from Monday to Friday, by week; nothing is entered in a weekend."""

BAD_DAY = dec(3)
"""The pain is 9, and the next day the plan asks what it would have asked."""

LEG = {nov(16): 4, dec(14): 2}

IN_A_MONTH = (
    # The 30 days to 14 December begin on 15 November; the first scores are of Monday 16: five
    # days of 6. The last seven days, from 8 December, have five days of 3.
    "Rug: gemiddeld 6 in de eerste week en 3 in de laatste week. Dat is 3 lager. "
    "De pijn is duidelijk minder."
)
LEG_IN_A_MONTH = (
    "Been: gemiddeld 4 in de eerste week en 2 in de laatste week. Dat is 2 lager. "
    "De pijn is duidelijk minder."
)


@pytest.fixture(scope="module")
def walker(hands: type[App], chromium: Browser, site: str) -> Iterator[App]:
    app = hands(chromium, site, now=morning(FIRST))
    yield app.open()
    app.close()


def morning(day: date) -> datetime:
    return datetime.combine(day, time(9))


def weekdays() -> Iterator[date]:
    for ordinal in range(FIRST.toordinal(), LAST.toordinal() + 1):
        day = date.fromordinal(ordinal)
        if day.weekday() < 5:
            yield day


def check_in(app: App, day: date) -> None:
    """Tap the pain of a day."""
    monday = day - timedelta(days=day.weekday())
    back = 9 if day == BAD_DAY else BACK[monday]
    app.tap(f"Pijn in uw rug: {back} van 10")
    app.wait_text("Bewaard om 09:0")
    if day in LEG:
        app.tap(f"Pijn in uw been: {LEG[day]} van 10")


def exercise(app: App, day: date) -> None:
    """Do what the plan asks on a day, or more, or nothing."""
    quota = QUOTA[day]
    app.wait_text(re.compile(rf"^{quota} minuten$"))
    if day == MISSED:
        return
    if day == SKIPPED:
        app.tap("Overslaan")
        app.wait_text("Deze keer overgeslagen. Ga gewoon verder met het plan.")
        return
    if day == MORE:
        app.tap("Meer of minder")
        app.type("Hoeveel hebt u gedaan? (Minuten)", "15")
        app.tap("Bewaren")
        app.wait_text(
            "Een beetje meer dan gepland: 15 minuten in plaats van 13 minuten. Bewaar het extra "
            "voor vrijdag 20 november. Dan vraagt uw plan 14 minuten."
        )
        return
    app.tap("Gedaan")
    app.wait_text(f"Precies zoals gepland: {quota} minuten.")


def measure(app: App, day: date) -> None:
    number = list(MEASURED).index(day) + 1
    app.wait_text(f"Meting {number} van 3")
    app.type("Hoeveel hebt u gedaan? (Minuten)", str(MEASURED[day]))
    app.tap("Bewaren")
    app.wait_text(f"Meting {number} van 3 is bewaard: {MEASURED[day]} minuten.")


def test_a_plan_is_set_up(walker: App):
    walker.tap("Overslaan")
    walker.go("/plan/activity/new")
    walker.wait_title("Een activiteit opbouwen")
    walker.type("Wat wilt u weer meer doen?", "Wandelen")
    walker.type("Wat is uw doel?", "24")
    walker.tap("Bewaren")
    walker.wait_text("Doel: 24 minuten op 14 december 2026")


def test_six_weeks_are_lived(walker: App):
    walker.nav("Vandaag")
    for day in weekdays():
        walker.wake_at(morning(day))
        walker.wait_text(re.compile(rf"{day.day} (november|december) 2026$"))
        check_in(walker, day)
        if day in MEASURED:
            measure(walker, day)
        elif day in QUOTA:
            exercise(walker, day)
        elif day < min(QUOTA):
            walker.wait_text("Meting 3 van 3")  # it waits
        else:
            walker.wait_text(re.compile("^Vandaag staat er niets op het plan."))
    assert walker.watch.problems == []


def test_the_schedule_shows_what_was_done(walker: App):
    walker.nav("Plan")
    walker.wait_title("Mijn plan")
    walker.tap("Plan bekijken: Wandelen")
    walker.wait_title("Plan: Wandelen")
    walker.wait_text(
        "Grafiek van het schema. 17 keer, van 8 minuten op vrijdag 6 november 2026 tot "
        "24 minuten op maandag 14 december 2026."
    )
    walker.wait_text(re.compile("ma 12 minuten: gedaan\\s+wo 13 minuten: 15 minuten gedaan"))
    walker.wait_text(
        re.compile(
            "ma 15 minuten: overgeslagen\\s+wo 16 minuten: niets ingevuld\\s+vr 17 minuten: g"
        )
    )


def test_the_charts_say_what_was_entered(walker: App):
    walker.nav("Verloop")
    walker.wait_title("Hoe het gaat")
    walker.wait_text(f"Grafiek van de pijn. {IN_A_MONTH} {LEG_IN_A_MONTH}")
    walker.wait_text(
        # 13 sessions in these 30 days, but for the one that was skipped and the one missed
        "Grafiek van Wandelen. U deed 11 van de 13 geplande keren. Gemeten voor het begin: "
        "10 minuten, 12 minuten, 14 minuten. De laatste keer, op 14 december 2026: 24 minuten "
        "gedaan, 24 minuten gepland. Begonnen met 8 minuten, nu 24 minuten."
    )
    walker.tap("Alles")
    walker.wait_text("Rug: gemiddeld 7 in de eerste week en 3 in de laatste week. Dat is 4 lager.")
    walker.wait_text("U deed 15 van de 17 geplande keren.")
    walker.tap("Maand")
    walker.wait_text("U deed 11 van de 13 geplande keren.")


def test_changing_an_entry_changes_them(walker: App):
    walker.tap("Aanpassen: Rug 3, been 2")
    walker.wait_title("Pijncijfer aanpassen")
    walker.tap("Pijn in uw rug: 8 van 10")
    walker.tap("Bewaren")
    walker.wait_title("Hoe het gaat")
    # four days of 3 and one of 8 are 20 in 5 days
    walker.wait_text("Rug: gemiddeld 6 in de eerste week en 4 in de laatste week. Dat is 2 lager.")
    walker.tap("Aanpassen: Wandelen: 24 minuten (gepland: 24 minuten)")
    walker.wait_title("Wandelen")
    walker.type("Hoeveel hebt u gedaan? (Minuten)", "20")
    walker.tap("Bewaren")
    walker.wait_title("Hoe het gaat")
    walker.wait_text("De laatste keer, op 14 december 2026: 20 minuten gedaan, 24 minuten gepland.")
    walker.wait_text("Nog 4 minuten te gaan. Doel: 24 minuten op 14 december 2026.")


def test_removing_an_entry_changes_them(walker: App):
    walker.tap("Verwijderen: Rug 8, been 2")
    walker.wait_text("Rug: gemiddeld 6 in de eerste week en 3 in de laatste week. Dat is 3 lager.")
    walker.wait_text("Been: nog te weinig cijfers om te vergelijken.")
    walker.tap("Verwijderen: Wandelen: 20 minuten (gepland: 24 minuten)")
    # today is open again, and does not count until it is answered
    walker.wait_text("U deed 10 van de 12 geplande keren.")
    walker.wait_text("De laatste keer, op 11 december 2026: 23 minuten gedaan, 23 minuten gepland.")


def test_dates_and_words_follow_the_language(walker: App):
    walker.tap("English EN")
    walker.wait_title("How it is going")
    walker.wait_text("Back: on average 6 in the first week and 3 in the last week.")
    walker.wait_text("You did 10 of the 12 planned sessions.")
    walker.wait_text("The last time, on 11 December 2026: 23 minutes done, 23 minutes planned.")
    walker.wait_text("Friday 11 December 2026")


def test_a_reload_keeps_everything(walker: App):
    walker.reload()
    walker.wait_title("How it is going")
    walker.wait_text("You did 10 of the 12 planned sessions.")
    walker.nav("Today")
    walker.wait_text("Monday 14 December 2026")
    walker.wait_text("24 minutes")
    assert walker.watch.problems == []
