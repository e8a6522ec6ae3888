"""What the web app manifest promises is there."""

import json
from pathlib import Path

import pytest
from PIL import Image

from web.start_page import manifest

ASSETS = Path("assets")
SCREENSHOTS = json.loads(manifest())["screenshots"]


@pytest.mark.parametrize("named", SCREENSHOTS, ids=lambda named: named["src"])
def test_a_picture_of_the_app_is_what_the_manifest_says(named: dict[str, str]):
    picture = Image.open(ASSETS / named["src"])
    assert f"{picture.width}x{picture.height}" == named["sizes"]
    assert Image.MIME[picture.format or ""] == named["type"]
    assert (named["form_factor"] == "wide") == (picture.width > picture.height)
    assert named["label"]


def test_there_is_a_small_picture_for_phones_and_for_computers():
    assert {named["form_factor"] for named in SCREENSHOTS} == {"narrow", "wide"}
    assert sum((ASSETS / named["src"]).stat().st_size for named in SCREENSHOTS) < 150_000
