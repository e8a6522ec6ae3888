import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lbp_app.cli import main
from lbp_app.models import Rating, Symptom
from lbp_app.situation_file import LARGEST_INPUT

CONTRACT = {
    "today": "2026-11-21",
    "age": 52,
    "episode": {
        "onset": "2026-10-01",
        "first_session": "2026-10-10",
        "lrs": True,
        "profile": 2,
    },
    "symptoms": ["saddle_numbness"],
    "pain": [{"date": "2026-11-20", "back": 6, "leg": 4}],
    "change": [{"date": "2026-11-20", "rating": "a_little_better"}],
    "function": [{"date": "2026-11-20", "score": 4}],
}
MINIMAL = {"today": "2026-11-21", "episode": {"onset": "2026-11-20"}}


class Command:
    """Runs `lbp-app check` on the given input and keeps what it wrote."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file = folder / "case.json"
        self._capsys = capsys

    def check(self, content: str | bytes, *options: str) -> tuple[int, str, str]:
        self.file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self.run("check", str(self.file), *options)

    def run(self, *arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        written = self._capsys.readouterr()
        return status, written.out, written.err

    def answer(self, case: dict[str, Any], *options: str) -> dict[str, Any]:
        status, out, err = self.check(json.dumps(case), *options)
        assert (status, err) == (0, "")
        return json.loads(out)

    def refusal(self, content: str | bytes, *options: str) -> str:
        """The one line on standard error, after making sure that the input was refused."""
        status, out, err = self.check(content, *options)
        assert (status, out) == (2, "")
        assert err.endswith("\n")
        assert len(err.splitlines()) == 1
        return err.strip()


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(tmp_path, capsys)


def with_field(path: str, value: object) -> str:
    """The contract's example as JSON, with one field replaced: "pain.0.back"."""
    case = json.loads(json.dumps(CONTRACT))
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place = case
    for step in way:
        place = place[step]
    place[last] = value
    return json.dumps(case)


