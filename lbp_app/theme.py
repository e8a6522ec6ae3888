"""The design tokens: colour, type, space and shape. Nothing else in the app names a size."""

from __future__ import annotations

import flet as ft

from lbp_app.models import Appearance

SEED = "#1D6F63"
"""A quiet green; Material 3 derives light and dark from it. Red is kept for alarm."""

WIDE = 840
"""Width in logical pixels from which the rail takes the place of the bottom bar."""

COLUMN = 720
"""Widest line of reading."""

TARGET = 48
"""Smallest side of anything to tap."""

BAR = 64
"""Height of the bar above, at normal text size."""

GAP_S, GAP, GAP_L = 8, 16, 24
RADIUS = 20

FONT = "Roboto"
"""The one font of the site. A style that does not name it makes the client look for others."""

STRONG = ft.FontWeight.W_600


INK, INK_IN_DARK = "#161D1B", "#DDE4E1"
"""Colour of text, as Material derives it from the seed: the client wants it in words of its own."""


def _type(ink: str) -> ft.TextTheme:
    """Give the sizes of text, larger than Material's own, for a reader of seventy."""

    def style(size: int, height: float, weight: ft.FontWeight | None = None) -> ft.TextStyle:
        return ft.TextStyle(font_family=FONT, color=ink, size=size, height=height, weight=weight)

    return ft.TextTheme(
        headline_medium=style(26, 1.2, STRONG),
        headline_small=style(24, 1.2, STRONG),
        title_large=style(21, 1.25, STRONG),
        title_medium=style(18, 1.3, STRONG),
        body_large=style(18, 1.5),
        body_medium=style(17, 1.45),
        body_small=style(15, 1.4),
        label_large=style(17, 1.2),
        label_medium=style(14, 1.2),
    )


MODES = {
    Appearance.SYSTEM: ft.ThemeMode.SYSTEM,
    Appearance.LIGHT: ft.ThemeMode.LIGHT,
    Appearance.DARK: ft.ThemeMode.DARK,
}

_STILL = ft.PageTransitionsTheme(
    android=ft.PageTransitionTheme.NONE,
    ios=ft.PageTransitionTheme.NONE,
    linux=ft.PageTransitionTheme.NONE,
    macos=ft.PageTransitionTheme.NONE,
    windows=ft.PageTransitionTheme.NONE,
)
"""Screens change at once: quicker, and nothing moves for who can't bear motion."""


def light() -> ft.Theme:
    """Build the light theme."""
    return _theme(INK)


def dark() -> ft.Theme:
    """Build the dark theme."""
    return _theme(INK_IN_DARK)


def _theme(ink: str) -> ft.Theme:
    return ft.Theme(
        color_scheme_seed=SEED,
        font_family=FONT,
        use_material3=True,
        visual_density=ft.VisualDensity.STANDARD,
        text_theme=_type(ink),
        icon_theme=ft.IconTheme(apply_text_scaling=True),
        page_transitions=_STILL,
    )
