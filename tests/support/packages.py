"""What the tests need and pip does not bring: packages of a Debian or Ubuntu system."""

from __future__ import annotations

import os
import subprocess
import sys

PATIENCE = 300  # seconds for one command


def install(*names: str) -> None:
    """Try to install packages of the system; where that can't be done, say why and go on."""
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    attempt(*root, "apt-get", "update")
    attempt(*root, "apt-get", "install", "--yes", "--no-install-recommends", *names)


def attempt(*command: str) -> None:
    """Run a command that may fail or be missing."""
    print(*command, file=sys.stderr)
    try:
        subprocess.run(command, check=False, timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(error, file=sys.stderr)
