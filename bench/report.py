"""docs/BENCHMARKS.md: the medians as tables, with what they mean."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass

from bench.measure import SCREENS

Medians = dict[str, float]
"""By condition, site or diary, and subject."""

GOALS = {"bytes": 0.9, "cold": 0.6, "warm": 0.6, "offline": 0.6, "paint": 0.1}
TEN_YEARS_GOAL = 1.5

CONDITIONS = {
    "plain": "This machine as it is",
    "4G": "4G: 9 Mbit/s and 165 ms to each answer",
    "slow": "A processor four times slower",
}


@dataclass(frozen=True)
class Row:
    """A line of the comparison.

    Attributes:
        subject: What was measured.
        words: The same, for people.
        beside: What of the stock site it is held against.
    """

    subject: str
    words: str
    beside: str


ROWS = (
    Row("bytes", "bytes to the first screen, first visit", "bytes"),
    Row("cold", "first screen, first visit", "cold"),
    Row("warm", "first screen, second visit", "warm"),
    Row("offline", "first screen without a connection, beside a stock second visit", "warm"),
    Row("paint", "alarm list readable, beside the first screen of the stock site", "cold"),
)

HOW = """# Benchmarks

Our site beside a stock one, both on this machine: `make bench` measures them in turns, {rounds}
rounds, and writes this page. Each number is a median; a ratio below 1 is in our favour.

- **Stock** is Flet's own hello world (one line of text, no storage, no translation) as
  `flet publish` makes it: CanvasKit, and Pyodide and the packages in the site, so that no other
  host is needed; `bench/stock.py` has each step. It can't start without a connection.
- Both are compressed alike (brotli 11) and come from the same server (`web/serve.py`).
- **First screen**: its words stand in what Flutter tells screen readers, in the frame that paints
  them. **Second visit**: the browser has been there once, and the page is opened anew.
- **4G** is in the server: every answer waits, and all share the line.
- **A slower processor**: all processes of the browser are stopped for three quarters of each
  20 ms. (The brake in browsers' tools spares workers, and Python runs in one.)
- Machine: {cores} cores, {system}, Chromium {browser}, no graphics card. Absolute times
  are of this machine; the ratios travel better.
"""

BOUND = """
What makes the start short: bytecode instead of source, in archives without what is never used;
Python in its worker before the page's other scripts, unpacked by JavaScript; in Chromium, Flutter
as WebAssembly, which draws nothing while it waits for Python, and an interpreter that is not
compiled six times over (`web/indirect_calls.py`).

What bounds it: the processors, busy nearly all the time until the first screen stands. Counted once
by thread, a first visit takes 5.0 s of them (the stock one 9.0): 1.2 the browser's compilers (2.3),
1.2 Python (2.1), 0.9 Flutter (1.6) and 0.9 graphics without a card (1.9).

Flet publishes with CanvasKit unless it is told otherwise. Told to use Skwasm, as ours does, the
stock site came in 4.0 s the first time and in 3.9 s the second (medians of three). Firefox and
WebKit have CanvasKit on both sides; no times were taken there.

Tried and left out:

- A snapshot of the interpreter's memory with the imports in it. Made on the device in the first
  start and kept compressed, it saves Python 0.2 s of a processor, and unpacking it costs as much.
  In the site it would be 3.9 MB in the place of 1.4 MB.
- All modules of the start in one file, instead of one file each: 0.05 s of 0.58 s (under Node).
"""

DIARY_SIZES = ("empty", "two months", "ten years")

DIARIES = """
## Use, and ten years of it

Milliseconds from a tap to the frame with what it leads to. The long diary has pain twice a day and
a walk a day for ten years: 10,950 entries, {size:.1f} MB. The goal is a ratio below {goal}.

What bounds it: an empty log draws no chart and no diary, and every other log does. Two months of
entries show how much of the ratio that is; what ten years cost beyond two months grows with the
number of entries. Progress reads the diary from the newest entry on and draws a month; the rules
look at every score of the episode, once after each change (`Core.once`); saving writes the whole
log.
"""


def page(medians: Medians, rounds: int, browser: str, diary: int) -> str:
    """Write the page.

    Args:
        medians: What was measured.
        rounds: How often.
        browser: The version of Chromium.
        diary: Length of the text of the long diary.
    """
    about = HOW.format(
        rounds=rounds, cores=os.cpu_count(), system=platform.system(), browser=browser
    )
    use = DIARIES.format(size=diary / 1e6, goal=TEN_YEARS_GOAL)
    return "\n".join(
        [about, *_comparisons(medians), _whole_visit(medians), BOUND, use, *_diaries(medians)]
    )


def _comparisons(medians: Medians) -> Iterator[str]:
    for condition, title in CONDITIONS.items():
        yield f"## {title}\n"
        yield "| | ours | stock | ratio | goal |\n| --- | ---: | ---: | ---: | ---: |"
        for row in ROWS:
            ours = medians[f"{condition}/ours/{row.subject}"]
            stock = medians[f"{condition}/stock/{row.beside}"]
            goal = f"≤ {GOALS[row.subject]}" if condition == "plain" else ""
            write = _megabytes if row.subject == "bytes" else _seconds
            yield _line(row.words, write(ours), write(stock), f"{ours / stock:.2f}", goal)
        yield ""


def _whole_visit(medians: Medians) -> str:
    size = _megabytes(medians["plain/ours/bytes of the visit"])
    return (
        "While the first screen is in use, the rest is fetched for use without a connection. A "
        f"first visit that is completed so brings {size} in all; a stock site does not do this."
    )


def _diaries(medians: Medians) -> Iterator[str]:
    subjects = {"start": "start", **{step.tap: f"open {step.tap}" for step in SCREENS}}
    subjects["entry"] = "save an entry"
    for condition in ("plain", "slow"):
        yield f"### {CONDITIONS[condition]}\n"
        yield "| | empty | two months | ten years | to empty | to two months |"
        yield "| --- | ---: | ---: | ---: | ---: | ---: |"
        for subject, words in subjects.items():
            empty, some, full = (medians[f"{condition}/{diary}/{subject}"] for diary in DIARY_SIZES)
            times = (f"{time:,.0f}" for time in (empty, some, full))
            yield _line(words, *times, f"{full / empty:.2f}", f"{full / some:.2f}")
        yield ""


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _seconds(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.2f} s"


def _megabytes(size: float) -> str:
    return f"{size / 1e6:.2f} MB"
