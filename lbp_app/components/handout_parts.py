"""What is in a hand-out, part by part: for the therapist who makes it, and for the patient."""

from __future__ import annotations

from collections.abc import Iterable

import flet as ft

from lbp_app.components import text
from lbp_app.components.surface import card
from lbp_app.content import topics
from lbp_app.contexts import Ui
from lbp_app.handout.model import Handout, HandoutPlan
from lbp_app.handout.words import care_in_words, numbers_in_words, plan_in_words


def handout_parts(ui: Ui, handout: Handout) -> list[ft.Control]:
    """Build the cards of a hand-out, in the language of the tools that are given."""
    t, today = ui.t, ui.state.today
    titles = {topic.id: topic.title for topic in topics(t.language).values()}
    read = [titles[topic] for topic in handout.topics if topic in titles]
    return [
        *([_plans(ui, handout.plans)] if handout.plans else []),
        *([exercises(ui, handout.exercises)] if handout.exercises else []),
        _card(t("handed.care"), care_in_words(t, handout, today)),
        *([_card(t("handed.topics"), read)] if read else []),
        _card(t("handed.numbers"), numbers_in_words(t, handout)),
    ]


def exercises(ui: Ui, words: str, *below: ft.Control) -> ft.Control:
    """Build the card of the home exercises, line by line as the therapist wrote them."""
    lines = (text.body(line) for line in words.splitlines())
    return card(text.section(ui.t("handed.exercises")), *lines, *below)


def _card(title: str, lines: Iterable[str]) -> ft.Control:
    return card(text.section(title), *(text.body(line) for line in lines))


def _plans(ui: Ui, plans: Iterable[HandoutPlan]) -> ft.Control:
    return card(text.section(ui.t("handed.plans")), *(_plan(ui, plan) for plan in plans))


def _plan(ui: Ui, plan: HandoutPlan) -> ft.Control:
    first, *others = plan_in_words(ui.t, plan, ui.state.clock())
    return ft.Column(
        [
            text.heading(plan.activity, 3),
            text.body(first, strong=True),
            *(text.body(line) for line in others),
        ],
        spacing=4,
    )
