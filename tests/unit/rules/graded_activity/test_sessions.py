from lbp_app.rules.graded_activity.sessions import by_plan, done, first_free_day, on_day
from tests.unit.rules.graded_activity.cases import did, measured, nov, plan, skipped

ONE, OTHER = plan(), plan()


def test_sessions_are_sorted_out_by_plan_in_their_order() -> None:
    first, second, third = did(ONE, nov(2), 7), did(OTHER, nov(2), 7), did(ONE, nov(4), 8)
    found = by_plan([first, second, third])
    assert found[ONE.id] == [first, third]
    assert found[OTHER.id] == [second]
    assert found[plan().id] == []


def test_the_last_entry_of_a_day_counts() -> None:
    morning, evening = did(ONE, nov(2), 7, 3, hour=9), did(ONE, nov(2), 7, 7, hour=20)
    assert done([morning, evening]) == {nov(2): evening}
    assert done([morning, skipped(ONE, nov(2), 7, hour=20)]) == {}
    assert done([skipped(ONE, nov(2), 7, hour=8), morning]) == {nov(2): morning}


def test_a_measurement_is_no_planned_session() -> None:
    assert done([measured(ONE, nov(2), 9)]) == {}


def test_the_session_of_a_day() -> None:
    entry = skipped(ONE, nov(2), 7)
    assert on_day([entry], nov(2)) == entry
    assert on_day([entry], nov(3)) is None


def test_the_first_free_day_is_tomorrow_once_today_is_answered() -> None:
    assert first_free_day([], nov(2)) == nov(2)
    for entry in (did(ONE, nov(2), 7), skipped(ONE, nov(2), 7), measured(ONE, nov(2), 9)):
        assert first_free_day([entry], nov(2)) == nov(3)
        assert first_free_day([entry], nov(3)) == nov(3)
