"""Situations in the words of the rules: everything counts in days before one fixed today."""

from collections.abc import Iterable
from datetime import date, timedelta

from lbp_app.models import (
    ChangeScore,
    Episode,
    FunctionScore,
    PainScore,
    Profile,
    Rating,
    Situation,
    Symptom,
)
from lbp_app.rules.advice import Input, Undecided

TODAY = date(2026, 11, 21)

ENOUGH = ((0, Rating.MUCH_BETTER),)
NOT_ENOUGH = ((0, Rating.A_LITTLE_BETTER),)


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def case(
    *,
    days: int = 0,
    first_session: int | None = None,
    lrs: bool | None = None,
    profile: Profile | None = None,
    age: int | None = None,
    symptoms: Iterable[Symptom] = (),
    pain: Iterable[tuple[int, float | None, float | None]] = (),
    change: Iterable[tuple[int, Rating]] = (),
    function: Iterable[tuple[int, float]] = (),
) -> Situation:
    """A situation; `days`, `first_session` and the first of each tuple are days before today.

    Pain is (days ago, back, leg), change (days ago, rating), function (days ago, score).
    """
    return Situation(
        today=TODAY,
        episode=Episode(
            onset=days_ago(days),
            first_session=None if first_session is None else days_ago(first_session),
            lrs=lrs,
            profile=profile,
        ),
        age=age,
        symptoms=frozenset(symptoms),
        pain=tuple(PainScore(date=days_ago(d), back=b, leg=g) for d, b, g in pain),
        change=tuple(ChangeScore(date=days_ago(d), rating=r) for d, r in change),
        function=tuple(FunctionScore(date=days_ago(d), score=s) for d, s in function),
    )


def undecided(*missing: Input) -> Undecided:
    return Undecided(frozenset(missing))
