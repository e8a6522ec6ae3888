"""Zip archives that depend on their contents alone: the same input gives the same bytes."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo


def pack(folder: Path, archive: Path, *, deflate: bool = False) -> None:
    """Write all files below a folder to an archive, without times or owners.

    Args:
        folder: The folder.
        archive: The file to write.
        deflate: Compress each file by itself. As they are, all of them together are compressed
            better by `web.compress`: 1.9 instead of 3.2 MB for the app.
    """
    compression = ZIP_DEFLATED if deflate else ZIP_STORED
    with ZipFile(archive, "w") as target:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = ZipInfo(file.relative_to(folder).as_posix())  # dated 1980, as zip begins
            target.writestr(entry, file.read_bytes(), compression)


def unpack(archive: Path, folder: Path) -> None:
    """Write all files of `archive` below `folder`."""
    with ZipFile(archive) as source:
        source.extractall(folder)
