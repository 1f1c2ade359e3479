"""Which language a message asks for by its name ("english please"), by a few words per language."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

FILE = Path(__file__).parent.parent / "data" / "language_names.yml"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = yaml.safe_load(FILE.read_text("utf-8"))
    refusing = "|".join(map(re.escape, words["refusing"]))
    return {
        language: re.compile(
            rf"(?P<refused>(?<!\w)(?:{refusing}) (?:\w+ )?)?(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)"
        )
        for language, names in words["names"].items()
    }


def language_named(text: str) -> str | None:
    """The one language of Lotse that ``text`` names and does not refuse; None if there is none, or more than one."""
    rest = " ".join(text[:200].casefold().split())
    named = []
    for language, pattern in _patterns().items():  # easy German first: "einfaches deutsch" names "deutsch", too
        found = list(pattern.finditer(rest))
        named += [language] * any(not one["refused"] for one in found)
        rest = pattern.sub("#", rest)
    return named[0] if len(named) == 1 else None
