"""Which of the ten kinds of offer a message asks for, and which it rules out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from catalog.hearing.negation import corrects, denied
from catalog.hearing.phrases import alternatives, compile_phrases, leaves, phrases, read
from catalog.hearing.text import blank, clause_around
from catalog.vocabulary import Kind

MEETING = 60
"""Characters between a verb of talking and the firm, in one clause, that still belong together."""

_FIRST_PARTS = frozenset({Kind.PRAKTIKUM.value, Kind.AUSBILDUNG.value, Kind.STUDIUM.value, Kind.FERIEN.value})
"""Kinds that compounds of another kind begin with ("Ausbildungsmesse", "Studienberatung")."""

_IN = re.compile(r"(?<!\w)(?:in|aus|nach|bei) $")
"""Before a word for a kind it leaves open that the municipality is meant ("wohne in Lehre")."""


@dataclass(frozen=True)
class Mention:
    """A kind named at ``start:end`` of a text."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Kinds:
    """The kind asked for, and the kinds ruled out."""

    kind: str | None = None
    not_kinds: tuple[str, ...] = ()


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    kinds = read("kinds")["kinds"]
    return tuple((kind.value, compile_phrases(kinds[kind.value])) for kind in Kind)


@cache
def _around(name: str) -> re.Pattern[str]:
    words = alternatives(leaves(read("kinds")[name]))
    if name.endswith("_before"):
        return re.compile(rf"(?<!\w){words} *$")
    return re.compile(rf"[ -]*{words}(?!\w)")


def hear_kinds(text: str) -> Kinds:
    """The kinds in the folded ``text``: the first one wished for, or a later one that corrects it."""
    text = blank(text, [found.span() for found in phrases("kinds", "none").finditer(text)])
    wished: list[Mention] = []
    topics: list[Mention] = []
    past: list[Mention] = []
    ruled_out: list[str] = []
    then = max((found.start() for found in phrases("kinds", "until_then").finditer(text)), default=0)
    for mention in _mentions(text):
        before, after = clause_around(text, mention.start, mention.end)
        if mention.end <= then:
            past.append(mention)
        elif _around("denied_as_it_was").match(text, mention.end):
            wished.append(mention)
        elif denied(text, mention.start, mention.end):
            ruled_out.append(mention.kind)
        elif _around("past_before").search(before) or _around("past_after").match(after):
            past.append(mention)
        elif _around("topic_before").search(before):
            topics.append(mention)
        else:
            wished.append(mention)
    kind = _chosen(text, wished) or _chosen(text, topics) or _again(text, past) or _holidays(text)
    return Kinds(kind, tuple(dict.fromkeys(name for name in ruled_out if name != kind)))


def kind_words(text: str) -> list[tuple[int, int]]:
    """Where the folded ``text`` has single words for kinds, which name no place (though "Lehre" is a municipality)."""
    spans = (match.span() for _, pattern in _patterns() for match in pattern.finditer(text))
    return [(start, end) for start, end in spans if " " not in text[start:end] and not _IN.search(text[:start])]


def _chosen(text: str, mentions: list[Mention]) -> str | None:
    if not mentions:
        return None
    corrections = [mention for mention in mentions[1:] if corrects(text, mention.start)]
    return (corrections[-1] if corrections else mentions[0]).kind


def _again(text: str, past: list[Mention]) -> str | None:
    """What was had before and is wanted once more: "war mal in nem workshop, sowas will ich nochmal"."""
    return past[-1].kind if past and phrases("kinds", "again").search(text, past[-1].end) else None


def _mentions(text: str) -> list[Mention]:
    """All kinds named, in order; where two overlap, the longer one."""
    found = [Mention(kind, *match.span()) for kind, pattern in _patterns() for match in pattern.finditer(text)]
    found += _meetings(text)
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda one: (one.start - one.end, one.kind in _FIRST_PARTS, one.start)):
        if all(mention.end <= other.start or mention.start >= other.end for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda one: one.start)


def _meetings(text: str) -> list[Mention]:
    """Talking to a firm, a trainer or trainees: a verb and a person or firm in one clause."""
    meetings = []
    verbs = [found.span() for found in phrases("kinds", "meet", "verbs").finditer(text)]
    firms = [found.span() for found in phrases("kinds", "meet", "firms").finditer(text)] if verbs else []
    for start, end in firms:
        apart = [verb for verb in verbs if verb != (start, end)]
        near = [verb for verb in apart if _same_clause(text, verb, (start, end))]
        if near:
            verb = min(near, key=lambda one: max(one[0] - end, start - one[1]))
            meetings.append(Mention(Kind.FIRMENKONTAKT.value, min(start, verb[0]), max(end, verb[1])))
    return meetings


def _same_clause(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    first, last = sorted((one, other))
    between = text[first[1] : last[0]]
    return len(between) <= MEETING and not re.search(r"[.!?\n;]", between)


def _holidays(text: str) -> str | None:
    """ "was kann man in den Ferien machen": without any other kind, holidays are one."""
    for found in phrases("kinds", "holidays").finditer(text):
        if not denied(text, *found.span()):
            return Kind.FERIEN.value
    return None
