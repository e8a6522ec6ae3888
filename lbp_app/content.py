"""The education topics: Markdown with front matter, loaded, checked and cut into plain blocks.

A topic file is strict on purpose. It holds TOML front matter, one core paragraph, and sections of
paragraphs, lists and links; anything else is refused, so that whatever shows a topic (the app, a
printed page) can show all of it, and no markup of a stranger can ever become active.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from math import ceil
from pathlib import Path
from typing import Annotated, Any, Literal, Self

import mistune
from pydantic import Field, StringConstraints, ValidationError, model_validator

from lbp_app.i18n import LOCALES
from lbp_app.models import Language, Profile, TopicId, Value

WORDS_PER_MINUTE = 180
"""Reading speed used for the time to read: calm reading of a patient text."""

Row = Annotated[str, StringConstraints(pattern=r"^[ER]\d\d$")]
"""Identifier of a row of the clinical specification."""

Source = Literal["kngf-2021", "nhg-2017", "leidraad-lrs"]
LinkKind = Literal["topic", "route", "tel"]

Group = Literal["understand", "do", "leg", "call", "care", "again"]
"""The question of a patient that a topic answers; the groups stand in this order."""

Illustration = Literal[
    "spine-nerve",
    "disc-shrinks",
    "recovery",
    "activity-ladder",
    "saddle-area",
    "worry-circle",
    "moving",
]
"""A drawing: `assets/illustrations/<name>-light.svg`, and the same with `-dark`."""

PROFILE_MARKS: Mapping[str, Profile] = {"profile-1": 1, "profile-2": 2, "profile-3": 3}
"""How a heading says for which treatment profile its section is."""

_LINK = re.compile(r"^(?P<kind>topic|route|tel):(?P<to>[\w/+-]+)$")


class ContentError(ValueError):
    """A topic file is not what a topic file must be; the message names file and place."""


class Span(Value):
    """A run of text, stressed or not."""

    text: str
    strong: bool = False


class Paragraph(Value):
    """One paragraph of running text."""

    spans: tuple[Span, ...]


class Heading(Value):
    """The heading of a section.

    Attributes:
        level: 2 for a section, 3 for a part of one.
        text: Its words.
        rows: The rows of the clinical specification that the section covers.
        profile: The treatment profile the section is for; None is for every reader (E19).
    """

    level: Literal[2, 3]
    text: str
    rows: tuple[Row, ...] = ()
    profile: Profile | None = None


class Link(Value):
    """A link that stands on its own: to a topic, to a screen, or to a telephone number."""

    text: str
    kind: LinkKind
    to: str


class Items(Value):
    """A list, numbered or not."""

    ordered: bool
    items: tuple[Paragraph | Link, ...]


Block = Heading | Paragraph | Items | Link


class FrontMatter(Value):
    """What stands above the text of a topic file.

    Attributes:
        id: Name of the file and of the topic in links.
        title: Title in the language of the file.
        order: Place in the reading order.
        group: The question it answers, with the other topics that answer it.
        illustration: The drawing that goes with the core.
        sources: The source documents it rests on.
    """

    id: TopicId
    title: str = Field(min_length=1)
    order: int
    group: Group
    illustration: Illustration | None = None
    sources: tuple[Source, ...] = Field(min_length=1)


class Topic(FrontMatter):
    """One education topic in one language, ready to be shown.

    Attributes:
        core: The message of the topic in three sentences.
        blocks: Everything after the core, in order.
    """

    core: Paragraph
    blocks: tuple[Block, ...]

    @model_validator(mode="after")
    def _a_section_for_every_profile_or_for_none(self) -> Self:
        """Refuse a topic that says something to one profile and nothing to another."""
        told = [h.profile for h in self.blocks if isinstance(h, Heading) and h.profile]
        if told and sorted(told) != sorted(PROFILE_MARKS.values()):
            raise ValueError("one section for each profile, or none")
        return self

    def for_profile(self, profile: Profile | None) -> Topic:
        """Put the section for a treatment profile first; the rest stays as it is (E19)."""
        if profile is None:
            return self
        sections = sorted(self._sections, key=lambda blocks: not _is_for(profile, blocks[0]))
        return self.model_copy(update={"blocks": tuple(b for s in sections for b in s)})

    @property
    def _sections(self) -> list[list[Block]]:
        """The blocks, each heading of level 2 with what follows it."""
        sections: list[list[Block]] = []
        for block in self.blocks:
            if not sections or (isinstance(block, Heading) and block.level == 2):
                sections.append([])
            sections[-1].append(block)
        return sections

    @property
    def rows(self) -> frozenset[str]:
        """The E and R rows that the sections cover."""
        return frozenset(
            row for block in self.blocks if isinstance(block, Heading) for row in block.rows
        )

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link in the topic."""
        inside = (i for b in self.blocks if isinstance(b, Items) for i in b.items)
        return tuple(b for b in (*self.blocks, *inside) if isinstance(b, Link))

    @property
    def sentences(self) -> tuple[str, ...]:
        """The text a reader reads, block by block, without marks."""
        return tuple(_texts((self.core, *self.blocks)))

    @property
    def minutes(self) -> int:
        """Time to read, in whole minutes, at least one: 450 words take 3."""
        words = sum(len(text.split()) for text in self.sentences)
        return max(1, ceil(words / WORDS_PER_MINUTE))


