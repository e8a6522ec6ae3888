"""Where lines may end: as Chromium itself would have it, without asking it what it deprecates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from lbp_app.content import topics
from lbp_app.models import Language
from tests.e2e.driver import App
from tests.support.catalogues import forms, messages, words_of
from tests.support.readability import passages

TAKE_BOTH = """async (module) => {
  globalThis.chromiums = new Intl.v8BreakIterator([], { type: "line" });
  await import(module);
  globalThis.own = new Intl.v8BreakIterator([], { type: "line" });
}"""

PIECES = """([name, texts]) => {
  const breaker = globalThis[name];
  return texts.map((text) => {
    const pieces = [];
    breaker.adoptText(text);
    for (let start = breaker.first(); breaker.next() !== -1; start = breaker.current()) {
      pieces.push(text.slice(start, breaker.current()));
    }
    return pieces;
  });
}"""

NOTE_DEPRECATED = """
globalThis.deprecated = [];
new ReportingObserver((reports) => deprecated.push(...reports.map(({ body }) => body.message)), {
  types: ["deprecation"],
  buffered: true,
}).observe();
"""

AFTER_SPACES = re.compile(r"(?<=[ \u200b])(?=[^ \u200b\n])")
"""Flutter lets a line end here whatever it is told, so inside « quotes » too."""

AS_CHROMIUM = (
    "het |is |goed ",
    "twee  |spaties",
    "e-|mail, |16-|jarige |en |niet-|rokers",
    "-a |of |-5 |of |–a",
    "0800-1234, |6-8 |en |2026-11-22",
    "3–|5 |dagen, |a |– |b",
    "en/|of, |1/2, |km/|h, |22/11/2026",
    "(d.w.z.) |1,5 |km, |o.a. |10:30-11:15",
    "«Ja» |“nee” |‘ja’ |'nee' |\"ja\" |« |ja |»",
    "wacht…|ja… |(…)",
    "€ |5,00 |€5 |50% |5 |% |20°C",
    "https://|a.nl/|b-|c?|d=e&f=g#h",
    "a|—|b |a |— |b",
    "één\n|\n|twee\r\n|drie \n|vier\u2028|vijf",
    "5\u00a0km |a\u202fb |a\u2060b |a\u2011b",
    "oefen\u00ad|therapie |oefen\u200b|therapie",
    "漢|字、|か|な|（漢）。|次|abc|한|국|어",
    "cafe\u0301-|bar",
    "",
    " ",
    "\n",
)
"""Texts with a stroke wherever a line may end."""

OTHERWISE = (
    "👍🏽👩\u200d👩\u200d👧🇳🇱 |👍",
    "(a)(b)",
    "km/5",
    "C:\\map",
)
"""Where Chromium has more places than are needed: Flutter breaks whatever is longer than a line."""

LATIN = st.characters(max_codepoint=0x24F, categories=("L", "N", "P", "Zs"))
TEXTS = st.text(LATIN | st.sampled_from(" -/–—‐…‘’“”‹›\n\u00ad\u2011\u2028\u200b\u202f"))


@pytest.fixture(scope="module")
def page(chromium: Browser, site: str) -> Iterator[Page]:
    """A page with both breakers, Chromium's and the site's own."""
    opened = chromium.new_page()
    opened.goto(f"{site}licences.txt")
    opened.evaluate(TAKE_BOTH, f"{site}page/line-breaks.js")
    yield opened
    opened.close()


def own(page: Page, texts: list[str]) -> list[list[str]]:
    """Cut each text wherever the site's own breaker lets a line end."""
    return page.evaluate(PIECES, ["own", texts])


def chromiums(page: Page, texts: list[str]) -> list[list[str]]:
    """Cut each text wherever Chromium, or Flutter itself, lets a line end."""
    return [
        [part for piece in pieces for part in AFTER_SPACES.split(piece)]
        for pieces in page.evaluate(PIECES, ["chromiums", texts])
    ]


def words(language: Language) -> Iterator[str]:
    """Give every text of a catalogue and every passage of the topics."""
    for message in messages(words_of(language)).values():
        yield from forms(message)
    for topic in topics(language).values():
        yield from passages(topic)


def test_it_is_another_than_chromiums(page: Page):
    assert page.evaluate("own.constructor !== chromiums.constructor")


@pytest.mark.parametrize("language", Language)
def test_our_own_words_break_as_in_chromium(page: Page, language: Language):
    texts = list(words(language))
    assert len(texts) > 1000
    assert own(page, texts) == chromiums(page, texts)


@pytest.mark.parametrize("cut", AS_CHROMIUM)
def test_a_text_breaks_as_in_chromium(page: Page, cut: str):
    text = cut.replace("|", "")
    pieces = cut.split("|") if cut else []
    assert own(page, [text]) == chromiums(page, [text]) == [pieces]


@pytest.mark.parametrize("cut", OTHERWISE)
def test_a_text_breaks_at_fewer_places_than_in_chromium(page: Page, cut: str):
    text = cut.replace("|", "")
    assert own(page, [text]) == [cut.split("|")] != chromiums(page, [text])


@settings(deadline=None)
@given(text=TEXTS)
def test_no_line_ends_where_chromium_would_end_none(page: Page, text: str):
    (pieces,), (allowed,) = own(page, [text]), chromiums(page, [text])
    assert "".join(pieces) == text
    assert set(accumulate(map(len, pieces))) <= set(accumulate(map(len, allowed)))


def test_the_app_uses_nothing_that_chromium_deprecates(chromium: Browser, site: str):
    app = App(chromium, site)
    app.context.add_init_script(NOTE_DEPRECATED)
    app.open()
    assert app.page.evaluate("deprecated") == []
    assert app.page.evaluate("Intl.v8BreakIterator.name") == "LineBreaker"
    app.close()
