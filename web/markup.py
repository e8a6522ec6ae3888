"""HTML, put together so that no text becomes markup by accident: what is not marked is escaped."""

from html import escape
from pathlib import Path
from string import Template

PAGE = Path(__file__).with_name("page")


class Markup(str):
    """HTML already; any other text is escaped on its way into a page."""

    __slots__ = ()


EMPTY = {"img"}
"""Elements that hold nothing and have no end."""


def element(tag: str, *inside: str, **attributes: str) -> Markup:
    """Build an element.

    Args:
        tag: Its name.
        inside: What it holds, in order.
        attributes: Its attributes; `class_` stands for `class`, `aria_label` for `aria-label`.
    """
    start = f"<{tag}{''.join(map(_attribute, attributes, attributes.values()))}>"
    if tag in EMPTY:
        return Markup(start)
    return Markup(f"{start}{''.join(map(_marked, inside))}</{tag}>")


def _attribute(name: str, value: str) -> str:
    return f' {name.removesuffix("_").replace("_", "-")}="{escape(value)}"'


def lines(*parts: str) -> Markup:
    """Put parts below each other."""
    return Markup("\n".join(map(_marked, parts)))


def fill(template: str, **values: str) -> Markup:
    """Fill in the `$name` places of a template in `web/page`.

    Raises:
        KeyError: The template has a place without a value.
    """
    places = Template((PAGE / template).read_text(encoding="utf-8"))
    return Markup(places.substitute({name: _marked(value) for name, value in values.items()}))


def _marked(text: str) -> Markup:
    return text if isinstance(text, Markup) else Markup(escape(text))
