"""Whether a thing named in a clause is wished for or denied, and which of two things named is meant."""

from __future__ import annotations

import re
from functools import cache

from catalog.hearing.phrases import alternatives, leaves, phrases, read
from catalog.hearing.text import clause_around


@cache
def _before() -> re.Pattern[str]:
    """A denial before the thing, with at most two other words between ("kein langweiliges Praktikum")."""
    negation = read("negation")
    near = alternatives(leaves(negation["near"]))
    words = alternatives(leaves(negation["near_words"]))
    far = alternatives(leaves(negation["before"]))
    return re.compile(rf"(?<!\w)(?:(?P<near>{near})(?: {words})*|(?P<far>{far})(?: [\w'-]+){{0,2}}) *-?$")


@cache
def _directly_before() -> re.Pattern[str]:
    """A denial before the thing, with nothing between that it could deny as well."""
    negation = read("negation")
    denials = alternatives(leaves([negation["near"], negation["before"]]))
    return re.compile(rf"(?<!\w){denials}(?: {alternatives(leaves(negation['near_words']))})* *-?$")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"[ -]*{alternatives(leaves(read('negation')['after']))}(?!\w)")


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternatives(leaves(read('negation')['compared']))}(?: [\w'-]+){{0,2}} *$")


@cache
def _corrected() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w){alternatives(leaves(read('negation')['corrected']))}(?!\w)(?:[ ,]+[\w'-]+){{0,3}}[ ,]*$"
    )


def denied(text: str, start: int, end: int) -> bool:
    """Whether the folded ``text`` denies what it names at ``start:end`` ("kein Praktikum", "Büro is nix für mich")."""
    before, after = clause_around(text, start, end)
    harmless = [found.span() for found in phrases("negation", "not_meant").finditer(text)]

    def meant(position: int) -> bool:
        return not any(first <= position < last for first, last in harmless)

    offset = start - len(before)
    ahead = _before().search(before)
    if ahead and meant(offset + ahead.start()):
        return True
    if _compared().search(text[max(0, start - 80) : start]):
        return True
    behind = _after().match(after)
    return behind is not None and meant(end + behind.end() - 1) and meant(end + _first_letter(after))


def with_denial(text: str, start: int, end: int) -> tuple[int, int]:
    """What the folded ``text`` names at ``start:end``, together with the denial directly before or after it."""
    before, after = clause_around(text, start, end)
    ahead, behind = _directly_before().search(before), _after().match(after)
    return start - len(before) + ahead.start() if ahead else start, end + behind.end() if behind else end


def _first_letter(text: str) -> int:
    return len(text) - len(text.lstrip(" -"))


def corrects(text: str, start: int) -> bool:
    """Whether what is named at ``start`` replaces what was named before ("..., nein, doch lieber ...")."""
    return bool(_corrected().search(text[max(0, start - 60) : start]))
