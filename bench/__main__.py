"""Measure both sites and write docs/BENCHMARKS.md: `python -m bench [--rounds N]`."""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from bench import diary, report, stock
from bench.measure import Site, start, use
from bench.server import DIRECT, FOUR_G
from tests.support import browser
from web.build import BUILD, ROOT, SITE
from web.compress import compress

STOCK = BUILD / "stock"
OURS = Site("ours", SITE, first="Vandaag", own=True)
HELLO = Site("stock", STOCK, first=stock.HELLO)

SLOW = 4
"""A phone of some years ago, beside this machine."""

CONDITIONS = {"plain": (DIRECT, 1), "4G": (FOUR_G, 1), "slow": (DIRECT, SLOW)}


def measure(chromium: Browser, diaries: dict[str, str]) -> Iterator[tuple[str, float]]:
    """Take every measurement once.

    Yields:
        What was measured, as condition, site or diary, and subject; then milliseconds or bytes.
    """
    for condition, (line, times) in CONDITIONS.items():
        for site in (OURS, HELLO):
            for subject, value in start(chromium, site, line, times).items():
                yield f"{condition}/{site.name}/{subject}", value
    for condition, times in (("plain", 1), ("slow", SLOW)):
        for name, text in diaries.items():
            for subject, value in use(chromium, OURS, text, times).items():
                yield f"{condition}/{name}/{subject}", value


def main() -> None:
    """Measure, and write what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    stock.build(STOCK, BUILD / "wheels")
    for site in (SITE, STOCK):
        compress(site, BUILD / "compressed")
    now = datetime.now()
    lengths = {"empty": 0, "two months": 60, "ten years": diary.DAYS}
    diaries = {name: diary.text(days, now) for name, days in lengths.items()}
    values: dict[str, list[float]] = defaultdict(list)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.ensure(), args=browser.FLAGS)
        for number in range(1, rounds + 1):
            print(f"round {number} of {rounds}", file=sys.stderr)
            for name, value in measure(chromium, diaries):
                values[name].append(value)
                print(f"  {name}: {value:,.0f}", file=sys.stderr, flush=True)
        version = chromium.version
        chromium.close()
    medians = {name: median(of_name) for name, of_name in values.items()}
    text = report.page(medians, rounds, version, len(diaries["ten years"]))
    (ROOT / "docs" / "BENCHMARKS.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
