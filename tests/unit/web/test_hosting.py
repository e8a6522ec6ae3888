"""What hosts without a configuration are told."""

from web import hosting
from web.policy import HEADERS


def test_every_header_is_told_for_every_file():
    first, *rest = hosting.header_file().splitlines()
    assert first == "/*"
    assert dict(line.strip().split(": ", 1) for line in rest) == HEADERS
