"""What the first screen can do without, packages above all: fetched when it is first needed.

`pyproject.toml` names it by group; building the site makes an archive of each group.
"""

from __future__ import annotations

import sys
from pathlib import Path

PROGRAM = Path(__file__).parent.parent
"""Where the browser unpacked the rest: this package, and those of others below it."""

PAPER = "paper"
"""The group that draws the PDF and the QR, and measures the sheet."""

_there: set[str] = set()


async def load(group: str) -> None:
    """Make a group ready to be imported.

    Anywhere but in a browser it is installed, and there is nothing to do. In a browser it is
    fetched from the own site, once; without a connection too, when the first visit was completed.

    Args:
        group: A name in `[tool.lbp-app.later]` of `pyproject.toml`.

    Raises:
        OSError: It could not be fetched or unpacked. Trying again later may help.
    """
    if sys.platform == "emscripten" and group not in _there:
        from importlib import invalidate_caches  # noqa: PLC0415 - no use for it elsewhere

        import js  # noqa: PLC0415 - exists in the browser alone
        from pyodide.http import pyfetch  # noqa: PLC0415

        address = js.URL.new(f"later/{group}.zip", js.location.href).href
        answer = await pyfetch(address)
        answer.raise_for_status()
        await answer.unpack_archive(extract_dir=str(PROGRAM))
        invalidate_caches()
        _there.add(group)
