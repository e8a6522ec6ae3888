"""The summary for therapist or GP."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass

from lbp_app import later
from lbp_app.i18n import Translator
from lbp_app.models import (
    AlarmRecord,
    ChangeRecord,
    DifficultyRecord,
    OwnActivityRecord,
    PainRecord,
    PlanRecord,
    QuestionRecord,
    SessionRecord,
)
from lbp_app.report.facts import Diary, Facts, Part, facts_of
from lbp_app.report.page import as_page
from lbp_app.state.care import Care
from lbp_app.state.core import Core
from lbp_app.state.episodes import Episodes
from lbp_app.state.example import Example


@dataclass(frozen=True)
class Summary:
    """What was entered about the episode that lasts, for who treats the patient."""

    core: Core

    @property
    def facts(self) -> Facts:
        """Everything a summary can tell."""
        log = self.core.log
        return facts_of(
            Diary(
                today=self.core.today,
                episode=Episodes(self.core).days,
                pain=log.all(PainRecord),
                changes=log.all(ChangeRecord),
                alarms=self._alarms,
                own_activities=log.all(OwnActivityRecord),
                difficulties=log.all(DifficultyRecord),
                plans=log.all(PlanRecord),
                sessions=log.all(SessionRecord),
                questions=log.all(QuestionRecord),
                advice=Care(self.core).outcome.advice,
                is_example=Example(self.core).shows,
            )
        )

    async def prepare(self) -> None:
        """Make ready what draws the PDF, so that the tap which asks for it need not wait.

        If it can't be fetched now, that tap tries again.
        """
        with suppress(OSError):
            await later.load(later.PAPER)

    async def pdf(self, parts: Collection[Part], t: Translator) -> bytes:
        """Draw the summary as one A4 page.

        Args:
            parts: What to tell.
            t: The language of the summary.

        Raises:
            OSError: What draws it could not be fetched.
        """
        await later.load(later.PAPER)
        # Not there before the line above, and of no use to the first screen.
        from lbp_app.report.pdf import as_pdf  # noqa: PLC0415

        return as_pdf(self.facts, parts, t)

    async def page(self, parts: Collection[Part], t: Translator) -> str:
        """Write the summary as a page for a printer: what the PDF tells, and so on one sheet.

        Args:
            parts: What to tell.
            t: The language of the summary.

        Raises:
            OSError: What measures the sheet could not be fetched.
        """
        await later.load(later.PAPER)
        from lbp_app.report.pdf import on_one_page  # noqa: PLC0415 - as above

        return as_page(on_one_page(self.facts, parts, t))

    @property
    def _alarms(self) -> tuple[AlarmRecord, ...]:
        """What was ticked, that which could not be kept included."""
        kept, ticked = self.core.log.all(AlarmRecord), self.core.ticked
        if ticked is None:
            return kept
        return (*(alarm for alarm in kept if alarm.id != ticked.id), ticked)
