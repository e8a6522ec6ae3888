"""Cards: what belongs together stands on one surface, and its tone says how it is meant."""

from __future__ import annotations

from enum import Enum

import flet as ft

from lbp_app import theme


class Tone(Enum):
    """Background and text colour of a card; red is for alarm alone."""

    PLAIN = (ft.Colors.SURFACE_CONTAINER_LOW, ft.Colors.ON_SURFACE)
    NOTICE = (ft.Colors.SECONDARY_CONTAINER, ft.Colors.ON_SECONDARY_CONTAINER)
    ADVICE = (ft.Colors.TERTIARY_CONTAINER, ft.Colors.ON_TERTIARY_CONTAINER)
    ALARM = (ft.Colors.ERROR_CONTAINER, ft.Colors.ON_ERROR_CONTAINER)


def card(*controls: ft.Control, tone: Tone = Tone.PLAIN) -> ft.Container:
    """Put controls under each other on one rounded surface."""
    background, _ = tone.value
    return ft.Container(
        content=ft.Column(
            list(controls),
            spacing=12,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        bgcolor=background,
        border_radius=theme.RADIUS,
        padding=theme.GAP,
    )
