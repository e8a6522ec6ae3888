"""A page as it is written, read by a parser: its elements and its text."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

EMPTY = {"br", "img", "input", "link", "meta", "source"}


class Element(NamedTuple):
    tag: str
    attributes: dict[str, str]


class Page(HTMLParser):
    """Reads a page, and refuses one whose elements do not end in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute of {tag} is there twice"
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self._open[-1] if self._open else "", data))

    @property
    def text(self) -> str:
        """All text, without marks."""
        return "".join(text for _, text in self.texts)

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def one(self, tag: str, **attributes: str) -> Element:
        """Finds the only element with these attributes."""
        (found,) = (e for e in self.all(tag) if attributes.items() <= e.attributes.items())
        return found

    def words_of(self, *tags: str) -> list[str]:
        """Gives the words that stand directly in elements."""
        return [text for tag, text in self.texts if tag in tags]

    @property
    def addresses(self) -> Iterator[str]:
        """Everything the page leads to or shows."""
        for element in self.elements:
            for name in ("href", "src", "srcset", "action", "poster", "data"):
                if name in element.attributes:
                    yield element.attributes[name]
