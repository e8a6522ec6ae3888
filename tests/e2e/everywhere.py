"""Every screen of the app, with the example in it: for pictures, and what holds everywhere."""

from __future__ import annotations

import re

from lbp_app import paths
from lbp_app.i18n import Translator
from lbp_app.models import Language
from tests.e2e.driver import App

LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}

SCREENS = {
    "today": paths.TODAY,
    "learn": paths.LEARN,
    "topic": paths.topic("course"),
    "question": paths.ask("nature"),
    "progress": paths.PROGRESS,
    "pain-form": paths.pain_entry(),
    "activity-form": paths.activity_entry(),
    "summary": paths.SUMMARY,
    "plan": paths.PLAN,
    "new-plan": paths.plan_activity(),
    "complaint": paths.COMPLAINT,
    "reminders": paths.REMINDERS,
    "again": paths.AGAIN,
    "contacts": paths.CONTACTS,
    "alarm": paths.ALARM,
    "more": paths.MORE,
    "data": paths.DATA,
    "handout": paths.HANDOUT,
    "wrong-link": paths.start("wrong"),
    "nowhere": "/no/such/place",
}
"""Addresses that are the same for everybody, by a name for each screen."""


def show_example(app: App, language: Language) -> dict[str, str]:
    """Fill the app with the example.

    Returns:
        The addresses of all screens: those above, and those of entries of the example.
    """
    t = Translator(language)
    app.visit(paths.MORE)
    app.tap(t("example.show"))
    app.wait_text(t("example.banner"))
    walking = t("example.walking")
    app.visit(paths.PLAN)
    plan = _opened(app, t("plan.open", activity=walking))
    app.visit(paths.PROGRESS)
    session = _opened(app, re.compile(f"^{re.escape(t('entry.edit', what=walking))}: "))
    return {**SCREENS, "plan-activity": plan, "plan-change": f"{plan}/change", "session": session}


def _opened(app: App, name: str | re.Pattern[str]) -> str:
    """Give the address that a button leads to."""
    before = app.route
    app.tap(name)
    app.page.wait_for_function("before => location.hash.slice(1) !== before", arg=before)
    return app.route
