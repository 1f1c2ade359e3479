"""Typing mistakes in the few words this room lives on ("Praktikm", "ausbidlung", "onlinee")."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from catalog.hearing.phrases import leaves, read
from catalog.hearing.text import fold

SHORTEST = 6
"""Letters of the shortest word that is mended: shorter ones are too near to others ("messe", "kurs")."""
LONG = 9
"""From this many letters on two mistakes are forgiven, below one."""

_WORD = re.compile(rf"(?<!\w)[^\W\d_]{{{SHORTEST - 1},24}}(?!\w)")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")


@cache
def _keywords() -> tuple[tuple[str, ...], frozenset[str]]:
    typos = read("typos")
    spelled = tuple(fold(word) for word in leaves(typos["keywords"]))
    return spelled, frozenset(fold(word) for word in leaves(typos["none"])) | frozenset(spelled)


def mend(folded: str) -> str:
    """``folded`` with stretched letters shortened and mistyped keywords as they should be."""
    return _WORD.sub(lambda word: _mended(word[0]), _STRETCHED.sub(r"\1", folded))


def mended_words(folded: str) -> list[tuple[int, int]]:
    """Where ``folded`` has a keyword or a mistyped one, as (start, end)."""
    keywords, _ = _keywords()
    return [word.span() for word in _WORD.finditer(folded) if _mended(word[0]) in keywords]


@lru_cache(maxsize=8192)
def _mended(word: str) -> str:
    keywords, known = _keywords()
    if word in known:
        return word
    near = [keyword for keyword in keywords if keyword[0] == word[0] and len(keyword) >= SHORTEST]
    allowed = 2 if len(word) >= LONG else 1
    best = extractOne(word, near, scorer=OSA.distance, score_cutoff=allowed)
    return str(best[0]) if best else word
