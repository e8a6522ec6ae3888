"""What a stored plan, session or difficulty may not be."""

from datetime import date, datetime

import pytest
from pydantic import ValidationError

from lbp_app.models import (
    Approach,
    DifficultyRecord,
    Pause,
    PlanRecord,
    SessionKind,
    SessionRecord,
    Unit,
)

MADE = datetime(2026, 11, 1, 20)
ID = "0" * 32
PLAN = {
    "at": MADE,
    "activity": "Wandelen",
    "unit": Unit.MINUTES,
    "approach": Approach.TIME_CONTINGENT,
    "target": 30,
    "target_date": date(2026, 12, 11),
}


def refusal(model, /, **fields) -> tuple[str, ...]:
    """The place and the type of the one error."""
    with pytest.raises(ValidationError) as caught:
        model(**fields)
    (error,) = caught.value.errors()
    return (*map(str, error["loc"]), error["type"])


def test_a_plan_has_sensible_defaults() -> None:
    plan = PlanRecord(**PLAN)
    assert (plan.start_percent, plan.weekdays, plan.baseline) == (70, (0, 2, 4), ())
    assert (plan.first_day, plan.go_on_from, plan.follows) == (None, None, None)
    assert (plan.pauses, plan.ended) == ((), None)


def test_weekdays_are_kept_once_and_in_order() -> None:
    assert PlanRecord(**PLAN | {"weekdays": [4, 0, 4]}).weekdays == (0, 4)
    assert PlanRecord(**PLAN | {"weekdays": range(7)}).weekdays == (0, 1, 2, 3, 4, 5, 6)


@pytest.mark.parametrize(
    ("choice", "error"),
    [
        ({"target": 0}, ("target", "greater_than_equal")),
        ({"target": 100_001}, ("target", "less_than_equal")),
        ({"start_percent": 49}, ("start_percent", "greater_than_equal")),
        ({"start_percent": 101}, ("start_percent", "less_than_equal")),
        ({"weekdays": ()}, ("weekdays", "too_short")),
        ({"weekdays": (0, 7)}, ("weekdays", "1", "less_than_equal")),
        ({"baseline": (9, 10, 11, 12)}, ("baseline", "too_long")),
        ({"baseline": (0,)}, ("baseline", "0", "greater_than_equal")),
        ({"activity": " "}, ("activity", "string_too_short")),
        ({"target_date": date(2026, 11, 1)}, ("target_date_not_later",)),
        ({"target_date": date(2036, 11, 9)}, ("target_date_too_far",)),
        ({"first_day": date(2026, 12, 12)}, ("first_day_too_late",)),
        ({"ended": date(2026, 10, 31)}, ("ended_too_early",)),
    ],
    ids=str,
)
def test_a_plan_that_cannot_be_carried_out_is_refused(choice, error) -> None:
    assert refusal(PlanRecord, **PLAN | choice) == error


@pytest.mark.parametrize(
    "choice",
    [
        {"target": 1},
        {"start_percent": 50},
        {"start_percent": 100},
        {"target_date": date(2026, 11, 2)},
        {"target_date": date(2036, 11, 8)},
        {"first_day": date(2026, 12, 11)},
        {"ended": date(2026, 11, 1)},
    ],
    ids=str,
)
def test_a_plan_at_the_limit_is_accepted(choice) -> None:
    (name, value), *_ = choice.items()
    assert getattr(PlanRecord(**PLAN | choice), name) == value


FIRST, SECOND = date(2026, 11, 9), date(2026, 11, 15)


def test_a_pause_covers_its_first_and_last_day() -> None:
    pause = Pause(first=FIRST, last=SECOND)
    assert [pause.covers(date(2026, 11, day)) for day in (8, 9, 15, 16)] == [
        False,
        True,
        True,
        False,
    ]
    assert Pause(first=FIRST).covers(date(2030, 1, 1))
    assert not Pause(first=FIRST).covers(date(2026, 11, 8))


def test_a_pause_may_be_one_day_and_not_less() -> None:
    assert Pause(first=FIRST, last=FIRST).covers(FIRST)
    assert refusal(Pause, first=SECOND, last=FIRST) == ("pause_order",)


@pytest.mark.parametrize(
    "pauses",
    [
        (Pause(first=FIRST, last=SECOND), Pause(first=SECOND)),
        (Pause(first=FIRST), Pause(first=SECOND)),
        (Pause(first=SECOND), Pause(first=FIRST, last=FIRST)),
    ],
    ids=["touching", "after an open one", "out of order"],
)
def test_pauses_are_in_order_and_apart(pauses) -> None:
    assert refusal(PlanRecord, **PLAN, pauses=pauses) == ("pauses_overlap",)


def test_a_session_is_what_its_kind_says() -> None:
    session = {"at": MADE, "plan_id": ID}
    SessionRecord(**session, kind=SessionKind.BASELINE, amount=9)
    SessionRecord(**session, kind=SessionKind.PLANNED, amount=9, quota=7, settled=False)
    SessionRecord(**session, kind=SessionKind.SKIPPED, quota=7, reason="Griep")


@pytest.mark.parametrize(
    ("kind", "fields", "error"),
    [
        (SessionKind.BASELINE, {}, "session_amount"),
        (SessionKind.PLANNED, {"quota": 7}, "session_amount"),
        (SessionKind.SKIPPED, {"quota": 7, "amount": 3}, "session_amount"),
        (SessionKind.BASELINE, {"amount": 9, "quota": 7}, "session_quota"),
        (SessionKind.PLANNED, {"amount": 9}, "session_quota"),
        (SessionKind.SKIPPED, {}, "session_quota"),
        (SessionKind.BASELINE, {"amount": 9, "settled": True}, "session_settled"),
        (SessionKind.SKIPPED, {"quota": 7, "settled": False}, "session_settled"),
        (SessionKind.PLANNED, {"amount": 9, "quota": 7, "reason": "Griep"}, "session_reason"),
    ],
)
def test_a_session_that_does_not_fit_its_kind_is_refused(kind, fields, error) -> None:
    assert refusal(SessionRecord, at=MADE, plan_id=ID, kind=kind, **fields) == (error,)


@pytest.mark.parametrize("score", [-1, 11])
def test_a_difficulty_is_0_to_10(score: int) -> None:
    with pytest.raises(ValidationError):
        DifficultyRecord(at=MADE, own_activity=ID, score=score)
