"""Building up walking by plan, over two weeks of the clock, in a real browser."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.driver import App

MONDAY = datetime(2026, 11, 23, 9, 0)


@pytest.fixture(scope="module")
def walker(chromium: Browser, site: str):
    app = App(chromium, site, now=MONDAY)
    yield app
    app.close()


def on_day(app: App, days: int) -> None:
    """Open Today, so many days after the first Monday."""
    app.now = MONDAY + timedelta(days=days)
    app.open("/")
    app.wait_title("Vandaag")


def test_a_plan_is_made_with_a_baseline_to_measure(walker: App):
    walker.open("/plan/activity/new")
    walker.wait_title("Een activiteit opbouwen")
    walker.type("Wat wilt u weer meer doen?", "Wandelen")
    walker.type("Wat is uw doel?", "20")
    walker.tap("Bewaren")
    walker.wait_title("Mijn plan")
    walker.wait_text("Doel: 20 minuten op 4 januari 2027")


@pytest.mark.parametrize(("days", "number", "amount"), [(0, 1, "9"), (1, 2, "10"), (3, 3, "11")])
def test_three_sessions_measure_the_baseline(walker: App, days: int, number: int, amount: str):
    on_day(walker, days)
    walker.wait_text(f"Meting {number} van 3")
    walker.type("Hoeveel hebt u gedaan? (Minuten)", amount)
    walker.tap("Bewaren")
    walker.wait_text(f"Meting {number} van 3 is bewaard: {amount} minuten.")


def test_the_quota_is_seventy_percent_of_the_mean(walker: App):
    on_day(walker, 4)  # Friday, the first session day after the third measurement
    walker.wait_text("7 minuten")
    walker.tap("Gedaan")
    walker.wait_text("Precies zoals gepland: 7 minuten.")
    walker.wait_text("De volgende keer is maandag 30 november")


def test_pain_does_not_change_the_quota(walker: App):
    walker.tap("Pijn in uw rug: 9 van 10")
    walker.wait_text("Bewaard om")
    walker.go("/plan")
    walker.wait_title("Mijn plan")
    walker.tap("Plan bekijken: Wandelen")
    walker.wait_title("Plan: Wandelen")
    expect(walker.host).to_contain_text("vr 7 minuten")
    expect(walker.host).to_contain_text("ma 20 minuten")  # the target, on its date


def test_what_was_done_is_there_after_a_reload_in_both_languages(walker: App):
    walker.go("/progress")
    walker.wait_title("Hoe het gaat")
    walker.reload()
    walker.wait_text("Wandelen: 7 minuten (gepland: 7 minuten)")
    walker.tap("English EN")
    walker.wait_title("How it is going")
    walker.wait_text("Wandelen: 7 minutes (planned: 7 minutes)")
    walker.wait_text("Friday 27 November 2026")
    assert walker.watch.problems == []
