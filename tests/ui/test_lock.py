"""The app with a PIN: what shows while it is shut, and what opens it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

import flet as ft
import pytest

from lbp_app import lock, paths
from lbp_app.handout.code import encode
from lbp_app.handout.model import Handout
from lbp_app.i18n import Translator
from lbp_app.models import AlarmRecord, Language, Lock, PainRecord, Preferences, Symptom, Tier
from lbp_app.storage import Log, Unavailable
from lbp_app.storage.backends.base import Slot
from lbp_app.storage.backends.memory import MemoryBackend
from tests.support.headless import App, run, start

NOON = datetime(2026, 11, 21, 12)
PIN = "2468"
SHUT = "De app is op slot"
HANDED = Handout(language=Language.NL, first_session=NOON.date(), exercises="geheim")
STORED = (
    Preferences(welcomed=True),
    PainRecord(at=NOON, back=7, note="geheim"),
    AlarmRecord(at=NOON, symptoms=(Symptom.CANNOT_URINATE,)),
)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that takes little work, so that the tests do."""
    monkeypatch.setattr(lock, "ITERATIONS", 10)
    monkeypatch.setattr(lock.locked_with, "__kwdefaults__", {"iterations": 10})


def locked(wrong: int = 0) -> Lock:
    shut = asyncio.run(lock.locked_with(PIN, iterations=10))
    for _ in range(wrong):
        shut = lock.counted(shut, NOON)
    return shut


async def enter(app: App, pin: str) -> None:
    await app.write("Pincode", pin)
    await app.tap("Open de app")


def is_shut(app: App) -> bool:
    return app.sees(SHUT) and not app.find(ft.NavigationBar)


def ticked(app: App) -> list[bool]:
    return [box.value for box in app.find(ft.Checkbox)]


PLACES = (
    *(paths.TODAY, paths.LEARN, paths.PROGRESS, paths.PLAN, paths.MORE, paths.DATA, paths.SUMMARY),
    paths.pain_entry(STORED[1].id),
    paths.HANDOUT,
    paths.start(encode(HANDED)),
    "/nowhere",
)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: "/".join(place.split("/")[:3]))
def test_a_shut_app_shows_nothing_but_the_lock(place: str):
    shut = locked()

    async def scenario() -> None:
        app = await start(place, stored=(*STORED, shut))
        assert "geheim" not in " ".join(app.words(app.page.views))
        assert is_shut(app)
        headings = [c for c in app.find(ft.Semantics) if c.heading_level == 1]
        assert [app.words(h) for h in headings] == [[SHUT]]

    run(scenario)


def test_the_right_pin_opens_the_place_that_was_asked_for():
    shut = locked()

    async def scenario() -> None:
        app = await start(paths.PROGRESS, stored=(*STORED, shut))
        await enter(app, PIN)
        assert not app.sees(SHUT)
        assert app.sees("geheim")

    run(scenario)


def test_enter_opens_as_the_button_does():
    shut = locked()

    async def scenario() -> None:
        app = await start(stored=(*STORED, shut))
        await app.write("Pincode", PIN)
        (field,) = app.find(ft.TextField)
        assert field.password
        assert field.keyboard_type is ft.KeyboardType.NUMBER
        await app.fire(field, "submit")
        assert not app.sees(SHUT)

    run(scenario)


def test_a_wrong_pin_is_said_at_the_field_and_counted_for_good():
    shut = locked()

    async def scenario() -> None:
        log = await Log.open(MemoryBackend())
        app = await start(stored=(*STORED, shut), log=log)
        for _ in range(4):
            await enter(app, "1111")
            assert app.the(ft.TextField).error == "Deze pincode klopt niet."
        await enter(app, "1111")
        assert "30 seconden" in app.the(ft.TextField).error
        again = await start(log=log)
        await enter(again, PIN)
        assert is_shut(again)
        assert "30 seconden" in again.the(ft.TextField).error
        assert log.get(Lock).wrong == 5

    run(scenario)


def test_after_the_wait_the_right_pin_opens_and_clears_the_count():
    shut = locked(wrong=7)

    async def scenario() -> None:
        app = await start(stored=(*STORED, shut), now=NOON + timedelta(minutes=2))
        await enter(app, PIN)
        assert not app.sees(SHUT)
        assert app.log.get(Lock).wrong == 0

    run(scenario)


def test_the_alarm_list_needs_no_pin_and_tells_nothing_from_before():
    shut = locked()

    async def scenario() -> None:
        app = await start(paths.ALARM, stored=(*STORED, shut))
        assert app.sees("Alarmsignalen")
        assert not any(ticked(app))
        await app.tick("Niet kunnen plassen")
        assert ticked(app).count(True) == 1
        assert app.sees("Bel nu uw huisarts.")
        await app.go(paths.TODAY)
        assert is_shut(app)

    run(scenario)


