"""The process that sets one sheet: JSON comes in on the standard input, a PDF/UA-1 goes out.

It runs alone (``python -I worker.py``), so that a sheet that takes too long can be ended, and imports nothing of ours.
The templates see the folder data/print/ and nothing else of the disk; what people wrote reaches them as values, never
as typst code.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import unicodedata
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

import fontpkg_fira_sans
import fontpkg_ibm_plex_sans_arabic
import typst
from fontTools.ttLib import TTFont

TEMPLATES = Path(__file__).parents[2] / "data" / "print"
FONTS = (fontpkg_fira_sans.ROOT / "files", fontpkg_ibm_plex_sans_arabic.ROOT / "files")
FACES = ("FiraSans-Regular.ttf", "IBMPlexSansArabic-Regular.ttf")
"""Those whose letters are counted on; the other weights have the same."""
MOST_MEMORY = 2 * 1024**3
"""Bytes of address space. A sheet takes some 100 MB, most of it typst itself."""
MOST_CPU_S = 20
LONGEST_WORD = 90
"""Letters after which a word may break anywhere. Shorter German ones are hyphenated by typst."""
SOFT_HYPHEN = "\u00ad"
MARKS = frozenset("\u200b\u2060\u2066\u2067\u2068\u2069\u200c\u200d\n" + SOFT_HYPHEN)
"""Invisible, and understood by typst whether or not a font has them."""
NEEDLESS = frozenset("\u200e\u200f")
"""Directions of lines: here, paragraphs have one."""
DROPPED = frozenset({"So", "Sk", "Sm", "Mn", "Me", "Cf", "Cc", "Cs", "Co", "Cn"})
"""Kinds of characters (Unicode categories) that are left out where no font has them: emoji, above all."""
UNKNOWN = "?"
"""Stands for a letter that no font has."""


def main() -> None:
    """Set the sheet that comes in."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))
    order = json.load(sys.stdin.buffer)
    sys.stdout.buffer.write(pdf_of(order["template"], order["data"]))


def pdf_of(template: str, data: dict[str, Any]) -> bytes:
    """The sheet as PDF/UA-1. Raises typst.TypstError where it cannot be one. Values named ``svg`` stay as they are."""
    letters = all_letters()
    made = typst.compile(
        str(TEMPLATES / f"{template}.typ"),
        root=str(TEMPLATES),
        font_paths=[str(folder) for folder in FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(_shown(data, letters))},
        pdf_standards=["ua-1"],
    )
    assert isinstance(made, bytes)
    return made


@cache
def all_letters() -> frozenset[str]:
    """Those that can be printed as they are."""
    return frozenset().union(*map(_letters, FACES))


def printable(text: str, letters: Collection[str]) -> str:
    """``text`` with nothing in it that the fonts lack, for which PDF/UA has no room, and with room to break in it."""
    known = "".join(_known(one, letters) for one in text if one not in NEEDLESS)
    return re.sub(rf"[^\s/.,;:\-{SOFT_HYPHEN}]{{{LONGEST_WORD},}}", _breaking, known)


def _known(one: str, letters: Collection[str]) -> str:
    if one in letters or one in MARKS:
        return one
    plain = unicodedata.normalize("NFKC", one)
    if plain != one and all(part in letters for part in plain):
        return plain
    return "" if unicodedata.category(one) in DROPPED else UNKNOWN


def _breaking(word: re.Match[str]) -> str:
    text = word.group()
    return SOFT_HYPHEN.join(text[at : at + LONGEST_WORD // 2] for at in range(0, len(text), LONGEST_WORD // 2))


def _letters(face: str) -> frozenset[str]:
    path = next(folder / face for folder in FONTS if (folder / face).is_file())
    with TTFont(path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def _shown(value: Any, letters: Collection[str]) -> Any:
    if isinstance(value, str):
        return printable(value, letters)
    if isinstance(value, list):
        return [_shown(one, letters) for one in value]
    if isinstance(value, dict):
        return {name: one if name == "svg" else _shown(one, letters) for name, one in value.items()}
    return value


if __name__ == "__main__":
    main()
