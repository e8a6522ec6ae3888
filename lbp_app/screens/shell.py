"""What surrounds every screen: the bar above with the alarm button, and the way to the places."""

from __future__ import annotations

from typing import NamedTuple

import flet as ft

from lbp_app import paths, theme
from lbp_app.components import buttons
from lbp_app.components.columns import together
from lbp_app.components.example_banner import ExampleBanner
from lbp_app.components.guard import component
from lbp_app.components.language import NAMES
from lbp_app.components.lock_screen import LockScreen
from lbp_app.components.notices import Notices
from lbp_app.contexts import Ui, use_ui
from lbp_app.i18n import N_
from lbp_app.models import Language


class Place(NamedTuple):
    """One of the four places of the bottom bar."""

    path: str
    label: str
    icon: ft.IconData
    selected_icon: ft.IconData


PLACES = (
    Place(paths.TODAY, N_("place.today"), ft.Icons.TODAY_OUTLINED, ft.Icons.TODAY),
    Place(paths.LEARN, N_("place.learn"), ft.Icons.MENU_BOOK_OUTLINED, ft.Icons.MENU_BOOK),
    Place(paths.PROGRESS, N_("place.progress"), ft.Icons.SHOW_CHART, ft.Icons.SHOW_CHART),
    Place(paths.PLAN, N_("place.plan"), ft.Icons.EVENT_NOTE_OUTLINED, ft.Icons.EVENT_NOTE),
)


NONE_SELECTED = -1


@component
def Shell() -> ft.View:
    """Frame of every screen: bar above, bottom bar on phones, rail on wide screens."""
    ui = use_ui()
    outlet = ft.use_route_outlet()
    path = ft.use_view_path()
    content: ft.Control = ft.Column(
        [Notices(), ExampleBanner(), outlet],
        spacing=0,
        expand=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    shut = ui.state.app_lock.is_shut
    if shut and path != paths.ALARM:
        content = LockScreen()
    if ui.state.wide and not shut:
        content = ft.Row(
            [_rail(ui, path), ft.VerticalDivider(width=1), together(content)],
            expand=True,
            spacing=0,
            vertical_alignment=ft.CrossAxisAlignment.STRETCH,
        )
    return ft.View(
        route=path,
        padding=0,
        appbar=_bar(ui),
        navigation_bar=None if ui.state.wide or shut else _bottom_bar(ui, path),
        controls=[ft.SafeArea(content=content, expand=True)],
    )


def place_of(path: str) -> int | None:
    """Give the index of the place an address belongs to; None for alarm and more."""
    for i, place in enumerate(PLACES):
        if path == place.path or (i and path.startswith(f"{place.path}/")):
            return i
    return None


def _bar(ui: Ui) -> ft.AppBar:
    other = Language.EN if ui.state.language is Language.NL else Language.NL
    return ft.AppBar(
        toolbar_height=max(theme.BAR, theme.BAR * ui.state.preferences.text_percent / 125),
        automatically_imply_leading=True,
        title=ft.Image(src="icon.svg", width=36, height=36, exclude_from_semantics=True),
        actions_padding=ft.Padding.only(right=theme.GAP_S),
        actions=[
            ft.MergeSemantics(
                ft.TextButton(
                    content=other.value.upper(),
                    tooltip=NAMES[other],
                    on_click=ui.on(lambda: ui.state.choose_language(other)),
                )
            ),
            _more_or_lock(ui),
            buttons.alarm(ui.t("place.alarm"), ui.on(lambda: ui.go(paths.ALARM))),
        ],
    )


def _more_or_lock(ui: Ui) -> ft.Control:
    if ui.state.app_lock.is_shut:
        return buttons.icon(
            ft.Icons.LOCK_OUTLINE, ui.t("lock.title"), ui.on(lambda: ui.go(paths.TODAY))
        )
    return buttons.icon(ft.Icons.MORE_HORIZ, ui.t("place.more"), ui.on(lambda: ui.go(paths.MORE)))


@ft.control("NavigationBar")  # type: ignore[arg-type]
class PlacesBar(ft.NavigationBar):
    """A bottom bar that may have no place selected: alarm and more are none of the four."""

    def before_update(self) -> None:
        """Take -1 for none; the framework's own check refuses it."""
        if self.selected_index != NONE_SELECTED:
            super().before_update()  # type: ignore[no-untyped-call]


def _bottom_bar(ui: Ui, path: str) -> ft.NavigationBar:
    place = place_of(path)
    return PlacesBar(
        selected_index=NONE_SELECTED if place is None else place,
        on_change=ui.on(lambda event: ui.go(PLACES[event.control.selected_index].path)),
        destinations=[
            ft.NavigationBarDestination(
                icon=_fixed(place.icon),
                selected_icon=_fixed(place.selected_icon),
                label=ui.t(place.label),
            )
            for place in PLACES
        ],
    )


def _rail(ui: Ui, path: str) -> ft.NavigationRail:
    return ft.NavigationRail(
        selected_index=place_of(path),
        on_change=ui.on(lambda event: ui.go(PLACES[event.control.selected_index].path)),
        label_type=ft.NavigationRailLabelType.ALL,
        destinations=[
            ft.NavigationRailDestination(
                icon=_fixed(place.icon),
                selected_icon=_fixed(place.selected_icon),
                label=ui.t(place.label),
            )
            for place in PLACES
        ],
    )


def _fixed(icon: ft.IconData) -> ft.Icon:
    """Build an icon that keeps its size: the bar and the rail do not grow with the text."""
    return ft.Icon(icon, apply_text_scaling=False)
