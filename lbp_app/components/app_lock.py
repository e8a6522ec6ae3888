"""The PIN of the app among the settings: set it, change it, remove it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import flet as ft

from lbp_app.components import buttons, text
from lbp_app.components.guard import component
from lbp_app.components.pin_field import PinEntry, pin_error, pin_field
from lbp_app.components.surface import card
from lbp_app.contexts import Ui, use_ui
from lbp_app.lock import is_pin

EMPTY = {"now": "", "new": "", "again": ""}


@component
def AppLock() -> ft.Control:
    """Offer a PIN, and say what it does and does not do."""
    ui = use_ui()
    lock = ui.state.app_lock
    written, write = ft.use_state(EMPTY)
    errors, set_errors = ft.use_state(EMPTY)

    def field(name: str, label: str) -> ft.Control:
        entry = PinEntry(label, written[name], errors[name])
        return pin_field(ui, entry, lambda words: write({**written, name: words}), keep)

    async def knows_pin() -> bool:
        if not lock.is_set or await lock.fits(written["now"]):
            return True
        set_errors({**EMPTY, "now": pin_error(ui)})
        return False

    def say_done(words: str) -> None:
        write(EMPTY)
        set_errors(EMPTY)
        ui.say(words)

    async def keep() -> None:
        if error := _error(ui, written):
            set_errors({**EMPTY, **error})
        elif await knows_pin():
            await lock.set(written["new"])
            say_done(ui.t("lock.is_set"))

    async def remove() -> None:
        if await knows_pin():
            await lock.remove()
            say_done(ui.t("lock.removed"))

    new = [field("new", ui.t("lock.pin_new")), field("again", ui.t("lock.pin_again"))]
    return card(
        text.section(ui.t("lock.setting")),
        text.body(ui.t("lock.does")),
        text.body(ui.t("lock.does_not")),
        *([field("now", ui.t("lock.pin_now")), *new] if lock.is_set else new),
        _actions(ui, keep, remove) if lock.is_set else _first(ui, keep),
    )


def _error(ui: Ui, written: Mapping[str, str]) -> dict[str, str]:
    """Say what is wrong with a new PIN, by the field to mend."""
    if not is_pin(written["new"]):
        return {"new": ui.t("lock.not_a_pin")}
    if written["new"] != written["again"]:
        return {"again": ui.t("lock.not_the_same")}
    return {}


def _first(ui: Ui, keep: Callable[[], object]) -> ft.Control:
    return buttons.row(buttons.primary(ui.t("lock.set"), ui.on(keep)))


def _actions(ui: Ui, keep: Callable[[], object], remove: Callable[[], object]) -> ft.Control:
    return buttons.row(
        buttons.primary(ui.t("lock.change"), ui.on(keep)),
        buttons.secondary(ui.t("lock.remove"), ui.on(remove)),
    )
