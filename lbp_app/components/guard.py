"""Guarded components: a fault in one part of a screen leaves the rest of it standing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.surface import Tone, card
from lbp_app.contexts import Ui, use_ui

logger = logging.getLogger("lbp_app")


def component(render: Callable[..., ft.Control]) -> Callable[..., ft.Control]:
    """Make a component whose fault is shown as a message with a way on.

    A raw component that raises freezes the whole app. Use this in place of `ft.component`.
    """

    @wraps(render)
    def guarded(*args: object, **kwargs: object) -> ft.Control:
        ui = use_ui()
        attempt, set_attempt = ft.use_state(0)
        try:
            return render(*args, **kwargs)
        except Exception:
            logger.exception("%s can't be shown", render.__name__)
            return fault_message(ui, lambda: set_attempt(attempt + 1))

    return ft.component(guarded)


def fault_message(ui: Ui, retry: Callable[[], object]) -> ft.Control:
    """Say that a part can't be shown, with trying again and the alarm list as ways on."""
    return card(
        text.section(ui.t("fault.title")),
        text.body(ui.t("fault.body")),
        buttons.row(
            buttons.primary(ui.t("fault.retry"), ui.on(retry)),
            buttons.plain(ui.t("alarm.title"), ui.on(lambda: ui.go(paths.ALARM))),
        ),
        tone=Tone.NOTICE,
    )
