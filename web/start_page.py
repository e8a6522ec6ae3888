"""The page around the app: what is read while it loads, its name and icon on a home screen."""

import json
import shutil
from html import escape
from pathlib import Path
from string import Template

from lbp_app.i18n import Translator
from lbp_app.models import Language
from web.policy import CONTENT_SECURITY_POLICY

PAGE = Path(__file__).with_name("page")
PAPER = "#f4fbf8"
SEED = "#1D6F63"


def write(site: Path) -> None:
    """Write `index.html` in both languages, its scripts and styles, and `manifest.json`."""
    shutil.copytree(
        PAGE, site / "page", copy_function=shutil.copyfile, ignore=shutil.ignore_patterns("*.html")
    )
    (site / "index.html").write_text(index(), encoding="utf-8")
    (site / "manifest.json").write_text(manifest(), encoding="utf-8")


def index() -> str:
    """Give the start page: complete without scripts, Dutch first."""
    translators = [Translator(language) for language in (Language.NL, Language.EN)]
    dutch = translators[0]
    return _fill(
        "index.html",
        policy=CONTENT_SECURITY_POLICY,
        title=escape(dutch("start.title")),
        names=" · ".join(escape(t("start.title")) for t in translators),
        description=escape(dutch("start.description")),
        sections="\n".join(_section(t) for t in translators),
    )


def _section(t: Translator) -> str:
    words = {
        "loading": t("start.loading"),
        "trouble": t("start.trouble"),
        "reload": t("start.reload"),
        "no_script": t("start.no_script"),
        "alarm_heading": t("start.alarm.heading"),
        "alarm_saddle": t("start.alarm.saddle"),
        "alarm_bladder": t("start.alarm.bladder"),
        "alarm_strength": t("start.alarm.strength"),
        "alarm_action": t("start.alarm.action"),
        "alarm_call": t("start.alarm.call"),
    }
    escaped = {name: escape(text) for name, text in words.items()}
    return _fill("section.html", language=t.language.value, **escaped)


def _fill(template: str, **values: str) -> str:
    return Template((PAGE / template).read_text(encoding="utf-8")).substitute(values)


def manifest() -> str:
    """Give the web app manifest, which puts the app on a home screen under its Dutch name."""
    t = Translator(Language.NL)
    return json.dumps(
        {
            "name": t("start.title"),
            "short_name": t("start.title"),
            "description": t("start.description"),
            "lang": "nl",
            "id": ".",
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
        },
        ensure_ascii=False,
        indent=2,
    )


def _icon(path: str, pixels: int, purpose: str = "any") -> dict[str, str]:
    size = f"{pixels}x{pixels}"
    return {"src": path, "sizes": size, "type": "image/png", "purpose": purpose}
