"""One writer: a lock of the operating system on a file, gone when its process ends."""

import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: BinaryIO) -> None:
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: BinaryIO) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def hold(path: Path) -> BinaryIO | None:
    """Takes the lock, without waiting.

    Args:
        path: The file to lock; made when it does not exist, and never removed.

    Returns:
        A handle that holds the lock until it is closed; None when another holds it.

    Raises:
        OSError: The file can't be opened, or not be locked here.
    """
    handle = path.open("ab")
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError):  # POSIX and Windows, for "another has it"
        handle.close()
        return None
    except OSError:
        handle.close()
        raise
    return handle
