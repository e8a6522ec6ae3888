"""The page of the benchmarks says what was measured."""

from __future__ import annotations

from datetime import datetime

from bench import diary, report
from bench.measure import SCREENS
from lbp_app.storage.document import from_text


def measured() -> report.Medians:
    """Every measurement, with values to be recognised by."""
    found = {}
    for condition in report.CONDITIONS:
        for site, milliseconds in (("ours", 3000.0), ("stock", 6000.0)):
            times = ("cold", "warm", "offline", "paint")
            found |= {f"{condition}/{site}/{subject}": milliseconds for subject in times}
            found[f"{condition}/{site}/bytes"] = milliseconds * 1000
            found[f"{condition}/{site}/bytes of the visit"] = milliseconds * 1000
    for condition in ("plain", "slow"):
        for name, milliseconds in (("empty", 100.0), ("two months", 120.0), ("ten years", 150.0)):
            for subject in ("start", "entry", *(step.tap for step in SCREENS)):
                found[f"{condition}/{name}/{subject}"] = milliseconds
    return found


def test_each_row_has_both_sites_and_their_ratio():
    page = report.page(measured(), rounds=5, browser="156.0", diary=1_500_000)
    assert "| bytes to the first screen, first visit | 3.00 MB | 6.00 MB | 0.50 | ≤ 0.9 |" in page
    assert "| first screen, second visit | 3.00 s | 6.00 s | 0.50 | ≤ 0.6 |" in page
    assert "| save an entry | 100 | 120 | 150 | 1.50 | 1.25 |" in page
    assert "1.5 MB" in page


def test_the_diary_has_two_scores_and_a_walk_for_every_day():
    document = from_text(diary.text(3, datetime(2026, 11, 22, 10)))
    assert len(document["pain"]) == 6
    assert {entry["at"][:10] for entry in document["activity"].values()} == {
        "2026-11-19",
        "2026-11-20",
        "2026-11-21",
    }
