"""The page on clinical safety: `python -m tests.support.clinical_safety` writes it anew."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from string import Template

from lbp_app.i18n import Translator
from lbp_app.models import Language, Tier
from lbp_app.rules import Rule
from lbp_app.wording import APP_CHOICE, SOURCES
from tests.support.safety_facts import E_ROWS, R_ROWS, Facts, Section, gaps, gather
from tests.support.source import ROOT

PAGE = ROOT / "docs/CLINICAL-SAFETY.md"
TEMPLATE = Path(__file__).with_suffix(".md")

SHORT = {"kngf-2021": "KNGF", "nhg-2017": "NHG", "leidraad-lrs": "Leidraad"}
"""The sources as the tables name them."""


def page(facts: Facts) -> str:
    """Give the whole page."""
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        sources=_table(_sources()),
        education=_table(_education(facts)),
        rules=_table(_rules(facts)),
        tests=_table(_tests(facts)),
        chosen=_table((row, f.chosen) for row, f in facts.rows.items() if f.chosen),
        hazards=_table(_hazards(facts)),
    )


def _sources() -> Iterator[tuple[str, ...]]:
    t = Translator(Language.EN)
    return ((SHORT[source], t(words)) for source, words in SOURCES.items() if source != APP_CHOICE)


def _education(facts: Facts) -> Iterator[tuple[str, ...]]:
    for row in E_ROWS:
        told = facts.rows[row]
        places = (_lines(_places(facts.about(row, lang), lang)) for lang in Language)
        yield (row, told.short, _named(told.sources), *places)


def _rules(facts: Facts) -> Iterator[tuple[str, ...]]:
    for row in R_ROWS:
        told, rule = facts.rows[row], Rule(row)
        tiers = sorted(facts.seen[rule].tiers, key=lambda tier: tier.rank, reverse=True)
        function = _link_to_function(facts.rules[rule])
        yield row, told.short, _then(tiers), _named(told.sources), function


def _tests(facts: Facts) -> Iterator[tuple[str, ...]]:
    for rule, seen in facts.seen.items():
        tests = (seen.fires, seen.silent, seen.asks)
        files = sorted({test.partition("::")[0] for each in tests for test in each})
        yield (
            rule.value,
            _lines(f"[{Path(file).name}](../{file})" for file in files),
            *(_lines(f"`{test.partition('::')[2]}`" for test in each) for each in tests),
        )


def _hazards(facts: Facts) -> Iterator[tuple[str, ...]]:
    for number, each in enumerate(facts.hazards, start=1):
        see = _lines(f"`{reference}`" for reference in each.where)
        yield f"H{number:02}", each.hazard, each.cause, each.answer, see


def _places(sections: Iterable[Section], language: Language) -> Iterator[str]:
    """Name each topic with its sections."""
    for topic, of_topic in groupby(sections, key=lambda section: section.topic):
        file = f"../locales/{language.value}/content/{topic.id}.md"
        yield f"[{topic.title}]({file}): {' / '.join(s.heading.text for s in of_topic)}"


def _link_to_function(name: str) -> str:
    module, _, function = name.rpartition(".")
    package, _, file = module.rpartition(".")
    return f"[`{file}.{function}`](../{package.replace('.', '/')}/{file}.py)"


def _named(sources: Iterable[str]) -> str:
    return ", ".join(SHORT[source] for source in sources)


def _then(tiers: Iterable[Tier]) -> str:
    """Name the urgencies of a rule; one that has two begins with the milder."""
    return ", then ".join(f"`{tier.value}`" for tier in tiers)


def _lines(parts: Iterable[str]) -> str:
    return "<br>".join(parts)


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join(f"| {' | '.join(cell or '–' for cell in row)} |" for row in rows)


def main() -> int:
    """Write the page, or tell what is missing."""
    facts = gather()
    missing = list(gaps(facts))
    if missing:
        print(*missing, sep="\n", file=sys.stderr)
        return 1
    PAGE.write_text(page(facts), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
