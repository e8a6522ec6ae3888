"""What a picture of the app shows: the contrast of each text, as it is painted."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from playwright.sync_api import Page

Colour = tuple[int, int, int]

TEXTS = """() => {
  const found = [];
  for (const element of document.querySelectorAll("flt-semantics-host *")) {
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const words = own.map((node) => node.data).join("").trim()
      || (element.getAttribute("aria-label") ?? "").trim();
    const inner = element.querySelector("[aria-label], span");
    if (!words || inner || element.getAttribute("aria-disabled") === "true") continue;
    if (element.getAttribute("role") === "img" || element.matches("input, textarea")) continue;
    const place = element.tagName === "SPAN" ? element.parentElement : element;
    const { left, top, right, bottom } = place.getBoundingClientRect();
    const view = element.closest("[style*='overflow-y']")?.getBoundingClientRect();
    if (right - left < 2 || bottom - top < 2) continue;
    if (view && (top < view.top || bottom > view.bottom)) continue;  // scrolled away
    found.push({ words, left, top, right, bottom });
  }
  return found;
}"""
"""The texts of the semantics that hold no other, with their places: those that are painted."""


class Text:
    """A text on the screen.

    Attributes:
        words: What it says.
        box: Where it is: left, top, right, bottom, in pixels.
    """

    def __init__(self, words: str, left: float, top: float, right: float, bottom: float) -> None:
        self.words = words
        self.box = (left, top, right, bottom)

    def is_cut(self, width: float) -> bool:
        """Whether it goes over the left or right edge of a screen."""
        left, _, right, _ = self.box
        return left < 0 or right > width

    def overlaps(self, other: Text) -> bool:
        """Whether it shares more than an edge with another text."""
        left, top, right, bottom = self.box
        other_left, other_top, other_right, other_bottom = other.box
        wide = min(right, other_right) - max(left, other_left)
        high = min(bottom, other_bottom) - max(top, other_top)
        return wide > EDGE and high > EDGE


EDGE = 3  # pixels


def texts(page: Page) -> list[Text]:
    """Give the texts on the screen."""
    return [Text(**found) for found in page.evaluate(TEXTS)]


def contrasts(page: Page) -> dict[str, float]:
    """Give the contrast of each text on the screen, as WCAG counts it: 1 to 21.

    The commonest colour in its box is the ground; the one that differs most from it is the ink.
    """
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    found: dict[str, float] = {}
    for text in texts(page):
        left, top, right, bottom = (round(side) for side in text.box)
        if left < 0 or top < 0 or right > picture.width or bottom > picture.height:
            continue  # not all of it is in the picture
        inside = picture.crop((left, top, right, bottom))
        colours = inside.getcolors(inside.width * inside.height) or []
        (_, ground) = max(colours)
        found[text.words] = max(_contrast(ground, ink) for _, ink in colours)
    return found


def _contrast(one: Colour, other: Colour) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4
