"""The example: shown in place of the reader's own diary, which it never touches."""

from __future__ import annotations

from datetime import datetime

import pytest

from lbp_app import paths
from lbp_app.i18n import Translator
from lbp_app.models import (
    AlarmRecord,
    Contacts,
    Language,
    PainRecord,
    PlanRecord,
    Preferences,
    Symptom,
)
from lbp_app.storage import Log
from lbp_app.storage.backends.memory import MemoryBackend
from tests.support.headless import App, run, start
from tests.ui.test_journeys import tap_number

NOW = datetime(2026, 11, 21, 14, 5)
WELCOMED = Preferences(welcomed=True)
OWN = PainRecord(at=datetime(2026, 11, 20, 9, 0), back=8, note="Zelf geschreven")
BANNER = "Voorbeeld: dit zijn geen gegevens van u."


async def with_own_data() -> tuple[App, MemoryBackend]:
    backend = MemoryBackend()
    log = await Log.open(backend)
    await log.put(WELCOMED, OWN)
    return await start(paths.MORE, now=NOW, log=log), backend


@pytest.mark.parametrize("language", Language)
def test_the_example_shows_on_every_place_with_a_way_out(language: Language):
    async def scenario() -> None:
        t = Translator(language)
        app = await start(paths.PROGRESS, language=language, stored=(WELCOMED,))
        await app.tap(t("example.show"))
        for place in (paths.TODAY, paths.LEARN, paths.PROGRESS, paths.PLAN, paths.ALARM):
            await app.go(place)
            assert app.sees(t("example.banner")), place
        await app.go(paths.TODAY)
        assert app.sees(t("example.walking"))
        await app.tap(t("example.stop"))
        assert not app.sees(t("example.banner"))
        assert not app.sees(t("example.walking"))

    run(scenario)


def test_ones_own_data_are_back_and_as_they_were():
    async def scenario() -> None:
        app, backend = await with_own_data()
        before = dict(backend.texts)
        await app.tap("Laat een voorbeeld zien")
        await app.go(paths.PROGRESS)
        assert not app.sees("Zelf geschreven")
        await app.go(paths.TODAY)
        await tap_number(app, "Pijn in uw rug: 2 van 10")
        await app.state.choose_language(Language.EN)
        await app.state.episodes.tell(lrs=True)
        await app.state.keep(Contacts(gp="030 123 45 67"))
        await app.state.choose_language(Language.NL)
        await app.tap("Stop voorbeeld")
        assert backend.texts == before
        assert app.state.log.all(PainRecord) == (OWN,)
        assert app.state.log.all(PlanRecord) == ()
        await app.go(paths.PROGRESS)
        assert app.sees("Zelf geschreven")

    run(scenario)


def test_nothing_is_kept_of_the_example_after_a_new_start():
    async def scenario() -> None:
        app, backend = await with_own_data()
        await app.tap("Laat een voorbeeld zien")
        again = await start(paths.PROGRESS, now=NOW, log=await Log.open(backend))
        assert not again.sees(BANNER)
        assert again.sees("Zelf geschreven")

    run(scenario)


def test_whom_to_call_comes_along_and_ones_own_ticks_stay_apart():
    async def scenario() -> None:
        ticked = AlarmRecord(at=NOW, symptoms=(Symptom.FEVER_OR_ILL,))
        contacts = Contacts(gp="030 123 45 67")
        app = await start(paths.MORE, now=NOW, stored=(WELCOMED, contacts, ticked))
        await app.tap("Laat een voorbeeld zien")
        assert app.state.care.alarm is None
        assert app.state.contacts == contacts
        await app.state.care.tick_alarm((Symptom.RECENT_FALL,))
        await app.tap("Stop voorbeeld")
        assert app.state.care.alarm == ticked

    run(scenario)


def test_what_was_removed_in_the_example_can_not_be_put_into_ones_own_diary():
    async def scenario() -> None:
        app, _ = await with_own_data()
        await app.tap("Laat een voorbeeld zien")
        await app.go(paths.TODAY)
        await tap_number(app, "Pijn in uw rug: 2 van 10")
        await app.tap("Verwijderen")
        assert [d for d in app.page._dialogs.controls if d.open]
        await app.tap("Stop voorbeeld")
        assert [d for d in app.page._dialogs.controls if d.open] == []

    run(scenario)


def test_what_concerns_ones_own_data_waits_until_the_example_is_left():
    async def scenario() -> None:
        app, _ = await with_own_data()
        await app.tap("Laat een voorbeeld zien")
        for place in (paths.MORE, paths.REMINDERS):
            await app.go(place)
            assert app.sees("Dit kan niet terwijl u naar het voorbeeld kijkt."), place
        assert not app.sees("Zet in mijn agenda")

    run(scenario)


def test_deleting_everything_deletes_ones_own_data_and_ends_the_example():
    async def scenario() -> None:
        app, _ = await with_own_data()
        await app.tap("Laat een voorbeeld zien")
        await app.state.delete_everything()
        assert app.state.log is app.log
        assert app.log.all(PainRecord) == ()

    run(scenario)
