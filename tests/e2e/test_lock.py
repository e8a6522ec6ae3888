"""The PIN in a real browser, whose own cryptography makes the key; and the hint for an iPhone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.driver import WAKE, App

IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"
)

AS_IPHONE = """
Object.defineProperty(navigator, "platform", { get: () => "iPhone" });
Object.defineProperty(navigator, "vendor", { get: () => "Apple Computer, Inc." });
"""

SHUT = "De app is op slot"


def test_a_pin_hides_the_diary_but_not_the_alarm_list(
    hands: type[App], chromium: Browser, site: str
):
    app = hands(chromium, site).open()
    app.tap("Overslaan")
    app.tap("Pijn in uw rug: 4 van 10")
    app.wait_text("Bewaard om")
    set_pin(app, "2468")

    app.open()
    app.wait_title(SHUT)
    assert "Pijn in uw rug" not in app.host.inner_text()
    expect(app.host.get_by_role("tab")).to_have_count(0)
    app.tap("Alarm")
    app.wait_title("Alarmsignalen")
    app.tap(SHUT)
    app.wait_title(SHUT)
    enter(app, "1111")
    app.wait_text("Deze pincode klopt niet.")
    enter(app, "2468")
    app.wait_title("Vandaag")
    expect(app.find("Pijn in uw rug: 4 van 10")).to_have_attribute("aria-current", "true")
    assert app.watch.problems == []
    app.close()


def test_a_pin_shuts_the_other_window_which_takes_it_once_alone(
    hands: type[App], chromium: Browser, site: str
):
    app = hands(chromium, site).open()
    app.tap("Overslaan")
    app.tap("Pijn in uw rug: 4 van 10")
    app.wait_text("Bewaard om")
    other = app.another().open()
    expect(other.find("Pijn in uw rug: 4 van 10")).to_have_attribute("aria-current", "true")
    app.page.bring_to_front()
    set_pin(app, "2468")

    other.page.bring_to_front()
    other.page.evaluate(WAKE)
    other.wait_title(SHUT)
    assert "Pijn in uw rug" not in other.host.inner_text()
    other.reload()
    other.wait_title(SHUT)
    expect(other.host.get_by_role("textbox")).to_have_count(0)
    other.tap("Probeer het hier opnieuw")
    other.wait_text("De app staat nog open in een ander venster.")

    app.page.close()
    other.page.evaluate(WAKE)
    other.find("Pincode", "textbox").wait_for(state="attached")
    enter(other, "2468")
    other.wait_title("Vandaag")
    other.tap("Pijn in uw rug: 5 van 10")
    expect(other.find("Pijn in uw rug: 5 van 10")).to_have_attribute("aria-current", "true")
    assert app.watch.problems == []
    app.close()


def set_pin(app: App, pin: str) -> None:
    app.go("/more")
    app.wait_title("Meer")
    app.type("Nieuwe pincode (4 tot 8 cijfers)", pin)
    app.type("Nieuwe pincode nog een keer", pin)
    app.tap("Zet de app op slot")
    app.wait_text("De pincode is bewaard.")


def enter(app: App, pin: str) -> None:
    app.type("Pincode", pin)
    app.page.keyboard.press("Enter")


@pytest.fixture
def iphone(chromium: Browser, site: str) -> App:
    app = App(chromium, site, user_agent=IPHONE)
    app.context.add_init_script(AS_IPHONE)
    return app.open()


def test_on_an_iphone_the_home_screen_is_recommended_once(iphone: App):
    iphone.wait_text("Zet de app op uw beginscherm")
    iphone.tap("Niet meer tonen")
    iphone.wait_no_text("Zet de app op uw beginscherm")
    iphone.reload()
    iphone.wait_title("Vandaag")
    expect(iphone.text("Zet de app op uw beginscherm")).to_have_count(0)
    iphone.close()


def test_elsewhere_it_is_not(chromium: Browser, site: str):
    app = App(chromium, site).open()
    app.wait_title("Vandaag")
    expect(app.text("Zet de app op uw beginscherm")).to_have_count(0)
    app.close()
