"""Zip archives that depend on their contents alone: the same input gives the same bytes."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def pack(folder: Path, archive: Path) -> None:
    """Write all files below `folder` to `archive`, without times or owners."""
    with ZipFile(archive, "w") as target:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = ZipInfo(file.relative_to(folder).as_posix())  # dated 1980, as zip begins
            target.writestr(entry, file.read_bytes(), ZIP_DEFLATED)


def unpack(archive: Path, folder: Path) -> None:
    """Write all files of `archive` below `folder`."""
    with ZipFile(archive) as source:
        source.extractall(folder)
