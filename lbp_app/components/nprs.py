"""The pain scale: eleven numbers to tap, 0 no pain to 10 the worst imaginable (NPRS)."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from lbp_app import theme
from lbp_app.components import text
from lbp_app.contexts import Ui

SPACING = 6
"""Six numbers of 48 with this between them fit in a card on a phone 390 wide."""


def nprs(
    ui: Ui, label: str, value: int | None, on_pick: Callable[[int], object], *, level: int = 3
) -> ft.Control:
    """Build the scale.

    Eleven tappable numbers beat a slider: one tap, no aiming, and each has a name and a state.

    Args:
        ui: The tools of the component.
        label: What is asked, for instance pain in the back.
        value: The number chosen now, or None.
        on_pick: Called with the number that was tapped; may be a coroutine function.
        level: Heading level of the label.
    """
    return ft.Column(
        [
            text.question(label, level),
            *(
                ft.Row(
                    [_number(ui, label, n, on_pick, chosen=n == value) for n in numbers],
                    spacing=SPACING,
                )
                for numbers in (range(6), range(6, 11))
            ),
        ],
        spacing=SPACING,
    )


def _number(
    ui: Ui, label: str, n: int, on_pick: Callable[[int], object], *, chosen: bool
) -> ft.Control:
    button = ft.Button(
        content=ft.Semantics(exclude_semantics=True, content=ft.Text(str(n), size=18)),
        width=theme.TARGET,
        height=theme.TARGET,
        elevation=0,
        style=ft.ButtonStyle(
            padding=0,
            shape=ft.RoundedRectangleBorder(radius=14),
            bgcolor=ft.Colors.PRIMARY if chosen else ft.Colors.SURFACE_CONTAINER_HIGHEST,
            color=ft.Colors.ON_PRIMARY if chosen else ft.Colors.ON_SURFACE,
        ),
        on_click=ui.on(lambda: on_pick(n)),
    )
    name = ui.t("nprs.number", label=label, n=n)
    return ft.MergeSemantics(ft.Semantics(selected=chosen, label=name, content=button))
