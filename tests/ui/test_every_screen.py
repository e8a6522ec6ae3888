"""Each screen stands in each language and width, with one title and a name for every control."""

from __future__ import annotations

import flet as ft
import pytest

from lbp_app import paths
from lbp_app.content import topics
from lbp_app.models import Language
from tests.support.headless import BUTTONS, App, run, start

FOR_OTHERS = {paths.SUMMARY, paths.HANDOUT}
"""Screens that hold a text for somebody else, in a language chosen for them."""

ROUTES = [
    paths.TODAY,
    paths.LEARN,
    *(paths.topic(topic_id) for topic_id in topics(Language.NL)),
    paths.topic("no-such-topic"),
    paths.ask("nature"),
    paths.ask("no-such-topic"),
    paths.question("no-such-question"),
    paths.PROGRESS,
    paths.pain_entry(),
    paths.pain_entry("no-such-entry"),
    paths.activity_entry(),
    paths.activity_entry("no-such-entry"),
    paths.SUMMARY,
    paths.session_entry("no-such-entry"),
    paths.change_entry("no-such-entry"),
    paths.score_entry("no-such-entry"),
    paths.episode("no-such-episode"),
    paths.PLAN,
    paths.plan_activity(),
    paths.plan_activity("no-such-plan"),
    paths.plan_change("no-such-plan"),
    paths.COMPLAINT,
    paths.AGAIN,
    paths.REMINDERS,
    paths.CONTACTS,
    paths.ALARM,
    paths.MORE,
    paths.DATA,
    paths.HANDOUT,
    paths.start("no-such-code"),
    "/no/such/place",
]


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", Language)
def test_stands_with_title_alarm_and_names(route: str, width: int, language: Language):
    async def scenario() -> None:
        app = await start(route, width=width, language=language)
        assert levels(app).count(1) == 1
        assert app.find(ft.FilledButton, "Alarm")
        assert bool(app.find(ft.NavigationRail)) == (width == 1280)
        assert bool(app.find(ft.NavigationBar)) == (width == 390)
        for control in app.find(BUTTONS):
            assert any(words.strip() for words in app.words(control)), control

    run(scenario)


@pytest.mark.parametrize("route", ROUTES)
def test_no_heading_level_is_skipped(route: str):
    async def scenario() -> None:
        app = await start(route)
        last = 0
        for level in levels(app):
            assert level <= last + 1, levels(app)
            last = level

    run(scenario)


@pytest.mark.parametrize("route", [route for route in ROUTES if route not in FOR_OTHERS])
def test_every_word_changes_with_the_language(route: str):
    async def scenario() -> None:
        app = await start(route, language=Language.NL)
        dutch = set(app.words())
        await app.tap("EN")
        english = set(app.words())
        same = {words for words in dutch & english if not SAME_IN_BOTH.issuperset({words})}
        assert not {words for words in same if any(c.isalpha() for c in words)}

    run(scenario)


SAME_IN_BOTH = {
    *("Alarm", "Plan", "English", "Nederlands", "Menu"),
    *("nl", "en", "yes", "no", "unknown", "system", "light", "dark"),
    *("minutes", "metres", "steps", "times"),
    *("known", "to_measure", "time_contingent", "pain_guided"),
    *("completely_recovered", "much_better", "a_little_better", "the_same"),
    *("a_little_worse", "much_worse", "worse_than_ever"),
}
"""Names that both languages share, and the values behind radio buttons, which nobody sees."""


def levels(app: App) -> list[int]:
    """Give the heading levels of the screen, in order."""
    return [c.heading_level for c in app.find(ft.Semantics) if c.heading_level]
