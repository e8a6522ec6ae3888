"""The pages of the topics: whole, safe, and without a dead link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from lbp_app import paths
from lbp_app.content import Heading, Items, Link, Paragraph, Span, Topic, topics
from lbp_app.i18n import Translator
from lbp_app.models import Language
from lbp_app.wording import GROUP, ILLUSTRATION, SOURCES
from tests.support.html_page import Page
from web import build, client, start_page, topic_pages

EVERY = [(language, topic) for language in Language for topic in topics(language).values()]
each_topic = pytest.mark.parametrize(
    ("language", "topic"), EVERY, ids=[f"{language}-{topic.id}" for language, topic in EVERY]
)

SCREENS = {value for value in vars(paths).values() if isinstance(value, str) and value[0] == "/"}
ROUTES = SCREENS | {paths.topic(topic_id) for topic_id in topics(Language.NL)}

HOSTILE = "</p><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of the site but the Python in it."""
    site = tmp_path_factory.mktemp("site")
    client.copy(site)
    start_page.write(site)
    topic_pages.write(site)
    build._copy_assets(site)
    return site


def pages(site: Path) -> dict[str, Page]:
    """Reads every page of the site, by its address in it."""
    files = site.rglob("*.html")
    return {f.relative_to(site).as_posix(): Page(f.read_text(encoding="utf-8")) for f in files}


def page_of(site: Path, language: Language, name: str) -> Page:
    return Page((site / language / f"{name}.html").read_text(encoding="utf-8"))


def dead(site: Path) -> Iterator[str]:
    """Finds every address on a page that leads nowhere."""
    written = {
        name: {e.attributes["id"] for e in page.elements if "id" in e.attributes}
        for name, page in pages(site).items()
    }
    for name, page in pages(site).items():
        for address in page.addresses:
            if not _leads_somewhere(site, name, address, written):
                yield f"{name}: {address}"


def _leads_somewhere(site: Path, name: str, address: str, ids: dict[str, set[str]]) -> bool:
    if address.startswith("tel:"):
        return re.fullmatch(r"tel:\d{3,}", address) is not None
    file, _, place = address.partition("#")
    target = (site / name).parent / file if file else site / name
    target = (target / "index.html" if target.is_dir() else target).resolve()
    if not (target.is_file() and target.is_relative_to(site.resolve())):
        return False
    to = target.relative_to(site.resolve()).as_posix()
    return not place or place in (ROUTES if to == "index.html" else ids[to])


def test_every_topic_and_the_list_have_a_page_in_both_languages(site: Path):
    names = {"index.html", *(f"{topic_id}.html" for topic_id in topics(Language.NL))}
    for language in Language:
        assert {file.name for file in (site / language).iterdir()} == names


def test_no_link_or_image_is_dead(site: Path):
    assert list(dead(site)) == []


@pytest.mark.parametrize(
    "address",
    [
        "nothing.html",
        "../illustrations/nothing-light.svg",
        "../../outside.html",
        "/nl/index.html",
        "https://example.org/",
        "#nowhere",
        "../#/nowhere",
        "../#/learn/nothing",
        "tel:",
        "mailto:someone",
    ],
)
def test_a_dead_link_would_be_seen(tmp_path: Path, address: str):
    (tmp_path / "outside.html").touch()
    (tmp_path / "site" / "nl").mkdir(parents=True)
    (tmp_path / "site" / "index.html").touch()
    page = tmp_path / "site" / "nl" / "index.html"
    page.write_text(f'<p id="there"><a href="#there"></a><a href="{address}"></a></p>')
    assert list(dead(tmp_path / "site")) == [f"nl/index.html: {address}"]


def test_nothing_on_a_page_runs_or_comes_from_elsewhere(site: Path):
    for name, page in pages(site).items():
        if name == "index.html":  # the app starts from there
            continue
        assert page.all("script", "style", "iframe", "object", "embed", "form", "base") == []
        for element in page.elements:
            assert [a for a in element.attributes if a.startswith("on") or a == "style"] == []
        assert [a for a in page.addresses if "//" in a or a.startswith(("/", "data:"))] == []
        policy = page.one("meta", **{"http-equiv": "Content-Security-Policy"})
        assert policy.attributes["content"].startswith("default-src 'none'; ")


