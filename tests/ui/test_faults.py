"""A fault anywhere ends in words with a way on, never in the framework's panel or a frozen app."""

from __future__ import annotations

import logging
from typing import Never

import flet as ft
import pytest

from lbp_app import paths
from lbp_app.i18n import Translator
from lbp_app.models import Language, PainRecord, Preferences
from lbp_app.screens.start_failed import start_failed
from lbp_app.state import AppState
from lbp_app.state.care import Care
from lbp_app.state.plans import Plans
from lbp_app.storage import NotSaved, Reason
from tests.support.headless import App, run, start
from tests.ui.test_journeys import tap_number

WELCOMED = Preferences(welcomed=True)

WORDS = {
    Language.NL: ("Dit deel is nu niet te zien", "Probeer opnieuw", "Alarmsignalen"),
    Language.EN: ("This part can’t be shown now", "Try again", "Alarm symptoms"),
}


def broken(*_: object) -> Never:
    raise RuntimeError("seeded")


@pytest.mark.parametrize("language", Language)
def test_a_part_that_fails_leaves_the_rest_standing(
    language: Language, monkeypatch: pytest.MonkeyPatch
):
    async def scenario() -> None:
        monkeypatch.setattr(Plans, "activities", property(broken))
        app = await start(stored=(WELCOMED,), language=language)
        title, retry, alarm = WORDS[language]
        assert app.sees(title)
        await tap_number(app, _back(language, 5))
        assert [r.back for r in app.log.all(PainRecord)] == [5]
        monkeypatch.undo()
        await app.tap(retry)
        assert not app.sees(title)
        assert alarm

    run(scenario)


def _back(language: Language, n: int) -> str:
    t = Translator(language)
    return t("nprs.number", label=t("pain.back"), n=n)


@pytest.mark.parametrize("language", Language)
def test_a_screen_that_fails_shows_the_way_to_the_alarm_list(
    language: Language, monkeypatch: pytest.MonkeyPatch
):
    async def scenario() -> None:
        monkeypatch.setattr(Care, "moments", property(broken))
        app = await start(paths.PLAN, language=language)
        title, _, alarm = WORDS[language]
        assert app.sees(title)
        await app.tap(alarm)
        assert levels_of_titles(app) == [alarm]

    run(scenario)


def levels_of_titles(app: App) -> list[str]:
    return [app.words(c)[0] for c in app.find(ft.Semantics) if c.heading_level == 1]


def test_a_handler_that_fails_says_so_and_the_app_goes_on(monkeypatch: pytest.MonkeyPatch):
    async def scenario() -> None:
        app = await start(stored=(WELCOMED,))
        monkeypatch.setattr(AppState, "keep", broken)
        await tap_number(app, "Pijn in uw rug: 5 van 10")
        assert app.sees("Dat lukte niet. Er is niets veranderd. Probeer het opnieuw.")
        monkeypatch.undo()
        await tap_number(app, "Pijn in uw rug: 6 van 10")
        assert [r.back for r in app.log.all(PainRecord)] == [6]

    run(scenario)


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason.FULL, "Niet bewaard: de opslag van dit apparaat is vol."),
        (Reason.READ_ONLY, "Niet bewaard: de app staat ook open in een ander venster."),
        (Reason.UNAVAILABLE, "Niet bewaard: de opslag van dit apparaat is niet bereikbaar."),
    ],
)
def test_what_is_not_saved_is_said_and_not_shown(
    reason: Reason, words: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.CRITICAL)

    async def scenario() -> None:
        app = await start(stored=(WELCOMED,))

        async def commit(**_: object) -> Never:
            raise NotSaved(reason)

        monkeypatch.setattr(app.log._backend, "commit", commit)
        await tap_number(app, "Pijn in uw rug: 5 van 10")
        assert app.sees(words)
        assert app.log.all(PainRecord) == ()
        assert not app.sees("Bewaard om")

    run(scenario)


@pytest.mark.parametrize("language", Language)
def test_an_app_that_cannot_start_still_says_whom_to_call(language: Language):
    t = Translator(language)
    shown = start_failed(t)
    words = [c.value for c in _walk(shown) if isinstance(c, ft.Text)]
    assert t("start_failed.body") in words
    assert t("tier.now.action") in words
    assert t("call.emergency") in words


def _walk(control: ft.Control) -> list[ft.Control]:
    inside = [getattr(control, "content", None), *(getattr(control, "controls", None) or [])]
    found = [control]
    for each in inside:
        if isinstance(each, ft.Control):
            found += _walk(each)
    return found
