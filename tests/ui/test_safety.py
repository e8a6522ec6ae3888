"""Whom to call is shown whatever is missing: a number, a place to keep things, a right clock."""

from __future__ import annotations

from datetime import timedelta

import flet as ft
import pytest

from lbp_app import paths
from lbp_app.i18n import Translator
from lbp_app.models import AlarmRecord, ChangeRecord, ComplaintRecord, Language, Rating, Symptom
from lbp_app.storage import Log, Opened
from lbp_app.storage.backends.nowhere import NowhereBackend
from tests.support.headless import App, run, start
from tests.ui.test_journeys import NOW, WELCOMED, complaint

CANNOT_URINATE = "Niet kunnen plassen"
QUESTION = "Hoe gaat het nu, vergeleken met het begin?"


def numbers(app: App) -> list[str]:
    return [button.action.url for button in app.find(ft.FilledButton) if button.action]


def test_whom_to_call_does_not_wait_for_the_storage():
    async def scenario() -> None:
        log = await Log.open(NowhereBackend())
        log.notices = (Opened.NOT_KEPT,)
        app = await start(paths.ALARM, log=log)
        assert app.sees("Deze browser bewaart niets")
        await app.tick(CANNOT_URINATE)
        assert numbers(app) == ["tel:112"]
        assert app.sees("Niet bewaard: de opslag van dit apparaat is niet bereikbaar.")
        assert log.all(AlarmRecord) == ()

    run(scenario)


@pytest.mark.parametrize("language", Language)
def test_a_number_that_is_not_known_is_said_and_112_is_there(language: Language):
    t = Translator(language)
    ticked = AlarmRecord(at=NOW, symptoms=(Symptom.CANNOT_URINATE,))

    async def scenario() -> None:
        app = await start(paths.ALARM, stored=(ticked,), language=language)
        assert numbers(app) == ["tel:112"]
        assert app.sees(t("tier.now.action"))
        assert app.sees(t("call.no_number"))
        await app.tap(t("call.fill_in"))
        await app.write(t("contacts.gp"), "030 - 123 45 67")
        await app.tap(t("form.save"))
        await app.go(paths.ALARM)
        assert numbers(app) == ["tel:0301234567", "tel:112"]

    run(scenario)


def test_a_judgement_dated_in_the_future_does_not_count():
    async def scenario() -> None:
        tomorrow = ChangeRecord(at=NOW + timedelta(days=1), rating=Rating.MUCH_BETTER)
        app = await start(stored=(WELCOMED, complaint(7, lrs=True), tomorrow))
        assert app.sees(QUESTION)

    run(scenario)


def test_an_onset_in_the_future_does_not_stop_the_alarm_list():
    async def scenario() -> None:
        coming = (NOW + timedelta(days=3)).date()
        wrong = ComplaintRecord(at=NOW, onset=coming, first_session=coming, lrs=True, profile=1)
        app = await start(paths.ALARM, stored=(WELCOMED, wrong))
        await app.tick(CANNOT_URINATE)
        assert numbers(app) == ["tel:112"]
        await app.go(paths.TODAY)
        assert numbers(app) == ["tel:112"]

    run(scenario)
