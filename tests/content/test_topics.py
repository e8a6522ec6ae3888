"""The topics: the same in both languages, complete, true to the limits, and easy to read."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from statistics import fmean
from typing import get_args

import pytest

from lbp_app import paths
from lbp_app.content import Block, Group, Heading, Illustration, Items, Link, Topic, topics
from lbp_app.models import Language
from lbp_app.rules import Rule
from tests.support import plain_words
from tests.support.readability import flesch, longest, passages, score, sentences, table
from tests.support.source import ROOT

DUTCH, ENGLISH = topics(Language.NL), topics(Language.EN)
EVERY = [(language, topic) for language in Language for topic in topics(language).values()]
E_ROWS = {f"E{n:02}" for n in range(1, 27)}
ROUTES = {path for path in vars(paths).values() if isinstance(path, str) and path.startswith("/")}

DRAWINGS = ROOT / "assets" / "illustrations"
MODES = ("light", "dark")

LONGEST_SENTENCE = 25
EASY_ON_AVERAGE = {Language.NL: 70, Language.EN: 80}
EASY_AT_LEAST = {Language.NL: 60, Language.EN: 70}
"""Plain language is 60 and up; English has ten more, which is what counting syllables by
hyphenation gives it for free (see `readability`)."""

NAMES = [f"{language}-{topic.id}" for language, topic in EVERY]
each_topic = pytest.mark.parametrize("topic", [topic for _, topic in EVERY], ids=NAMES)
each_topic_in_its_language = pytest.mark.parametrize(("language", "topic"), EVERY, ids=NAMES)


def shape(topic: Topic) -> list[object]:
    """What both languages must share: kinds of blocks, rows, lengths of lists, link targets."""
    return [_shape(block) for block in topic.blocks]


def _shape(block: Block) -> object:
    match block:
        case Heading():
            return block.level, block.rows, block.profile
        case Items():
            return block.ordered, [_shape(item) for item in block.items]
        case Link():
            return block.kind, block.to
    return "paragraph"


def test_both_languages_have_the_same_topics_in_the_same_order() -> None:
    assert len(DUTCH) > 1
    assert list(DUTCH) == list(ENGLISH)


@pytest.mark.parametrize("topic_id", DUTCH)
def test_a_topic_is_built_the_same_in_both_languages(topic_id: str) -> None:
    dutch, english = DUTCH[topic_id], ENGLISH[topic_id]
    assert shape(dutch) == shape(english)
    for field in ("order", "group", "illustration", "sources"):
        assert getattr(dutch, field) == getattr(english, field)


@pytest.mark.parametrize("topic_id", DUTCH)
def test_a_topic_is_told_in_its_own_language(topic_id: str) -> None:
    alike = set(passages(DUTCH[topic_id])) & set(passages(ENGLISH[topic_id]))
    assert alike == set()
    assert DUTCH[topic_id].title != ENGLISH[topic_id].title


@pytest.mark.parametrize("language", Language)
def test_every_topic_has_a_place_and_a_title_of_its_own(language: Language) -> None:
    found = topics(language).values()
    for count in (Counter(topic.order for topic in found), Counter(topic.title for topic in found)):
        assert max(count.values()) == 1


def test_groups_hold_together_in_their_order() -> None:
    in_order = [group for group, _ in groupby(topic.group for topic in DUTCH.values())]
    assert in_order == list(get_args(Group))


def test_every_drawing_is_there_in_light_and_dark() -> None:
    drawings = {f"{name}-{mode}.svg" for name in get_args(Illustration) for mode in MODES}
    assert {file.name for file in DRAWINGS.glob("*.svg")} == drawings


def test_every_drawing_goes_with_a_topic() -> None:
    used = {topic.illustration for topic in DUTCH.values()}
    assert used - {None} == set(get_args(Illustration))


def test_the_care_of_each_profile_is_told_to_its_own_readers() -> None:
    told = {b.profile for b in DUTCH["treatment"].blocks if isinstance(b, Heading)}
    assert told == {None, 1, 2, 3}


@pytest.mark.parametrize("language", Language)
def test_every_row_of_education_is_covered(language: Language) -> None:
    covered = frozenset[str]().union(*(topic.rows for topic in topics(language).values()))
    assert E_ROWS - covered == set()
    assert covered - E_ROWS <= {rule.value for rule in Rule}


@each_topic
def test_every_section_names_its_rows(topic: Topic) -> None:
    sections = [b for b in topic.blocks if isinstance(b, Heading) and b.level == 2]
    assert isinstance(topic.blocks[0], Heading)
    assert all(section.rows for section in sections)


@each_topic_in_its_language
def test_every_link_leads_somewhere(language: Language, topic: Topic) -> None:
    targets = {"topic": set(topics(language)) - {topic.id}, "route": ROUTES, "tel": {"112"}}
    assert [link for link in topic.links if link.to not in targets[link.kind]] == []


@each_topic
def test_the_core_is_three_sentences(topic: Topic) -> None:
    core, *_ = passages(topic)
    assert len(sentences(core)) == 3


@each_topic
def test_no_sentence_is_long(topic: Topic) -> None:
    assert len(longest(topic).split()) <= LONGEST_SENTENCE, longest(topic)


@each_topic_in_its_language
def test_no_topic_is_hard_to_read(language: Language, topic: Topic) -> None:
    assert score(topic, language) >= EASY_AT_LEAST[language]


@pytest.mark.parametrize("language", Language)
def test_the_topics_together_are_easy_to_read(language: Language) -> None:
    scores = [score(topic, language) for topic in topics(language).values()]
    assert fmean(scores) >= EASY_ON_AVERAGE[language]


def texts(topic: Topic) -> Iterator[str]:
    yield topic.title
    yield from topic.sentences


@each_topic_in_its_language
def test_words_are_plain_calm_and_promise_nothing(language: Language, topic: Topic) -> None:
    for text in texts(topic):
        assert list(plain_words.faults(text, language)) == [], text


@each_topic
def test_no_address_stands_in_a_text(topic: Topic) -> None:
    assert [text for text in texts(topic) if "http" in text or "www." in text] == []


def test_hard_words_score_lower_than_easy_words() -> None:
    hard = "De multifactoriële etiologie van aspecifieke lagerugklachten compliceert diagnostiek."
    easy = "Uw rug doet pijn. Blijf toch lopen. Dat helpt u het best."
    assert flesch(hard, Language.NL) < 60 < flesch(easy, Language.NL)


def test_a_sentence_ends_also_before_a_closing_quote() -> None:
    said = "Vraag dan: “Wat zou dat doen?” Schrijf het op. Klaar"
    assert sentences(said) == ["Vraag dan: “Wat zou dat doen?”", "Schrijf het op.", "Klaar"]


def test_the_table_of_readability_has_a_line_for_each_topic() -> None:
    assert [line.split()[0] for line in list(table())[2:]] == list(DUTCH)
