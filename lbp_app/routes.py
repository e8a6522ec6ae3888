"""The route tree: which component stands at which address."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.screens.alarm import Alarm
from lbp_app.screens.handout.screen import HandoutForm
from lbp_app.screens.learn.ask import Ask
from lbp_app.screens.learn.screen import Learn
from lbp_app.screens.learn.topic import TopicPage
from lbp_app.screens.more.data import Data
from lbp_app.screens.more.screen import More
from lbp_app.screens.not_found import NotFound
from lbp_app.screens.open_handout import OpenHandout
from lbp_app.screens.plan.activity import PlanActivity
from lbp_app.screens.plan.again import Again
from lbp_app.screens.plan.change import ChangePlan
from lbp_app.screens.plan.edit_question import EditQuestion
from lbp_app.screens.plan.new_activity import NewActivity
from lbp_app.screens.plan.reminders import Reminders
from lbp_app.screens.plan.screen import Plan
from lbp_app.screens.progress.activity_form import ActivityForm
from lbp_app.screens.progress.change_form import ChangeForm
from lbp_app.screens.progress.episode import PastEpisode
from lbp_app.screens.progress.pain_form import PainForm
from lbp_app.screens.progress.score_form import ScoreForm
from lbp_app.screens.progress.screen import Progress
from lbp_app.screens.progress.session_form import SessionForm
from lbp_app.screens.progress.summary import Summary
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
                    ft.Route(path="session/:entry", component=SessionForm),
                    ft.Route(path="change/:entry", component=ChangeForm),
                    ft.Route(path="score/:entry", component=ScoreForm),
                    ft.Route(path="episode/:episode", component=PastEpisode),
                    ft.Route(path="summary", component=Summary),
                ],
            ),
            ft.Route(
                path="plan",
                component=Plan,
                children=[
                    ft.Route(path=f"activity/{paths.NEW}", component=NewActivity),
                    ft.Route(
                        path="activity/:plan",
                        component=PlanActivity,
                        children=[ft.Route(path="change", component=ChangePlan)],
                    ),
                    ft.Route(path="again", component=Again),
                    ft.Route(path="question/:question", component=EditQuestion),
                    ft.Route(path="reminders", component=Reminders),
                ],
            ),
            ft.Route(path="alarm", component=Alarm),
            ft.Route(
                path="more",
                component=More,
                children=[ft.Route(path="data", component=Data)],
            ),
            ft.Route(path="handout", component=HandoutForm),
            ft.Route(path="start/:code*", component=OpenHandout),
            ft.Route(path=":anywhere*", component=NotFound),
        ],
    )
]
"""Screens under the shell; a screen below another one gets a way back to it."""
