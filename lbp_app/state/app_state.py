"""The one observable: how the reader wants to see the app, and the way to every concept."""

from __future__ import annotations

from dataclasses import dataclass

from lbp_app.models import Appearance, Contacts, Language, Preferences
from lbp_app.state.app_lock import AppLock
from lbp_app.state.calendar import Calendar
from lbp_app.state.care import Care
from lbp_app.state.core import Core
from lbp_app.state.diary import Diary
from lbp_app.state.episodes import Episodes
from lbp_app.state.example import Example
from lbp_app.state.handouts import Handouts
from lbp_app.state.learning import Learning
from lbp_app.state.own_activities import OwnActivities
from lbp_app.state.pain import Pain
from lbp_app.state.plans import Plans
from lbp_app.state.summary import Summary
from lbp_app.state.transfer import Transfer
from lbp_app.storage import Opened


@dataclass
class AppState(Core):
    """The state of the app.

    Attributes:
        platform_language: Language of the phone or browser, used until one is chosen.
        wide: Whether the window is wide enough for the rail.
        platform_dark: Whether the phone or browser shows dark.
    """

    platform_language: Language = Language.NL
    wide: bool = False
    platform_dark: bool = False

    # The concepts

    @property
    def episodes(self) -> Episodes:
        """The complaint: each time it came."""
        return Episodes(self)

    @property
    def care(self) -> Care:
        """What the rules decide, and whom to see when."""
        return Care(self)

    @property
    def pain(self) -> Pain:
        """The pain entries and their course."""
        return Pain(self)

    @property
    def plans(self) -> Plans:
        """The activities that are built up by plan."""
        return Plans(self)

    @property
    def own_activities(self) -> OwnActivities:
        """The own activities (PSK) and their scores."""
        return OwnActivities(self)

    @property
    def diary(self) -> Diary:
        """Everything that was entered, by day."""
        return Diary(self)

    @property
    def handouts(self) -> Handouts:
        """What therapists handed out."""
        return Handouts(self)

    @property
    def learning(self) -> Learning:
        """The education topics, what was read, and the questions."""
        return Learning(self, self.language)

    @property
    def transfer(self) -> Transfer:
        """What leaves the device as a file, and comes back."""
        return Transfer(self)

    @property
    def summary(self) -> Summary:
        """The summary for therapist or GP."""
        return Summary(self)

    @property
    def calendar(self) -> Calendar:
        """The reminders in the calendar of the phone."""
        return Calendar(self)

    @property
    def example(self) -> Example:
        """The made-up diary that can be shown in place of the reader's own."""
        return Example(self)

    @property
    def app_lock(self) -> AppLock:
        """The PIN of the app."""
        return AppLock(self)

    # How the reader wants to see it

    @property
    def preferences(self) -> Preferences:
        """How the reader wants to see the app."""
        return self.chosen or self.log.get(Preferences)

    @property
    def language(self) -> Language:
        """The language of every word on the screen."""
        return self.preferences.language or self.platform_language

    @property
    def dark(self) -> bool:
        """Whether the app is shown dark."""
        if self.preferences.appearance is Appearance.SYSTEM:
            return self.platform_dark
        return self.preferences.appearance is Appearance.DARK

    @property
    def greets(self) -> bool:
        """Whether the welcome is still to be shown."""
        return not (self.preferences.welcomed or self.example.shows)

    @property
    def contacts(self) -> Contacts:
        """The telephone numbers of the patient's own care."""
        return self.log.get(Contacts)

    @property
    def notices(self) -> tuple[Opened, ...]:
        """What the reader must know about the storage."""
        return self.log.notices

    async def choose_language(self, language: Language) -> None:
        """Speak another language from now on."""
        await self._prefer(language=language)

    async def choose_appearance(self, appearance: Appearance) -> None:
        """Show light or dark, or follow the platform."""
        await self._prefer(appearance=appearance)

    async def choose_text_percent(self, percent: int) -> None:
        """Show all text at another size, in percent of the platform's own."""
        await self._prefer(text_percent=percent)

    async def finish_welcome(self) -> None:
        """Do not show the welcome again."""
        await self._prefer(welcomed=True)

    async def finish_install_hint(self) -> None:
        """Do not say again why the app should stand on the home screen."""
        await self._prefer(home_screen_told=True)

    async def delete_everything(self) -> None:
        """Delete all that was entered, preferences included."""
        self.example.leave()
        await self.log.clear()
        self.chosen = self.ticked = self.restored = self.tried = None
        self.notify()  # type: ignore[no-untyped-call]

    async def _prefer(self, **choice: object) -> None:
        self.chosen = self.preferences.model_copy(update=choice)
        await self.keep(self.chosen)