def test_what_is_ticked_without_the_pin_comes_to_what_was_ticked_before():
    shut = locked()

    async def scenario() -> None:
        app = await start(paths.ALARM, stored=(*STORED, shut), now=NOON)
        await app.tick("Koorts of een ziek gevoel")
        await app.tick("Rugpijn na een val of ongeluk")
        await app.tick("Rugpijn na een val of ongeluk")
        await app.go(paths.TODAY)
        await enter(app, PIN)
        assert app.state.care.alarm.symptoms == (Symptom.CANNOT_URINATE, Symptom.FEVER_OR_ILL)
        assert app.state.care.outcome.tier is Tier.NOW
        again = await start(log=app.log, now=NOON)
        await enter(again, PIN)
        assert again.state.care.outcome.tier is Tier.NOW
        await app.go(paths.ALARM)
        await app.tick("Niet kunnen plassen")
        assert app.state.care.alarm.symptoms == (Symptom.FEVER_OR_ILL,)

    run(scenario)


def test_the_example_does_not_outlast_the_lock():
    shut = locked()

    async def scenario() -> None:
        app = await start(stored=(*STORED, shut), now=NOON)
        own = app.log
        await enter(app, PIN)
        await app.state.example.show(Translator(Language.NL))
        await lifecycle(app, ft.AppLifecycleState.HIDE)
        app.state.clock = lambda: NOON + timedelta(minutes=5)
        await lifecycle(app, ft.AppLifecycleState.RESUME)
        await enter(app, "1111")
        assert own.get(Lock).wrong == 1
        await app.go(paths.ALARM)
        await app.tick("Koorts of een ziek gevoel")
        assert Symptom.FEVER_OR_ILL in own.all(AlarmRecord)[-1].symptoms

    run(scenario)


def test_the_language_can_be_changed_without_the_pin():
    shut = locked()

    async def scenario() -> None:
        app = await start(stored=(*STORED, shut))
        await app.tap("EN")
        assert app.sees("The app is locked")
        assert app.state.language is Language.EN

    run(scenario)


@pytest.mark.parametrize(("minutes", "shuts"), [(0, False), (4, False), (5, True), (-1, True)])
def test_the_app_is_shut_after_five_minutes_in_the_background(
    minutes: int,
    shuts: bool,  # noqa: FBT001 - a case
):
    shut = locked()

    async def scenario() -> None:
        app = await start(stored=(*STORED, shut), now=NOON)
        await enter(app, PIN)
        await lifecycle(app, ft.AppLifecycleState.HIDE)
        app.state.clock = lambda: NOON + timedelta(minutes=minutes)
        await lifecycle(app, ft.AppLifecycleState.RESUME)
        assert is_shut(app) is shuts

    run(scenario)


def test_no_message_about_an_entry_lies_over_the_lock():
    shut = locked()

    async def scenario() -> None:
        app = await start(paths.PROGRESS, stored=(*STORED, shut), now=NOON)
        await enter(app, PIN)
        await app.tap("Verwijderen: Alarmsignalen aangevinkt: Niet kunnen plassen")
        assert app.sees("Terugzetten")
        await lifecycle(app, ft.AppLifecycleState.HIDE)
        app.state.clock = lambda: NOON + timedelta(minutes=5)
        await lifecycle(app, ft.AppLifecycleState.RESUME)
        assert is_shut(app)
        assert not app.sees("Terugzetten")

    run(scenario)


async def lifecycle(app: App, state: ft.AppLifecycleState) -> None:
    await app.session.dispatch_event(
        app.page._i, "app_lifecycle_state_change", {"state": state.value}
    )
    await app.settle()


def test_a_forgotten_pin_leaves_deleting_everything():
    shut = locked()

    async def scenario() -> None:
        app = await start(stored=(*STORED, shut))
        await app.tap("Alles verwijderen")
        assert app.sees("Dat kan niet ongedaan worden gemaakt.")
        await app.tap("Ja, alles verwijderen")
        assert not app.sees(SHUT)
        assert app.log.all(PainRecord) == ()
        assert app.log.get(Lock) == Lock()

    run(scenario)


