"""What the app decides (R01-R21 of the clinical specification): pure rules, one concept per file.

`check` asks every rule; the table in `checker` says where each rule lives.
"""

from lbp_app.rules.advice import Advice, Input, Outcome, Rule, Wording
from lbp_app.rules.checker import check
from lbp_app.rules.re_evaluation import Moment, MomentKind, moments_of_care

__all__ = [
    "Advice",
    "Input",
    "Moment",
    "MomentKind",
    "Outcome",
    "Rule",
    "Wording",
    "check",
    "moments_of_care",
]
