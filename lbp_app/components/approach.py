"""What decides about the next step of an activity: asked, and proposed."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from lbp_app.components.choice import choice
from lbp_app.contexts import Ui
from lbp_app.i18n import N_
from lbp_app.models import Approach
from lbp_app.rules.graded_activity import default_approach

APPROACHES = {
    Approach.TIME_CONTINGENT: N_("approach.time_contingent"),
    Approach.PAIN_GUIDED: N_("approach.pain_guided"),
}


def approach_choice(
    ui: Ui, label: str, chosen: Approach, on_choose: Callable[[Approach], object]
) -> ft.Control:
    """Ask what decides about the next step."""
    return choice(
        ui,
        label,
        {approach.value: ui.t(words) for approach, words in APPROACHES.items()},
        chosen.value,
        lambda value: on_choose(Approach(value)),
    )


def fitting_approach(*, lrs: bool | None) -> Approach:
    """Propose an approach: the one that fits, with or without LRS."""
    return default_approach(lrs=lrs)
