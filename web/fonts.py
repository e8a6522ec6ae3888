"""The fonts of the site, cut down to what is shown with them."""

import ast
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import fontpkg_roboto  # type: ignore[import-untyped]
from flet_web import get_package_web_dir  # type: ignore[import-untyped]
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

ROBOTO = fontpkg_roboto.ROOT / "files" / "Roboto[wdth,wght].ttf"

FLUTTER = Path(get_package_web_dir()) / "assets" / "fonts"
"""The client's own fonts: all icons, and Roboto in one weight."""

WEIGHTS = {400: "roboto.woff2", 600: "roboto-600.woff2"}
"""Those in `lbp_app.theme`; without the second the client would thicken the first by itself."""

ICONS = "icons.otf"

OF_THE_CLIENT = (
    *(
        "ARROW_BACK",
        "ARROW_DROP_DOWN",
        "ARROW_DROP_UP",
        "ARROW_FORWARD",
        "CALENDAR_TODAY",
        "CANCEL",
    ),
    *("CHECK", "CHEVRON_LEFT", "CHEVRON_RIGHT", "CLEAR", "CLOSE", "EDIT", "EDIT_OUTLINED", "ERROR"),
    *("EXPAND_LESS", "EXPAND_MORE", "KEYBOARD_OUTLINED", "ACCESS_TIME", "MENU", "MORE_VERT"),
    *("REMOVE", "SEARCH", "WARNING"),
)
"""Icons that Flutter's own controls show: of a date picker, a folded list, a dialogue."""


def write(folder: Path, program: Path) -> None:
    """Write the fonts and the list by which the client loads them before its first frame.

    Args:
        folder: `assets` of the client.
        program: The Python files that name the icons.
    """
    fonts = folder / "fonts"
    fonts.mkdir(parents=True)
    letters = TTFont(FLUTTER / "roboto.woff2").getBestCmap()
    for weight, name in WEIGHTS.items():
        _cut(_roboto(weight), letters).save(fonts / name)
    icons = icons_of_client(icons_used(program) | set(OF_THE_CLIENT))
    _cut(TTFont(FLUTTER / "MaterialIcons-Regular.otf"), icons).save(fonts / ICONS)
    (folder / "FontManifest.json").write_text(json.dumps(_manifest()), encoding="utf-8")


def _manifest() -> list[dict[str, object]]:
    roboto = [{"asset": f"fonts/{name}", "weight": weight} for weight, name in WEIGHTS.items()]
    return [
        {"family": "MaterialIcons", "fonts": [{"asset": f"fonts/{ICONS}"}]},
        {"family": "Roboto", "fonts": roboto},
    ]


def _roboto(weight: int) -> TTFont:
    font = instantiateVariableFont(TTFont(ROBOTO), {"wght": weight, "wdth": 100})
    font.flavor = "woff2"
    return font


def _cut(font: TTFont, characters: Iterable[int]) -> TTFont:
    """Leave only these characters in a font, and none of the hints for coarse screens."""
    options = Options(hinting=False, notdef_outline=True)
    cutter = Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    return font


def keep_names(flet: Path, used: set[str]) -> None:
    """Leave only the names of icons in use, of the 8,825 that Flet would read when it needs one.

    Args:
        flet: The folder of the package.
        used: The names.
    """
    names = flet / "controls" / "material" / "icons.json"
    every = json.loads(names.read_text(encoding="utf-8"))
    names.write_text(json.dumps({name: every[name] for name in sorted(used)}), encoding="utf-8")


def icons_used(program: Path) -> set[str]:
    """Find every icon that the Python files below a folder name, as `ft.Icons.NAME`."""
    files = program.rglob("*.py")
    return {name for file in files for name in _named(ast.parse(file.read_text(encoding="utf-8")))}


def _named(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Attribute(attr="Icons"), attr=name):
                yield name


def icons_of_client(names: Iterable[str]) -> set[int]:
    """Give the characters by which the client's font of icons has them.

    Raises:
        KeyError: There is no such icon in it.
    """
    font = TTFont(FLUTTER / "MaterialIcons-Regular.otf")
    characters = {glyph: character for character, glyph in font.getBestCmap().items()}
    return {characters[_glyph(name)] for name in names}


def _glyph(name: str) -> str:
    """Give the name in the font: "add_baseline" for ADD, "edit_outlined" for EDIT_OUTLINED."""
    style = name.rpartition("_")[2]
    return name.lower() if style in {"OUTLINED", "ROUNDED", "SHARP"} else f"{name.lower()}_baseline"
