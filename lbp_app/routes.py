"""The route tree: which component stands at which address."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.screens.alarm import Alarm
from lbp_app.screens.learn.ask import Ask
from lbp_app.screens.learn.screen import Learn
from lbp_app.screens.learn.topic import TopicPage
from lbp_app.screens.more import More
from lbp_app.screens.not_found import NotFound
from lbp_app.screens.plan.activity import PlanActivity
from lbp_app.screens.plan.edit_question import EditQuestion
from lbp_app.screens.plan.new_activity import NewActivity
from lbp_app.screens.plan.screen import Plan
from lbp_app.screens.progress.activity_form import ActivityForm
from lbp_app.screens.progress.pain_form import PainForm
from lbp_app.screens.progress.screen import Progress
from lbp_app.screens.shell import Shell
from lbp_app.screens.today.screen import Today

ROUTES = [
    ft.Route(
        component=Shell,
        outlet=True,
        children=[
            ft.Route(index=True, component=Today),
            ft.Route(
                path="learn",
                component=Learn,
                children=[
                    ft.Route(
                        path=":topic",
                        component=TopicPage,
                        children=[ft.Route(path="ask", component=Ask)],
                    )
                ],
            ),
            ft.Route(
                path="progress",
                component=Progress,
                children=[
                    ft.Route(path="pain/:entry", component=PainForm),
                    ft.Route(path="activity/:entry", component=ActivityForm),
                ],
            ),
            ft.Route(
                path="plan",
                component=Plan,
                children=[
                    ft.Route(path=f"activity/{paths.NEW}", component=NewActivity),
                    ft.Route(path="activity/:plan", component=PlanActivity),
                    ft.Route(path="question/:question", component=EditQuestion),
                ],
            ),
            ft.Route(path="alarm", component=Alarm),
            ft.Route(path="more", component=More),
            ft.Route(path=":anywhere*", component=NotFound),
        ],
    )
]
"""Screens under the shell; a screen below another one gets a way back to it."""
