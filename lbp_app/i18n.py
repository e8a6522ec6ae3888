"""Words and formats in the reader's language: gettext for words, Babel for dates and numbers."""

from __future__ import annotations

import gettext
from datetime import date, datetime
from functools import cache
from pathlib import Path

from babel import dates, numbers

from lbp_app.models import Language

LOCALES = Path(__file__).parent.parent / "locales"
"""Folder with, for each language, `LC_MESSAGES/messages.mo` and `content/*.md`."""

DATE_PATTERNS = {
    "full": "EEEE d MMMM y",  # donderdag 26 november 2026
    "day": "EEEE d MMMM",  # donderdag 26 november
    "long": "d MMMM y",  # 26 november 2026
    "short": "d MMM",  # 26 nov
    "month": "MMM y",  # nov 2026
    "weekday": "EEE",  # do
}
"""Day before month in both languages: the English text is British."""


def N_(message: str) -> str:
    """Mark a message identifier for extraction where it is not yet translated."""
    return message


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    return gettext.translation("messages", LOCALES, [language.value])


class Translator:
    """Turns message identifiers, dates and numbers into the words of one language.

    Args:
        language: The language to speak.

    Raises:
        FileNotFoundError: The catalogue was not compiled (`make i18n` does that).
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._catalogue = _catalogue(language)

    def __call__(self, message: str, **values: object) -> str:
        """Give the words for a message identifier, with `{name}` places filled in."""
        words = self._catalogue.gettext(message)
        return words.format(**values) if values else words

    def plural(self, one: str, other: str, n: int, **values: object) -> str:
        """Give the words that fit the count `n`, which fills in `{n}`."""
        return self._catalogue.ngettext(one, other, n).format(n=self.number(n), **values)

    def date(self, day: date, style: str = "full") -> str:
        """Write a day in one of the `DATE_PATTERNS`."""
        return dates.format_date(day, DATE_PATTERNS[style], locale=self.language.value)

    def time(self, moment: datetime) -> str:
        """Write the time of day on the 24-hour clock, as both countries do in writing."""
        return dates.format_time(moment, "HH:mm", locale=self.language.value)

    def number(self, value: float) -> str:
        """Write a number with the separators of the language: 1.250,5 or 1,250.5."""
        return numbers.format_decimal(value, locale=self.language.value)
