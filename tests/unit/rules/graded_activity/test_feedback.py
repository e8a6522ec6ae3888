import pytest

from lbp_app.rules.graded_activity.feedback import Feedback, FeedbackKind, feedback_on
from lbp_app.rules.graded_activity.schedule import PlannedSession
from tests.unit.rules.graded_activity.cases import (
    WALKING,
    did,
    guided,
    measured,
    nov,
    skipped,
)

WEDNESDAY = PlannedSession(nov(4), 8)


@pytest.mark.parametrize(
    ("amount", "kind", "difference"),
    [
        (7, FeedbackKind.AS_PLANNED, 0),
        (8, FeedbackKind.A_BIT_MORE, 1),
        (10, FeedbackKind.A_BIT_MORE, 3),
        (11, FeedbackKind.MUCH_MORE, 4),  # 10.5 is half as much again
        (6, FeedbackKind.LESS, 1),
    ],
)
def test_compares_with_the_quota(*, amount: int, kind: FeedbackKind, difference: int) -> None:
    session = did(WALKING, nov(2), 7, amount)
    found = feedback_on(WALKING, [session], session)
    assert found == Feedback(kind, quota=7, amount=amount, upcoming=WEDNESDAY)
    assert found.difference == difference


def test_half_as_much_again_is_much_more() -> None:
    session = did(WALKING, nov(2), 8, 12)
    assert feedback_on(WALKING, [session], session).kind is FeedbackKind.MUCH_MORE


def test_skipping_is_no_amount() -> None:
    session = skipped(WALKING, nov(2), 7)
    found = feedback_on(WALKING, [session], session)
    assert found == Feedback(FeedbackKind.SKIPPED, quota=7, amount=None, upcoming=WEDNESDAY)
    assert found.difference == 0


def test_there_is_no_next_session_after_the_last() -> None:
    session = did(WALKING, WALKING.target_date, 30)
    assert feedback_on(WALKING, [session], session).upcoming is None


def test_in_a_pain_guided_plan_the_next_session_waits_for_the_answer() -> None:
    walking = guided()
    unknown = did(walking, nov(2), 7)
    settled = unknown.model_copy(update={"settled": True})
    assert feedback_on(walking, [unknown], unknown).upcoming == PlannedSession(nov(4), 7)
    assert feedback_on(walking, [settled], settled).upcoming == PlannedSession(nov(4), 8)


def test_a_measurement_has_no_quota_to_compare_with() -> None:
    session = measured(WALKING, nov(2), 9)
    with pytest.raises(ValueError, match="no quota"):
        feedback_on(WALKING, [session], session)
