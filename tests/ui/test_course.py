"""The course of the pain: the chart and the same facts in sentences."""

from __future__ import annotations

from datetime import datetime, timedelta

import flet as ft
import pytest
from flet_charts import LineChart

from lbp_app import paths
from lbp_app.components.chart import step_to
from lbp_app.models import ComplaintRecord, Language, PainRecord, Preferences
from tests.support.headless import App, run, start

NOW = datetime(2026, 11, 21, 14, 5)


def pain(days_ago: int, back: int | None, leg: int | None = None) -> PainRecord:
    return PainRecord(at=NOW - timedelta(days=days_ago), back=back, leg=leg)


FALLING = tuple(pain(29 - n, back=8 - n // 6) for n in range(30))
"""A month in which the back goes from 8 to 4."""


def lines(app: App) -> list[list[tuple[float, float]]]:
    return [[(p.x, p.y) for p in line.points] for line in app.the(LineChart).data_series]


def days_named(app: App) -> list[str]:
    return [label.label.value for label in app.the(LineChart).bottom_axis.labels]


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


def test_days_without_any_score_have_no_chart():
    async def scenario() -> None:
        app = await start(paths.PROGRESS, stored=(pain(8, 5),))
        assert app.find(LineChart)
        await app.tap("Week")
        assert not app.find(LineChart)
        assert app.sees("In deze periode zijn er geen pijncijfers.")

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
        sentence = (
            "Rug: gemiddeld 7,9 in de eerste week en 4,1 in de laatste week. Dat is 3,8 lager."
        )
        assert app.sees(f"{sentence} De pijn is duidelijk minder.")
        assert app.sees("Been: nog te weinig cijfers om te vergelijken.")
        (spoken,) = [s.label for s in app.find(ft.Semantics) if s.image]
        assert sentence in spoken

    run(scenario)


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (5, 5, "Rug: gemiddeld 5 in de ene week en 5 in de week daarna. De pijn is ongeveer"),
        (5, 6, "en 6 in de week daarna. Dat is 1 hoger. De pijn is ongeveer hetzelfde."),
        (4, 7, "en 7 in de week daarna. Dat is 3 hoger. De pijn is duidelijk meer."),
    ],
)
def test_a_week_is_compared_with_the_week_before_it(before: int, now: int, words: str):
    async def scenario() -> None:
        app = await start(paths.PROGRESS, stored=(pain(7, before), pain(0, now)))
        await app.tap("Week")
        assert app.sees(words)

    run(scenario)


def test_numbers_and_days_follow_the_language_at_once():
    async def scenario() -> None:
        app = await start(paths.PROGRESS, stored=FALLING, language=Language.EN)
        assert app.sees("Back: on average 7.9 in the first week and 4.1 in the last week.")
        assert days_named(app) == ["27 Oct", "4 Nov", "12 Nov", "20 Nov"]
        await app.tap("NL")
        assert app.sees("Rug: gemiddeld 7,9 in de eerste week en 4,1 in de laatste week.")
        assert days_named(app) == ["27 okt", "4 nov", "12 nov", "20 nov"]

    run(scenario)


def test_another_episode_begins_with_an_empty_chart():
    async def scenario() -> None:
        told = (
            ComplaintRecord(at=NOW - timedelta(days=90)),
            ComplaintRecord(at=NOW, onset=NOW.date() - timedelta(days=2)),
        )
        app = await start(paths.PROGRESS, stored=(*told, pain(9, 8), pain(3, 7), pain(2, 2)))
        assert lines(app) == [[(27, 2.0)]]
        await app.tap("Week")
        assert lines(app) == [[(4, 2.0)]]
        assert app.sees("Rug: nog te weinig cijfers om te vergelijken.")

    run(scenario)


def test_large_text_names_fewer_days():
    async def scenario() -> None:
        large = Preferences(text_percent=200)
        app = await start(paths.PROGRESS, stored=(*FALLING, large))
        assert days_named(app) == ["30 okt", "14 nov"]

    run(scenario)


def test_a_long_episode_is_shown_by_week():
    async def scenario() -> None:
        told = ComplaintRecord(at=NOW, onset=NOW.date() - timedelta(days=70))
        app = await start(paths.PROGRESS, stored=(told, *FALLING))
        await app.tap("Alles")
        # The month begins on the last day of the sixth week, and ends on the first of the eleventh.
        # Between them: five of 8 and two of 7, four of 7 and three of 6, and so on.
        assert lines(app) == [
            [
                (35, 8.0),
                (42, pytest.approx(54 / 7)),
                (49, pytest.approx(46 / 7)),
                (56, pytest.approx(38 / 7)),
                (63, pytest.approx(30 / 7)),
                (70, 4.0),
            ]
        ]
        assert app.sees("Elk punt is het gemiddelde van een week of langer.")

    run(scenario)


def test_years_are_shown_by_seven_weeks_and_their_months_have_a_year():
    async def scenario() -> None:
        told = ComplaintRecord(at=NOW, onset=NOW.date() - timedelta(days=3650))
        app = await start(paths.PROGRESS, stored=(told, pain(3650, 6), pain(0, 4)))
        await app.tap("Alles")
        assert lines(app) == [[(0, 6.0)], [(3626, 4.0)]]
        assert days_named(app) == ["feb 2018", "aug 2020", "feb 2023", "aug 2025"]

    run(scenario)


@pytest.mark.parametrize(
    ("top", "step"), [(1, 1), (5, 1), (6, 2), (10, 2), (11, 5), (25, 5), (26, 10), (5001, 2000)]
)
def test_the_axis_counts_in_round_numbers(top: int, step: int):
    assert step_to(top) == step
