"""Buttons. Each is at least 48 px high, grows with its text, and has a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from lbp_app import theme

Handler = Callable[[Any], Any]

_SHAPE = ft.RoundedRectangleBorder(radius=16)


_EDGE = ft.BorderSide(1, ft.Colors.with_opacity(0.4, ft.Colors.PRIMARY))
"""So that a button is seen on a card of its own colour."""


def _style(
    color: ft.Colors | None = None,
    bgcolor: ft.Colors | None = None,
    *,
    border: ft.BorderSide | None = None,
    sides: int = 20,
) -> ft.ButtonStyle:
    return ft.ButtonStyle(
        padding=ft.Padding.symmetric(horizontal=sides, vertical=14),
        shape=_SHAPE,
        color=color,
        bgcolor=bgcolor,
        side=border,
        elevation=0,
    )


def primary(words: str, on_click: Handler, *, icon: ft.IconData | None = None) -> ft.FilledButton:
    """Build the one main action of a screen or card."""
    return ft.FilledButton(words, icon=icon, on_click=on_click, style=_style())


def secondary(
    words: str, on_click: Handler, *, icon: ft.IconData | None = None
) -> ft.FilledTonalButton:
    """Build an action beside the main one."""
    return ft.FilledTonalButton(
        words, icon=icon, on_click=on_click, style=_style(color=ft.Colors.PRIMARY, border=_EDGE)
    )


def plain(words: str, on_click: Handler, *, icon: ft.IconData | None = None) -> ft.TextButton:
    """Build a light action: a way to elsewhere, a way out."""
    return ft.TextButton(words, icon=icon, on_click=on_click, style=_style(sides=12))


def option(words: str, on_click: Handler, *, chosen: bool) -> ft.Control:
    """Build one of a few ways to look at something; which one holds is said, not only coloured."""
    button = ft.FilledButton if chosen else ft.FilledTonalButton
    style = _style() if chosen else _style(color=ft.Colors.PRIMARY, border=_EDGE)
    control = button(words, on_click=on_click, style=style)
    return ft.MergeSemantics(ft.Semantics(selected=chosen, content=control))


def danger(words: str, on_click: Handler) -> ft.OutlinedButton:
    """Build an action that removes something."""
    return ft.OutlinedButton(
        words,
        icon=ft.Icons.DELETE_OUTLINE,
        on_click=on_click,
        style=_style(color=ft.Colors.ERROR),
    )


def call(words: str, number: str, *, urgent: bool = True) -> ft.FilledButton:
    """Build a button that calls a telephone number; red only when it is urgent."""
    red = _style(bgcolor=ft.Colors.ERROR, color=ft.Colors.ON_ERROR)
    return ft.FilledButton(
        words,
        icon=ft.Icons.CALL,
        action=ft.OpenUrl(f"tel:{dialled(number)}", target=ft.UrlTarget.SELF),
        style=red if urgent else _style(),
    )


def page(words: str, address: str) -> ft.TextButton:
    """Build a way to a page of the site outside the app; it opens beside it."""
    action = ft.OpenUrl(address, target=ft.UrlTarget.BLANK)
    return ft.TextButton(words, icon=ft.Icons.OPEN_IN_NEW, action=action, style=_style(sides=12))


def row(*buttons: ft.Control) -> ft.Row:
    """Put buttons beside each other, and below each other where they do not fit."""
    return ft.Row(list(buttons), wrap=True, spacing=theme.GAP_S, run_spacing=theme.GAP_S)


def alarm(words: str, on_click: Handler) -> ft.FilledButton:
    """Build the alarm button, the same on every screen."""
    return ft.FilledButton(
        words,
        icon=ft.Icons.EMERGENCY_OUTLINED,
        on_click=on_click,
        style=ft.ButtonStyle(
            padding=ft.Padding.symmetric(horizontal=14, vertical=12),
            shape=_SHAPE,
            bgcolor=ft.Colors.ERROR,
            color=ft.Colors.ON_ERROR,
        ),
    )


def icon(image: ft.IconData, name: str, on_click: Handler) -> ft.Control:
    """Build a button that is only an icon; its name is spoken and shown on hovering."""
    return ft.MergeSemantics(
        ft.IconButton(
            ft.Icon(image, apply_text_scaling=False),  # larger, it does not fit
            tooltip=name,
            on_click=on_click,
            width=theme.TARGET,
            height=theme.TARGET,
        )
    )


def dialled(number: str) -> str:
    """Give the digits to dial: "030 - 123 45 67" becomes "0301234567"."""
    return "".join(c for c in number if c.isdigit() or c == "+")
