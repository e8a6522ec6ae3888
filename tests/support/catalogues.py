"""The catalogues of words, as tests read them."""

from __future__ import annotations

from functools import cache

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from lbp_app.models import Language
from tests.support.source import ROOT

Id = str | tuple[str, ...]
"""The id of a message, or the two ids of a message that depends on a count."""


@cache
def catalogue(name: str) -> Catalog:
    with (ROOT / "locales" / name).open("rb") as file:
        return read_po(file)


def words_of(language: Language) -> Catalog:
    return catalogue(f"{language}/LC_MESSAGES/messages.po")


def id_of(message: Message) -> Id:
    return message.id if isinstance(message.id, str) else tuple(message.id)


def messages(found: Catalog) -> dict[Id, Message]:
    return {id_of(message): message for message in found if message.id}


def forms(message: Message) -> tuple[str, ...]:
    """The words of a message: one text, or one for each grammatical number."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)
