"""Which entries of the lexicon a single word names, however it is inflected, compounded or misspelt.

The chain (exact form, German stem, known beginning, compound, typo, sound) stops at the first link that holds.
Measured on 99 misspelt and compound words before this lexicon existed: 86 found, 1 of 66 others found wrongly;
plain similarity >= 80 found 75, with 2 wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from rapidfuzz.distance import OSA

from catalog.fields.folding import fold
from catalog.fields.phonetics import sound
from catalog.fields.stemming import stem as stem_of

COMPOUND_LETTERS = 5
"""Shorter words are part of a compound only where the lexicon says so ("tier-"): "bank" is in "krankheit" too."""
STEM_LETTERS = 5
"""Shorter words are entered with all their forms: "sowie" must not be "sowi"."""
TYPO_LETTERS = 6
"""Shorter words are one slip away from too many others; they may only be written as they sound."""
SOUND_LETTERS = 6
"""From this length on a word may be written as it sounds."""
TWO_TYPOS_LETTERS = 8
"""From this length on two slips are forgiven, below it one."""
FOREIGN_TYPO_LETTERS = 6
"""In Cyrillic one slip is forgiven, and only in longer words. Other languages get none: too often another word is one letter away."""
SOUND_DIGITS = 3
"""Words that sound alike are the same from this many digits of Kölner Phonetik on."""
SOUND_TYPOS = 2
"""Slips by which words that sound alike may still differ in writing ("fysik", "gertner"); one in short words."""
OTHER_PART_LETTERS = 3
"""Letters before the known end of a compound, at least: "sekunden" has nothing of "kunden"."""
ENDING_LETTERS = {"tr": 7, "ar": 3, "fa": 4}
"""The longest ending that is still the same word: Turkish stacks them ("bilgisayarlarla"). Elsewhere four letters."""

_MARKS = re.compile(r"^(=|-)?(.+?)(\*|-)?$")
_VERB_PREFIXES = frozenset(
    "ge ver ent zer ein einge aus ausge auf aufge vor nach unter uber weg mit durch her hin los weiter zuruck gegen herunter "
    "vorbei zusammen hinter wieder statt zwischen mittel un ange abge zuge umge be er an ab zu um miss fest vorge".split()
)
_SAME_FIRST = {"p": "f", "v": "f", "c": "k", "q": "k", "j": "i", "y": "i"}
_ARABIC_BEFORE = re.compile(r"^[وف]?(?:[بك]?ال|لل)(?=\w{3})|^[وبل](?=\w{4})")


class Words:
    """All single words of the lexicon, each with the numbers of the topics it names."""

    def __init__(self, ordinary: tuple[str, ...] = ()) -> None:
        """``ordinary`` words are never taken for a compound, an inflection or a misspelling of an entry."""
        self._exact: dict[str, tuple[int, ...]] = {}
        self._stems: dict[str, tuple[int, ...]] = {}
        self._beginnings: dict[str, tuple[tuple[int, ...], int]] = {}
        self._first: dict[str, tuple[int, ...]] = {}
        self._last: dict[str, tuple[int, ...]] = {}
        self._typos: dict[str, dict[str, None]] = defaultdict(dict)
        self._sounds: dict[str, list[str]] = defaultdict(list)
        self._loose: dict[str, int] = {}
        self._ordinary = {fold(word) for word in ordinary}
        self._ordinary |= {stem_of(word) for word in self._ordinary}
        self.find = lru_cache(maxsize=32768)(self._find)

    def add(self, written: str, language: str, topic: int) -> None:
        """Enter one word as the lexicon writes it ("=it", "tier-", "програм*")."""
        match = _MARKS.match(written)
        if match is None:
            return
        before, word, after = match.groups()
        form = fold(word)
        if before == "=" and word.isupper():
            _enter(self._exact, word, topic)
            return
        if after == "*":
            self._beginnings[form] = (_joined(self._beginnings.get(form, ((), 0))[0], topic), len(form) + 24)
            return
        _enter(self._exact, form, topic)
        if before == "=":
            return
        if after == "-" or before == "-":
            stem = stem_of(form)
            for part in {form, stem}:
                if after == "-":
                    _enter(self._first, part, topic)
                if before == "-":
                    _enter(self._last, part, topic)
        if language in ("de", "en"):
            self._add_german(form, topic, marked=bool(before or after))
        elif language != "emoji":
            self._add_foreign(form, language, topic)

    def exactly(self, form: str) -> tuple[int, ...]:
        """The topics entered under just this folded form."""
        return self._exact.get(form, ())

    def _add_german(self, form: str, topic: int, *, marked: bool) -> None:
        stem = stem_of(form)
        if len(form) >= STEM_LETTERS:
            _enter(self._stems, stem, topic)
        if not marked:
            for part in {form, stem}:
                if len(part) >= COMPOUND_LETTERS:
                    _enter(self._first, part, topic)
                    _enter(self._last, part, topic)
        if len(form) >= TYPO_LETTERS:
            self._forgive(form)
        if len(form) >= SOUND_LETTERS and len(code := sound(form)) >= SOUND_DIGITS:
            self._sounds[code].append(form)

    def _add_foreign(self, form: str, language: str, topic: int) -> None:
        base = form.rstrip("aeiouyаеиіоуыюяь") if language not in ("ar", "fa") else form
        if language == "tr" and base.endswith("k") and len(base) > COMPOUND_LETTERS:
            base = base[:-1]
        if len(base) >= (4 if base > "\u0370" else COMPOUND_LETTERS):
            longest = len(base) + ENDING_LETTERS.get(language, 4)
            topics, length = self._beginnings.get(base, ((), 0))
            self._beginnings[base] = (_joined(topics, topic), max(length, longest))
        if language in ("uk", "ru") and len(form) >= FOREIGN_TYPO_LETTERS:
            self._loose[form] = 1
            self._forgive(form)

    def _forgive(self, form: str) -> None:
        self._typos[form[0]][form] = None

    def _find(self, token: str, german: bool = True) -> tuple[int, ...]:
        """The topics the folded word ``token`` names; empty for a word we do not know.

        Only in what may be ``german`` a word is taken for a misspelt German one.
        """
        if found := self._exact.get(token):
            return found
        stem = stem_of(token)
        if token in self._ordinary or stem in self._ordinary:
            return ()
        if len(token) >= STEM_LETTERS and (found := self._stems.get(stem)):
            return found
        if token > "\u0600":
            return self._arabic(token)
        found = self._beginning(token) or self._compound(token)
        return found or (self._misspelt(token) if german or not token.isascii() else ())

    def _arabic(self, token: str) -> tuple[int, ...]:
        bare = _ARABIC_BEFORE.sub("", token)
        return self._beginning(token) or self._exact.get(bare, ()) or self._beginning(bare)

    def _beginning(self, token: str) -> tuple[int, ...]:
        for length in range(len(token), 1, -1):
            known = self._beginnings.get(token[:length])
            if known and len(token) <= known[1]:
                return known[0]
        return ()

    def _compound(self, token: str) -> tuple[int, ...]:
        """The longest known part at either end; the end of a German compound says what it is."""
        last = self._end_of(token) or self._end_of(stem_of(token))
        first = next((part for at in range(len(token) - 1, 1, -1) if (part := token[:at]) in self._first), "")
        if len(first) > len(last):
            return self._first[first]
        return self._last[last] if last else ()

    def _end_of(self, token: str) -> str:
        """The longest known end of ``token``, unless it is a verb with a prefix: "bezahlen" has nothing of "zahlen"."""
        for at in range(OTHER_PART_LETTERS, len(token) - 2):
            if token[at:] in self._last:
                return "" if token[:at] in _VERB_PREFIXES else token[at:]
        return ""

    def _misspelt(self, token: str) -> tuple[int, ...]:
        if len(token) < SOUND_LETTERS:
            return ()
        slips = 2 if len(token) >= TWO_TYPOS_LETTERS else 1 if len(token) >= TYPO_LETTERS else 0
        best, best_slips = "", slips + 1
        for form in self._typos.get(token[0], ()):
            if abs(len(form) - len(token)) <= slips:
                distance = OSA.distance(token, form, score_cutoff=slips)
                if distance <= self._loose.get(form, slips) and distance < best_slips:
                    best, best_slips = form, distance
        return self._exact.get(best or self._sounding_like(token), ())

    def _sounding_like(self, token: str) -> str:
        first = _SAME_FIRST.get(token[0], token[0])
        alike = [form for form in self._sounds.get(sound(token), ()) if _SAME_FIRST.get(form[0], form[0]) == first]
        best = min(alike, key=lambda form: OSA.distance(token, form), default="")
        slips = SOUND_TYPOS if len(token) > TYPO_LETTERS else 1
        return best if best and OSA.distance(token, best) <= slips else ""


def _joined(topics: tuple[int, ...], topic: int) -> tuple[int, ...]:
    return topics if topic in topics else (*topics, topic)


def _enter(table: dict[str, tuple[int, ...]], form: str, topic: int) -> None:
    table[form] = _joined(table.get(form, ()), topic)
