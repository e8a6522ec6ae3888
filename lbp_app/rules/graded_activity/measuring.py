"""How soon the baseline can be measured, so that a target date leaves days to build up (E20)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta


def measured_by(weekdays: Collection[int], left: int, first: date) -> date | None:
    """Give the earliest day with a whole baseline: one measurement on each day of the plan.

    With three to make from Monday 2 November on, and Monday, Wednesday and Friday chosen, it is
    Friday 6 November; with Mondays alone Monday 16 November. Somebody can measure on other days as
    well, but nothing reminds of those.

    Args:
        weekdays: The days of the week with a session, 0 is Monday.
        left: How many measurements are still to make.
        first: First day on which one can be made.

    Returns:
        The day; None when nothing is left to measure, or no day is chosen.
    """
    if not left or not weekdays:
        return None
    days = (first + timedelta(days=n) for n in range(7 * left))  # each weekday `left` times
    return [day for day in days if day.weekday() in weekdays][left - 1]
