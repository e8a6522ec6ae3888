"""The hand-out on one sheet of A4, for whoever likes paper: HTML without anything active in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from html import escape

from lbp_app.handout import qr
from lbp_app.handout.model import Handout
from lbp_app.handout.words import next_moment_in_words, numbers_in_words, plan_in_words
from lbp_app.i18n import N_, Translator
from lbp_app.models import Episode, Situation, Symptom, Tier
from lbp_app.rules import check
from lbp_app.wording import SYMPTOM, TIER

STEPS = (N_("paper.step.1"), N_("paper.step.2"), N_("paper.step.3"))

ONLY_TOGETHER = (Symptom.KNOWN_ANEURYSM, Symptom.FAINT_CLAMMY_COLD_LEGS)
"""Count with sudden severe pain alone (R04), and stand in its line."""

MOST_LINES = 8
"""More lines of exercises than this run on, so that they stay on the sheet."""

STYLE = """
@page { size: A4; margin: 12mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 8pt/1.3 Arial, Helvetica, "Liberation Sans", Roboto, sans-serif; color: #111; }
h1 { font-size: 1.8em; }
h2 { font-size: 1.25em; margin-bottom: 0.2em; }
h3 { font-size: 1em; }
p, li { overflow-wrap: anywhere; }
ul, ol { padding-left: 1.4em; }
header { display: flex; justify-content: space-between; align-items: baseline;
  border-bottom: 1.5pt solid #1d6f63; padding-bottom: 2mm; margin-bottom: 2mm; }
.start { display: grid; grid-template-columns: 60mm 1fr; gap: 6mm; align-items: center; }
.start svg { width: 60mm; height: 60mm; }
.start li { font-size: 1.15em; margin-top: 0.4em; }
.own { columns: 2; column-gap: 6mm; margin: 3mm 0; }
section { break-inside: avoid; margin-bottom: 0.6em; }
.alarm { border: 1.5pt solid #b3261e; border-radius: 3mm; padding: 3mm 4mm; margin-right: 0.5mm; }
.alarm h2 { color: #b3261e; }
.alarm > div { columns: 2; column-gap: 6mm; margin-top: 0.6em; }
.numbers { font-size: 1.1em; font-weight: bold; margin-top: 0.4em; }
.numbers span { display: inline-block; margin-right: 1.5em; }
footer { margin-top: 2mm; font-size: 0.9em; color: #444; }
"""
"""The size of `body` is the smallest; `web/page/print.js` takes a larger one where it fits."""


def page(t: Translator, handout: Handout, link: str, now: datetime) -> str:
    """Write the page.

    Args:
        t: Translator to the language of the patient.
        handout: The hand-out.
        link: The link that opens it.
        now: The wall-clock time.

    Returns:
        A whole HTML document. Every word is escaped; no script, link or picture is in it.
    """
    head = '<meta charset="utf-8">' + _say("title", t("app.name")) + f"<style>{STYLE}</style>"
    above = _say("h1", t("app.name")) + _say("p", handout.practice)
    start = qr.svg(link) + _tag("div", _say("h2", t("paper.start")), _list("ol", map(t, STEPS)))
    body = (
        _tag("header", above)
        + f'<div class="start">{start}</div>'
        + f'<div class="own">{_own(t, handout, now)}</div>'
        + f'<div class="alarm">{_alarm(t, handout)}</div>'
        + _say("footer", t("paper.limits"))
    )
    language = t.language.value
    return f'<!DOCTYPE html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'


def _own(t: Translator, handout: Handout, now: datetime) -> str:
    """Write what is this patient's: the activities, the next moment of care, the exercises."""
    plans = "".join(
        _tag(
            "section",
            _say("h3", plan.activity),
            *(_say("p", line) for line in plan_in_words(t, plan, now)),
        )
        for plan in handout.plans
    )
    moment = next_moment_in_words(t, handout, now.date())
    parts = (
        _say("h2", t("handed.plans")) + plans if plans else "",
        _section(t("paper.next"), [moment]) if moment else "",
        _section(t("handed.exercises"), _exercises(handout)) if handout.exercises else "",
    )
    return "".join(parts)


def _exercises(handout: Handout) -> list[str]:
    lines = handout.exercises.splitlines()
    return lines if len(lines) <= MOST_LINES else [" · ".join(lines)]


def _alarm(t: Translator, handout: Handout) -> str:
    """Write the alarm list, most urgent first, and the numbers to call."""
    groups = "".join(
        _tag("section", _say("h3", t(TIER[tier].action)), _list("ul", lines))
        for tier, lines in _by_tier(t, handout).items()
    )
    numbers = [*numbers_in_words(t, handout), t("paper.gp")]
    return (
        _say("h2", t("alarm.title"))
        + _say("p", t("paper.alarm"))
        + f"<div>{groups}</div>"
        + f'<p class="numbers">{"".join(_say("span", number) for number in numbers)}</p>'
    )


def _by_tier(t: Translator, handout: Handout) -> Mapping[Tier, list[str]]:
    """Sort the symptoms by how soon to call, as the rules judge each of them alone.

    Paper can ask nothing, so it counts what the app would ask for: LRS, and an age above 40.
    """
    found: dict[Tier, list[str]] = {}
    for symptom in Symptom:
        if symptom in ONLY_TOGETHER:
            continue
        episode = Episode(onset=handout.first_session, lrs=True)
        alone = Situation(
            today=handout.first_session, episode=episode, age=41, symptoms=frozenset({symptom})
        )
        found.setdefault(check(alone).tier, []).append(_symptom(t, symptom))
    return {tier: found[tier] for tier in Tier if tier in found}


def _symptom(t: Translator, symptom: Symptom) -> str:
    words = t(SYMPTOM[symptom])
    if symptom is not Symptom.SUDDEN_SEVERE_NOT_MOVEMENT:
        return words
    aneurysm, faint = (_within_a_sentence(t(SYMPTOM[each])) for each in ONLY_TOGETHER)
    return t("paper.sudden", pain=words, aneurysm=aneurysm, faint=faint)


def _within_a_sentence(words: str) -> str:
    return words[0].lower() + words[1:]


def _section(title: str, lines: Iterable[str]) -> str:
    return _tag("section", _say("h2", title), *(_say("p", line) for line in lines))


def _list(kind: str, lines: Iterable[str]) -> str:
    return _tag(kind, *(_say("li", line) for line in lines))


def _say(element: str, words: str) -> str:
    """Put words into an element; nothing in them is taken for HTML."""
    return _tag(element, escape(words))


def _tag(element: str, *inside: str) -> str:
    return f"<{element}>{''.join(inside)}</{element}>"
