"""Where the scores of the chart stand, whatever it is drawn with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

LABELS = 6
"""About how many days are named below the chart."""

GRID = range(0, 11, 2)
"""The scores with a line across the chart."""


@dataclass(frozen=True)
class Frame:
    """The area of the chart, in mm.

    Attributes:
        left: Place of the first point.
        right: Place of the last point.
        top: Place of the score 10.
        foot: Place of the score 0.
        points: How many points there are.
    """

    left: float
    right: float
    top: float
    foot: float
    points: int

    def x(self, point: int) -> float:
        """Give the place of a point from left to right; a single one stands in the middle."""
        share = point / (self.points - 1) if self.points > 1 else 0.5
        return self.left + share * (self.right - self.left)

    def y(self, score: float) -> float:
        """Give the place of a score from top to bottom."""
        return self.foot - score / 10 * (self.foot - self.top)

    def lines(self, scores: Sequence[float | None]) -> Iterator[list[tuple[float, float]]]:
        """Give the places of each run of scores, so that a gap stays a gap."""
        numbered = enumerate(scores)
        for known, run in groupby(numbered, key=lambda point: point[1] is not None):
            if known:
                yield [(self.x(n), self.y(score)) for n, score in run if score is not None]

    @property
    def named(self) -> range:
        """The points whose day is named, evenly spread."""
        every = max(1, round(self.points / LABELS))
        return range(every // 2, self.points, every)
