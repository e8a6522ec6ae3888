"""The command line: `lbp-app check` asks the rules of the app about a situation in a file."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Sequence

from lbp_app.i18n import Translator
from lbp_app.models import Language
from lbp_app.rules import Advice, Outcome, check
from lbp_app.situation_file import BadInputError, read_situation
from lbp_app.wording import ADVICE, RULE_SOURCES, SOURCES

DONE = 0
BAD_INPUT = 2
"""The exit status that `argparse` has for bad usage as well."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The arguments; None takes those of the process.

    Returns:
        The exit status: 0, or 2 when the input is no valid situation.

    Raises:
        SystemExit: With status 2 on bad usage, with status 0 after `--help`.
    """
    arguments = _parser().parse_args(argv)
    t = Translator(Language(arguments.lang))
    try:
        situation = read_situation(arguments.file)
    except BadInputError as error:
        sys.stderr.write(t(error.message, **error.values) + "\n")
        return BAD_INPUT
    _write_json(_as_json(t, check(situation)))
    return DONE


def _parser() -> ArgumentParser:
    parser = ArgumentParser("lbp-app", description="The rules of Uw rug / Your back.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    command = commands.add_parser("check", help="what the rules advise in a situation")
    command.add_argument("file", metavar="FILE.json", help='a situation; "-" for standard input')
    command.add_argument("--lang", choices=list(map(str, Language)), default=str(Language.NL))
    return parser


def _as_json(t: Translator, outcome: Outcome) -> dict[str, object]:
    return {
        "tier": outcome.tier,
        "advice": [_advice_as_json(t, advice) for advice in outcome.advice],
        "missing": outcome.missing,
    }


def _advice_as_json(t: Translator, advice: Advice) -> dict[str, str]:
    words = ADVICE[advice.text]
    return {
        "rule": advice.rule,
        "tier": advice.tier,
        "title": t(words.title),
        "action": t(words.action),
        "why": t(words.why),
        "source": "; ".join(t(SOURCES[source]) for source in RULE_SOURCES[advice.rule]),
    }


def _write_json(answer: dict[str, object]) -> None:
    """Write UTF-8 whatever the locale of the terminal says."""
    text = json.dumps(answer, ensure_ascii=False, indent=2)
    sys.stdout.buffer.write(text.encode() + b"\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