def test_a_pin_is_set_changed_and_removed_among_the_settings():
    async def scenario() -> None:
        app = await start(paths.MORE, stored=STORED)
        await set_pin(app, PIN, "2469")
        assert app.sees("De twee nieuwe pincodes zijn niet gelijk.")
        await set_pin(app, "12", "12")
        assert app.sees("Kies 4 tot 8 cijfers.")
        assert not app.state.app_lock.is_set
        await set_pin(app, PIN, PIN)
        assert await lock.fits(PIN, app.log.get(Lock))
        assert not app.sees(SHUT)

        await app.write("Pincode van nu", "1111")
        await app.write("Nieuwe pincode (4 tot 8 cijfers)", "9999")
        await app.write("Nieuwe pincode nog een keer", "9999")
        await app.tap("Verander de pincode")
        assert app.sees("Deze pincode klopt niet.")
        await app.write("Pincode van nu", PIN)
        await app.tap("Verander de pincode")
        assert await lock.fits("9999", app.log.get(Lock))

        await app.write("Pincode van nu", "9999")
        await app.tap("Haal de pincode weg")
        assert app.log.get(Lock) == Lock()

    run(scenario)


async def set_pin(app: App, pin: str, again: str) -> None:
    await app.write("Nieuwe pincode (4 tot 8 cijfers)", pin)
    await app.write("Nieuwe pincode nog een keer", again)
    await app.tap("Zet de app op slot")


class Window(MemoryBackend):
    """One of the windows over the same texts; the first that is open writes."""

    readable = True

    def __init__(self, texts: dict[str, str], open_ones: list[Window]) -> None:
        super().__init__(texts)
        self.open_ones = open_ones
        open_ones.append(self)

    async def load(self) -> Mapping[Slot, str]:
        if not self.readable:
            raise Unavailable
        self.read_only = self.open_ones[0] is not self
        return await super().load()

    def close(self) -> None:
        self.open_ones.remove(self)


async def two_windows() -> tuple[App, App]:
    texts: dict[str, str] = {}
    open_ones: list[Window] = []
    first = await start(paths.PROGRESS, log=await Log.open(Window(texts, open_ones)), now=NOON)
    await first.log.put(*STORED)
    second = await start(paths.PROGRESS, log=await Log.open(Window(texts, open_ones)), now=NOON)
    return first, second


@pytest.mark.parametrize("example", [False, True])
def test_a_pin_set_in_one_window_shuts_another_that_comes_back(
    example: bool,  # noqa: FBT001 - a case
):
    async def scenario() -> None:
        first, second = await two_windows()
        if example:
            await second.state.example.show(Translator(Language.NL))
        else:
            assert second.sees("geheim")
        await first.state.app_lock.set(PIN)
        await lifecycle(second, ft.AppLifecycleState.RESUME)
        assert is_shut(second)
        assert not second.sees("geheim")
        assert not second.state.example.shows
        assert not is_shut(first)

    run(scenario)


def test_a_pin_that_can_not_be_read_yet_shuts_the_window_at_the_next_look():
    async def scenario() -> None:
        first, second = await two_windows()
        await first.state.app_lock.set(PIN)
        window = second.log._backend
        window.readable = False
        await lifecycle(second, ft.AppLifecycleState.RESUME)
        assert second.sees("geheim")
        window.readable = True
        await lifecycle(second, ft.AppLifecycleState.RESUME)
        assert is_shut(second)
        assert not second.sees("geheim")

    run(scenario)


def test_a_window_that_can_not_count_wrong_tries_takes_no_pin():
    async def scenario() -> None:
        first, second = await two_windows()
        await first.state.app_lock.set(PIN)
        await lifecycle(second, ft.AppLifecycleState.RESUME)
        assert not second.find(ft.TextField)
        assert not await second.state.app_lock.open(PIN)
        await second.tap("Probeer het hier opnieuw")
        assert second.sees("De app staat nog open in een ander venster.")
        assert is_shut(second)

    run(scenario)


def test_wrong_tries_go_on_counting_in_the_window_that_takes_over():
    async def scenario() -> None:
        first, second = await two_windows()
        await first.state.app_lock.set(PIN)
        for _ in range(4):
            assert not await first.state.app_lock.fits("1111")
        await lifecycle(second, ft.AppLifecycleState.RESUME)
        first.log.close()
        await second.tap("Probeer het hier opnieuw")
        await enter(second, "1111")
        assert "30 seconden" in second.the(ft.TextField).error
        await enter(second, PIN)
        assert is_shut(second)
        second.state.clock = lambda: NOON + timedelta(seconds=30)
        await enter(second, PIN)
        assert second.sees("geheim")
        assert second.state.notices == ()

    run(scenario)


def test_what_another_window_wrote_shows_where_nothing_is_locked():
    async def scenario() -> None:
        first, second = await two_windows()
        await first.log.put(PainRecord(at=NOON, back=3, note="gebukt"))
        assert not second.sees("gebukt")
        await lifecycle(second, ft.AppLifecycleState.RESUME)
        assert second.sees("gebukt")

    run(scenario)
