"""The log as one text: sealed with a checksum, versioned, migrated when it is read.

The text has two lines: `{"meta":{"1":{"version":1}},"pain":{"1":{"id":"…","at":"…","back":7}}}` and
the SHA-256 of that line.
"""

from hashlib import sha256
from typing import Annotated, Any

from pydantic import StringConstraints, TypeAdapter

from lbp_app.storage import bounded_json
from lbp_app.storage.errors import Damaged, NewerVersion
from lbp_app.storage.migrations import MIGRATIONS, VERSION, Document

META = "meta"

_Number = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,15}$")]
_SHAPE: TypeAdapter[Document] = TypeAdapter(dict[str, dict[_Number, dict[str, Any]]])


def empty() -> Document:
    """A document of today's version without entries."""
    return {META: {"1": {"version": VERSION}}}


def to_text(document: Document) -> str:
    """Writes a document as sealed text.

    Args:
        document: The document.

    Returns:
        ASCII text of two lines: the document as JSON, and its checksum.
    """
    body = bounded_json.dumps(document)
    return f"{body}\n{checksum(body)}"


def from_text(text: str) -> Document:
    """Reads a document, bringing an older one to today's version.

    Only version 0, which knew no checksum, is accepted without one.

    Args:
        text: What `to_text` once returned, or a file of the first prototype.

    Returns:
        The document, of today's version.

    Raises:
        Damaged: The text is not what was written.
        NewerVersion: A newer app wrote it.
    """
    body, _, seal = text.rpartition("\n")
    sealed = seal == checksum(body)
    try:
        value = bounded_json.loads(body if sealed else text)
    except ValueError as error:
        raise Damaged("not a log") from error
    return of_today(value, sealed=sealed)


def of_today(value: object, *, sealed: bool) -> Document:
    """Checks the shape of a parsed document, and brings an older one to today's version.

    Args:
        value: What was parsed.
        sealed: Whether its checksum was right.

    Returns:
        The document, of today's version.

    Raises:
        Damaged: It is not a document, or lacks the checksum it needs.
        NewerVersion: A newer app wrote it.
    """
    try:
        document = _SHAPE.validate_python(value)
        version = _version(document)
    except ValueError as error:
        raise Damaged("not a log") from error
    if version > 0 and not sealed:
        raise Damaged("the checksum is wrong")
    if version > VERSION:
        raise NewerVersion(version)
    return _migrated(document, version)


def checksum(text: str) -> str:
    """SHA-256 of a text as 64 hexadecimal digits.

    `surrogatepass`, because a scrambled file is decoded to lone surrogates and must still be
    compared, not crash.
    """
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _version(document: Document) -> int:
    if META not in document:
        return 0
    match list(document[META].values()):
        case [{"version": int(version)}] if version > 0:
            return version
    raise ValueError("the version can't be read")


def _migrated(document: Document, version: int) -> Document:
    try:
        for migrate in MIGRATIONS[version:]:
            document = migrate(document)
    except ValueError as error:
        raise Damaged(f"not a log of version {version}") from error
    return document
