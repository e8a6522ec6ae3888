"""The course of the pain: the chart and the same facts in sentences."""

from __future__ import annotations

from datetime import datetime, timedelta

import flet as ft
from flet_charts import LineChart

from lbp_app import paths
from lbp_app.models import ComplaintRecord, Language, PainRecord
from tests.support.headless import App, run, start

NOW = datetime(2026, 11, 21, 14, 5)


def pain(days_ago: int, back: int | None, leg: int | None = None) -> PainRecord:
    return PainRecord(at=NOW - timedelta(days=days_ago), back=back, leg=leg)


FALLING = tuple(pain(29 - n, back=8 - n // 6) for n in range(30))
"""A month in which the back goes from 8 to 4."""


def lines(app: App) -> list[list[tuple[float, float]]]:
    return [[(p.x, p.y) for p in line.points] for line in app.the(LineChart).data_series]


def test_no_chart_without_an_entry():
    async def scenario() -> None:
        app = await start(paths.PROGRESS)
        assert not app.find(LineChart)

    run(scenario)


def test_a_day_without_an_entry_is_a_gap_and_never_zero():
    async def scenario() -> None:
        app = await start(paths.PROGRESS, stored=(pain(0, 5), pain(1, 6), pain(4, 7, 2)))
        await app.tap("Week")
        assert lines(app) == [[(2, 7.0)], [(5, 6.0), (6, 5.0)], [(2, 2.0)]]

    run(scenario)


def test_several_entries_of_a_day_count_as_their_mean():
    async def scenario() -> None:
        app = await start(paths.PROGRESS, stored=(pain(0, 4), pain(0, 7)))
        await app.tap("Week")
        assert lines(app) == [[(6, 5.5)]]

    run(scenario)


def test_the_sentences_say_what_the_chart_shows():
    async def scenario() -> None:
        app = await start(paths.PROGRESS, stored=FALLING)
        # First week: six days of 8 and one of 7; last week: one day of 5 and six of 4.
        sentence = "Rug: gemiddeld 7,9 in de eerste week en 4,1 in de laatste week."
        assert app.sees(f"{sentence} De pijn is duidelijk minder.")
        assert app.sees("Been: nog te weinig cijfers om te vergelijken.")
        (spoken,) = [s.label for s in app.find(ft.Semantics) if s.image]
        assert sentence in spoken

    run(scenario)


def test_numbers_and_days_follow_the_language():
    async def scenario() -> None:
        app = await start(paths.PROGRESS, stored=FALLING, language=Language.EN)
        assert app.sees("Back: on average 7.9 in the first week and 4.1 in the last week.")
        labels = [label.label.value for label in app.the(LineChart).bottom_axis.labels]
        assert labels == ["27 Oct", "4 Nov", "12 Nov", "20 Nov"]

    run(scenario)


def test_a_long_episode_is_shown_by_week():
    async def scenario() -> None:
        told = ComplaintRecord(at=NOW, onset=NOW.date() - timedelta(days=70))
        app = await start(paths.PROGRESS, stored=(told, *FALLING))
        await app.tap("Alles")
        assert app.the(LineChart).max_x == 10.5  # 71 days are 11 weeks, the last one begun

    run(scenario)
