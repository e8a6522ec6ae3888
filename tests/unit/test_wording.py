from collections.abc import Mapping
from enum import StrEnum
from typing import get_args

import pytest

from lbp_app.content import Group, Illustration
from lbp_app.i18n import Translator
from lbp_app.models import Language, Rating, Symptom, Tier
from lbp_app.rules import Rule, Wording
from lbp_app.rules.measurements import Disagreement
from lbp_app.wording import (
    ADVICE,
    DISAGREEMENT,
    GROUP,
    ILLUSTRATION,
    RATING,
    RULE_SOURCES,
    SOURCES,
    SYMPTOM,
    TIER,
)

ADVICE_IDS = [i for w in ADVICE.values() for i in (w.title, w.action, w.why)]
TIER_IDS = [i for w in TIER.values() for i in (w.label, w.action)]
ALL_IDS = [
    *ADVICE_IDS,
    *TIER_IDS,
    *SOURCES.values(),
    *SYMPTOM.values(),
    *RATING.values(),
    *DISAGREEMENT.values(),
    *GROUP.values(),
    *ILLUSTRATION.values(),
]


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (ADVICE, Wording),
        (RULE_SOURCES, Rule),
        (TIER, Tier),
        (SYMPTOM, Symptom),
        (RATING, Rating),
        (DISAGREEMENT, Disagreement),
    ],
)
def test_every_value_has_words(table: Mapping[StrEnum, object], kind: type[StrEnum]) -> None:
    assert list(table) == list(kind)


def test_every_group_of_topics_and_every_drawing_has_words() -> None:
    assert list(GROUP) == list(get_args(Group))
    assert list(ILLUSTRATION) == list(get_args(Illustration))


def test_no_two_values_share_an_id() -> None:
    assert len(set(ALL_IDS)) == len(ALL_IDS)


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_rests_on_a_source_document(rule: Rule) -> None:
    assert set(RULE_SOURCES[rule]) <= set(SOURCES)
    assert set(RULE_SOURCES[rule]) - {"app"}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("message", ALL_IDS)
def test_both_languages_have_the_words(message: str, language: Language) -> None:
    words = Translator(language)(message)
    assert words != message
    assert words.strip() == words


@pytest.mark.parametrize("text", [Wording.R01, Wording.R02, Wording.R03, Wording.R05])
def test_an_alarm_says_whom_to_call_by_day_by_night_and_when_nobody_answers(
    text: Wording,
) -> None:
    dutch = Translator(Language.NL)(ADVICE[text].action)
    assert all(word in dutch for word in ("huisarts", "avond", "weekend", "huisartsen-spoedpost"))
    assert "112" in dutch


def test_nothing_found_is_never_called_fine() -> None:
    for language, alarm_list in ((Language.NL, "alarmsignalen"), (Language.EN, "alarm list")):
        words = Translator(language)(TIER[Tier.NONE].action)
        assert alarm_list in words
        assert not any(lie in words.lower() for lie in ("niets aan de hand", "gerust", "fine"))
