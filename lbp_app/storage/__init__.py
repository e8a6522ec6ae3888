"""The diary on the device: the only user of TinyDB."""

import sys

from lbp_app.storage.backends.base import Backend
from lbp_app.storage.backends.nowhere import NowhereBackend
from lbp_app.storage.errors import (
    Damaged,
    NewerVersion,
    NotSaved,
    Reason,
    StorageError,
    Unavailable,
)
from lbp_app.storage.log import Log, Opened
from lbp_app.storage.schema import Contents

__all__ = [
    "Contents",
    "Damaged",
    "Log",
    "NewerVersion",
    "NotSaved",
    "Opened",
    "Reason",
    "StorageError",
    "Unavailable",
    "open_log",
]


async def open_log(*, start_anew: bool = False) -> Log:
    """Opens the log of this device: the one place that knows where it is kept.

    Args:
        start_anew: Begin an empty log when everything that is there is damaged.

    Returns:
        The log; where the device keeps nothing, an empty one that refuses changes and says so in
        its notices.

    Raises:
        Damaged: See `Log.open`.
        NewerVersion: See `Log.open`.
    """
    try:
        return await Log.open(_backend(), start_anew=start_anew)
    except Unavailable:
        log = await Log.open(NowhereBackend())
        log.notices = (Opened.NOT_KEPT,)
        return log


def _backend() -> Backend:
    # Imported here: neither exists, nor is wanted, on the other's platform.
    if sys.platform == "emscripten":
        from lbp_app.storage.backends.browser import BrowserBackend  # noqa: PLC0415

        return BrowserBackend()
    from lbp_app.storage.backends.file import FileBackend, default_folder  # noqa: PLC0415

    return FileBackend(default_folder())
