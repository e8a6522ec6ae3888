"""What patients do, in a real browser on the published site, on a phone."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from playwright.sync_api import Browser, expect

from lbp_app.content import topics
from lbp_app.models import Language
from tests.e2e.driver import App

NOW = datetime(2026, 11, 21, 14, 5)


def test_read_a_topic_in_dutch_then_in_english(app: App):
    topic = topics(Language.NL)["nature"]
    app.nav("Lezen")
    app.wait_title("Lezen over uw rug")
    app.tap("Wat is lage rugpijn? 3 minuten lezen")
    app.wait_text("Kort gezegd")
    assert app.route == "/learn/nature"
    assert app.language.startswith("nl")
    for words in topic.sentences[:6]:
        expect(app.host).to_contain_text(words)
    app.tap("English EN")
    app.wait_text("In short")
    expect(app.page.locator("html")).to_have_attribute("lang", re.compile("^en"))
    for words in topics(Language.EN)["nature"].sentences[:6]:
        expect(app.host).to_contain_text(words)
    expect(app.page).to_have_title("Your back")


def test_back_and_forward_follow_the_way_taken(app: App):
    app.page.go_back()
    app.wait_text("Read about your back")
    app.page.go_forward()
    app.wait_text("In short")
    app.tap("Nederlands NL")
    app.wait_text("Kort gezegd")


def test_pain_is_noted_with_two_touches(app: App):
    app.nav("Vandaag")
    app.wait_title("Vandaag")
    app.tap("Overslaan")
    app.wait_no_text("Welkom bij Uw rug")
    app.touch("Pijn in uw rug: 6 van 10")
    app.wait_text("Bewaard om 14:0")
    app.tap("Pijn in uw been: 3 van 10")
    expect(app.find("Pijn in uw been: 3 van 10")).to_have_attribute("aria-current", "true")


def test_activity_is_noted_with_a_form_that_explains_itself(app: App):
    app.tap("Activiteit toevoegen")
    app.wait_text("Wat hebt u gedaan?")
    app.tap("Bewaren")
    app.wait_text("Vul in wat u hebt gedaan, bijvoorbeeld: wandelen.")
    app.type("Wat hebt u gedaan?", "Wandelen met Zoë")
    app.type("Hoeveel?", "25")
    app.tap("Bewaren")
    app.wait_text("Wandelen met Zoë: 25 minuten")
    assert app.route == "/progress"


def test_both_are_there_after_a_reload(app: App):
    app.reload()
    app.wait_text("Wandelen met Zoë: 25 minuten")
    app.wait_text("Rug 6, been 3")


def test_an_entry_is_edited_and_removed_and_put_back(app: App):
    app.tap("Aanpassen: Rug 6, been 3")
    app.wait_text("Pijncijfer aanpassen")
    app.tap("Pijn in uw rug: 2 van 10")
    app.tap("Bewaren")
    app.wait_text("Rug 2, been 3")
    app.tap("Verwijderen: Rug 2, been 3")
    app.wait_no_text("Rug 2, been 3")
    app.tap("Terugzetten")
    app.wait_text("Rug 2, been 3")
    app.reload()
    app.wait_text("Rug 2, been 3")


def test_an_alarm_symptom_shows_whom_to_call(app: App):
    app.tap("Alarm")
    app.wait_title("Alarmsignalen")
    app.tap("Niet kunnen plassen", role="checkbox")
    app.wait_text("Problemen met plassen of ontlasting")
    expect(app.find("Niet kunnen plassen", role="checkbox")).to_have_attribute(
        "aria-checked", "true"
    )
    expect(app.find("Bel 112")).to_be_attached()
    app.nav("Vandaag")
    app.wait_title("Vandaag")
    app.wait_text("Problemen met plassen of ontlasting")
    app.tap("Waarom zie ik dit?")
    app.wait_text("KNGF/VvOCM-richtlijn Lage rugpijn en LRS (2021)")


def test_number_of_the_gp_is_one_tap_away(app: App):
    app.nav("Plan")
    app.wait_title("Mijn plan")
    app.tap("Nummers invullen")
    app.wait_title("Wie u kunt bellen")
    app.type("Huisarts", "030 - 123 45 67")
    app.tap("Bewaren")
    app.wait_title("Mijn plan")
    app.tap("Alarm")
    app.wait_text("Bel uw huisarts: 030 - 123 45 67")


def test_ticks_can_be_cleared(app: App):
    app.tap("Alles uitvinken")
    app.wait_no_text("Problemen met plassen of ontlasting")


def test_a_wide_window_shows_the_rail(app: App):
    app.page.set_viewport_size({"width": 1280, "height": 800})
    app.wait_title("Alarmsignalen")
    expect(app.host.get_by_role("tab")).to_have_count(0)
    app.nav("Verloop")
    app.wait_title("Hoe het gaat")
    app.wait_text("Rug 2, been 3")
    app.page.set_viewport_size({"width": 390, "height": 844})
    expect(app.host.get_by_role("tablist")).to_be_attached()


def test_choices_hold_after_a_reload(app: App):
    app.go("/more")
    app.wait_title("Meer")
    app.tap("Heel groot", role="radio")
    expect(app.page.locator("html")).to_have_css("font-size", "32px")
    app.tap("English EN")
    app.wait_text("Size of the text")
    app.reload()
    app.wait_text("Size of the text")
    expect(app.page.locator("html")).to_have_css("font-size", "32px")
    expect(app.page.locator("html")).to_have_attribute("lang", re.compile("^en"))


@pytest.mark.parametrize(
    ("route", "words"),
    [
        ("/learn/alarm", "Bel meteen uw huisarts"),
        ("/alarm", "Alarmsignalen"),
        ("/learn/%3Cscript%3E", "Deze tekst is er niet"),
        ("/nergens", "Deze pagina is er niet"),
        ("/progress/pain/../../x", "Deze pagina is er niet"),
    ],
)
def test_links_lead_straight_in(chromium: Browser, site: str, route: str, words: str):
    app = App(chromium, site)
    app.open(route)
    app.wait_text(words)
    assert app.watch.problems == []
    app.close()


def test_six_weeks_without_improvement_leads_to_the_gp(
    hands: type[App], chromium: Browser, site: str
):
    app = hands(chromium, site, now=datetime(2026, 10, 1, 9, 0))
    app.open("/plan/complaint")
    app.tap("Ja", role="radio")
    app.tap("Kies een datum")
    app.tap("OK")
    expect(app.find("1 oktober 2026")).to_be_attached()
    app.now = datetime(2026, 11, 12, 9, 0)  # 42 days later
    app.open("/")
    app.wait_text("Hoe gaat het nu, vergeleken met het begin?")
    app.tap("Hetzelfde", role="radio")
    app.wait_text("Na zes weken nog niet genoeg verbeterd")
    assert app.watch.problems == []
    app.close()


def test_a_second_window_reads_but_does_not_write(hands: type[App], chromium: Browser, site: str):
    first = hands(chromium, site)
    first.open("/")
    second = first.another()
    second.open("/alarm")
    second.wait_text("De app staat ook open in een ander venster.")
    second.tap("Niet kunnen plassen", role="checkbox")
    second.wait_text("Problemen met plassen of ontlasting")
    second.wait_text("Niet bewaard: de app staat ook open in een ander venster.")
    first.go("/alarm")
    first.wait_text("Alarmsignalen")
    expect(first.find("Niet kunnen plassen", role="checkbox")).to_have_attribute(
        "aria-checked", "false"
    )
    first.close()
