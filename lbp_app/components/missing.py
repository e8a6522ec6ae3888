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

TOLD_IN_PLAN = {Input.FIRST_SESSION, Input.LRS, Input.PROFILE}


def missing_parts(ui: Ui, inputs: tuple[Input, ...]) -> list[ft.Control]:
    """Build the card that says which inputs the app lacks, if it lacks any."""
    missing = [i for i in inputs if i in WORDS]
    if not missing:
        return []
    fill_in = buttons.plain(ui.t("today.fill_in"), ui.on(lambda: ui.go(paths.PLAN)))
    return [
        card(
            text.section(ui.t("missing.title")),
            text.body(ui.t("missing.body")),
            *(text.body(ui.t("missing.item", what=ui.t(WORDS[i]))) for i in missing),
            *([buttons.row(fill_in)] if TOLD_IN_PLAN & set(missing) else []),
        )
    ]
