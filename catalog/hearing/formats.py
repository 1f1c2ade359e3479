"""Whether a message asks for something digital or on site, or says that both will do."""

from __future__ import annotations

import re
from functools import cache

from catalog.hearing.negation import corrects, denied, with_denial
from catalog.hearing.phrases import compile_phrases, phrases, read
from catalog.hearing.text import blank
from catalog.vocabulary import Format

ANY = "any"
"""Both are welcome."""

_OPPOSITE = {Format.DIGITAL.value: Format.ONSITE.value, Format.ONSITE.value: Format.DIGITAL.value}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    formats = read("formats")
    return (
        (Format.DIGITAL.value, compile_phrases([formats["digital"], formats["digital_other"]])),
        (Format.ONSITE.value, compile_phrases([formats["onsite"], formats["onsite_other"]])),
    )


def hear_format(text: str) -> str | None:
    """``digital``, ``onsite``, ``any`` or None for the folded ``text``; what is denied counts as its opposite."""
    text = blank(text, [found.span() for found in phrases("formats", "none").finditer(text)])
    for name in _OPPOSITE:
        if phrases("formats", f"asks_{name}").search(text):
            return name
    both = [found.span() for found in phrases("formats", "any").finditer(text) if not denied(text, *found.span())]
    if both:
        return ANY
    said = [(start, _OPPOSITE[name] if denied(text, start, end) else name) for name, start, end in _mentions(text)]
    if not said:
        return None
    if len({name for _, name in said}) == 1:
        return said[0][1]
    corrections = [name for start, name in said[1:] if corrects(text, start)]
    return corrections[-1] if corrections else ANY


def digital_words(text: str) -> list[tuple[int, int]]:
    """Where the folded ``text`` asks for something online, or for nothing online: no interest in videos or in what is
    digital, and no refusal of what was named before ("Autos, nicht online")."""
    found = [(start, end) for name, start, end in _mentions(text) if name == Format.DIGITAL]
    formats = [(start, end) for start, end in found if phrases("formats", "only_a_format").search(text[start:end])]
    return [with_denial(text, start, end) for start, end in formats]


def _mentions(text: str) -> list[tuple[str, int, int]]:
    """Formats named, in order; where two overlap, the longer one ("nicht hinfahren" over "hinfahren")."""
    found = [(name, *match.span()) for name, pattern in _patterns() for match in pattern.finditer(text)]
    kept: list[tuple[str, int, int]] = []
    for name, start, end in sorted(found, key=lambda one: (one[1] - one[2], one[1])):
        if all(end <= first or start >= last for _, first, last in kept):
            kept.append((name, start, end))
    return sorted(kept, key=lambda one: one[1])
