"""The one observable: how the reader wants to see the app, and the way to every concept."""

from __future__ import annotations

from dataclasses import dataclass

from lbp_app.models import Appearance, Contacts, Language, Preferences
from lbp_app.state.care import Care
from lbp_app.state.core import Core
from lbp_app.state.episodes import Episodes
from lbp_app.state.learning import Learning
from lbp_app.state.own_activities import OwnActivities
from lbp_app.state.pain import Pain
from lbp_app.state.plans import Plans
from lbp_app.storage import Opened


@dataclass
class AppState(Core):
    """The state of the app.

    Attributes:
        platform_language: Language of the phone or browser, used until one is chosen.
        wide: Whether the window is wide enough for the rail.
        platform_dark: Whether the phone or browser shows dark.
        chosen: The preferences chosen since the start; they count whether or not they are kept.
    """

    platform_language: Language = Language.NL
    wide: bool = False
    platform_dark: bool = False
    chosen: Preferences | None = None

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
    def learning(self) -> Learning:
        """The education topics, what was read, and the questions."""
        return Learning(self, self.language)

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

    async def delete_everything(self) -> None:
        """Delete all that was entered, preferences included."""
        await self.log.clear()
        self.chosen = self.ticked = None
        self.notify()  # type: ignore[no-untyped-call]

    async def _prefer(self, **choice: object) -> None:
        self.chosen = self.preferences.model_copy(update=choice)
        await self.keep(self.chosen)
