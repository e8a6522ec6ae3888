"""What the site brings for hosts that have no configuration of their own."""

from pathlib import Path

from web.policy import HEADERS

HEADER_FILE = "_headers"
"""Netlify and Cloudflare Pages read it, and some others."""


def write(site: Path) -> None:
    """Write the headers of the policy, for every file of the site, in that form."""
    (site / HEADER_FILE).write_text(header_file(), encoding="utf-8")


def header_file() -> str:
    """Give the text: an address with a star, and each header below it, set in."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in HEADERS.items()), ""])
