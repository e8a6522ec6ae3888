"""A text field in large text."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.models import Preferences
from tests.support.headless import run, start

LABEL = "Huisartsen-spoedpost"


def test_in_the_largest_text_the_label_stands_above_its_field_and_is_read_once():
    async def scenario() -> None:
        app = await start(paths.CONTACTS, stored=(Preferences(text_percent=200),))
        column = next(c for c in reversed(app.find(ft.Column, LABEL)) if len(c.controls) == 2)
        above, written = column.controls
        assert app.words(above) == [LABEL]
        assert above.exclude_semantics
        assert isinstance(written, ft.TextField)
        assert written.label == LABEL
        assert written.label_style.size == 0
        await app.write(LABEL, "0201234567")
        assert app.find(ft.TextField, LABEL)[0].value == "0201234567"

    run(scenario)


def test_in_smaller_text_the_label_stands_within_the_field_alone():
    async def scenario() -> None:
        app = await start(paths.CONTACTS, stored=(Preferences(text_percent=125),))
        assert not app.find(ft.Text, LABEL)
        assert app.the(ft.TextField, LABEL).label_style is None

    run(scenario)
