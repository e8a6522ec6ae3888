"""Which tests see a rule fire, stay silent or ask: found by running them and watching the rules.

Nobody keeps a list. A test counts for a row of the specification when the function of that row
answered to it, and the kind of answer tells on which side of the boundary the test stands.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType

import pytest

from lbp_app.models import Tier
from lbp_app.rules import Advice, Rule
from lbp_app.rules.advice import Undecided
from lbp_app.rules.checker import RULES

TESTS = Path(__file__).parents[1] / "unit" / "rules"
ASKS_ALL_RULES = TESTS / "test_checker.py"
"""Left out: a test that asks all rules at once says nothing about the boundary of one."""


@dataclass
class Seen:
    """What the tests saw of one rule.

    Attributes:
        fires: The tests to which it gave advice, in the order in which they ran.
        silent: The tests in which what was known ruled it out.
        asks: The tests in which it named what is missing.
        tiers: The urgencies of its advice.
    """

    fires: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    asks: list[str] = field(default_factory=list)
    tiers: set[Tier] = field(default_factory=set)

    def note(self, test: str, verdict: object) -> None:
        """Note one answer of the rule to a test."""
        match verdict:
            case Advice(tier=tier):
                tests = self.fires
                self.tiers.add(tier)
            case Undecided():
                tests = self.asks
            case _:
                tests = self.silent
        if test not in tests:
            tests.append(test)


class _Watch:
    """Notes every answer of a rule while a test runs; a plugin of pytest."""

    def __init__(self, seen: Mapping[Rule, Seen]) -> None:
        self.rule_of: Mapping[CodeType, Seen] = {
            function.__code__: seen[rule] for rule, function in RULES.items()
        }

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        test, _, _ = item.nodeid.partition("[")

        def note(frame: FrameType, event: str, returned: object) -> None:
            if event == "return" and frame.f_code in self.rule_of:
                self.rule_of[frame.f_code].note(test, returned)

        sys.setprofile(note)
        try:
            return (yield)
        finally:
            sys.setprofile(None)


def watch_rules(*tests: Path) -> Mapping[Rule, Seen]:
    """Run the tests of the rules and tell what they saw of each.

    Args:
        tests: The tests to run instead.

    Raises:
        RuntimeError: A test fails, so that what the rules do is not what the tests say.
    """
    seen = {rule: Seen() for rule in Rule}
    quietly = ["--override-ini=addopts=", "-p", "no:terminal", "-p", "no:cacheprovider"]
    chosen = [str(path) for path in tests or [TESTS]]
    status = pytest.main([*quietly, f"--ignore={ASKS_ALL_RULES}", *chosen], plugins=[_Watch(seen)])
    if status is not pytest.ExitCode.OK:
        raise RuntimeError(f"the tests of the rules do not pass: {status!r}")
    return seen
