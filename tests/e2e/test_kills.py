"""A browser that is killed in the midst of writing; `make endurance` does it 200 times."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.endurance.browser import killed


def test_no_acknowledged_entry_is_lost_when_the_browser_is_killed(
    chromium: Browser, site: str, tmp_path: Path
):
    toll = killed(chromium.browser_type, site, tmp_path, times=3)
    assert toll.kills == 3
    assert len(toll.acknowledged) >= 6
    assert toll.none, toll
