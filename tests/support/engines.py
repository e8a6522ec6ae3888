"""Firefox and WebKitGTK for the tests; `python -m tests.support.engines` fetches what is missing.

WebKitGTK is the engine of Safari as far as it runs on Linux. Its browser for tests needs a display,
for which Xvfb stands in.
"""

from __future__ import annotations

import shutil

from tests.support import packages

PACKAGES = {
    "firefox-esr": "firefox-esr",
    "WebKitWebDriver": "webkit2gtk-driver",
    "Xvfb": "xvfb",
}
"""Each command, and the package of Debian that has it."""

HELP = """Missing for the tests: {missing}. Install Firefox (as `firefox-esr` or `firefox`), the
WebDriver of WebKitGTK and Xvfb so that they are on the PATH, and try again."""


def firefox() -> str | None:
    """Give the command of Firefox, if there is one."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


def ensure() -> None:
    """Fetch what is missing.

    Raises:
        SystemExit: Something could not be fetched; the message says what to do.
    """
    if missing := _missing():
        packages.install(*(PACKAGES[command] for command in missing))
    if missing := _missing():
        raise SystemExit(HELP.format(missing=", ".join(missing)))


def _missing() -> list[str]:
    found = {command: shutil.which(command) for command in PACKAGES}
    return [command for command in found if not (found[command] or _stands_in(command))]


def _stands_in(command: str) -> bool:
    return command == "firefox-esr" and firefox() is not None


if __name__ == "__main__":
    ensure()
