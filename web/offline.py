"""What makes the site work without a connection: a service worker that knows each of its files."""

import json
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from web import client, hosting
from web.compress import ENCODINGS
from web.markup import PAGE
from web.policy import HEADERS
from web.screenshots import SCREENSHOTS

WORKER = "service-worker.js"
PLACE = '"THE BUILD"'
"""Where the source of the worker has room for the build."""

LEFT_OUT = (
    WORKER,  # it can't check itself
    hosting.HEADER_FILE,  # hosts keep it to themselves
    "assets/NOTICES",  # the licences of the client's parts: 1.5 MB, read with a connection
    *(picture.path for picture in SCREENSHOTS),  # for who is about to install the app
)


def write(site: Path) -> None:
    """Write the service worker of a site that is complete otherwise."""
    (site / WORKER).write_text(worker(site), encoding="utf-8")


def worker(site: Path) -> str:
    """Give the service worker: its source with the build filled in.

    Raises:
        ValueError: The source has not one place for the build.
    """
    source = (PAGE / WORKER).read_text(encoding="utf-8")
    if source.count(PLACE) != 1:
        raise ValueError(f"{WORKER} should have {PLACE} once")
    content = {"headers": HEADERS, "renderers": client.RENDERERS, "files": dict(files(site))}
    build = {"id": sha256(json.dumps(content).encode()).hexdigest()[:16], **content}
    return source.replace(PLACE, json.dumps(build, indent=1))


def files(site: Path) -> Iterator[tuple[str, dict[str, str | int]]]:
    """Give every file that is kept, in the order of their paths.

    Args:
        site: The folder of the site.

    Yields:
        The path below the site, with the file's SHA-256 in base64 and its size in bytes.
    """
    paths = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    for path in sorted(paths.keys() - set(LEFT_OUT)):
        if path.endswith(tuple(ENCODINGS.values())):
            continue  # another form of a file that is listed
        content = paths[path].read_bytes()
        digest = b64encode(sha256(content).digest()).decode()
        yield path, {"sha256": digest, "bytes": len(content)}
