"""The pictures that some browsers show to a reader who is about to install the app."""

from typing import NamedTuple

from lbp_app.i18n import N_


class Screenshot(NamedTuple):
    """A picture of a screen in Dutch, light, with the example in it; `make screens` renews it.

    Attributes:
        screen: Its name among the screens of tests/e2e/everywhere.py.
        form_factor: Whether it is shown on a phone ("narrow") or on a computer ("wide").
        width: In pixels, as is the height.
        height: See there.
        label: Identifier of the words for who can't see it.
    """

    screen: str
    form_factor: str
    width: int
    height: int
    label: str

    @property
    def path(self) -> str:
        """Where it is, below assets/ and in the site."""
        return f"screenshots/{self.screen}-{self.form_factor}.png"


SCREENSHOTS = (
    Screenshot("today", "narrow", 390, 844, N_("place.today")),
    Screenshot("progress", "wide", 1280, 800, N_("place.progress")),
)
