"""Cut the fonts of the PDF out of Roboto: `python -m web.report_fonts` writes lbp_app/report/fonts.

They are kept with the program: phones need them too, and there nothing is built.
"""

import shutil
from pathlib import Path

import fontpkg_roboto  # type: ignore[import-untyped]
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

FONTS = Path(__file__).parent.parent / "lbp_app" / "report" / "fonts"

WEIGHTS = {"Regular": 400, "Bold": 700}

LETTERS = (*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, "–—‘’‚“”„•…€−≤≥×½\ufffd"))
"""What is written in Europe with Latin letters, and the box for everything else."""


def write(folder: Path) -> None:
    """Write both weights and their licence."""
    for name, weight in WEIGHTS.items():
        whole = TTFont(
            fontpkg_roboto.ROOT / "files" / "Roboto[wdth,wght].ttf", recalcTimestamp=False
        )
        font = instantiateVariableFont(whole, {"wght": weight, "wdth": 100}, updateFontNames=True)
        cutter = Subsetter(Options(hinting=False, layout_features=[], notdef_outline=True))
        cutter.populate(unicodes=LETTERS)
        cutter.subset(font)
        font.save(folder / f"Roboto-{name}.ttf")
    shutil.copyfile(fontpkg_roboto.ROOT / "LICENSE", folder / "OFL.txt")


if __name__ == "__main__":
    write(FONTS)
