"""What can go wrong between the diary and the device."""

from collections.abc import Sequence
from enum import StrEnum


class Reason(StrEnum):
    """Why a change could not be kept."""

    FULL = "full"
    READ_ONLY = "read_only"
    UNAVAILABLE = "unavailable"


class StorageError(Exception):
    """Base of everything the storage raises on purpose."""


class Damaged(StorageError):  # noqa: N818 - named after what was found
    """What is stored can't be read as a log; nothing of it was changed.

    Attributes:
        texts: The unreadable texts, newest first, for the reader to save elsewhere.
    """

    def __init__(self, message: str, texts: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.texts = tuple(texts)


class NewerVersion(StorageError):  # noqa: N818 - named after what was found
    """The log was written by a newer app; nothing of it was changed.

    Attributes:
        version: Version of the schema that was found.
    """

    def __init__(self, version: int) -> None:
        super().__init__(f"the log has version {version}, which this app does not know")
        self.version = version


class Unavailable(StorageError):  # noqa: N818 - named after what was found
    """The place where the log is kept can't be reached."""


class NotSaved(StorageError):  # noqa: N818 - named after what the reader is told
    """A change was not made durable; the log in memory is as it was before.

    Attributes:
        reason: Why, for choosing the words that are shown.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
