"""Characters that the app's font does not have, such as a picture in a patient's own note."""

from __future__ import annotations

from collections import Counter

from playwright.sync_api import Request, expect

from tests.e2e.driver import App

NOTE = "Top 👍 → ★ 漢字"


def test_they_are_kept_and_ask_for_no_font_that_is_not_there(app: App):
    fonts: Counter[str] = Counter()

    def count(request: Request) -> None:
        if "/fonts/" in request.url:
            fonts[request.url.rpartition("/")[2]] += 1

    app.context.on("request", count)
    app.go("/progress/activity/new")
    app.wait_text("Wat hebt u gedaan?")
    app.type("Wat hebt u gedaan?", "Fietsen ★")
    app.type("Hoeveel?", "25")
    app.type("Opmerking (mag leeg blijven)", NOTE)
    app.tap("Bewaren")
    app.wait_text("Fietsen ★: 25 minuten")
    expect(app.host).to_contain_text(NOTE)
    app.nav("Vandaag")
    app.wait_title("Vandaag")
    app.nav("Verloop")
    app.wait_title("Hoe het gaat")
    assert set(fonts) == {"roboto.woff2"}
    assert fonts.total() < 10  # one for each font that Flutter knows to have these characters


def test_they_are_there_after_a_reload(app: App):
    app.open("/progress")
    app.wait_text("Fietsen ★: 25 minuten")
    expect(app.host).to_contain_text(NOTE)
