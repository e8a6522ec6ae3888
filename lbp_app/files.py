"""How a file leaves or enters the device, in the browser and on the phone.

In the browser the page does it (`web/page/files.js`), because a worker can't. Browsers allow
sharing and picking only within seconds after a tap: call these straight from the handler of a tap.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import flet as ft

from lbp_app import bridge


@dataclass(frozen=True)
class Picked:
    """A file that the reader picked.

    Attributes:
        name: Its name, without the folder.
        data: What it holds.
    """

    name: str
    data: bytes


class TooLarge(Exception):  # noqa: N818 - named after what was found
    """The picked file is larger than was asked for; it was not read."""


class Unreadable(Exception):  # noqa: N818 - named after what was found
    """The device did not let the app see or read the picked file."""


async def save(page: ft.Page, name: str, data: bytes, mime: str) -> bool:
    """Put a file among the reader's own: a download, or where a dialog on the phone says.

    Args:
        page: The page of the app.
        name: Name to propose, with its extension.
        data: What the file holds; not empty.
        mime: Its media type, such as "text/csv".

    Returns:
        False when the reader cancelled. A browser does not tell, and counts as saved.
    """
    if page.web:
        await bridge.ask("save", name=name, data=data, mime=mime)
        return True
    return await ft.FilePicker().save_file(file_name=name, src_bytes=data) is not None


async def share(page: ft.Page, name: str, data: bytes, mime: str, text: str) -> bool:
    """Offer a file to the other apps of the device; where that can't be, save it.

    Chromium shares few kinds of files: text, CSV, PDF and images are among them, JSON is not.

    Args:
        page: The page of the app.
        name: Name of the file, with its extension.
        data: What the file holds; not empty.
        mime: Its media type, such as "application/pdf".
        text: Words to go with it.

    Returns:
        False when the reader cancelled, as far as the device tells.
    """
    if page.web:
        return bool(await bridge.ask("share", name=name, data=data, mime=mime, text=text))
    file = ft.ShareFile.from_bytes(data, mime_type=mime, name=name)
    result = await ft.Share().share_files([file], text=text)
    return result.status is not ft.ShareResultStatus.DISMISSED


async def pick(page: ft.Page, extensions: tuple[str, ...], most_bytes: int) -> Picked | None:
    """Let the reader pick one file.

    Args:
        page: The page of the app.
        extensions: The kinds of files to offer, without a dot: ("json", "txt"). Readers can pick
            another kind all the same.
        most_bytes: Largest size that is read.

    Returns:
        The file, or None when the reader cancelled.

    Raises:
        TooLarge: The file is larger than `most_bytes`; it was not read.
        Unreadable: The file could not be read.
    """
    return await (_pick_in_page if page.web else _pick_on_phone)(extensions, most_bytes)


async def _pick_in_page(extensions: tuple[str, ...], most_bytes: int) -> Picked | None:
    accept = ",".join(f".{extension}" for extension in extensions)
    answer = await bridge.ask("pick", accept=accept, most_bytes=most_bytes)
    if answer is None:
        return None
    match cast("dict[str, Any]", answer):
        case {"name": str(name), "data": data}:
            return Picked(name, bytes(data))
        case {"problem": "too_large"}:
            raise TooLarge
    raise Unreadable


async def _pick_on_phone(extensions: tuple[str, ...], most_bytes: int) -> Picked | None:
    files = await ft.FilePicker().pick_files(
        file_type=ft.FilePickerFileType.CUSTOM, allowed_extensions=list(extensions)
    )
    if not files:
        return None
    file = files[0]
    if file.size > most_bytes:
        raise TooLarge
    try:
        data = await asyncio.to_thread(Path(file.path or "").read_bytes)
    except OSError as error:
        raise Unreadable from error
    return Picked(file.name, data)
