"""The drawings of the app, each with words for who can't see it."""

from __future__ import annotations

import flet as ft

from lbp_app.content import Illustration
from lbp_app.contexts import Ui
from lbp_app.wording import ILLUSTRATION

ASPECT = 640 / 400
"""Width to height of every drawing; known beforehand, so that nothing moves when it arrives."""


SMALL = 256
"""Width of a drawing that goes with a list: the list must stay in view."""


def illustration(ui: Ui, name: Illustration) -> ft.Control:
    """Build a drawing as wide as there is place, in the colours that go with light or dark."""
    mode = "dark" if ui.state.dark else "light"
    return ft.Image(
        src=f"illustrations/{name}-{mode}.svg",
        aspect_ratio=ASPECT,
        fit=ft.BoxFit.CONTAIN,
        semantics_label=ui.t(ILLUSTRATION[name]),
    )


def small_illustration(ui: Ui, name: Illustration) -> ft.Control:
    """Build a drawing that leaves most of the place to what it goes with."""
    drawing = ft.Container(illustration(ui, name), width=SMALL)
    return ft.Row([drawing], alignment=ft.MainAxisAlignment.CENTER)
