"""Which language a message asks for by its name ("english please"), by a few words per language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from catalog.hearing.phrases import alternatives, compile_phrases, leaves
from catalog.hearing.text import fold, sound

FILE = Path(__file__).parents[2] / "data" / "language_names.yml"
LONGEST = 300
"""Characters of a message that are read."""
CLAUSE = re.compile(r"[,.;:!?\n]+|\b(?:aber|sondern|but|ama|але|но|ale|dar|لكن|بس|ولي|اما)\b")
"""Where a refusal ends ("nicht englisch, deutsch"), in folded text."""


@dataclass(frozen=True)
class _Words:
    names: dict[str, re.Pattern[str]]
    before: re.Pattern[str]
    """Finds a refusal up to three words before the end of what stands before a name."""
    after: re.Pattern[str]
    """Finds a refusal at the beginning of what follows a name."""


@cache
def _words() -> _Words:
    words = yaml.safe_load(FILE.read_text("utf-8"))
    before, after = (alternatives(leaves(words[part])) for part in ("refused_before", "refused_after"))
    return _Words(
        {language: compile_phrases(names) for language, names in words["names"].items()},
        re.compile(rf"(?<!\w){before}(?:\W+\w+){{0,3}}\W*$"),
        re.compile(rf"^\W*(?:\w+\W+){{0,2}}?{after}(?!\w)"),
    )


def language_named(text: str) -> str | None:
    """The one language of Lotse that ``text`` names and does not refuse; None if there is none, or more than one."""
    clauses = (clause.strip() for clause in CLAUSE.split(fold(sound(text[:LONGEST]))))
    named = {language for clause in clauses for language in _asked_for(clause)}
    return named.pop() if len(named) == 1 else None


def _asked_for(clause: str) -> Iterator[str]:
    """The languages that one clause names, without those refused in it."""
    words, rest, found = _words(), clause, []
    for language, pattern in words.names.items():
        found += [(*one.span(), language) for one in pattern.finditer(rest)]
        rest = pattern.sub(lambda one: "#" * len(one[0]), rest)
    found.sort()
    read = 0
    for number, (begins, ends, language) in enumerate(found):
        following = clause[ends : found[number + 1][0] if number + 1 < len(found) else None]
        refused = words.after.search(following)
        if not refused and not words.before.search(clause[read:begins]):
            yield language
        read = ends + (refused.end() if refused else 0)
