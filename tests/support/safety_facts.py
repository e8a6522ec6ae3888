"""What clinical safety rests on: rows, sections, rules, their tests and the hazards; and its gaps.

The rows and hazards in short are kept by hand in `docs/rows.toml` and `docs/hazards.toml`; all
else is read from the project itself.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import Field

from lbp_app.content import Heading, Row, Source, Topic, topics
from lbp_app.models import Language, Value
from lbp_app.rules import Rule
from lbp_app.rules.checker import RULES
from lbp_app.wording import APP_CHOICE, RULE_SOURCES
from tests.support.references import exists
from tests.support.source import ROOT
from tests.support.watch_rules import Seen, watch_rules

E_ROWS = tuple(f"E{number:02}" for number in range(1, 27))
R_ROWS = tuple(rule.value for rule in Rule)


class RowInShort(Value):
    """A row of the clinical specification.

    Attributes:
        short: What it states, or what makes its rule fire.
        sources: The documents it rests on.
        nl: Words that the Dutch sections about it must hold.
        en: The same in English.
        chosen: The numbers this app chose where the documents leave them open.
    """

    short: str = Field(min_length=1)
    sources: tuple[Source, ...] = Field(min_length=1)
    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    chosen: str = ""


class Hazard(Value):
    """Something that may happen to a patient through the app.

    Attributes:
        hazard: What may happen.
        cause: How the app, or its use, would bring it about.
        answer: What the app does about it.
        where: Where that is to be seen: tests, as pytest names them, or else a file.
    """

    hazard: str = Field(min_length=1)
    cause: str = Field(min_length=1)
    answer: str = Field(min_length=1)
    where: tuple[str, ...] = Field(min_length=1)


class _Rows(Value):
    rows: Mapping[Row, RowInShort]


class _Hazards(Value):
    hazard: tuple[Hazard, ...]


@dataclass(frozen=True)
class Section:
    """A section of a topic, from its heading up to the next of its level.

    Attributes:
        topic: The topic it is part of.
        heading: Its heading, with the rows it covers.
        text: All that is read in it, in lower case.
    """

    topic: Topic
    heading: Heading
    text: str


@dataclass(frozen=True)
class Facts:
    """All that the document tells.

    Attributes:
        rows: The rows in short, by their ids.
        sections: The sections of the topics, by language.
        rules: The name of the function that decides each rule.
        seen: What the tests of the rules saw of each.
        hazards: What can go wrong, and how it is met.
    """

    rows: Mapping[str, RowInShort]
    sections: Mapping[Language, tuple[Section, ...]]
    rules: Mapping[Rule, str]
    seen: Mapping[Rule, Seen]
    hazards: tuple[Hazard, ...]

    def about(self, row: str, language: Language) -> tuple[Section, ...]:
        """Give the sections that cover a row, in reading order."""
        return tuple(s for s in self.sections[language] if row in s.heading.rows)


def gather() -> Facts:
    """Read everything, and run the tests of the rules."""
    rows = tomllib.loads((ROOT / "docs/rows.toml").read_text(encoding="utf-8"))
    hazards = tomllib.loads((ROOT / "docs/hazards.toml").read_text(encoding="utf-8"))
    return Facts(
        rows=_Rows.model_validate({"rows": rows}).rows,
        sections={language: tuple(_sections(language)) for language in Language},
        rules={rule: f"{f.__module__}.{f.__name__}" for rule, f in RULES.items()},
        seen=watch_rules(),
        hazards=_Hazards.model_validate(hazards).hazard,
    )


def gaps(facts: Facts) -> Iterator[str]:
    """Tell everything that is missing or contradicts itself."""
    yield from (f"{row} is not in rows.toml" for row in (*E_ROWS, *R_ROWS) if row not in facts.rows)
    for row_id, row in facts.rows.items():
        if row_id in E_ROWS:
            yield from _gaps_in_education(facts, row_id, row)
        elif row_id in R_ROWS:
            yield from _gaps_in_rules(facts, Rule(row_id), row)
        else:
            yield f"{row_id} is no row of the specification"
    for hazard in facts.hazards:
        yield from (f"{hazard.hazard}: no {ref}" for ref in hazard.where if not exists(ref))


def _gaps_in_education(facts: Facts, row_id: str, row: RowInShort) -> Iterator[str]:
    for language in Language:
        sections = facts.about(row_id, language)
        if not sections:
            yield f"{row_id} has no section in {language}"
        unnamed = set(row.sources) - {s for section in sections for s in section.topic.sources}
        yield from (f"{row_id}: no topic in {language} names {source}" for source in unnamed)
        needed = row.nl if language is Language.NL else row.en
        if not needed:
            yield f"{row_id} asks for no words in {language}"
        said = "\n".join(section.text for section in sections)
        yield from (f"{row_id}: {words!r} is not said" for words in needed if words not in said)


def _gaps_in_rules(facts: Facts, rule: Rule, row: RowInShort) -> Iterator[str]:
    if rule not in facts.rules:
        yield f"{rule} has no function"
    if not facts.seen[rule].fires:
        yield f"{rule} fires in no test"
    if not facts.seen[rule].silent:
        yield f"{rule} stays silent in no test"
    if set(row.sources) != set(RULE_SOURCES[rule]) - {APP_CHOICE}:
        yield f"{rule}: rows.toml and wording.RULE_SOURCES name other sources"
    if APP_CHOICE in RULE_SOURCES[rule] and not row.chosen:
        yield f"{rule}: rows.toml does not tell which numbers this app chose"


def _sections(language: Language) -> Iterator[Section]:
    for topic in topics(language).values():
        starts = [
            (place, block)
            for place, block in enumerate(topic.blocks)
            if isinstance(block, Heading) and block.level == 2
        ]
        ends = [place for place, _ in starts[1:]] + [len(topic.blocks)]
        for (start, heading), end in zip(starts, ends, strict=True):
            section = topic.model_copy(update={"blocks": topic.blocks[start:end]})
            _core, *said = section.sentences
            yield Section(topic, heading, "\n".join(said).lower())
