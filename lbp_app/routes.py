"""The route tree: which component stands at which address."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from importlib import import_module

import flet as ft

from lbp_app import paths
from lbp_app.screens.shell import Shell
from lbp_app.screens.today.screen import Today

_others: list[str] = []
"""The modules of all screens but the first: the start does not wait for them."""

UNDISTURBED = 1.0
"""Seconds in which the first screen is drawn, with nothing beside it on a small processor."""


def _screen(name: str, place: str) -> Callable[[], ft.Control]:
    """Give a screen that is imported when it is first shown: its name, and its place in screens."""
    module = f"lbp_app.screens.{place}"
    _others.append(module)

    def show() -> ft.Control:
        screen: ft.Control = getattr(import_module(module), name)()
        return screen

    return show


ROUTES = [
    ft.Route(
        component=Shell,
        outlet=True,
        children=[
            ft.Route(index=True, component=Today),
            ft.Route(
                path="learn",
                component=_screen("Learn", "learn.screen"),
                children=[
                    ft.Route(
                        path=":topic",
                        component=_screen("TopicPage", "learn.topic"),
                        children=[ft.Route(path="ask", component=_screen("Ask", "learn.ask"))],
                    )
                ],
            ),
            ft.Route(
                path="progress",
                component=_screen("Progress", "progress.screen"),
                children=[
                    ft.Route(
                        path="pain/:entry", component=_screen("PainForm", "progress.pain_form")
                    ),
                    ft.Route(
                        path="activity/:entry",
                        component=_screen("ActivityForm", "progress.activity_form"),
                    ),
                    ft.Route(
                        path="session/:entry",
                        component=_screen("SessionForm", "progress.session_form"),
                    ),
                    ft.Route(
                        path="change/:entry",
                        component=_screen("ChangeForm", "progress.change_form"),
                    ),
                    ft.Route(
                        path="score/:entry", component=_screen("ScoreForm", "progress.score_form")
                    ),
                    ft.Route(
                        path="episode/:episode",
                        component=_screen("PastEpisode", "progress.episode"),
                    ),
                    ft.Route(path="summary", component=_screen("Summary", "progress.summary")),
                ],
            ),
            ft.Route(
                path="plan",
                component=_screen("Plan", "plan.screen"),
                children=[
                    ft.Route(
                        path=f"activity/{paths.NEW}",
                        component=_screen("NewActivity", "plan.new_activity"),
                    ),
                    ft.Route(
                        path="activity/:plan",
                        component=_screen("PlanActivity", "plan.activity"),
                        children=[
                            ft.Route(path="change", component=_screen("ChangePlan", "plan.change"))
                        ],
                    ),
                    ft.Route(
                        path="complaint", component=_screen("ComplaintForm", "plan.complaint")
                    ),
                    ft.Route(path="again", component=_screen("Again", "plan.again")),
                    ft.Route(
                        path="question/:question",
                        component=_screen("EditQuestion", "plan.edit_question"),
                    ),
                    ft.Route(path="reminders", component=_screen("Reminders", "plan.reminders")),
                    ft.Route(path="contacts", component=_screen("ContactsForm", "plan.contacts")),
                ],
            ),
            ft.Route(path="alarm", component=_screen("Alarm", "alarm")),
            ft.Route(
                path="more",
                component=_screen("More", "more.screen"),
                children=[ft.Route(path="data", component=_screen("Data", "more.data"))],
            ),
            ft.Route(path="handout", component=_screen("HandoutForm", "handout.screen")),
            ft.Route(path="start/:code*", component=_screen("OpenHandout", "open_handout")),
            ft.Route(path=":anywhere*", component=_screen("NotFound", "not_found")),
        ],
    )
]
"""Screens under the shell; a screen below another one gets a way back to it."""


async def import_others() -> None:
    """Import the other screens while the first one is read, so that a tap finds them there."""
    await asyncio.sleep(UNDISTURBED)
    for module in _others:
        await asyncio.sleep(0)  # a tap goes first
        import_module(module)
