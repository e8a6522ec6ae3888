"""What Babel knows of languages, cut down to what the app says with it: days, times and numbers."""

import pickle
from pathlib import Path

SPOKEN = {"root", "nl", "en"}
"""The locales that the app asks for, and the base of them all."""

NEVER_SAID = (
    *("compact_currency_formats", "compound_unit_patterns", "currency_names"),
    *("currency_names_plural", "languages", "meta_zones", "scripts", "territories", "time_zones"),
    *("unit_display_names", "unit_patterns", "variants"),
)
"""In each locale: units, money, and the names of languages, countries and time zones."""

NEVER_ASKED = (
    *("all_currencies", "currency_fractions", "likely_subtags", "meta_zones"),
    *("territory_currencies", "territory_languages", "territory_zones", "windows_zone_mapping"),
    *("zone_aliases", "zone_territories"),
)
"""Of the world at large: 0.3 MB, which would be read at each start."""


def cut(babel: Path) -> None:
    """Cut down the data of an unpacked Babel.

    Args:
        babel: The folder of the package.

    Raises:
        KeyError: Its data has no such part any more.
    """
    _empty(babel / "global.dat", NEVER_ASKED)
    for locale in (babel / "locale-data").glob("*.dat"):
        if locale.stem not in SPOKEN:
            locale.unlink()
        elif locale.stem != "root":
            _empty(locale, NEVER_SAID)


def _empty(file: Path, parts: tuple[str, ...]) -> None:
    """Leave nothing in parts of a file that Babel pickled."""
    data = pickle.loads(file.read_bytes())  # noqa: S301 - out of a wheel with a known hash
    for part in parts:
        data[part] = type(data[part])()
    file.write_bytes(pickle.dumps(data))
