"""The page on clinical safety tells what is so: every row has its text, its rule and its tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from lbp_app.content import Items, Link, topics
from lbp_app.models import Language, Tier
from lbp_app.rules import Rule
from tests.support.clinical_safety import PAGE, page
from tests.support.references import exists, references
from tests.support.safety_facts import E_ROWS, R_ROWS, Facts, Hazard, gaps, gather
from tests.support.watch_rules import Seen, watch_rules


@pytest.fixture(scope="module")
def facts() -> Facts:
    return gather()


def test_nothing_is_missing(facts: Facts) -> None:
    assert list(gaps(facts)) == []
    assert list(facts.rows) == [*E_ROWS, *R_ROWS]


def test_the_document_is_up_to_date(facts: Facts) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(facts), "run `make safety`"


def test_the_same_facts_give_the_same_document(facts: Facts) -> None:
    assert page(gather()) == page(facts)


def test_what_the_document_refers_to_exists() -> None:
    found = list(references(PAGE.read_text(encoding="utf-8")))
    assert len(found) > 50
    assert [reference for reference in found if not exists(reference)] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("row", E_ROWS)
def test_the_sections_of_a_row_say_what_it_states(
    facts: Facts, row: str, language: Language
) -> None:
    said = "\n".join(section.text for section in facts.about(row, language))
    needed = {Language.NL: facts.rows[row].nl, Language.EN: facts.rows[row].en}[language]
    assert needed
    assert [words for words in needed if words not in said] == []


@pytest.mark.parametrize("language", Language)
def test_a_section_goes_on_to_the_next_of_its_level(facts: Facts, language: Language) -> None:
    inside = next(s for s in facts.sections[language] if "E07" in s.heading.rows)
    *before, section, after = (s for s in facts.sections[language] if s.topic.id == "nature")
    assert "E25" in section.heading.rows
    assert section.text.startswith(section.heading.text.lower())
    assert not any(other.heading.text.lower() in section.text for other in (*before, after))
    assert inside.text.count("\n") >= 4 + 13  # four headings of level 3, thirteen factors


@pytest.mark.parametrize("language", Language)
def test_the_plan_first_sends_readers_with_lrs_elsewhere(facts: Facts, language: Language) -> None:
    activity = topics(language)["activity"]
    first = next(s for s in facts.sections[language] if s.topic.id == "activity")
    assert "E16" in first.heading.rows
    assert next(link for link in activity.links).to == "lrs-living"
    before = activity.blocks[: activity.blocks.index(activity.links[0])]
    assert not any(isinstance(block, Items | Link) for block in before)


def without_row(facts: Facts) -> Facts:
    return replace(facts, rows={row: told for row, told in facts.rows.items() if row != "E05"})


def with_unknown_row(facts: Facts) -> Facts:
    return replace(facts, rows={**facts.rows, "E27": facts.rows["E26"]})


def untold_in_english(facts: Facts) -> Facts:
    told = tuple(s for s in facts.sections[Language.EN] if "E05" not in s.heading.rows)
    return replace(facts, sections={**facts.sections, Language.EN: told})


def told_otherwise(facts: Facts) -> Facts:
    told = tuple(
        replace(s, text=s.text.replace("helft", "rest")) for s in facts.sections[Language.NL]
    )
    return replace(facts, sections={**facts.sections, Language.NL: told})


def row_changed(row: str, **values: object) -> Callable[[Facts], Facts]:
    def change(facts: Facts) -> Facts:
        changed = facts.rows[row].model_copy(update=values)
        return replace(facts, rows={**facts.rows, row: changed})

    return change


def without_function(facts: Facts) -> Facts:
    return replace(facts, rules={r: f for r, f in facts.rules.items() if r is not Rule.R07})


def seen_only(seen: Seen) -> Callable[[Facts], Facts]:
    return lambda facts: replace(facts, seen={**facts.seen, Rule.R07: seen})


def seen_at(reference: str) -> Callable[[Facts], Facts]:
    hazard = Hazard(hazard="h", cause="c", answer="a", where=(reference,))
    return lambda facts: replace(facts, hazards=(hazard,))


@pytest.mark.parametrize(
    ("seeded", "gap"),
    [
        (without_row, "E05 is not in rows.toml"),
        (with_unknown_row, "E27 is no row of the specification"),
        (untold_in_english, "E05 has no section in en"),
        (told_otherwise, "E05: 'ongeveer de helft' is not said"),
        (row_changed("E05", nl=()), "E05 asks for no words in nl"),
        (row_changed("E05", sources=("leidraad-lrs",)), "E05: no topic in nl names leidraad-lrs"),
        (without_function, "R07 has no function"),
        (seen_only(Seen(silent=["t"])), "R07 fires in no test"),
        (seen_only(Seen(fires=["t"])), "R07 stays silent in no test"),
        (
            row_changed("R07", sources=("nhg-2017",)),
            "R07: rows.toml and wording.RULE_SOURCES name other sources",
        ),
        (
            row_changed("R10", chosen=""),
            "R10: rows.toml does not tell which numbers this app chose",
        ),
        (seen_at("tests/unit/test_no_such_file.py"), "h: no tests/unit/test_no_such_file.py"),
        (
            seen_at("tests/unit/test_clinical_safety.py::test_no_such_test"),
            "h: no tests/unit/test_clinical_safety.py::test_no_such_test",
        ),
    ],
)
def test_a_gap_is_seen(facts: Facts, seeded: Callable[[Facts], Facts], gap: str) -> None:
    assert gap in list(gaps(seeded(facts)))


RULE_TEST = """
from lbp_app.models import Symptom
from lbp_app.rules.alarm import saddle_numbness
from tests.unit.rules.cases import case

def test_one_side():
    assert saddle_numbness(case(symptoms=[Symptom.SADDLE_NUMBNESS])) is {expected} None
"""


def test_a_test_counts_for_the_side_it_stands_on(tmp_path: Path) -> None:
    written = tmp_path / "test_one_side.py"
    written.write_text(RULE_TEST.format(expected="not"))
    seen = watch_rules(written)
    assert [name.partition("::")[2] for name in seen[Rule.R01].fires] == ["test_one_side"]
    assert (seen[Rule.R01].silent, seen[Rule.R01].tiers) == ([], {Tier.NOW})
    assert seen[Rule.R02] == Seen()


def test_a_failing_test_of_the_rules_is_no_evidence(tmp_path: Path) -> None:
    written = tmp_path / "test_other_side.py"
    written.write_text(RULE_TEST.format(expected=""))
    with pytest.raises(RuntimeError, match="do not pass"):
        watch_rules(written)
