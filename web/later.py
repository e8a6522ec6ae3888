"""What the first screen can do without: an archive for each group of it."""

import shutil
import tomllib
from pathlib import Path

from web import archive


def groups(pyproject: Path) -> dict[str, list[str]]:
    """Read `[tool.lbp-app.later]`: what belongs to each group, as paths in the app's archive."""
    settings = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    return dict(settings["tool"]["lbp-app"]["later"])


def split_off(app: Path, stdlib: Path, pyproject: Path, later: Path) -> None:
    """Move what belongs to a group out of what the app starts with.

    Args:
        app: All of the app, with its packages.
        stdlib: The standard library, where packages are that only a group needs.
        pyproject: The file that names the groups.
        later: Gets a folder for each group.

    Raises:
        FileNotFoundError: A group names what there is not.
    """
    for group, paths in groups(pyproject).items():
        for path in paths:
            target = later / group / path
            target.parent.mkdir(parents=True, exist_ok=True)
            ours = app / path
            shutil.move(ours if ours.exists() else stdlib / ours.name, target)


def pack(later: Path, site: Path, *, deflate: bool) -> None:
    """Write `later/<group>.zip` for each group, where `lbp_app.later` looks for it."""
    (site / "later").mkdir()
    for group in later.iterdir():
        archive.pack(group, site / "later" / f"{group.name}.zip", deflate=deflate)
