"""What the rules could not see: silence is never taken for an answer."""

from __future__ import annotations

import flet as ft

from lbp_app import paths
from lbp_app.components import buttons, text
from lbp_app.components.surface import card
from lbp_app.contexts import Ui
from lbp_app.i18n import N_
from lbp_app.rules import Input

WORDS = {
    Input.FIRST_SESSION: N_("missing.first_session"),
    Input.LRS: N_("missing.lrs"),
    Input.PROFILE: N_("missing.profile"),
    Input.PAIN: N_("missing.pain"),
    Input.CHANGE: N_("missing.change"),
    Input.FUNCTION: N_("missing.function"),
}
"""What a reader can tell on these screens; age is asked on the alarm screen, when it counts."""

TOLD_OF_COMPLAINT = {Input.FIRST_SESSION, Input.LRS, Input.PROFILE}


def missing_parts(ui: Ui, inputs: tuple[Input, ...], *, asks_change: bool) -> list[ft.Control]:
    """Build the card that says which inputs the app lacks, if it lacks any.

    Args:
        ui: The tools of the component.
        inputs: What the rules could not see.
        asks_change: Whether the improvement question stands on the screen as well.
    """
    asked = {Input.CHANGE} if asks_change else set[Input]()
    missing = [i for i in inputs if i in WORDS and i not in asked]
    if not missing:
        return []
    fill_in = buttons.plain(ui.t("today.fill_in"), ui.on(lambda: ui.go(paths.COMPLAINT)))
    return [
        card(
            text.section(ui.t("missing.title")),
            text.body(ui.t("missing.body")),
            *(text.body(ui.t("missing.item", what=ui.t(WORDS[i]))) for i in missing),
            *([buttons.row(fill_in)] if TOLD_OF_COMPLAINT & set(missing) else []),
        )
    ]
