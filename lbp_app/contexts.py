"""What every component has at hand: the state, the translator, the page, and guarded handlers."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from inspect import Parameter, isawaitable, signature
from typing import Any
from weakref import WeakKeyDictionary

import flet as ft

from lbp_app.i18n import N_, Translator
from lbp_app.state import AppState, NotSaved, Reason

logger = logging.getLogger("lbp_app")

_states: WeakKeyDictionary[ft.Page, AppState] = WeakKeyDictionary()
"""The state of each page.

Not a context of the framework: a component that is rendered once more while it is being replaced
has lost its way to the provider and would find nothing.
"""

_messages: WeakKeyDictionary[ft.Page, ft.SnackBar] = WeakKeyDictionary()
"""The latest short message of each page."""

NOT_SAVED = {
    Reason.FULL: N_("not_saved.full"),
    Reason.READ_ONLY: N_("not_saved.read_only"),
    Reason.UNAVAILABLE: N_("not_saved.unavailable"),
}


@dataclass(frozen=True)
class Ui:
    """The tools of a component for one rendering.

    Attributes:
        state: The state of the app; its actions change and keep things.
        t: Translator to the language of the reader.
        page: The page the component stands on.
    """

    state: AppState
    t: Translator
    page: ft.Page

    def go(self, path: str) -> None:
        """Show another screen."""
        self.page.navigate(path)

    def say(self, words: str, action: str = "", on_action: Callable[[], Any] | None = None) -> None:
        """Show a short message that is also spoken, with at most one thing to do about it."""
        button = ft.SnackBarAction(label=action, on_click=self.on(on_action)) if on_action else None
        message = ft.SnackBar(
            content=ft.Semantics(live_region=True, content=ft.Text(words)),
            action=button,
            duration=ft.Duration(seconds=8 if on_action else 3),
            persist=False,
        )
        self.hush()  # else the messages wait in a queue, long out of date
        _messages[self.page] = message
        self.page.show_dialog(message)

    def hush(self) -> None:
        """Take the latest short message away, if it still shows."""
        message = _messages.get(self.page)
        if message and message.open:
            message.open = False
            message.update()

    def on(self, handler: Callable[..., Any]) -> Callable[[Any], Any]:
        """Guard an event handler.

        A fault in a raw handler makes the framework replace the app by an error panel. Guarded,
        the reader is told in words what happened, and the app goes on.

        Args:
            handler: Called with the event if it needs an argument; may be a coroutine function.
        """
        parameters = signature(handler).parameters.values()
        wants_event = any(p.default is Parameter.empty for p in parameters)

        async def guarded(event: object) -> None:
            try:
                result = handler(event) if wants_event else handler()
                if isawaitable(result):
                    await result
            except NotSaved as error:
                logger.warning("not saved: %s", error.reason)
                self.say(self.t(NOT_SAVED[error.reason]))
            except Exception:
                logger.exception("a handler failed")
                self.say(self.t("fault.handler"))

        return guarded


def provide(page: ft.Page, state: AppState) -> None:
    """Give the components of a page their state."""
    _states[page] = state


def use_ui() -> Ui:
    """Hook: the tools of the component that is being rendered, and again at each change."""
    page = ft.context.page
    state, _ = ft.use_state(_states[page])
    return Ui(state, Translator(state.language), page)
