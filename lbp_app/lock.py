"""The lock of the app: a key made from a PIN, and the wait after wrong ones.

It hides the app from someone who picks up the device. It encrypts nothing.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import sys
from datetime import datetime, timedelta
from hmac import compare_digest

from lbp_app.models import Lock

ITERATIONS = 600_000
"""OWASP's figure for PBKDF2-HMAC-SHA256 (2023); a third of a second on a desktop."""

KEY_BYTES = 32

FREE_TRIES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)

_PIN = re.compile(r"[0-9]{4,8}")


def is_pin(words: str) -> bool:
    """Whether this can be a PIN: 4 to 8 digits."""
    return _PIN.fullmatch(words) is not None


async def locked_with(pin: str, *, iterations: int = ITERATIONS) -> Lock:
    """Make a lock with a salt of its own, so that no table of keys made elsewhere fits.

    Args:
        pin: 4 to 8 digits.
        iterations: How much work each try takes.
    """
    salt = secrets.token_bytes(16)
    key = await _derive(pin, salt, iterations)
    return Lock(salt=salt.hex(), key=key.hex(), iterations=iterations)


async def fits(pin: str, lock: Lock) -> bool:
    """Whether a PIN opens a lock; takes as long for one that does as for one that does not."""
    key = await _derive(pin, bytes.fromhex(lock.salt), lock.iterations)
    return compare_digest(key, bytes.fromhex(lock.key))


def counted(lock: Lock, now: datetime) -> Lock:
    """Give the lock after one more wrong try."""
    wrong = lock.wrong + 1
    return lock.model_copy(update={"wrong": wrong, "shut_until": now + wait_after(wrong)})


def wait_after(wrong: int) -> timedelta:
    """Give how long to wait after so many wrong tries: 5 is 30 s, 6 is 60 s, … up to an hour."""
    if wrong < FREE_TRIES:
        return timedelta()
    doublings = min(wrong - FREE_TRIES, 7)  # 30 s doubled 7 times is more than an hour
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


def wait_left(lock: Lock, now: datetime) -> timedelta:
    """Give how long the lock takes no PIN; a clock that was set back makes it no shorter."""
    if lock.shut_until is None:
        return timedelta()
    left = max(lock.shut_until - now, timedelta())
    return min(left, wait_after(lock.wrong))


async def _derive(pin: str, salt: bytes, iterations: int) -> bytes:
    """Derive a key by PBKDF2-HMAC-SHA256; Pyodide's Python has no such function of its own."""
    if sys.platform == "emscripten":
        import js  # noqa: PLC0415 - exists in the browser alone
        from pyodide.ffi import to_js  # noqa: PLC0415

        secret, usages = to_js(pin.encode()), to_js(["deriveBits"])
        way = {"name": "PBKDF2", "hash": "SHA-256", "salt": salt, "iterations": iterations}
        options = to_js(way, dict_converter=js.Object.fromEntries)
        key = await js.crypto.subtle.importKey("raw", secret, "PBKDF2", False, usages)
        bits = await js.crypto.subtle.deriveBits(options, key, KEY_BYTES * 8)
        return bytes(bits.to_bytes())
    return hashlib.pbkdf2_hmac("sha256", pin.encode(), salt, iterations, KEY_BYTES)
