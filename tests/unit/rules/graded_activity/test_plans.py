from datetime import timedelta

from lbp_app.models import Approach
from lbp_app.rules.graded_activity.plans import (
    current_plans,
    default_approach,
    histories,
    holding_plans,
    may_add_plan,
)
from tests.unit.rules.graded_activity.cases import MADE, nov, plan


def test_pain_guides_with_lrs_alone() -> None:
    assert default_approach(lrs=True) is Approach.PAIN_GUIDED
    assert default_approach(lrs=False) is Approach.TIME_CONTINGENT
    assert default_approach(lrs=None) is Approach.TIME_CONTINGENT


def test_a_plan_holds_until_the_day_it_ended() -> None:
    stopped, going = plan(ended=nov(4)), plan()
    assert current_plans([stopped, going], nov(3)) == (stopped, going)
    assert current_plans([stopped, going], nov(4)) == (going,)


def test_a_plan_that_follows_waits_until_the_other_has_ended() -> None:
    before = plan(ended=nov(5))
    after = plan(follows=before.id, first_day=nov(5))
    assert current_plans([before, after], nov(4)) == (before,)
    assert current_plans([before, after], nov(5)) == (after,)


def test_of_plans_that_follow_one_another_one_holds_even_when_changed_twice_in_a_day() -> None:
    """On 4 November after its session: changed, and changed once more before it had begun."""
    before = plan(ended=nov(5))
    between = plan(follows=before.id, first_day=nov(5), at=nov(4), ended=nov(4))
    after = plan(follows=between.id, first_day=nov(5), at=nov(4))
    assert current_plans([before, between, after], nov(4)) == (before,)
    assert holding_plans([before, between, after], nov(4)) == (before, after)
    assert current_plans([before, between, after], nov(5)) == (after,)


def test_an_activity_keeps_its_place_when_its_plan_is_replaced() -> None:
    walking = plan(ended=nov(5))
    swimming = plan(activity="Zwemmen", at=MADE + timedelta(hours=1))
    anew = plan(follows=walking.id, at=MADE + timedelta(days=4))
    assert current_plans([walking, swimming, anew], nov(6)) == (anew, swimming)


def test_there_is_room_for_five() -> None:
    four = [plan() for _ in range(4)]
    assert may_add_plan(four, nov(4))
    assert may_add_plan([*four, plan(ended=nov(4))], nov(4))
    assert not may_add_plan([*four, plan(ended=nov(5))], nov(4))
    assert not may_add_plan([*four, plan()], nov(4))


def test_plans_that_follow_one_another_are_one_history() -> None:
    walking, swimming = plan(), plan(activity="Zwemmen", at=MADE + timedelta(hours=1))
    later = plan(follows=walking.id, at=MADE + timedelta(days=5))
    latest = plan(follows=later.id, at=MADE + timedelta(days=9))
    assert histories([walking, swimming, later, latest]) == (
        (walking, later, latest),
        (swimming,),
    )


def test_a_plan_whose_predecessor_was_removed_begins_a_history() -> None:
    orphan = plan(follows=plan().id)
    assert histories([orphan]) == ((orphan,),)
    assert histories([]) == ()
