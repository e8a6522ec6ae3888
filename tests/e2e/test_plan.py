"""A plan on its way: seen before it is kept, changed, paused, and ended when pain comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Browser

from tests.e2e.driver import App

MONDAY = datetime(2026, 11, 23, 9, 0)


@pytest.fixture(scope="module")
def walker(hands: type[App], chromium: Browser, site: str) -> Iterator[App]:
    app = hands(chromium, site, now=MONDAY)
    yield app.open("/plan/activity/new")
    app.close()


def test_a_plan_is_seen_before_it_is_kept(walker: App):
    walker.wait_title("Een activiteit opbouwen")
    walker.type("Wat wilt u weer meer doen?", "Wandelen")
    walker.tap("Dat is al gemeten", "radio")
    for number, amount in enumerate((9, 10, 11), 1):
        walker.type(f"Meting {number}", str(amount))
    walker.type("Wat is uw doel?", "90")
    walker.wait_text("Op woensdag 25 november gaat het van 7 minuten naar 11 minuten.")
    walker.type("Wat is uw doel?", "20")
    walker.wait_text("Grafiek van het schema. 19 keer, van 7 minuten op maandag 23 november 2026")
    walker.wait_no_text("Dit gaat snel")
    walker.tap("Bewaren")
    walker.wait_text("Doel: 20 minuten op 4 januari 2027")


def test_it_is_changed_on_its_way(walker: App):
    walker.tap("Plan bekijken: Wandelen")
    walker.wait_title("Plan: Wandelen")
    walker.tap("Doel, datum of dagen wijzigen")
    walker.wait_title("Plan wijzigen: Wandelen")
    walker.type("Wat is uw doel?", "25")
    walker.tap("Bewaren")
    walker.wait_title("Plan: Wandelen")
    walker.wait_text("Doel: 25 minuten op 4 januari 2027")
    walker.tap("Terugzetten")
    walker.wait_text("Doel: 20 minuten op 4 januari 2027")


def test_it_is_paused_and_gone_on_with(walker: App):
    walker.tap("Pauzeren")
    walker.tap("Pauze beginnen")
    walker.wait_text("Dit plan staat op pauze.")
    walker.tap("Ga verder")
    walker.wait_text("Gedaan")


def test_what_is_skipped_may_have_a_reason(walker: App):
    walker.tap("Overslaan")
    walker.type("Wilt u erbij zetten waarom? Het hoeft niet.", "Bezoek")
    walker.tap("Bewaren")
    walker.wait_text("Uw reden: Bezoek")


def test_when_it_comes_back_the_plan_ends(walker: App):
    walker.go("/plan/complaint")
    walker.wait_title("Mijn klacht")
    walker.tap("Nee", "radio")
    walker.tap("Klaar")
    walker.wait_title("Mijn plan")
    walker.tap("De klachten kwamen terug")
    walker.wait_title("Het kwam terug")
    walker.tap("Opnieuw beginnen")
    walker.wait_title("Mijn plan")
    walker.wait_text("De app telt vanaf nu opnieuw.")
    walker.wake_at(MONDAY.replace(day=24))
    walker.wait_no_text("Doel: 20 minuten op 4 januari 2027")


def test_nothing_went_wrong_meanwhile(walker: App):
    assert walker.watch.problems == []
