"""The moments of care in words."""

from __future__ import annotations

from lbp_app.contexts import Ui
from lbp_app.i18n import N_
from lbp_app.rules import Moment, MomentKind

WORDS = {
    MomentKind.FIRST_CHECK: N_("moment.first_check"),
    MomentKind.RE_EVALUATION: N_("moment.re_evaluation"),
    MomentKind.SIX_WEEKS: N_("moment.six_weeks"),
    MomentKind.EIGHT_WEEKS: N_("moment.eight_weeks"),
}


def moment_in_words(ui: Ui, moment: Moment) -> str:
    """Say what happens at a moment of care."""
    return ui.t(WORDS[moment.kind])
