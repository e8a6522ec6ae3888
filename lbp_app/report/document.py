"""What a summary is made of, in words: the same for every form it is given in."""

from __future__ import annotations

from dataclasses import dataclass

from lbp_app.report.facts import Part
from lbp_app.rules.progress import DayPain


@dataclass(frozen=True)
class Headline:
    """One of the most important facts: what it is, in short, and what is to be known with it."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class Row:
    """A line: what there is to tell, and what that is about if it needs saying."""

    text: str
    label: str = ""


@dataclass(frozen=True)
class Section:
    """Lines that belong together.

    Attributes:
        title: What they are about.
        rows: The lines, at least one.
        notes: What is to be known with them, such as how many entries were left out.
        part: The part they belong to; None is the complaint, which is always told.
    """

    title: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    part: Part | None = None


@dataclass(frozen=True)
class Chart:
    """The course of pain, to be drawn, or to be told week by week.

    Attributes:
        points: Pain by day, or by week; at least one.
        labels: The day of each point.
        back: Name of the line of the back.
        leg: Name of the line of the leg.
        caption: What is drawn.
        weeks: The means of the latest weeks, which come last.
        earlier: How many weeks before those were left out; empty when none was.
    """

    points: tuple[DayPain, ...]
    labels: tuple[str, ...]
    back: str
    leg: str
    caption: str
    weeks: tuple[Row, ...]
    earlier: str


@dataclass(frozen=True)
class Document:
    """A summary in the words of one language.

    Attributes:
        language: "nl" or "en".
        title: What it is.
        day: When it was made.
        made: The same, and with what.
        name: Where to fill in whom it is about, for the app knows no name; or that it is made up.
        statement: What it rests on, and what it is not.
        headlines: The most important facts, at least one.
        sections: The rest, the most urgent first.
        chart: Belongs to the section of the pain; None without that, or without a score.
    """

    language: str
    title: str
    day: str
    made: str
    name: str
    statement: str
    headlines: tuple[Headline, ...]
    sections: tuple[Section, ...]
    chart: Chart | None
