"""The catalogues: every id of the code has words in both languages, and no words are left over."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords

from lbp_app.models import Language
from tests.support import plain_words
from tests.support.catalogues import Id, catalogue, forms, messages, words_of
from tests.support.source import ROOT, modules, parsed

ID_SHAPE = re.compile(r"[a-z][a-z_]*(\.\w+)+")


@cache
def extracted() -> dict[Id, set[str]]:
    """Runs Babel's extraction as `make i18n` does: every id with the files it stands in."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    mappings = settings["tool"]["babel"]["mappings"]
    methods = [
        (pattern, mapping["method"]) for mapping in mappings for pattern in mapping["pattern"]
    ]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    keywords = parse_keywords(re.findall(r"--keywords (\S+)", makefile))
    found: dict[Id, set[str]] = {}
    for file, _, message, _, _ in extract_from_dir(ROOT, methods, keywords=keywords):
        found.setdefault(message, set()).add(file)
    return found


def places(words: str) -> set[str]:
    """The places in a text that are filled in; a text that can't be filled in is an error."""
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def test_the_extraction_finds_what_the_code_says() -> None:
    files = set().union(*extracted().values())
    assert {"lbp_app/wording.py", "web/start_page.py", "lbp_app/screens/alarm.py"} <= files
    assert ("amount.minutes.one", "amount.minutes.other") in extracted()


@pytest.mark.parametrize("language", Language)
def test_every_id_of_the_code_has_words(language: Language) -> None:
    found = messages(words_of(language))
    assert set(extracted()) - set(found) == set()
    assert [i for i, message in found.items() if not all(map(str.strip, forms(message)))] == []
    assert [i for i, message in found.items() if message.fuzzy] == []


@pytest.mark.parametrize("language", Language)
def test_no_words_are_left_over(language: Language) -> None:
    assert set(messages(words_of(language))) - set(extracted()) == set()
    assert list(words_of(language).obsolete) == []


def test_the_template_is_up_to_date() -> None:
    template = messages(catalogue("messages.pot"))
    written = {i: {file for file, _ in message.locations} for i, message in template.items()}
    assert written == extracted(), "run `make i18n`"


def calls_with_an_id(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Finds the calls whose first argument has the shape of an id."""
    for call in ast.walk(tree):
        match call:
            case ast.Call(func=ast.Name(id="import_module")):
                continue
            case ast.Call(args=[ast.Constant(value=str(first)), *_]) if ID_SHAPE.fullmatch(first):
                yield first, call


def test_no_id_escapes_the_extraction() -> None:
    known = {one for ids in extracted() for one in ([ids] if isinstance(ids, str) else ids)}
    used = {name for m in modules("lbp_app") for name, _ in calls_with_an_id(m.tree)}
    assert used - known == set(), "only calls of t, N_ and plural are extracted"


def given(call: ast.Call) -> set[str] | None:
    """The places that a call fills in; None when it can't be told from the call alone."""
    names = {keyword.arg for keyword in call.keywords}
    if None in names:
        return None
    match call.func:
        case ast.Name(id="t") | ast.Attribute(attr="t"):
            return names
        case ast.Attribute(attr="plural"):
            return {*names, "n"}
    return None


def test_every_call_fills_in_the_places_of_its_words() -> None:
    found = messages(words_of(Language.NL))
    words = {i if isinstance(i, str) else i[0]: forms(m)[0] for i, m in found.items()}
    wrong = [
        f"{module.name}: {name} gets {filled}"
        for module in modules("lbp_app", "web")
        for name, call in calls_with_an_id(module.tree)
        if name in words and (filled := given(call)) is not None and filled != places(words[name])
    ]
    assert wrong == []


def test_a_call_that_leaves_a_place_open_would_be_seen() -> None:
    ((name, call),) = calls_with_an_id(parsed("x", "ui.t('welcome.step', step=1)").tree)
    assert name == "welcome.step"
    assert given(call) == {"step"}


@pytest.mark.parametrize("language", Language)
def test_places_have_plain_names(language: Language) -> None:
    for message in messages(words_of(language)).values():
        for words in forms(message):
            for _, name, form, conversion in Formatter().parse(words):
                assert name is None or (name.isidentifier() and not form and not conversion), words


def test_both_languages_fill_in_the_same_places() -> None:
    dutch, english = (messages(words_of(language)) for language in (Language.NL, Language.EN))
    for i in dutch:
        texts = (*forms(dutch[i]), *forms(english[i]))
        assert len({frozenset(places(text)) for text in texts}) == 1, texts


@pytest.mark.parametrize("language", Language)
def test_a_count_has_a_word_for_one_and_a_word_for_more(language: Language) -> None:
    assert words_of(language).num_plurals == 2
    for i, message in messages(words_of(language)).items():
        assert len(forms(message)) == (1 if isinstance(i, str) else 2)


@pytest.mark.parametrize("language", Language)
def test_words_are_plain_calm_and_promise_nothing(language: Language) -> None:
    for i, message in messages(words_of(language)).items():
        for words in forms(message):
            readable = re.sub(r"\{\w+\}", "", words)
            assert list(plain_words.faults(readable, language)) == [], i


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.NL, "Er is niets aan de hand."),
        (Language.NL, "U hebt een hernia."),
        (Language.NL, "Neem 500 mg."),
        (Language.NL, "Goed gedaan!"),
        (Language.NL, "Lees verder →"),
        (Language.EN, "You are fine."),
        (Language.EN, "You have a slipped disc."),
        (Language.EN, "Take two tablets."),
        (Language.EN, "Don’t worry."),
    ],
)
def test_words_that_are_not_would_be_seen(language: Language, words: str) -> None:
    assert len(list(plain_words.faults(words, language))) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.NL, "Hebt u LRS? Of denkt u dat u een hernia hebt?"),
        (Language.EN, "If you have sciatica, call your GP – at once."),
    ],
)
def test_a_condition_is_no_diagnosis(language: Language, words: str) -> None:
    assert list(plain_words.faults(words, language)) == []
