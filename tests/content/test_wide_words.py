"""No word is so long that the largest text breaks it anywhere: words break at hyphens alone."""

import re
from functools import cache

import pytest
from PIL import ImageFont

from lbp_app import theme
from lbp_app.models import Language
from tests.support.catalogues import forms, messages, words_of
from web.fonts import ROBOTO

PHONE = 390
"""Width of a phone, in logical pixels."""

WITHIN_CARD = PHONE - 4 * theme.GAP
"""What the edges of the screen and of a card leave."""

LARGEST = 34
"""Height of running text, 17, at 200 %."""

SPACING = 0.25
"""Between two letters of running text, as Material sets it; it does not grow with the text."""

NOT_PAINTED = ("illustration.", "cli.")
"""Spoken by a screen reader, or for the command line."""


@cache
def roboto() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(ROBOTO), LARGEST)  # of weight 400


def width(word: str) -> float:
    return roboto().getlength(word) + SPACING * len(word)


@pytest.mark.parametrize("language", Language)
def test_every_word_fits_into_a_card_at_200_percent(language: Language) -> None:
    texts = {
        text
        for message in messages(words_of(language)).values()
        if not str(message.id).startswith(NOT_PAINTED)
        for text in forms(message)
    }
    words = {word for text in texts for word in re.findall(r"[^\s-]+-?", text)}
    assert {word for word in words if width(word) > WITHIN_CARD} == set()


def test_a_word_that_is_too_wide_is_found() -> None:
    assert width("Huisartsenspoedpost") > WITHIN_CARD > width("Huisartsen-")
