from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app.models import Unit
from lbp_app.rules.graded_activity.amounts import equal_steps, rounded, unit_step


@pytest.mark.parametrize(
    ("unit", "amount", "step"),
    [
        (Unit.MINUTES, 500, 1),
        (Unit.TIMES, 500, 1),
        (Unit.STEPS, 80, 50),
        (Unit.METRES, 1000, 10),
        (Unit.METRES, 1001, 50),
    ],
)
def test_a_step_is_of_sensible_size(*, unit: Unit, amount: int, step: int) -> None:
    assert unit_step(unit, amount) == step


@pytest.mark.parametrize(
    ("amount", "unit", "whole"),
    [
        (7.0, Unit.MINUTES, 7),
        (7.49, Unit.MINUTES, 7),
        (7.5, Unit.MINUTES, 8),
        (8.5, Unit.MINUTES, 9),
        (0.4, Unit.TIMES, 1),
        (84.0, Unit.METRES, 80),
        (85.0, Unit.METRES, 90),
        (3.0, Unit.METRES, 10),
        (1224.0, Unit.METRES, 1200),
        (1225.0, Unit.METRES, 1250),
        (1124.0, Unit.STEPS, 1100),
        (1.0, Unit.STEPS, 50),
    ],
)
def test_rounds_to_whole_steps_and_never_to_nothing(
    *, amount: float, unit: Unit, whole: int
) -> None:
    assert rounded(amount, unit) == whole


@pytest.mark.parametrize(
    ("start", "target", "count", "step", "amounts"),
    [
        (7, 10, 6, 1, (7, 7, 8, 8, 9, 10)),
        (7, 10, 4, 1, (7, 8, 9, 10)),
        (700, 1000, 4, 10, (700, 800, 900, 1000)),
        (700, 985, 4, 10, (700, 790, 890, 985)),  # a target between two steps is kept
        (7, 30, 2, 1, (7, 30)),
        (7, 30, 1, 1, (30,)),
        (7, 30, 0, 1, ()),
        (10, 10, 3, 1, (10, 10, 10)),
        (12, 10, 3, 1, (10, 10, 10)),
    ],
)
def test_goes_in_equal_steps(
    *, start: int, target: int, count: int, step: int, amounts: tuple[int, ...]
) -> None:
    assert equal_steps(start, target, count, step) == amounts


@given(
    start=st.integers(1, 10_000),
    gain=st.integers(0, 10_000),
    count=st.integers(2, 300),
    step=st.sampled_from([1, 10, 50]),
)
def test_steps_are_equal_to_within_one(*, start: int, gain: int, count: int, step: int) -> None:
    amounts = equal_steps(start, start + gain, count, step)
    steps = [later - earlier for earlier, later in pairwise(amounts)]
    assert (amounts[0], amounts[-1], len(amounts)) == (start, start + gain, count)
    assert min(steps) >= 0
    assert max(steps) - min(steps) <= step


@given(
    start=st.integers(1, 10_000),
    gain=st.integers(0, 10_000),
    count=st.integers(2, 300),
    step=st.sampled_from([1, 10, 50]),
)
def test_no_step_runs_ahead_of_the_straight_line(
    *, start: int, gain: int, count: int, step: int
) -> None:
    for place, amount in enumerate(equal_steps(start, start + gain, count, step)):
        # The last step is cut to the target, so the line is that of whole steps.
        assert (amount - start) * (count - 1) <= (gain + step) * place
