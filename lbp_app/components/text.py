"""Text in its roles. Headings carry their level, so that a screen reader can jump between them."""

from __future__ import annotations

import flet as ft

from lbp_app import theme

_HEADING_STYLES = {
    1: ft.TextThemeStyle.HEADLINE_MEDIUM,
    2: ft.TextThemeStyle.TITLE_LARGE,
    3: ft.TextThemeStyle.TITLE_MEDIUM,
}


def heading(words: str, level: int, style: ft.TextThemeStyle | None = None) -> ft.Control:
    """Build a heading of level 1, 2 or 3, with the look of its level unless another is given."""
    content = ft.Text(words, theme_style=style or _HEADING_STYLES[level])
    return ft.Semantics(heading_level=level, container=True, content=content)


def title(words: str) -> ft.Control:
    """Build the one title of a screen."""
    return heading(words, 1)


def section(words: str) -> ft.Control:
    """Build the heading of a section or card."""
    return heading(words, 2)


def question(words: str, level: int) -> ft.Control:
    """Build the heading of one question; its level depends on where it is asked."""
    return heading(words, level, ft.TextThemeStyle.TITLE_MEDIUM)


def body(words: str, *, strong: bool = False) -> ft.Text:
    """Build running text."""
    weight = theme.STRONG if strong else None
    return ft.Text(words, theme_style=ft.TextThemeStyle.BODY_MEDIUM, weight=weight)


def small(words: str) -> ft.Text:
    """Build text of lesser weight: a date, a source, a hint."""
    return ft.Text(
        words, theme_style=ft.TextThemeStyle.BODY_SMALL, color=ft.Colors.ON_SURFACE_VARIANT
    )


def live(
    words: str,
    *,
    error: bool = False,
    style: ft.TextThemeStyle = ft.TextThemeStyle.BODY_MEDIUM,
) -> ft.Control:
    """Build a message that is also spoken when it appears."""
    color = ft.Colors.ERROR if error else ft.Colors.ON_SURFACE
    content = ft.Text(words, theme_style=style, color=color)
    return ft.Semantics(live_region=True, container=True, content=content)
