"""The code of a hand-out: short enough for a QR that scans easily, and never trusted when read.

A code is one digit for the version, and then in base64url

    checksum (4 bytes) | length of the number (1 byte) | number | texts, compressed

Where a code comes from nobody knows. Its length is looked at before anything else, what it
unpacks to is bounded while it is unpacked, and each value is validated like one that is typed in.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from enum import StrEnum

from lbp_app.handout.dictionary import DICTIONARY
from lbp_app.handout.layout import handout_of, number_of, texts_of
from lbp_app.handout.model import Handout

VERSION = "1"

MOST_CHARACTERS = 600
"""Longest link, and so longer than any code; a QR of it still scans from paper."""

MOST_BYTES = 4096
"""Most that the texts of a code unpack to; with each of them at its longest they have 3,600."""

_RAW = -zlib.MAX_WBITS
_CODE = re.compile(r"[0-9][A-Za-z0-9_-]+")
_CHECKSUM_BYTES = 4


class Refusal(StrEnum):
    """Why a code can't be used."""

    NOT_A_CODE = "not_a_code"
    """It has characters that no code has, or none at all."""

    TOO_LONG = "too_long"
    """No hand-out has as much in it."""

    NEWER = "newer"
    """A newer app made it."""

    DAMAGED = "damaged"
    """It was cut off or mistyped: the checksum does not fit."""

    INVALID = "invalid"
    """It is whole, but what it holds is no hand-out."""


class CodeError(Exception):
    """A code can't be used.

    Attributes:
        refusal: Why.
    """

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


def encode(handout: Handout) -> str:
    """Write a hand-out as a code.

    Args:
        handout: The hand-out.

    Returns:
        The code, of characters that an address can hold. With much text its link is longer than
        `MOST_CHARACTERS`; then nobody should be given it.
    """
    number = number_of(handout)
    digits = number.to_bytes((number.bit_length() + 7) // 8, "big")
    packer = zlib.compressobj(zlib.Z_BEST_COMPRESSION, wbits=_RAW, zdict=DICTIONARY)
    texts = packer.compress(texts_of(handout).encode()) + packer.flush()
    body = bytes([len(digits)]) + digits + texts
    payload = _checksum(body) + body
    return VERSION + base64.urlsafe_b64encode(payload).decode("ascii").rstrip("=")


def decode(code: str) -> Handout:
    """Read a code, whoever made it.

    Args:
        code: The code as it stood in the link.

    Returns:
        The hand-out, valid in every part.

    Raises:
        CodeError: It can't be used; nothing else is ever raised.
    """
    if len(code) > MOST_CHARACTERS:
        raise CodeError(Refusal.TOO_LONG)
    if not _CODE.fullmatch(code) or code[0] < VERSION:
        raise CodeError(Refusal.NOT_A_CODE)
    if code[0] > VERSION:
        raise CodeError(Refusal.NEWER)
    number, packed = _parts(_checked(code[1:]))
    texts = _unpacked(packed)
    try:
        return handout_of(number, texts.decode())
    except ValueError as error:  # no text, not as many as there should be, or no valid values
        raise CodeError(Refusal.INVALID) from error


def _checked(written: str) -> bytes:
    """Give what follows the checksum, if it is as it was written."""
    try:
        payload = base64.urlsafe_b64decode(written + "=" * (-len(written) % 4))
    except binascii.Error as error:
        raise CodeError(Refusal.DAMAGED) from error
    checksum, body = payload[:_CHECKSUM_BYTES], payload[_CHECKSUM_BYTES:]
    if not body or checksum != _checksum(body):
        raise CodeError(Refusal.DAMAGED)
    return body


def _parts(body: bytes) -> tuple[int, bytes]:
    """Give the number, and the texts as they are compressed."""
    end = 1 + body[0]
    return int.from_bytes(body[1:end], "big"), body[end:]


def _unpacked(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj(wbits=_RAW, zdict=DICTIONARY)
    try:
        unpacked = unpacker.decompress(packed, MOST_BYTES + 1)
    except zlib.error as error:
        raise CodeError(Refusal.INVALID) from error
    if len(unpacked) > MOST_BYTES:
        raise CodeError(Refusal.TOO_LONG)
    if not unpacker.eof or unpacker.unused_data:
        raise CodeError(Refusal.INVALID)
    return unpacked


def _checksum(body: bytes) -> bytes:
    return zlib.crc32(VERSION.encode() + body).to_bytes(_CHECKSUM_BYTES, "big")
