"""The topics as plain pages: to be read without scripts, before the app is there, or on paper."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from lbp_app import paths
from lbp_app.content import Illustration, Topic, topics
from lbp_app.i18n import Translator
from lbp_app.models import Language
from lbp_app.wording import GROUP, ILLUSTRATION, SOURCES
from web.markup import Markup, element, fill, lines
from web.policy import READING_POLICY
from web.topic_blocks import block, in_app, page_of, running

LIST = "index.html"
ALARM = page_of("alarm")

OTHER = {Language.NL: Language.EN, Language.EN: Language.NL}


def write(site: Path) -> None:
    """Write `<language>/<topic>.html` for every topic, and `<language>/index.html` to list them."""
    for language in Language:
        folder = site / language.value
        folder.mkdir(parents=True)
        for name, text in pages(language, list(topics(language).values())):
            (folder / name).write_text(text, encoding="utf-8")


def pages(language: Language, in_order: list[Topic]) -> Iterator[tuple[str, Markup]]:
    """Give every page of a language: the name of its file, and its text.

    Args:
        language: The language of the topics.
        in_order: The topics in reading order.
    """
    t = Translator(language)
    yield LIST, _list_page(t, in_order)
    before, after = [None, *in_order[:-1]], [*in_order[1:], None]
    for topic, previous, following in zip(in_order, before, after, strict=True):
        yield page_of(topic.id), _topic_page(t, topic, previous, following)


def _list_page(t: Translator, in_order: list[Topic]) -> Markup:
    main = _main(
        element("h1", t("learn.title")),
        element("p", t("learn.intro")),
        element("p", _open_in_app(t, paths.LEARN), class_="about"),
        *(_group(t, name, group) for name, group in groupby(in_order, attrgetter("group"))),
    )
    return _page(t, LIST, t("learn.title"), t("learn.intro"), main)


def _group(t: Translator, name: str, group: Iterable[Topic]) -> Markup:
    entries = (_entry(t, topic) for topic in group)
    return lines(element("h2", t(GROUP[name])), element("ul", *entries, class_="topics"))


def _entry(t: Translator, topic: Topic) -> Markup:
    return element(
        "li",
        element("a", topic.title, href=page_of(topic.id)),
        element("p", first_sentence(topic)),
        element("p", _time_to_read(t, topic), class_="about"),
    )


def _topic_page(
    t: Translator, topic: Topic, previous: Topic | None, following: Topic | None
) -> Markup:
    main = _main(
        element("h1", topic.title),
        element(
            "p",
            element("span", _time_to_read(t, topic)),
            _open_in_app(t, paths.topic(topic.id)),
            class_="about",
        ),
        element(
            "section",
            element("h2", t("topic.core")),
            element("p", *running(topic.core)),
            class_="core",
        ),
        *([_figure(t, topic.illustration)] if topic.illustration else []),
        *map(block, topic.blocks),
        element(
            "section",
            element("h2", t("topic.sources")),
            element("ul", *(element("li", t(SOURCES[source])) for source in topic.sources)),
            class_="sources",
        ),
    )
    way = _way(t, previous, following)
    return _page(t, page_of(topic.id), topic.title, first_sentence(topic), lines(main, way))


def _figure(t: Translator, name: Illustration) -> Markup:
    """Show a drawing for light and for dark.

    Not as a `picture`: that would put the dark drawing on paper when the screen is dark.
    """
    words = t(ILLUSTRATION[name])
    drawings = (_drawing(name, mode, words) for mode in ("light", "dark"))
    return element("figure", *drawings)


def _drawing(name: Illustration, mode: str, words: str) -> Markup:
    address = f"../illustrations/{name}-{mode}.svg"
    return element("img", class_=mode, src=address, width="640", height="400", alt=words)


def _main(*parts: Markup) -> Markup:
    return element("main", lines(*parts), id="text", tabindex="-1")  # where the skip link leads


def _way(t: Translator, previous: Topic | None, following: Topic | None) -> Markup:
    """Lead back, on, or to the list."""
    links = [
        *([_step(previous, t("page.previous"), "prev")] if previous else []),
        *([_step(following, t("page.next"), "next")] if following else []),
        element("a", t("page.topics"), href=LIST),
    ]
    return element("nav", *links, class_="way", aria_label=t("page.way"))


def _step(topic: Topic, word: str, rel: str) -> Markup:
    return element("a", element("small", word), topic.title, rel=rel, href=page_of(topic.id))


def _page(t: Translator, name: str, title: str, description: str, content: Markup) -> Markup:
    """Put around the content what every page has."""
    other = OTHER[t.language]
    return fill(
        "topic.html",
        policy=READING_POLICY,
        language=t.language.value,
        other=other.value,
        other_name=_own_name(Translator(other)),
        name=name,
        title=title,
        description=description,
        app=t("app.name"),
        skip=t("page.skip"),
        menu=t("page.menu"),
        alarm=t("place.alarm"),
        alarm_page=ALARM,
        content=content,
        limits=t("about.limits"),
    )


def _own_name(t: Translator) -> str:
    return t("page.language")


def _open_in_app(t: Translator, route: str) -> Markup:
    return element("a", t("page.open_in_app"), href=in_app(route), class_="app")


def _time_to_read(t: Translator, topic: Topic) -> str:
    return t.plural("learn.minutes.one", "learn.minutes.other", topic.minutes)


def first_sentence(topic: Topic) -> str:
    """Give the first sentence of the core: what the topic is about, in one line."""
    core = "".join(span.text for span in topic.core.spans)
    return re.split(r"(?<=[.?!])\s", core, maxsplit=1)[0]
