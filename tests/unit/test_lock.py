"""The key made from a PIN, and the waits after wrong ones."""

import asyncio
from datetime import datetime, timedelta
from hashlib import pbkdf2_hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app.lock import LONGEST_WAIT, counted, fits, is_pin, locked_with, wait_after, wait_left
from lbp_app.models import Lock

NOON = datetime(2026, 11, 21, 12)


def lock_of(pin: str) -> Lock:
    return asyncio.run(locked_with(pin, iterations=10))


def lock_after(wrong: int) -> Lock:
    lock = lock_of("1234")
    for _ in range(wrong):
        lock = counted(lock, NOON)
    return lock


@pytest.mark.parametrize("words", ["1234", "00000000"])
def test_a_pin_is_4_to_8_digits(words):
    assert is_pin(words)


@pytest.mark.parametrize("words", ["", "123", "123456789", "12 34", "abcd", "١٢٣٤", "1234\n"])
def test_anything_else_is_not(words):
    assert not is_pin(words)


def test_only_the_right_pin_fits():
    lock = lock_of("1234")
    assert asyncio.run(fits("1234", lock))
    for other in ("1235", "12345", ""):
        assert not asyncio.run(fits(other, lock))


def test_the_key_is_that_of_the_standard():
    lock = lock_of("1234")
    assert lock.key == pbkdf2_hmac("sha256", b"1234", bytes.fromhex(lock.salt), 10, 32).hex()


def test_two_devices_with_the_same_pin_keep_different_keys():
    one, other = lock_of("1234"), lock_of("1234")
    assert one.salt != other.salt
    assert one.key != other.key


def test_a_lock_takes_work_by_default():
    assert asyncio.run(locked_with("1234")).iterations == 600_000


@pytest.mark.parametrize(
    ("wrong", "seconds"),
    [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (11, 1920), (12, 3600), (1000, 3600)],
)
def test_the_wait_doubles_up_to_an_hour(wrong, seconds):
    assert wait_after(wrong) == timedelta(seconds=seconds)


def test_the_wait_passes_with_time():
    lock = lock_after(5)
    assert wait_left(lock, NOON) == timedelta(seconds=30)
    assert wait_left(lock, NOON + timedelta(seconds=20)) == timedelta(seconds=10)
    assert wait_left(lock, NOON + timedelta(seconds=30)) == timedelta()


@given(st.integers(5, 50), st.timedeltas(timedelta(), timedelta(days=4000)))
def test_setting_the_clock_back_leaves_the_whole_wait(wrong, back):
    lock = lock_after(wrong)
    assert wait_left(lock, NOON - back) == wait_after(wrong) <= LONGEST_WAIT