def _is_for(profile: Profile, block: Block) -> bool:
    return isinstance(block, Heading) and block.profile == profile


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield "".join(span.text for span in block.spans)
            case Items():
                yield from _texts(block.items)
            case Heading() | Link():
                yield block.text


@cache
def topics(language: Language) -> Mapping[str, Topic]:
    """Load every topic of a language, in reading order.

    Raises:
        ContentError: A file is not a valid topic.
    """
    folder = LOCALES / language.value / "content"
    loaded = sorted((load(path) for path in folder.glob("*.md")), key=lambda t: t.order)
    return {topic.id: topic for topic in loaded}


def load(path: Path) -> Topic:
    """Read and check one topic file.

    Raises:
        ContentError: The file is not a valid topic, or its name is not its id.
    """
    try:
        topic = parse(path.read_text(encoding="utf-8"))
    except (ValidationError, ValueError) as error:
        raise ContentError(f"{path.name}: {error}") from error
    if topic.id != path.stem:
        raise ContentError(f"{path.name}: its id is {topic.id!r}")
    return topic


def parse(text: str) -> Topic:
    """Cut the text of a topic file into a `Topic`.

    Raises:
        ValueError: The text is not a valid topic.
    """
    try:
        before, matter, body = text.split("+++\n", 2)
    except ValueError:
        raise ContentError("no front matter between two lines of +++") from None
    if before:
        raise ContentError("text before the front matter")
    front = FrontMatter.model_validate(tomllib.loads(matter))
    match [_block(token) for token in _tokens(body)]:
        case [Paragraph() as core, *blocks]:
            return Topic(**dict(front), core=core, blocks=tuple(blocks))
    raise ContentError("the text must begin with its core paragraph")


def _tokens(body: str) -> Iterator[dict[str, Any]]:
    tokens = mistune.create_markdown(renderer=None, plugins=["table"])(body)
    return (token for token in tokens if isinstance(token, dict) and token["type"] != "blank_line")


def _block(token: dict[str, Any]) -> Block:
    match token:
        case {"type": "heading", "attrs": {"level": 2 | 3 as level}, "children": children}:
            return _heading(level, _plain(children))
        case {"type": "paragraph" | "block_text", "children": children}:
            return _paragraph(children)
        case {"type": "list", "attrs": {"ordered": ordered}, "children": items}:
            return Items(ordered=ordered, items=tuple(_item(item) for item in items))
    raise ContentError(f"{token['type']} is not allowed in a topic")


def _heading(level: Literal[2, 3], text: str) -> Heading:
    """Read `Words {E19 profile-1}`: in braces the rows, and the profile it is for."""
    words, _, marks = text.removesuffix("}").partition(" {")
    profiles = [PROFILE_MARKS[mark] for mark in marks.split() if mark in PROFILE_MARKS]
    if len(profiles) > (1 if level == 2 else 0):
        raise ContentError("a profile has a section of level 2 for itself")
    return Heading(
        level=level,
        text=words,
        rows=tuple(mark for mark in marks.split() if mark not in PROFILE_MARKS),
        profile=profiles[0] if profiles else None,
    )


def _item(token: dict[str, Any]) -> Paragraph | Link:
    if len(token["children"]) != 1:
        raise ContentError("a list item is one line of text")
    block = _block(token["children"][0])
    if not isinstance(block, Paragraph | Link):
        raise ContentError("a list inside a list is not allowed in a topic")
    return block


def _paragraph(children: list[dict[str, Any]]) -> Paragraph | Link:
    match children:
        case [{"type": "link", "attrs": {"url": url}, "children": inside}]:
            return _link(url, _plain(inside))
    return Paragraph(spans=tuple(_span(child) for child in children))


def _link(url: str, text: str) -> Link:
    found = _LINK.match(url)
    if found is None:
        raise ContentError(f"a link goes to topic:, route: or tel:, not to {url!r}")
    return Link(text=text, kind=found["kind"], to=found["to"])


def _span(token: dict[str, Any]) -> Span:
    match token:
        case {"type": "text", "raw": raw}:
            return Span(text=raw)
        case {"type": "softbreak"}:
            return Span(text=" ")
        case {"type": "strong", "children": children}:
            return Span(text=_plain(children), strong=True)
    raise ContentError(f"{token['type']} is not allowed inside text")


def _plain(children: list[dict[str, Any]]) -> str:
    return "".join(_span(child).text for child in children)
