"""Compress the built site: `python -m web.compress`, so that no server has to do it for each visit.

Beside each file that gets smaller come `<name>.br` and `<name>.gz`. Servers give out either instead
of the file, to a browser that says it can read it.
"""

import gzip
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from hashlib import sha256
from pathlib import Path

import brotli  # type: ignore[import-untyped]

ENCODINGS = {"br": ".br", "gzip": ".gz"}
"""By their names in HTTP, the better first."""

NOT_WORTH_IT = {".png", ".woff2", *ENCODINGS.values()}
"""These are compressed as they are."""

SMALL = 1000
"""Bytes that fit into the first packet with their headers."""


def compress(site: Path, cache: Path) -> None:
    """Write the compressed forms of all files of a site, with all cores of this machine.

    Args:
        site: The folder of the site.
        cache: Keeps them by the hash of the file, for most files are the same in every build.
    """
    cache.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as workers:
        list(workers.map(partial(_compress, cache), worth_it(site)))


def worth_it(site: Path) -> Iterator[Path]:
    """Give the files that gain by it, the largest first."""
    files = [file for file in site.rglob("*") if file.is_file() and file.suffix not in NOT_WORTH_IT]
    for file in sorted(files, key=lambda file: file.stat().st_size, reverse=True):
        if file.stat().st_size > SMALL:
            yield file


def _compress(cache: Path, file: Path) -> None:
    content = file.read_bytes()
    for name, squeeze in ("br", _brotli), ("gzip", _gzip):
        suffix = ENCODINGS[name]
        kept = cache / f"{sha256(content).hexdigest()}{suffix}"
        if not kept.exists():
            kept.write_bytes(squeeze(content))
        file.with_name(file.name + suffix).write_bytes(kept.read_bytes())


def _brotli(content: bytes) -> bytes:
    return bytes(brotli.compress(content, quality=11, lgwin=24))


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=9, mtime=0)


def main() -> None:
    """Compress what `web.build` has built."""
    from web.build import BUILD, ROOT, SITE  # noqa: PLC0415 - which knows of what is compressed

    compress(SITE, BUILD / "compressed")
    size = sum(file.stat().st_size for file in SITE.rglob("*.br"))
    print(f"{SITE.relative_to(ROOT)}: {size / 1e6:.1f} MB compressed")


if __name__ == "__main__":
    main()
