"""The backup: everything in the log as one JSON file, for a drawer or for another phone.

`{"format":"uw-rug-backup","checksum":"9f86…","log":{"meta":{"1":{"version":1}},"pain":{…}}}`: the
document of the log as it is, and the SHA-256 of its compact JSON. An editor that lays the file out
anew does no harm. A file from elsewhere may hold anything, so nothing in it is trusted.
"""

from lbp_app.storage import bounded_json
from lbp_app.storage.document import checksum, of_today
from lbp_app.storage.errors import Damaged, StorageError
from lbp_app.storage.schema import Contents, contents_of, document_of

FORMAT = "uw-rug-backup"

LARGEST = bounded_json.MAX_CHARACTERS + 1_000
"""Most bytes in a backup: the largest log, and what stands around it."""

_HEAD = 1_000
"""Where the name of the format stands, even in a file that was cut off."""


class NotABackup(StorageError):  # noqa: N818 - named after what was found
    """The file is of another kind: a photo, a table, the backup of another app."""


def to_backup(contents: Contents) -> bytes:
    """Writes everything in a log as a backup.

    Args:
        contents: What it is to hold.

    Returns:
        An ASCII JSON file.
    """
    document = document_of(contents.for_others())
    seal = checksum(bounded_json.dumps(document))
    file = {"format": FORMAT, "checksum": seal, "log": document}
    return bounded_json.dumps(file).encode("ascii")


def from_backup(data: bytes) -> Contents:
    """Reads a backup, also one of an older app.

    Args:
        data: The file, whatever it is.

    Returns:
        Its contents, complete and valid.

    Raises:
        NotABackup: It is a file of another kind.
        Damaged: It is a backup that was cut off or changed.
        NewerVersion: A newer app wrote it.
    """
    match _parsed(data):
        case {"format": str(name), "checksum": str(seal), "log": log, **rest} if name == FORMAT:
            if rest or not _fits(log, seal):
                raise Damaged("the checksum is wrong")
            return contents_of(of_today(log, sealed=True)).for_others()
        case {"format": str(name)} if name == FORMAT:
            raise Damaged("parts of the backup are missing")
    raise NotABackup("JSON of another kind")


def _parsed(data: bytes) -> object:
    try:
        text = data.decode("utf-8-sig")
        return bounded_json.loads(text, LARGEST)
    except ValueError as error:
        if FORMAT.encode() in data[:_HEAD]:
            raise Damaged("not JSON") from error
        raise NotABackup("not JSON") from error


def _fits(log: object, seal: str) -> bool:
    try:
        return checksum(bounded_json.dumps(log)) == seal
    except ValueError:  # 1e999 is read as infinity, which can't be written
        return False
