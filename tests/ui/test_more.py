"""The settings, and what there is to know about the app."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from tests.support.headless import run, start

LICENCES = "Licenties van gebruikte software"


def test_the_licences_open_beside_the_app():
    async def scenario() -> None:
        app = await start(paths.MORE)
        opens = app.the(ft.TextButton, LICENCES).action
        assert (opens.url, opens.target) == ("licences.txt", ft.UrlTarget.BLANK)

    run(scenario)


def test_a_native_app_has_no_page_of_licences_to_open():
    async def scenario() -> None:
        app = await start()
        app.session.apply_page_patch({"web": False})
        await app.go(paths.MORE)
        assert app.sees("Over deze app")
        assert not app.sees(LICENCES)

    run(scenario)
