"""A link as a QR code: error correction M and a quiet zone of 4 modules, as ISO 18004 asks."""

from __future__ import annotations

from io import BytesIO

from segno import QRCode, make_qr

QUIET_ZONE = 4
MODULE = 4
"""Smallest side of a module on the screen, in logical pixels."""

SIDE = 320
"""Smallest side of the whole picture there."""

_SHARP = 2 * MODULE
"""Side of a module in the picture: twice as fine, for screens with small pixels."""


def side(link: str) -> int:
    """Give the width and height of the picture on the screen, in logical pixels."""
    width, _ = _code(link).symbol_size(scale=MODULE, border=QUIET_ZONE)
    return max(int(width), SIDE)


def png(link: str) -> bytes:
    """Draw the code as a picture."""
    picture = BytesIO()
    _code(link).save(picture, kind="png", scale=_SHARP, border=QUIET_ZONE)
    return picture.getvalue()


def svg(link: str) -> str:
    """Draw the code as a part of a page; it takes the size that it is given there."""
    return _code(link).svg_inline(border=QUIET_ZONE, omitsize=True, light="#fff")


def _code(link: str) -> QRCode:
    return make_qr(link, error="m")
