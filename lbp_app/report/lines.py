"""How one entry of a summary is told: a line for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbp_app import wording
from lbp_app.i18n import N_, Translator
from lbp_app.models import (
    BASELINE_SESSIONS,
    AlarmRecord,
    ChangeRecord,
    QuestionRecord,
    Record,
    Symptom,
)
from lbp_app.report.document import Row
from lbp_app.report.facts import Activity, DatedScore, OwnActivity, SitePain
from lbp_app.rules import Advice
from lbp_app.rules.pain_course import Site
from lbp_app.rules.progress import Course, DayPain, Trend

Entry = Advice | AlarmRecord | SitePain | ChangeRecord | OwnActivity | Activity | QuestionRecord
"""Whatever gets a line of its own."""

TICKS = 3
"""Ticks of one alarm list to tell, times the entries of a kind: all twenty from 7 entries on."""

SITES: Mapping[Site, str] = {Site.BACK: N_("report.back"), Site.LEG: N_("report.leg")}

TRENDS: Mapping[Trend, str] = {
    Trend.FALLING: N_("report.falling"),
    Trend.STEADY: N_("report.steady"),
    Trend.RISING: N_("report.rising"),
}


def line_of(entry: Entry, t: Translator, most: int) -> Row:
    """Tell an entry.

    Args:
        entry: What to tell.
        t: The language.
        most: How many entries of one kind are told: with few of them, each is told shorter.
    """
    label = ""
    match entry:
        case Advice():
            label = t(wording.TIER[entry.tier].label)
            text = t(wording.ADVICE[entry.text].title)
        case AlarmRecord():
            label, text = _day(entry, t), _ticked(entry, t, TICKS * most)
        case SitePain():
            label, text = t(SITES[entry.site]), " ".join(_course(entry, t))
        case ChangeRecord():
            label, text = _day(entry, t), t(wording.RATING[entry.rating])
        case OwnActivity():
            scores = [_score(dated, t) for dated in (entry.first, entry.latest) if dated]
            label, text = _one_line(entry.name), "; ".join(scores) or t("report.no_score")
        case Activity():
            label, text = _one_line(entry.plan.activity), " ".join(_built_up(entry, t))
        case QuestionRecord():
            text = _one_line(entry.text)
    return Row(text, label)


def week_line(week: DayPain, t: Translator) -> Row:
    """Tell the mean pain of a week, named by its first day."""
    scores = [
        t("report.week.score", site=t(SITES[site]), score=mean(score, t))
        for site in Site
        if (score := week.of(site)) is not None
    ]
    label = t("report.week", date=t.date(week.day, "long"))
    return Row(", ".join(scores) or t("report.no_score"), label)


def mean(score: float, t: Translator) -> str:
    """Write a mean score with one decimal, if it has any."""
    return t.number(round(score, 1))


def more(n: int, t: Translator) -> str:
    """Say how many were left out; nothing when none was."""
    return t.plural("report.more.one", "report.more.other", n) if n > 0 else ""


def _ticked(alarm: AlarmRecord, t: Translator, most: int) -> str:
    """Name what was ticked, in the order of the alarm list: the most urgent are never left out."""
    ticked = [symptom for symptom in Symptom if symptom in alarm.symptoms]
    said = [t(wording.SYMPTOM[symptom]) for symptom in ticked[:most]]
    said.append(more(len(ticked) - most, t))
    if alarm.over_40 is not None:
        said.append(t("alarm.over_40.yes") if alarm.over_40 else t("alarm.over_40.no"))
    return "; ".join(filter(None, said)) or t("report.nothing_ticked")


def _course(pain: SitePain, t: Translator) -> Iterator[str]:
    if isinstance(pain.course, Course):
        start, now = mean(pain.course.start, t), mean(pain.course.now, t)
        yield t("report.course", start=start, now=now, trend=t(TRENDS[pain.course.trend]))
    if pain.highest and pain.latest:
        yield t("report.highest", score=_score(pain.highest, t))
        yield t("report.latest", score=_score(pain.latest, t))


def _built_up(activity: Activity, t: Translator) -> Iterator[str]:
    """Say how far an activity has come: what was asked, what was done, and where it leads."""
    plan, adherence, latest = activity.plan, activity.adherence, activity.latest
    if activity.first_quota is None:
        yield t("report.measured", n=activity.measured, of=BASELINE_SESSIONS)
    else:
        done, planned = t.number(adherence.done), t.number(adherence.planned)
        yield t("report.adherence", done=done, planned=planned)
        yield t("report.first_quota", amount=wording.amount(t, activity.first_quota, plan.unit))
    if latest and latest.amount:
        amount = wording.amount(t, latest.amount, plan.unit)
        yield t("report.latest_session", amount=amount, date=_day(latest, t))
    target = wording.amount(t, plan.target, plan.unit)
    yield t("report.target", amount=target, date=t.date(plan.target_date, "long"))
    if plan.ended:
        yield t("report.ended", date=t.date(plan.ended, "long"))


def _score(dated: DatedScore, t: Translator) -> str:
    return t("report.score", score=dated.score, date=t.date(dated.day, "long"))


def _day(record: Record, t: Translator) -> str:
    return t.date(record.at.date(), "long")


def _one_line(text: str) -> str:
    """Write what the patient typed without its line breaks."""
    return " ".join(text.split())
