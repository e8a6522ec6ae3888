"""The drawings of the app, each with words for who can't see it."""

from __future__ import annotations

import flet as ft

from lbp_app.content import Illustration
from lbp_app.contexts import Ui
from lbp_app.wording import ILLUSTRATION

ASPECT = 640 / 400
"""Width to height of every drawing; known beforehand, so that nothing moves when it arrives."""

LARGE = 480
"""Width of a drawing in a text, where there is room for it: beyond that it outweighs the words."""

SMALL = 256
"""Width of a drawing that goes with a list: the list must stay in view."""


def illustration(ui: Ui, name: Illustration) -> ft.Control:
    """Build a drawing that stands between paragraphs."""
    return _drawing(ui, name, LARGE)


def small_illustration(ui: Ui, name: Illustration) -> ft.Control:
    """Build a drawing that leaves most of the place to what it goes with."""
    return _drawing(ui, name, SMALL)


def _drawing(ui: Ui, name: Illustration, widest: int) -> ft.Control:
    """Build a drawing in the colours that go with light or dark, in the middle of its place."""
    file = f"{name}-{'dark' if ui.state.dark else 'light'}.svg"
    image = ft.Image(
        key=file,  # or the drawing of the text before would show until this one is there
        src=f"illustrations/{file}",
        aspect_ratio=ASPECT,
        fit=ft.BoxFit.CONTAIN,
        semantics_label=ui.t(ILLUSTRATION[name]),
    )
    at_most = ft.Container(image, width=widest)
    return ft.Container(at_most, alignment=ft.Alignment.CENTER)
