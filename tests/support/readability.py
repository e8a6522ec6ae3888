"""How easy the topics are to read: `python -m tests.support.readability` shows a table.

The score is Flesch reading ease for English and its Dutch form, Flesch-Douma: 60 to 70 is plain,
80 and more is easy. Syllables are counted by hyphenation in both languages. (For English textstat
would download a dictionary; hyphenation finds fewer syllables than that dictionary has, which
raises the English scores by some ten points.)
"""

import re
from collections.abc import Iterator
from unittest.mock import patch

import textstat
from textstat.backend.counts import _count_syllables

from lbp_app.content import Items, Paragraph, Topic, topics
from lbp_app.models import Language


def passages(topic: Topic) -> Iterator[str]:
    """Gives the running text of a topic: paragraphs and list items, no headings and no links."""
    for block in (topic.core, *topic.blocks):
        for part in block.items if isinstance(block, Items) else (block,):
            if isinstance(part, Paragraph):
                yield "".join(span.text for span in part.spans)


def sentences(text: str) -> list[str]:
    """Cuts a text at its full stops and question marks, also those before a closing quote."""
    return re.split(r"(?<=[.?])\s+|(?<=[.?][’”])\s+", text.strip())


def flesch(text: str, language: Language) -> float:
    """Scores a text; higher is easier."""
    textstat.set_lang(language.value)
    with patch.object(_count_syllables, "get_cmudict", return_value=None):
        return textstat.flesch_reading_ease(text)


def score(topic: Topic, language: Language) -> float:
    """Scores the running text of a topic; a list item or an introduction ends as a sentence."""
    ended = (p if p.endswith((".", "?", "”")) else f"{p.rstrip(':;')}." for p in passages(topic))
    return flesch(" ".join(ended), language)


def longest(topic: Topic) -> str:
    """Finds the sentence with the most words."""
    found = (sentence for passage in passages(topic) for sentence in sentences(passage))
    return max(found, key=lambda sentence: len(sentence.split()))


def table() -> Iterator[str]:
    """Gives a line for each topic: in both languages score, words and longest sentence."""
    columns = f"{'score':>7}{'words':>7}{'longest':>9}"
    yield f"{'':18}{'nl':>7}{'':16}{'en':>7}"
    yield f"{'topic':18}{columns}{columns}"
    for topic_id in topics(Language.NL):
        yield f"{topic_id:18}" + "".join(
            _columns(topics(lang)[topic_id], lang) for lang in Language
        )


def _columns(topic: Topic, language: Language) -> str:
    words = sum(len(passage.split()) for passage in passages(topic))
    return f"{score(topic, language):7.1f}{words:7}{len(longest(topic).split()):9}"


if __name__ == "__main__":
    print("\n".join(table()))
