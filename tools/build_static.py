"""Make web/static/vendor/ from node_modules/: two weights of Fira Sans, the typeface of KERN, and htmx for the desk.

KERN, the design system of German administration, ships 7 MB of fonts. The pages use two weights, cut down to the
letters of the languages we speak: about 20 kB each for Latin letters, 10 kB for Cyrillic ones, which a browser only
fetches when a page has some. KERN's style sheet (340 kB, for dozens of components) is not used: the pages have a few
components and 10 kB of styles of their own.
"""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
KERN = ROOT / "node_modules" / "@kern-ux" / "native"
HTMX = ROOT / "node_modules" / "htmx.org" / "dist" / "htmx.min.js"
VENDOR = ROOT / "web" / "static" / "vendor"
WEIGHTS = {"Regular": 400, "SemiBold": 600}
LATIN = "U+20-7E, U+A0-FF, U+2C6, U+2DA, U+2DC, U+2010-2027, U+202F-203A, U+20AC, U+2122, U+2190-2193, U+2212"
FURTHER_LATIN = (
    "U+102-107, U+10C-10D, U+118-11B, U+11E-11F, U+130-131, U+141-144, U+152-155, U+158-15B, U+15E-161, "
    "U+179-17E, U+218-21B, U+1E9E"
)
"""Turkish, Polish, Romanian, Sorbian and the capital sharp s."""
ALPHABETS = {"latin": f"{LATIN}, {FURTHER_LATIN}", "cyrillic": "U+400-45F, U+490-491"}
FEATURES = ["kern", "liga", "locl", "mark", "mkmk", "ccmp"]
LICENCES = """\
fira-sans-*.woff2: Fira Sans, subset. Digitized data copyright 2012-2015, The Mozilla Foundation and Telefonica S.A.,
    SIL Open Font License 1.1, https://openfontlicense.org
htmx.min.js: htmx, Zero-Clause BSD, https://htmx.org
"""
FACE = """\
@font-face {{
  font-family: "Fira Sans";
  font-style: normal;
  font-weight: {weight};
  font-display: swap;
  src: url("{file}") format("woff2");
  unicode-range: {letters};
}}
"""


def cut(source: Path, target: Path, letters: str) -> None:
    """Write the part of a font that holds ``letters`` (a CSS unicode-range). Its copyright record stays in."""
    options = subset.Options(flavor="woff2", layout_features=FEATURES, name_IDs=["*"], notdef_outline=True)
    font = TTFont(source)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(letters.replace("U+", "")))
    cutter.subset(font)
    font.flavor = "woff2"
    font.save(target)


def main() -> None:
    """Build the folder anew."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # Fira Sans has a harmless oddity that it warns of
    shutil.rmtree(VENDOR, ignore_errors=True)
    VENDOR.mkdir(parents=True)
    (VENDOR / "LICENCES.txt").write_text(LICENCES, encoding="utf-8")
    shutil.copy(HTMX, VENDOR)
    faces = []
    for name, weight in WEIGHTS.items():
        for alphabet, letters in ALPHABETS.items():
            file = f"fira-sans-{weight}-{alphabet}.woff2"
            cut(KERN / "dist" / "fonts" / "fira-sans" / f"FiraSans-{name}.woff2", VENDOR / file, letters)
            faces.append(FACE.format(weight=weight, file=file, letters=letters))
    (VENDOR / "fonts.css").write_text("\n".join(faces), encoding="utf-8")


if __name__ == "__main__":
    main()
