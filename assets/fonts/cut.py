"""Cuts the report fonts from Debian's fonts-noto-core (needs: pip install fonttools).

    python assets/fonts/cut.py

Keeps Latin, Greek, Cyrillic and Vietnamese of Noto Sans, drops hints and layout tables (the report sets glyph
by glyph), and adds the status symbols that Noto keeps in sister fonts. Output is the same for the same input.
"""

import os
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SOURCE = Path(os.environ.get("NOTO_DIR", "/usr/share/fonts/truetype/noto"))
HERE = Path(__file__).parent

RANGES = [
    (0x20, 0x24F), (0x2BB, 0x2BD), (0x2C6, 0x2DD), (0x300, 0x345), (0x370, 0x3FF), (0x400, 0x52F),
    (0x1E00, 0x1EFF), (0x2010, 0x2015), (0x2018, 0x203A), (0x2044, 0x2044), (0x2070, 0x208E), (0x20A0, 0x20BF),
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2150, 0x215F), (0x2190, 0x2193), (0x2202, 0x2265), (0xFFFD, 0xFFFD),
]

# (character, sister font, its code there, scale): what Noto Sans itself lacks. The bold check mark is the heavy one.
SYMBOLS = [
    (0x2713, "NotoSansSymbols2-Regular.ttf", {"Regular": 0x2713, "Bold": 0x2714}, 1.0),
    (0x2610, "NotoSansSymbols2-Regular.ttf", {}, 1.0),
    (0x21B7, "NotoSansMath-Regular.ttf", {}, 1.35),
    (0x2192, "NotoSansMath-Regular.ttf", {}, 1.0),
    (0x2212, "NotoSansMath-Regular.ttf", {}, 1.0),
    (0x2248, "NotoSansMath-Regular.ttf", {}, 1.0),
    (0x2260, "NotoSansMath-Regular.ttf", {}, 1.0),
    (0x2264, "NotoSansMath-Regular.ttf", {}, 1.0),
    (0x2265, "NotoSansMath-Regular.ttf", {}, 1.0),
]


def add_symbol(font, code, sister, their_code, scale):
    """Copies one glyph's outline; both fonts use 1000 units to the em."""
    theirs = sister.getBestCmap()[their_code]
    glyphs = sister.getGlyphSet()
    pen = TTGlyphPen(None)
    # Scaled around the height where the middle of a line of capitals is, so that it stays there.
    glyphs[theirs].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 357 * (1 - scale))))
    name = f"uni{code:04X}"
    font["glyf"][name] = pen.glyph()
    bounds = BoundsPen(glyphs)
    glyphs[theirs].draw(bounds)
    font["hmtx"][name] = (round(sister["hmtx"][theirs][0] * scale), round(bounds.bounds[0] * scale))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def cut(style):
    font = TTFont(SOURCE / f"NotoSans-{style}.ttf", recalcTimestamp=False)
    have = font.getBestCmap()
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "DSIG", "gasp", "meta", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in RANGES for c in range(first, last + 1) if c in have])
    subsetter.subset(font)
    for code, file, theirs, scale in SYMBOLS:
        if code not in have:
            add_symbol(font, code, TTFont(SOURCE / file), theirs.get(style, code), scale)
    target = HERE / f"NotoSans-{style}.ttf"
    font.save(target)
    print(target.name, target.stat().st_size, len(font.getBestCmap()), "characters")


for style in ("Regular", "Bold"):
    cut(style)
