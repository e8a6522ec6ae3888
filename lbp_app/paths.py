"""The addresses of the screens: constants, and builders where an address has a part that varies."""

from __future__ import annotations

TODAY = "/"
LEARN = "/learn"
PROGRESS = "/progress"
PLAN = "/plan"
ALARM = "/alarm"
MORE = "/more"

NEW = "new"
"""Stands for the identifier of an entry that does not exist yet."""


def topic(topic_id: str) -> str:
    """Address of an education topic."""
    return f"{LEARN}/{topic_id}"


def pain_entry(entry_id: str = NEW) -> str:
    """Address of the form for a pain entry."""
    return f"{PROGRESS}/pain/{entry_id}"


def activity_entry(entry_id: str = NEW) -> str:
    """Address of the form for an activity entry."""
    return f"{PROGRESS}/activity/{entry_id}"
