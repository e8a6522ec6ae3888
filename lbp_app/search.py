"""Search in the education topics: the topics that hold every word, with the sentence they stand in.

Accents and capitals make no difference, and a word is found inside a longer one: Dutch writes
"zenuwpijn" as one word, and who types "pijn" means that too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from lbp_app.content import Topic

_END_OF_SENTENCE = re.compile(r"(?<=[.?])\s+|(?<=[.?][’”])\s+")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


@dataclass(frozen=True)
class Piece:
    """A run of text that was searched for, or one beside it."""

    text: str
    found: bool = False


@dataclass(frozen=True)
class Hit:
    """A topic in which every word was found.

    Attributes:
        topic: The topic.
        title: Its title, in pieces.
        sentence: The sentence with the most of the words, or else its first one, in pieces.
    """

    topic: Topic
    title: tuple[Piece, ...]
    sentence: tuple[Piece, ...]


def search(topics: Iterable[Topic], query: str) -> tuple[Hit, ...]:
    """Find the topics that hold every word of a query, in any order.

    Args:
        topics: The topics in reading order.
        query: What the reader typed; punctuation does not count.

    Returns:
        The hits in reading order, those with a word in their title first; none for no words.
    """
    words = tuple(_WORD.findall(plain(normalize("NFC", query))))
    if not words:
        return ()
    hits = (_hit(topic, words) for topic in topics if _holds_all(topic, words))
    return tuple(sorted(hits, key=lambda hit: not any(piece.found for piece in hit.title)))


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Give a text without accents and capitals: "Één" becomes "een". Its length stays."""
    return text.translate(_PLAIN)


class _PlainCharacters(dict[int, str]):
    """Each character without accent and capital, worked out when it is first asked for."""

    def __missing__(self, code: int) -> str:
        self[code] = normalize("NFD", chr(code))[0].lower()[0]
        return self[code]


_PLAIN = _PlainCharacters({ord("’"): "'", ord("‘"): "'"})


def _holds_all(topic: Topic, words: tuple[str, ...]) -> bool:
    texts = [plain(text) for text in (topic.title, *topic.sentences)]
    return all(any(word in text for text in texts) for word in words)


def _hit(topic: Topic, words: tuple[str, ...]) -> Hit:
    sentences = [s for text in topic.sentences for s in _END_OF_SENTENCE.split(text)]
    best = max(sentences, key=lambda sentence: sum(word in plain(sentence) for word in words))
    return Hit(topic, tuple(_pieces(topic.title, words)), tuple(_pieces(best, words)))


def _pieces(text: str, words: tuple[str, ...]) -> Iterator[Piece]:
    """Cut a text where words begin and end; of words at one place the longest counts."""
    longest_first = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    done = 0
    for match in re.finditer(longest_first, plain(text)):
        start, end = match.span()
        if start > done:
            yield Piece(text[done:start])
        yield Piece(text[start:end], found=True)
        done = end
    if done < len(text):
        yield Piece(text[done:])
