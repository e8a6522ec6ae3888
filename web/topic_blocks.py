"""The blocks of a topic as HTML."""

from collections.abc import Iterable

from lbp_app.content import Block, Heading, Items, Link, Paragraph
from web.markup import Markup, element


def block(part: Block) -> Markup:
    """Build the element of one block."""
    match part:
        case Heading():
            return element(f"h{part.level}", part.text)
        case Paragraph():
            return element("p", *running(part))
        case Link():
            return element("p", link(part), class_="link")
        case Items():
            items = (element("li", *_item(item)) for item in part.items)
            return element("ol" if part.ordered else "ul", *items)


def _item(item: Paragraph | Link) -> Iterable[str]:
    return running(item) if isinstance(item, Paragraph) else [link(item)]


def running(part: Paragraph) -> Iterable[str]:
    """Give running text with its stressed words."""
    return (element("strong", span.text) if span.strong else span.text for span in part.spans)


def link(part: Link) -> Markup:
    """Build a link: to the page of a topic, into the app, or one that calls."""
    match part.kind:
        case "topic":
            return element("a", part.text, href=page_of(part.to))
        case "route":
            return element("a", part.text, href=in_app(part.to), class_="app")
        case "tel":
            return element("a", part.text, href=f"tel:{part.to}", class_="call")


def page_of(topic_id: str) -> str:
    """Address of the page of a topic, from a page in the same language."""
    return f"{topic_id}.html"


def in_app(route: str) -> str:
    """Address of a screen of the app, from a page in the folder of a language."""
    return f"../#{route}"
