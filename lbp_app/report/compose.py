"""From facts to a summary in the words of one language."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from lbp_app import __version__, wording
from lbp_app.i18n import N_, Translator
from lbp_app.models import Tier
from lbp_app.report.document import Chart, Document, Headline, Row, Section
from lbp_app.report.facts import Facts, Part, SitePain
from lbp_app.report.lines import SITES, Entry, line_of, mean, more, week_line
from lbp_app.rules.pain_course import Site
from lbp_app.rules.progress import Course, weekly_means

MOST = 12
"""Entries of one kind that a summary tells, unless there is room for fewer."""

LONGEST_BY_DAY = 60
"""More days than this are drawn by week: their points could not be told apart."""

TITLES: Mapping[Part, str] = {
    Part.ADVICE: N_("report.advice"),
    Part.ALARM: N_("report.alarm"),
    Part.PAIN: N_("course.title"),
    Part.CHANGE: N_("report.change"),
    Part.OWN_ACTIVITIES: N_("report.own_activities"),
    Part.PLANS: N_("report.plans"),
    Part.QUESTIONS: N_("report.questions"),
}

UNKNOWN = N_("report.unknown")

LRS: Mapping[bool | None, str] = {
    None: UNKNOWN,
    True: N_("report.lrs.yes"),
    False: N_("report.lrs.no"),
}


def compose(facts: Facts, parts: Collection[Part], t: Translator, most: int = MOST) -> Document:
    """Put facts into words.

    Args:
        facts: What to tell.
        parts: What to tell of it; the complaint is told always.
        t: The language of the summary, whatever that of the app.
        most: Entries of one kind to tell, at least 1; how many more there are is said.
    """
    wanted = [part for part in Part if part in parts]
    today = t.date(facts.today, "long")
    return Document(
        language=t.language.value,
        title=t("report.title"),
        day=today,
        made=t("report.made", date=today, version=__version__),
        name=t("report.example") if facts.is_example else t("report.name"),
        statement=t("report.statement"),
        headlines=tuple(_headlines(facts, wanted, t)),
        sections=(_complaint(facts, t), *(_section(facts, part, t, most) for part in wanted)),
        chart=_chart(facts, t, most) if Part.PAIN in wanted and facts.days else None,
    )


def _headlines(facts: Facts, parts: Collection[Part], t: Translator) -> Iterator[Headline]:
    yield _duration(facts, t)
    if Part.PAIN in parts:
        yield from (_pain(pain, t) for pain in facts.pain)
    if Part.CHANGE in parts:
        yield _change(facts, t)


def _duration(facts: Facts, t: Translator) -> Headline:
    label, onset = t("report.duration"), facts.onset
    if onset is None:
        return Headline(label, t("report.unknown"))
    lasted = _time((facts.today - onset).days, t)
    return Headline(label, lasted, t("report.since", date=t.date(onset, "long")))


def _time(days: int, t: Translator) -> str:
    """Count in weeks for two years: the clocks of the guideline count so."""
    if days < 14:
        return t.plural("report.days.one", "report.days.other", days)
    if days < 731:
        return t.plural("report.weeks.one", "report.weeks.other", days // 7)
    return t.plural("report.years.one", "report.years.other", int(days / 365.25))


def _pain(pain: SitePain, t: Translator) -> Headline:
    label = t(SITES[pain.site])
    if isinstance(pain.course, Course):
        start, now = mean(pain.course.start, t), mean(pain.course.now, t)
        return Headline(label, t("report.from_to", start=start, now=now), t("report.means"))
    if pain.latest:
        return Headline(label, str(pain.latest.score), t.date(pain.latest.day, "long"))
    return Headline(label, t("report.unknown"))


def _change(facts: Facts, t: Translator) -> Headline:
    label = t("report.change")
    if not facts.changes:
        return Headline(label, t("report.unknown"))
    latest = facts.changes[0]
    return Headline(label, t(wording.RATING[latest.rating]), t.date(latest.at.date(), "long"))


def _complaint(facts: Facts, t: Translator) -> Section:
    told = facts.complaint
    session = told.first_session if told else None
    return Section(
        t("report.complaint"),
        (
            Row(t(LRS[told.lrs if told else None]), t("report.lrs")),
            Row(
                t(wording.PROFILE[told.profile] if told and told.profile else UNKNOWN),
                t("report.profile"),
            ),
            Row(
                t.date(session, "long") if session else t("report.unknown"),
                t("report.first_session"),
            ),
        ),
    )


def _section(facts: Facts, part: Part, t: Translator, most: int) -> Section:
    entries = _entries(facts, part)
    shown = entries if part is Part.PAIN else entries[:most]
    scale = t("own.ends") if part is Part.OWN_ACTIVITIES and shown else ""
    return Section(
        title=t(TITLES[part]),
        rows=tuple(line_of(entry, t, most) for entry in shown) or (_nothing(part, t),),
        notes=tuple(filter(None, (scale, more(len(entries) - len(shown), t)))),
        part=part,
    )


def _nothing(part: Part, t: Translator) -> Row:
    """Say that there is nothing, and conclude no more from it."""
    return Row(t("report.no_advice") if part is Part.ADVICE else t("report.nothing"))


def _entries(facts: Facts, part: Part) -> Sequence[Entry]:
    entries: Mapping[Part, Sequence[Entry]] = {
        Part.ADVICE: [advice for advice in facts.advice if advice.tier is not Tier.ASK],
        Part.ALARM: facts.alarms,
        Part.PAIN: [pain for pain in facts.pain if pain.latest],
        Part.CHANGE: facts.changes,
        Part.OWN_ACTIVITIES: facts.own_activities,
        Part.PLANS: facts.activities,
        Part.QUESTIONS: facts.questions,
    }
    return entries[part]


def _chart(facts: Facts, t: Translator, most: int) -> Chart:
    weeks = weekly_means(facts.days)
    by_week = len(facts.days) > LONGEST_BY_DAY
    points = weeks if by_week else facts.days
    caption = N_("report.chart.by_week") if by_week else N_("report.chart.by_day")
    first, last = (t.date(pain.day, "long") for pain in (facts.days[0], facts.days[-1]))
    return Chart(
        points=points,
        labels=tuple(t.date(point.day, "short") for point in points),
        back=t(SITES[Site.BACK]),
        leg=t(SITES[Site.LEG]),
        caption=t(caption, first=first, last=last),
        weeks=tuple(week_line(week, t) for week in weeks[-most:]),
        earlier=more(len(weeks) - most, t),
    )
