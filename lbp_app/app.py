"""Start of the app: open the log, build the state, show the router. All wiring is here."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

import flet as ft

from lbp_app import bridge, theme
from lbp_app.contexts import provide
from lbp_app.i18n import Translator
from lbp_app.models import Language, Preferences
from lbp_app.routes import ROUTES, import_others
from lbp_app.screens.start_failed import start_failed
from lbp_app.state import AppState
from lbp_app.storage import Damaged, Log, StorageError, open_log

logger = logging.getLogger("lbp_app")

LOCALES = {Language.NL: ft.Locale("nl", "NL"), Language.EN: ft.Locale("en", "GB")}


def run() -> None:
    """Hand the app to Flet, in the browser or on the phone."""
    ft.run(main, route_url_strategy=ft.RouteUrlStrategy.HASH, assets_dir="assets")


async def main(page: ft.Page, *, start_anew: bool = False) -> None:
    """Start the app on a page; a start that fails shows what to do instead.

    Args:
        page: The page.
        start_anew: Begin an empty log when everything that is there is damaged.
    """
    language = platform_language()
    try:
        show(page, await open_log(start_anew=start_anew), language=language)
    except Exception as error:
        logger.exception("the app can't start")
        _show_failure(page, Translator(language), damaged=isinstance(error, Damaged))
    bridge.post("ready")
    await import_others()


def _show_failure(page: ft.Page, t: Translator, *, damaged: bool) -> None:
    async def begin_anew(_: object) -> None:
        page.controls.clear()
        await main(page, start_anew=True)

    page.add(start_failed(t, begin_anew if damaged else None))


def show(
    page: ft.Page, log: Log, *, language: Language, clock: Callable[[], datetime] = datetime.now
) -> AppState:
    """Show the app over an open log.

    Args:
        page: Where to show it.
        log: The open log.
        language: Language until the reader has chosen one.
        clock: Gives the wall-clock time; tests give a frozen one.
    """
    state = AppState(
        log,
        clock,
        platform_language=language,
        wide=_is_wide(page.width),
        platform_dark=page.platform_brightness is ft.Brightness.DARK,
    )
    page.theme, page.dark_theme = theme.light(), theme.dark()

    dressed: list[tuple[Language, Preferences]] = []

    def follow(*_: object) -> None:
        now = (state.language, state.preferences)
        if dressed != [now]:
            dressed[:] = [now]
            dress(page, state)

    def resized(event: ft.PageResizeEvent) -> None:
        state.wide = _is_wide(event.width)

    def darkened(event: ft.Event[ft.Page]) -> None:
        state.platform_dark = event.data == ft.Brightness.DARK.value  # no more is sent

    async def resumed(event: ft.AppLifecycleStateChangeEvent) -> None:
        if event.state == ft.AppLifecycleState.HIDE:
            state.app_lock.leave()
        if event.state == ft.AppLifecycleState.RESUME:
            state.app_lock.come_back()
            state.notify()  # type: ignore[no-untyped-call]  # it may be another day
            with suppress(StorageError):  # what was read before can still be looked at
                await state.app_lock.look_again()

    page.on_resize = resized
    page.on_platform_brightness_change = darkened
    page.on_app_lifecycle_state_change = resumed
    state.subscribe(follow)
    # Neither listeners nor tasks are held by who calls them: the page keeps them.
    page.data = (follow, asyncio.create_task(follow_the_day(state)))
    follow()
    provide(page, state)
    page.render_views(App)
    return state


async def follow_the_day(state: AppState, every: float = 60) -> None:
    """Draw the screens anew when the day changes while the app is open.

    Args:
        state: The state of the app.
        every: Seconds from one look at the clock to the next.
    """
    day = state.today
    while True:
        await asyncio.sleep(every)
        if state.today != day:
            day = state.today
            state.notify()  # type: ignore[no-untyped-call]


def dress(page: ft.Page, state: AppState) -> None:
    """Give the page what lies outside the components: language, light or dark, text size."""
    page.locale_configuration = ft.LocaleConfiguration(
        supported_locales=list(LOCALES.values()), current_locale=LOCALES[state.language]
    )
    page.theme_mode = theme.MODES[state.preferences.appearance]
    t = Translator(state.language)
    page.title = t("app.name")
    page.update()
    bridge.post(
        "prefs",
        language=state.language.value,
        text_percent=state.preferences.text_percent,
    )


@ft.component
def App() -> ft.Control:
    """The root component: the router."""
    return ft.Router(ROUTES, manage_views=True)


def platform_language() -> Language:
    """Give the language of the phone or browser: Dutch, else English; Dutch when unknown."""
    if sys.platform == "emscripten":
        import js  # noqa: PLC0415  exists in the browser alone

        preferred = str(js.navigator.language)
    else:
        import locale  # noqa: PLC0415  of no use in the browser

        preferred = locale.getlocale()[0] or Language.NL
    return Language.NL if preferred.lower().startswith(Language.NL) else Language.EN


def _is_wide(width: float | None) -> bool:
    return (width or 0) >= theme.WIDE
