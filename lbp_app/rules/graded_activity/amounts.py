"""Amounts a person can keep to: whole steps of a sensible size."""

from __future__ import annotations

from math import ceil, floor

from lbp_app.models import Unit


def unit_step(unit: Unit, amount: float) -> int:
    """Give the smallest sensible step: 1 minute, 1 time, 50 steps, 10 metres (50 above 1000)."""
    match unit:
        case Unit.MINUTES | Unit.TIMES:
            return 1
        case Unit.METRES:
            return 10 if amount <= 1000 else 50
        case Unit.STEPS:
            return 50


def rounded(amount: float, unit: Unit) -> int:
    """Round to whole steps, halves up: 84 metres is 80, 85 is 90. At least one step."""
    step = unit_step(unit, amount)
    return step * max(1, floor(amount / step + 0.5))


def equal_steps(start: int, target: int, count: int, step: int) -> tuple[int, ...]:
    """Go from start to target in equal steps.

    Two successive steps differ by at most `step`. Never falls, and ends at the target exactly.
    Seven to ten minutes in six sessions: 7, 7, 8, 8, 9, 10.

    Args:
        start: The first amount; a start above the target counts as the target.
        target: The last amount.
        count: How many amounts; one amount alone is the target.
        step: The smallest step.

    Returns:
        The amounts, each on or just below the straight line from start to target.
    """
    start = min(start, target)
    steps = ceil((target - start) / step)
    rises = count - 1
    # Whole steps spread evenly: 3 steps over 5 rises come after 0, 0, 1, 1 and 2 of them.
    before = (start + step * (rise * steps // rises) for rise in range(rises))
    return (*before, target) if count > 0 else ()
