"""What no text for patients may hold, whether it stands in a catalogue or in a topic."""

import re
import string
from collections.abc import Iterator

from lbp_app.models import Language

ACCENTED = {chr(code) for code in range(0xC0, 0x180) if chr(code).isalpha()}
PUNCTUATION = set(".,:;?()[]/-%&+'\"–’‘“”€•…")
ALLOWED = {*string.ascii_letters, *string.digits, " ", *ACCENTED, *PUNCTUATION}
"""What the font of the app can show, and a calm text needs: so no exclamation marks, and no
arrows or pictures, which a screen reader would spell out."""

FALSE_COMFORT = {
    Language.NL: (
        r"niets aan de hand",
        r"niets ernstigs",
        r"u bent gezond",
        r"u mankeert niets",
        r"geen zorgen",
        r"gerust(?:gesteld)? zijn",
    ),
    Language.EN: (
        r"you(?: are|’re|'re) (?:fine|healthy|all right)",
        r"nothing (?:is )?wrong",
        r"nothing serious",
        r"nothing to worry about",
        r"(?:no need to|do not|don’t|don't) worry",
    ),
}
"""No rule can know that somebody is well: an app that finds nothing says only that."""

DIAGNOSIS = {
    # A statement of its own. "Als u een hernia hebt" and "Hebt u LRS?" have another order.
    Language.NL: (
        r"\bu (?:hebt|heeft) (?:een |waarschijnlijk |vast )*(?:hernia|lrs|botbreuk)\b",
        r"\buw (?:hernia|slijtage)\b",
    ),
    Language.EN: (
        r"(?<!\bif )(?<!\bwhen )(?<!\bwhether )(?<!\bdo )"
        r"\byou have (?:a |an |probably )*(?:slipped disc|hernia|lrs|sciatica|fracture)",
        r"\byour (?:hernia|slipped disc|sciatica)\b",
    ),
}
"""Only a therapist or doctor can say what somebody has."""

DOSE = (
    r"\d\s*(?:mg|mcg|ml|milligram\w*|gram\w*)\b",
    r"\b(?:\d+|een|één|twee|drie|vier|one|two|three|four)\s+(?:tablet|pil|pill|capsule)\w*\b",
    r"\b(?:paracetamol|ibuprofen|diclofenac|naproxen|tramadol|morfine|morphine|oxycodon\w*)\b",
)
"""Choice and dose of medicine belong to GP and pharmacist (E10)."""


def faults(text: str, language: Language) -> Iterator[str]:
    """Names everything in a text that must not be there."""
    for character in sorted(set(text) - ALLOWED):
        yield f"character {character!r}"
    for pattern in (*FALSE_COMFORT[language], *DIAGNOSIS[language], *DOSE):
        if found := re.search(pattern, text, re.IGNORECASE):
            yield f"the words {found[0]!r}"
