"""Ten years of a diary, as text to be put where a browser keeps it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta

from lbp_app.models import ActivityRecord, PainRecord, Preferences, Unit, Value
from lbp_app.storage.backends.memory import MemoryBackend
from lbp_app.storage.log import Log

DAYS = 3650


def text(days: int, until: datetime) -> str:
    """Write a diary with pain in the morning and the evening and a walk between, every day.

    Args:
        days: How many days; the last is the day before `until`.
        until: Now.
    """
    return asyncio.run(_text(list(_entries(days, until))))


async def _text(entries: list[Value]) -> str:
    texts: dict[str, str] = {}
    log = await Log.open(MemoryBackend(texts))
    await log.put(*entries)
    log.close()
    return texts["now"]


def _entries(days: int, until: datetime) -> Iterator[Value]:
    yield Preferences(welcomed=True)
    for back in range(days, 0, -1):
        day = (until - timedelta(days=back)).replace(hour=0, minute=0, second=0, microsecond=0)
        for hour in (8, 20):
            yield PainRecord(at=day.replace(hour=hour), back=back % 11, leg=(back + hour) % 11)
        yield ActivityRecord(
            at=day.replace(hour=12), activity="wandelen", amount=10 + back % 20, unit=Unit.MINUTES
        )
