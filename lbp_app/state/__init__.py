"""What the app knows now, and the actions that change it: one file for each concept.

`AppState` is the one observable. Nothing here is visual, and nothing is kept twice: the log holds
the entries, the state asks it. Every action that keeps something returns only when it is durable,
or raises `NotSaved`.
"""

from lbp_app.rules.episodes import EpisodeDays
from lbp_app.state.app_state import AppState
from lbp_app.storage import NotSaved, Opened, Reason

__all__ = ["AppState", "EpisodeDays", "NotSaved", "Opened", "Reason"]
