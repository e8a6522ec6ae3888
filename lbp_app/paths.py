"""The addresses of the screens: constants, and builders where an address has a part that varies."""

from __future__ import annotations

TODAY = "/"
LEARN = "/learn"
PROGRESS = "/progress"
PLAN = "/plan"
REMINDERS = f"{PLAN}/reminders"
SUMMARY = f"{PROGRESS}/summary"
ALARM = "/alarm"
MORE = "/more"
HANDOUT = "/handout"
START = "/start"
DATA = f"{MORE}/data"
AGAIN = f"{PLAN}/again"
COMPLAINT = f"{PLAN}/complaint"
CONTACTS = f"{PLAN}/contacts"

NEW = "new"
"""Stands for the identifier of an entry that does not exist yet."""


def topic(topic_id: str) -> str:
    """Address of an education topic."""
    return f"{LEARN}/{topic_id}"


def ask(topic_id: str) -> str:
    """Address of the form for a question about an education topic."""
    return f"{topic(topic_id)}/ask"


def question(question_id: str) -> str:
    """Address of the form for a question that is there already."""
    return f"{PLAN}/question/{question_id}"


def plan_activity(plan_id: str = NEW) -> str:
    """Address of a plan for an activity, or of the form for a new one."""
    return f"{PLAN}/activity/{plan_id}"


def plan_change(plan_id: str) -> str:
    """Address of the form that changes a plan on its way."""
    return f"{plan_activity(plan_id)}/change"


def pain_entry(entry_id: str = NEW) -> str:
    """Address of the form for a pain entry."""
    return f"{PROGRESS}/pain/{entry_id}"


def activity_entry(entry_id: str = NEW) -> str:
    """Address of the form for an activity entry."""
    return f"{PROGRESS}/activity/{entry_id}"


def session_entry(entry_id: str) -> str:
    """Address of the form for a session of a plan."""
    return f"{PROGRESS}/session/{entry_id}"


def change_entry(entry_id: str) -> str:
    """Address of the form for an answer to the improvement question."""
    return f"{PROGRESS}/change/{entry_id}"


def score_entry(entry_id: str) -> str:
    """Address of the form for how difficult an own activity was."""
    return f"{PROGRESS}/score/{entry_id}"


def episode(complaint_id: str) -> str:
    """Address of an earlier episode."""
    return f"{PROGRESS}/episode/{complaint_id}"


def start(code: str) -> str:
    """Address that opens a hand-out."""
    return f"{START}/{code}"