def test_headings_make_an_outline(site: Path):
    for page in pages(site).values():
        levels = [int(e.tag[1]) for e in page.elements if re.fullmatch(r"h\d", e.tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(below - above <= 1 for above, below in pairwise(levels))


@each_topic
def test_a_page_says_all_the_topic_says(site: Path, language: Language, topic: Topic):
    t = Translator(language)
    page = page_of(site, language, topic.id)
    for words in topic.sentences:
        assert words in page.text
    assert page.words_of("h1") == [topic.title]
    for source in topic.sources:
        assert t(SOURCES[source]) in page.text
    assert t("about.limits") in page.text
    strong = {span.text for span in topic.core.spans if span.strong}
    assert strong <= set(page.words_of("strong"))


@each_topic
def test_a_page_says_what_it_is(site: Path, language: Language, topic: Topic):
    page = page_of(site, language, topic.id)
    assert page.one("html").attributes == {"lang": language}
    assert page.words_of("title") == [f"{topic.title} · {Translator(language)('app.name')}"]
    description = page.one("meta", name="description").attributes["content"]
    assert description
    assert topic.sentences[0].startswith(description)
    assert len(page.all("main", "header", "footer")) == 3


@each_topic
def test_a_page_leads_to_the_app_and_to_the_other_language(
    site: Path, language: Language, topic: Topic
):
    page = page_of(site, language, topic.id)
    (other,) = set(Language) - {language}
    address = f"../{other}/{topic.id}.html"
    page.one("a", href=f"../#{paths.topic(topic.id)}")
    page.one("a", href=address, hreflang=other, lang=other)
    page.one("link", href=address, hreflang=other, rel="alternate")
    assert page.one("a", **{"class": "alarm"}).attributes["href"] == "alarm.html"
    assert Translator(other)("page.language") in page.text


@each_topic
def test_a_drawing_is_there_for_light_and_dark_and_in_words(
    site: Path, language: Language, topic: Topic
):
    page = page_of(site, language, topic.id)
    if topic.illustration is None:
        assert page.all("figure") == []
        return
    for mode in ("light", "dark"):
        drawing = page.one("img", src=f"../illustrations/{topic.illustration}-{mode}.svg")
        words = Translator(language)(ILLUSTRATION[topic.illustration])
        assert drawing.attributes["class"] == mode
        assert drawing.attributes["alt"] == words


@pytest.mark.parametrize("language", Language)
def test_the_way_on_goes_through_all_topics_and_back(site: Path, language: Language):
    names = list(topics(language))
    for rel, way in (("next", names), ("prev", names[::-1])):
        for name, *then in [*pairwise(way), way[-1:]]:
            links = page_of(site, language, name).all("a")
            found = [a.attributes["href"] for a in links if a.attributes.get("rel") == rel]
            assert found == [f"{name}.html" for name in then]


@pytest.mark.parametrize("language", Language)
def test_the_list_has_every_topic_once_below_its_question(site: Path, language: Language):
    t = Translator(language)
    page = page_of(site, language, "index")
    in_order = list(topics(language).values())
    expected: list[str] = []
    for topic in in_order:
        if (question := t(GROUP[topic.group])) not in expected:
            expected.append(question)
        expected.append(topic.title)
    titles = {topic.title for topic in in_order}
    found = [w for tag, w in page.texts if tag == "h2" or (tag == "a" and w in titles)]
    assert found == expected


def test_a_hostile_topic_stays_text():
    said = Paragraph(spans=(Span(text=HOSTILE), Span(text=HOSTILE, strong=True)))
    links = [Link(text=HOSTILE, kind=kind, to=HOSTILE) for kind in ("topic", "route", "tel")]
    topic = Topic(
        id="hostile",
        title=HOSTILE,
        order=1,
        group="understand",
        sources=("kngf-2021",),
        core=said,
        blocks=(
            Heading(level=2, text=HOSTILE),
            said,
            Items(ordered=True, items=(said, links[0])),
            *links,
        ),
    )
    pages_of_it = {name: Page(text) for name, text in topic_pages.pages(Language.NL, [topic])}
    for page in pages_of_it.values():
        assert page.all("script") == []
        assert [e for e in page.elements if "onerror" in e.attributes] == []
        assert HOSTILE in page.words_of("a")
    page = pages_of_it["hostile.html"]
    assert page.words_of("h1") == [HOSTILE]
    for tag in ("h2", "p", "li", "strong"):
        assert HOSTILE in page.words_of(tag)
    assert {f"{HOSTILE}.html", f"../#{HOSTILE}", f"tel:{HOSTILE}"} <= set(page.addresses)


def test_the_same_topics_give_the_same_pages(site: Path, tmp_path: Path):
    topic_pages.write(tmp_path)
    for file in tmp_path.rglob("*.html"):
        assert file.read_bytes() == (site / file.relative_to(tmp_path)).read_bytes()
