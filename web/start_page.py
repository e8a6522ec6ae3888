"""The page around the app: what is read while it loads, its name and icon on a home screen."""

import json
import shutil
from pathlib import Path

from lbp_app.i18n import Translator
from lbp_app.models import Language
from web import offline
from web.markup import PAGE, Markup, fill, lines
from web.policy import CONTENT_SECURITY_POLICY
from web.screenshots import SCREENSHOTS, Screenshot

PAPER = "#f4fbf8"
SEED = "#1D6F63"

PYTHON_WORKER = "python-worker.js"
"""At the root: what Python asks for by a relative address, it asks for from there."""


def write(site: Path) -> None:
    """Write `index.html` in both languages, its scripts and styles, and `manifest.json`."""
    elsewhere = shutil.ignore_patterns("*.html", PYTHON_WORKER, offline.WORKER)
    shutil.copytree(PAGE, site / "page", copy_function=shutil.copyfile, ignore=elsewhere)
    shutil.copyfile(PAGE / PYTHON_WORKER, site / PYTHON_WORKER)
    (site / "index.html").write_text(index(), encoding="utf-8")
    (site / "manifest.json").write_text(manifest(), encoding="utf-8")


def index() -> Markup:
    """Give the start page: complete without scripts, Dutch first."""
    translators = [Translator(language) for language in (Language.NL, Language.EN)]
    dutch = translators[0]
    return fill(
        "index.html",
        policy=CONTENT_SECURITY_POLICY,
        title=dutch("start.title"),
        names=" · ".join(t("start.title") for t in translators),
        description=dutch("start.description"),
        sections=lines(*(_section(t) for t in translators)),
        offline=lines(*(_offline(t) for t in translators)),
    )


def _section(t: Translator) -> Markup:
    return fill(
        "section.html",
        language=t.language.value,
        loading=t("start.loading"),
        trouble=t("start.trouble"),
        reload=t("start.reload"),
        no_script=t("start.no_script"),
        alarm_heading=t("start.alarm.heading"),
        alarm_saddle=t("start.alarm.saddle"),
        alarm_bladder=t("start.alarm.bladder"),
        alarm_strength=t("start.alarm.strength"),
        alarm_action=t("start.alarm.action"),
        alarm_call=t("start.alarm.call"),
        alarm_all=t("start.alarm.all"),
        read=t("start.read"),
    )


def _offline(t: Translator) -> Markup:
    """Give what the page says of working without a connection; a script shows what holds."""
    return fill(
        "offline.html",
        language=t.language.value,
        preparing=t("offline.preparing"),
        works=t("offline.works"),
        newer=t("offline.newer"),
        update=t("offline.update"),
        later=t("offline.later"),
    )


def manifest() -> str:
    """Give the web app manifest, which puts the app on a home screen under its Dutch name."""
    t = Translator(Language.NL)
    return json.dumps(
        {
            "name": t("start.title"),
            "short_name": t("start.title"),
            "description": t("start.description"),
            "lang": "nl",
            "start_url": ".",
            "scope": ".",
            "display": "standalone",
            "background_color": PAPER,
            "theme_color": SEED,
            "icons": [
                _icon("icons/icon-192.png", 192),
                _icon("icons/icon-512.png", 512),
                _icon("icons/icon-maskable-512.png", 512, purpose="maskable"),
            ],
            "screenshots": [_screenshot(t, picture) for picture in SCREENSHOTS],
        },
        ensure_ascii=False,
        indent=2,
    )


def _icon(path: str, pixels: int, purpose: str = "any") -> dict[str, str]:
    size = f"{pixels}x{pixels}"
    return {"src": path, "sizes": size, "type": "image/png", "purpose": purpose}


def _screenshot(t: Translator, picture: Screenshot) -> dict[str, str]:
    return {
        "src": picture.path,
        "sizes": f"{picture.width}x{picture.height}",
        "type": "image/png",
        "form_factor": picture.form_factor,
        "label": t(picture.label),
    }
