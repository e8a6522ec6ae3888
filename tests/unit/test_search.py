"""Search finds what is there, whatever its accents and capitals, and shows where."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbp_app.content import Topic, parse, topics
from lbp_app.models import Language
from lbp_app.search import Hit, Piece, plain, search

EVERY = [topic for language in Language for topic in topics(language).values()]


def topic_of(body: str, *, title: str = "Lage rugpijn", topic_id: str = "made-up") -> Topic:
    matter = f'id = "{topic_id}"\ntitle = "{title}"\norder = 1\ngroup = "do"\n'
    return parse(f'+++\n{matter}sources = ["kngf-2021"]\n+++\n\n{body}\n')


def text_of(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def marked(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in pieces if piece.found]


def only_hit(topic: Topic, query: str) -> Hit:
    (hit,) = search([topic], query)
    return hit


# What is found


@pytest.mark.parametrize("query", ["zoë", "Zoe", "ZOË", "zoe\u0308", "  zoe?  "])
def test_accents_capitals_and_punctuation_make_no_difference(query: str) -> None:
    hit = only_hit(topic_of("Vraag het Zoë. Zij weet het."), query)
    assert text_of(hit.sentence) == "Vraag het Zoë."
    assert marked(hit.sentence) == ["Zoë"]


@pytest.mark.parametrize("query", ["zo’n", "zo'n", "Zo‘n"])
def test_any_apostrophe_is_one(query: str) -> None:
    assert marked(only_hit(topic_of("Wat is zo’n schijf?"), query).sentence) == ["zo’n"]


def test_a_word_is_found_inside_a_longer_one() -> None:
    hit = only_hit(topic_of("Soms is er zenuwpijn."), "pijn")
    assert hit.sentence == (Piece("Soms is er zenuw"), Piece("pijn", found=True), Piece("."))


def test_all_words_must_be_there_in_any_order_and_any_sentence() -> None:
    topic = topic_of("Blijf bewegen.\n\n- Ga wandelen.\n- Ga slapen.")
    assert search([topic], "slapen bewegen")
    assert search([topic], "slapen bewegen zwemmen") == ()


def test_the_sentence_with_most_of_the_words_is_shown() -> None:
    topic = topic_of("Wandelen is goed. Rustig wandelen helpt. Rustig aan.")
    hit = only_hit(topic, "wandelen rustig")
    assert text_of(hit.sentence) == "Rustig wandelen helpt."
    assert marked(hit.sentence) == ["Rustig", "wandelen"]


def test_headings_list_items_and_links_are_searched_too() -> None:
    topic = topic_of("Kern.\n\n## Mag ik tillen? {E08}\n\n- Pak rustig\n\n[Bel](tel:112)")
    for query, sentence in (("tillen", "Mag ik tillen?"), ("pak", "Pak rustig"), ("bel", "Bel")):
        assert text_of(only_hit(topic, query).sentence) == sentence


def test_a_word_in_the_title_alone_shows_the_first_sentence() -> None:
    hit = only_hit(topic_of("De kern. En meer.", title="Werken met rugpijn"), "werken")
    assert marked(hit.title) == ["Werken"]
    assert hit.sentence == (Piece("De kern."),)


def test_hits_come_in_reading_order_with_titles_first() -> None:
    found = [
        topic_of("Over werk.", topic_id="one"),
        topic_of("Over slaap.", topic_id="two"),
        topic_of("Kern.", title="Werken", topic_id="three"),
        topic_of("Ook werk.", topic_id="four"),
    ]
    assert [hit.topic.id for hit in search(found, "werk")] == ["three", "one", "four"]


@pytest.mark.parametrize("query", ["", "   ", "?!…", "___", "’", "()[]*+\\"])
def test_no_words_find_nothing(query: str) -> None:
    assert search(EVERY, query) == ()


def test_of_words_at_one_place_the_longest_is_marked() -> None:
    hit = only_hit(topic_of("Dit is rugpijn."), "rug rugpijn")
    assert marked(hit.sentence) == ["rugpijn"]


# Whatever is typed

WORDS = sorted(
    {
        (topic.id, language, word)
        for language in Language
        for topic in topics(language).values()
        for text in (topic.title, *topic.sentences)
        for word in text.split()
        if any(character.isalnum() for character in word)
    }
)


@settings(deadline=None)
@given(st.sampled_from(WORDS), st.sampled_from([str.upper, str.lower, str.title, plain]))
def test_every_word_of_every_topic_is_found_and_marked(chosen, form) -> None:
    topic_id, language, word = chosen
    hit = next(h for h in search(topics(language).values(), form(word)) if h.topic.id == topic_id)
    assert plain(word).strip(string.punctuation + "“”’") in " ".join(
        plain(text_of(pieces)) for pieces in (hit.title, hit.sentence)
    )
    assert marked((*hit.title, *hit.sentence))


@settings(deadline=None)
@given(st.text(max_size=80))
def test_anything_can_be_typed(query: str) -> None:
    for hit in search(EVERY, query):
        assert text_of(hit.title) == hit.topic.title
        assert any(text_of(hit.sentence) in text for text in hit.topic.sentences)


@settings(deadline=None)
@given(st.text())
def test_a_plain_text_is_as_long_as_before_and_stays_plain(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)