class TestAnswer:
    def test_the_example_of_the_contract(self, command: Command) -> None:
        answer = command.answer(CONTRACT)
        assert list(answer) == ["tier", "advice", "missing"]
        assert answer["tier"] == "now"
        assert [(a["rule"], a["tier"]) for a in answer["advice"]] == [
            ("R01", "now"),
            ("R15", "appointment"),
            ("R13", "therapist"),
            ("R21", "therapist"),
        ]
        assert answer["missing"] == ["pain", "function"]

    def test_every_advice_has_its_words_and_source(self, command: Command) -> None:
        for advice in command.answer(CONTRACT)["advice"]:
            assert list(advice) == ["rule", "tier", "title", "action", "why", "source"]
            assert all(words.strip() for words in advice.values())
        assert "KNGF" in command.answer(CONTRACT)["advice"][0]["source"]

    def test_only_today_and_onset_are_required(self, command: Command) -> None:
        answer = command.answer(MINIMAL)
        assert answer["tier"] == "none"
        assert answer["advice"] == []
        assert answer["missing"] == ["episode.lrs", "pain"]

    def test_speaks_dutch_unless_asked_for_english(self, command: Command) -> None:
        dutch, english = command.answer(CONTRACT), command.answer(CONTRACT, "--lang", "en")
        assert "Bel nu uw huisarts" in dutch["advice"][0]["action"]
        assert "Call your GP now" in english["advice"][0]["action"]
        assert command.answer(CONTRACT, "--lang", "nl") == dutch

    @pytest.mark.parametrize("symptom", Symptom)
    def test_knows_every_symptom(self, command: Command, symptom: Symptom) -> None:
        assert command.answer({**MINIMAL, "symptoms": [symptom]})

    @pytest.mark.parametrize("rating", Rating)
    def test_knows_every_rating(self, command: Command, rating: Rating) -> None:
        assert command.answer({**MINIMAL, "change": [{"date": "2026-11-20", "rating": rating}]})

    @pytest.mark.parametrize("age", [0, 120])
    @pytest.mark.parametrize("score", [0, 10, 4.5, None])
    def test_takes_everything_in_range(
        self, command: Command, age: int, score: float | None
    ) -> None:
        pain = [{"date": "2026-11-21", "back": score, "leg": score}]
        assert command.answer({**MINIMAL, "age": age, "pain": pain})

    def test_takes_null_where_something_may_be_unknown(self, command: Command) -> None:
        episode = {"onset": "2026-11-20", "first_session": None, "lrs": None, "profile": None}
        unknown = {"today": "2026-11-21", "age": None, "episode": episode}
        assert command.answer(unknown) == command.answer(MINIMAL)

    def test_reads_standard_input(self, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        content = io.BytesIO(json.dumps(CONTRACT).encode())
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(content))
        status, out, err = command.run("check", "-")
        assert (status, err) == (0, "")
        assert json.loads(out)["tier"] == "now"

    def test_takes_a_byte_order_mark(self, command: Command) -> None:
        status, out, _ = command.check(b"\xef\xbb\xbf" + json.dumps(CONTRACT).encode())
        assert status == 0
        assert json.loads(out)["tier"] == "now"

    def test_writes_utf_8_on_any_terminal(self, command: Command) -> None:
        command.file.write_text(json.dumps({**MINIMAL, "symptoms": ["morning_stiffness_long"]}))
        done = subprocess.run(
            [sys.executable, "-m", "lbp_app.cli", "check", str(command.file)],
            capture_output=True,
            check=True,
            env={"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(Path.cwd())},
        )
        assert json.loads(done.stdout.decode())["advice"][0]["title"] == "’s Ochtends lang stijf"


class TestRefusal:
    @pytest.mark.parametrize(
        ("path", "value", "named"),
        [
            ("agee", 52, "agee"),
            ("episode.begin", "2026-10-01", "episode.begin"),
            ("pain.0.arm", 4, "pain[0].arm"),
            ("today", "21-11-2026", "today"),
            ("today", "2026-11-31", "today"),
            ("today", "2026-11-21T10:00:00", "today"),
            ("today", "1700006400", "today"),
            ("today", 1700006400, "today"),
            ("today", None, "today"),
            ("episode", [], "episode"),
            ("episode.onset", "gisteren", "episode.onset"),
            ("episode.onset", "2026-11-22", "episode.onset"),
            ("episode.first_session", "2026-11-22", "episode.first_session"),
            ("episode.lrs", 1, "episode.lrs"),
            ("episode.lrs", "ja", "episode.lrs"),
            ("episode.profile", 0, "episode.profile"),
            ("episode.profile", 4, "episode.profile"),
            ("episode.profile", "2", "episode.profile"),
            ("episode.profile", True, "episode.profile"),
            ("age", -1, "age"),
            ("age", 121, "age"),
            ("age", 52.5, "age"),
            ("age", "52", "age"),
            ("age", True, "age"),
            ("symptoms", ["both_legs", "headache"], "symptoms["),
            ("symptoms", "both_legs", "symptoms"),
            ("symptoms", [1], "symptoms[0]"),
            ("symptoms", None, "symptoms"),
            ("pain", {}, "pain"),
            ("pain.0", 6, "pain[0]"),
            ("pain.0.back", 11, "pain[0].back"),
            ("pain.0.leg", -0.1, "pain[0].leg"),
            ("pain.0.back", "6", "pain[0].back"),
            ("pain.0.back", True, "pain[0].back"),
            ("pain.0.back", float("nan"), "pain[0].back"),
            ("pain.0.back", float("inf"), "pain[0].back"),
            ("pain.0.date", "2026-11-22", "pain[0].date"),
            ("pain.0", {"back": 6}, "pain[0].date"),
            ("change.0.rating", "better", "change[0].rating"),
            ("change.0.date", "2026-11-22", "change[0].date"),
            ("change.0", {"date": "2026-11-20"}, "change[0].rating"),
            ("function.0.score", 10.1, "function[0].score"),
            ("function.0.score", None, "function[0].score"),
            ("function.0.date", "2026-11-22", "function[0].date"),
        ],
    )
    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_names_the_field(
        self, command: Command, path: str, value: object, named: str, language: str
    ) -> None:
        message = command.refusal(with_field(path, value), "--lang", language)
        assert message.startswith(named)

    @pytest.mark.parametrize(
        ("case", "named"),
        [
            ({}, "today"),
            ({"today": "2026-11-21"}, "episode"),
            ({"today": "2026-11-21", "episode": {}}, "episode.onset"),
        ],
    )
    def test_names_a_required_field_that_is_absent(
        self, command: Command, case: dict[str, object], named: str
    ) -> None:
        assert command.refusal(json.dumps(case)) == f"{named}: ontbreekt. Vul dit veld in."

    @pytest.mark.parametrize(
        ("path", "value", "dutch", "english"),
        [
            (
                "pain.0.back",
                11,
                "pain[0].back: te hoog. Vul 10 of lager in.",
                "pain[0].back: too high. Enter 10 or lower.",
            ),
            (
                "age",
                -1,
                "age: te laag. Vul 0 of hoger in.",
                "age: too low. Enter 0 or higher.",
            ),
            (
                "episode.profile",
                4,
                "episode.profile: onbekende waarde. Kies uit: 1, 2, 3.",
                "episode.profile: unknown value. Choose from: 1, 2, 3.",
            ),
            (
                "episode.onset",
                "2026-11-22",
                "episode.onset: deze datum ligt na today. Vul today of een eerdere datum in.",
                "episode.onset: this date is after today. "
                "Enter the date of today or an earlier one.",
            ),
        ],
    )
    def test_says_what_is_wrong_and_how_to_mend_it(
        self, command: Command, path: str, value: object, dutch: str, english: str
    ) -> None:
        assert command.refusal(with_field(path, value)) == dutch
        assert command.refusal(with_field(path, value), "--lang", "en") == english

    def test_lists_the_values_to_choose_from(self, command: Command) -> None:
        message = command.refusal(with_field("symptoms", ["headache"]))
        assert message.endswith(": " + ", ".join(Symptom) + ".")

    @pytest.mark.parametrize(
        ("text", "named"),
        [
            (
                '{"today": "2026-11-21", "age": 5, "age": 6, "episode": {"onset": "2026-11-20"}}',
                "age",
            ),
            (
                '{"today": "2026-11-21",'
                ' "episode": {"onset": "2026-11-19", "onset": "2026-11-20"}}',
                "episode.onset",
            ),
            (
                '{"today": "2026-11-21", "episode": {"onset": "2026-11-20"},'
                ' "pain": [{"date": "2026-11-20"}, {"date": "2026-11-20", "leg": 1, "leg": 9}]}',
                "pain[1].leg",
            ),
        ],
    )
    def test_names_a_field_given_twice(self, command: Command, text: str, named: str) -> None:
        assert command.refusal(text).startswith(f"{named}: staat er meer dan één keer")

    @pytest.mark.parametrize("content", ["", " \n", b"\xef\xbb\xbf"])
    def test_refuses_empty_input(self, command: Command, content: str | bytes) -> None:
        assert "is leeg" in command.refusal(content)

    @pytest.mark.parametrize("content", ["[]", "5", "null", '"today"'])
    def test_refuses_what_is_no_object(self, command: Command, content: str) -> None:
        message = command.refusal(content)
        assert message.startswith(str(command.file)[:200])
        assert "geen object" in message

    @pytest.mark.parametrize(
        "content",
        [
            "today: 2026-11-21",
            '{"today": "2026-11-21",}',
            json.dumps(MINIMAL) + " {}",
            "[" * 100_000,
            '{"a":' * 5_000 + "1" + "}" * 5_000,
            '{"age": ' + "9" * 5_000 + "}",
            '{"\\ud800": 1}',
        ],
    )
    def test_refuses_what_is_no_json(self, command: Command, content: str) -> None:
        assert "geen geldige JSON op regel 1, teken" in command.refusal(content)

    def test_refuses_what_is_no_utf_8(self, command: Command) -> None:
        assert "UTF-8" in command.refusal(json.dumps(MINIMAL).encode("utf-16"))

    def test_refuses_more_than_the_largest_input(self, command: Command) -> None:
        padded = json.dumps(MINIMAL).ljust(LARGEST_INPUT)
        assert command.check(padded)[0] == 0
        assert str(LARGEST_INPUT) in command.refusal(padded + " ")

    def test_stays_on_one_line_whatever_the_name_of_a_field(self, command: Command) -> None:
        message = command.refusal(json.dumps({**MINIMAL, "a\nb\u2028c\x1b[31m" + "x" * 1000: 1}))
        assert message.startswith("a?b?c?[31mxxx")
        assert len(message) < 300

    @pytest.mark.parametrize("name", ["absent.json", "."])
    def test_refuses_a_file_that_cannot_be_read(
        self, command: Command, tmp_path: Path, name: str
    ) -> None:
        status, out, err = command.run("check", str(tmp_path / name))
        assert (status, out) == (2, "")
        assert "kan niet worden gelezen" in err
        assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [[], ["advise"], ["check"], ["check", "a.json", "b.json"], ["check", "-", "--lang", "de"]],
)
def test_bad_usage_exits_2_and_writes_no_answer(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    written = capsys.readouterr()
    assert stopped.value.code == 2
    assert written.out == ""
    assert written.err
