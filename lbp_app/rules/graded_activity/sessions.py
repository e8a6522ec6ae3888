"""The log of sessions, as the rules read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from lbp_app.models import SessionKind, SessionRecord


def by_plan(sessions: Iterable[SessionRecord]) -> Mapping[str, Sequence[SessionRecord]]:
    """Sort the sessions out by the identifier of their plan; a plan without any has an empty one.

    Every rule here takes the sessions of one plan, oldest first.
    """
    found: defaultdict[str, list[SessionRecord]] = defaultdict(list)
    for session in sessions:
        found[session.plan_id].append(session)
    return found


def one_a_day(sessions: Iterable[SessionRecord], *kinds: SessionKind) -> dict[date, SessionRecord]:
    """Give the sessions of some kinds by day, earliest first; the last of a day corrects it."""
    of_kind = (session for session in sessions if session.kind in kinds)
    found = {session.at.date(): session for session in of_kind}
    return dict(sorted(found.items()))


def done(sessions: Iterable[SessionRecord]) -> dict[date, SessionRecord]:
    """Give the planned sessions that were done, by day: a day corrected to "skipped" is none."""
    answered = one_a_day(sessions, SessionKind.PLANNED, SessionKind.SKIPPED)
    return {day: s for day, s in answered.items() if s.kind is SessionKind.PLANNED}


def on_day(sessions: Iterable[SessionRecord], day: date) -> SessionRecord | None:
    """Find the session of a day, of whatever kind."""
    return one_a_day(sessions, *SessionKind).get(day)


def first_free_day(sessions: Iterable[SessionRecord], today: date) -> date:
    """Give the first day without a session: today, or tomorrow when today has one."""
    return today + timedelta(days=1) if on_day(sessions, today) else today
