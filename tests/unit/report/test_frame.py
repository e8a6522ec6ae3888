"""Where the scores of the chart stand."""

import pytest

from lbp_app.report.frame import Frame


def frame(points: int) -> Frame:
    return Frame(left=10, right=110, top=20, foot=40, points=points)


def test_a_gap_stays_a_gap():
    lines = list(frame(5).lines([10, 5, None, 0, None]))
    assert lines == [[(10, 20), (35, 30)], [(85, 40)]]


def test_no_score_gives_no_line():
    assert list(frame(2).lines([None, None])) == []


def test_a_single_point_stands_in_the_middle():
    assert frame(1).x(0) == 60


@pytest.mark.parametrize(
    ("points", "named"),
    [(1, [0]), (7, [0, 1, 2, 3, 4, 5, 6]), (41, [3, 10, 17, 24, 31, 38])],
)
def test_some_days_are_named_evenly_spread(points: int, named: list[int]):
    assert list(frame(points).named) == named
