"""Which entries of the lexicon a single word names, however it is inflected, compounded or misspelt.

The chain (exact form, German stem, known beginning, compound, typo, sound) stops at the first link that holds.
Measured on 99 misspelt and compound words before this lexicon existed: 86 found, 1 of 66 others found wrongly;
plain similarity >= 80 found 75, with 2 wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Set
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
"""In Cyrillic one slip is forgiven, in longer words only; in other languages none: other words are too near."""
SOUND_DIGITS = 3
"""Words that sound alike are the same from this many digits of Kölner Phonetik on."""
SOUND_TYPOS = 2
"""Slips by which words that sound alike may still differ in writing ("fysik", "gertner"); one in short words."""
OTHER_PART_LETTERS = 3
"""Letters before the known end of a compound, at least: "sekunden" has nothing of "kunden"."""
CACHED = 32768
"""Words whose topics are remembered."""
ENDING_LETTERS = {"tr": 7, "ar": 3, "fa": 4}
"""The longest ending that is still the same word: Turkish stacks them ("bilgisayarlarla"). Elsewhere four letters."""

_MARKS = re.compile(r"^(=|-)?(.+?)(\*|-)?$")
_SAME_FIRST = {"p": "f", "v": "f", "c": "k", "q": "k", "j": "i", "y": "i"}
_PARTICIPLE = re.compile(r"^ge(\w{4,}(?:t|en))$")
_ARABIC_BEFORE = re.compile(r"^[وف]?(?:[بك]?ال|لل)(?=\w{3})|^[وبل](?=\w{4})")


class Words:
    """All single words of the lexicon, each with the numbers of the topics it names."""

    def __init__(
        self,
        ordinary: Iterable[str] = (),
        verb_prefixes: Iterable[str] = (),
        other_heads: Iterable[str] = (),
        kind_heads: Iterable[str] = (),
        spelt_right: Set[str] = frozenset(),
    ) -> None:
        """``ordinary`` words are never taken for a compound, an inflection or a misspelling of an entry.

        Words that are ``spelt_right`` are no misspelling: of 86,000 such words 1,500 came near an entry, and hardly
        one of them meant it ("weggezogen" ~ "zocken").

        What follows one of ``verb_prefixes`` is no second part of a compound; what stands before one of
        ``other_heads`` is no first. What stands before one of ``kind_heads`` says all: "Pflegeausbildung" is "Pflege".
        """
        self._other_heads = tuple(fold(head) for head in other_heads)
        self._kind_heads = tuple(fold(head) for head in kind_heads)
        self._verb_prefixes = frozenset(fold(prefix) for prefix in verb_prefixes)
        self._exact: dict[str, tuple[int, ...]] = {}
        self._stems: dict[str, tuple[int, ...]] = {}
        self._beginnings: dict[str, tuple[tuple[int, ...], int]] = {}
        self._first: dict[str, tuple[int, ...]] = {}
        self._last: dict[str, tuple[int, ...]] = {}
        self._typos: dict[tuple[str, int], dict[str, None]] = defaultdict(dict)
        self._sounds: dict[str, list[str]] = defaultdict(list)
        self._loose: dict[str, int] = {}
        self._spelt_right = spelt_right
        self._ordinary = {fold(word) for word in ordinary}
        self._ordinary |= {stem_of(word) for word in self._ordinary}
        self.find = lru_cache(maxsize=CACHED)(self._find)

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
        self._typos[form[0], len(form)][form] = None

    def _find(self, form: str, german: bool = True) -> tuple[int, ...]:
        """The topics the folded word ``form`` names; empty for a word we do not know.

        Only in what may be ``german`` a word is taken for a misspelt German one.
        """
        if found := self._exact.get(form):
            return found
        stem = stem_of(form)
        if form in self._ordinary or stem in self._ordinary:
            return ()
        if len(form) >= STEM_LETTERS and (found := self._stems.get(stem)):
            return found
        if form > "\u0600":
            return self._arabic(form)
        if german and (match := _PARTICIPLE.match(form)) and (found := self._stems.get(stem_of(match.group(1)))):
            return found
        found = self._beginning(form) or self._compound(form)
        return found or (self._misspelt(form) if german or not form.isascii() else ())

    def _arabic(self, form: str) -> tuple[int, ...]:
        bare = _ARABIC_BEFORE.sub("", form)
        return self._beginning(form) or self._exact.get(bare, ()) or self._beginning(bare)

    def _beginning(self, form: str) -> tuple[int, ...]:
        for length in range(len(form), 1, -1):
            known = self._beginnings.get(form[:length])
            if known and len(form) <= known[1]:
                return known[0]
        return ()

    def _compound(self, form: str) -> tuple[int, ...]:
        """The longest known part at either end; the end of a German compound says what it is."""
        if found := self._before_kind(form):
            return found
        last = self._end_of(form) or self._end_of(stem_of(form))
        first = next((part for at in range(len(form) - 1, 1, -1) if (part := form[:at]) in self._first), "")
        if len(first) > len(last):
            return () if form[len(first) :].endswith(self._other_heads) else self._first[first]
        return self._last[last] if last else ()

    def _before_kind(self, form: str) -> tuple[int, ...]:
        part = next((form.removesuffix(head) for head in self._kind_heads if form.endswith(head)), "")
        return self.find(part.removesuffix("s")) if len(part) >= COMPOUND_LETTERS else ()

    def _end_of(self, form: str) -> str:
        """The longest known end of ``form``, unless it is a verb with a prefix: "bezahlen" has nothing of "zahlen"."""
        for at in range(OTHER_PART_LETTERS, len(form) - 2):
            if form[at:] in self._last:
                return "" if form[:at] in self._verb_prefixes else form[at:]
        return ""

    def _misspelt(self, form: str) -> tuple[int, ...]:
        if len(form) < min(SOUND_LETTERS, TYPO_LETTERS) or form in self._spelt_right:
            return ()
        slips = 2 if len(form) >= TWO_TYPOS_LETTERS else 1
        near = [
            (distance, sound(entry) != sound(form), entry)
            for length in range(len(form) - slips, len(form) + slips + 1)
            for entry in self._typos.get((form[0], length), ())
            if (distance := OSA.distance(form, entry, score_cutoff=slips)) <= self._loose.get(entry, slips)
        ]
        return self._exact.get(min(near)[2] if near else self._sounding_like(form), ())

    def _sounding_like(self, form: str) -> str:
        first = _SAME_FIRST.get(form[0], form[0])
        alike = [entry for entry in self._sounds.get(sound(form), ()) if _SAME_FIRST.get(entry[0], entry[0]) == first]
        best = min(alike, key=lambda entry: OSA.distance(form, entry), default="")
        slips = SOUND_TYPOS if len(form) > TYPO_LETTERS else 1
        return best if best and OSA.distance(form, best) <= slips else ""


def _joined(topics: tuple[int, ...], topic: int) -> tuple[int, ...]:
    return topics if topic in topics else (*topics, topic)


def _enter(table: dict[str, tuple[int, ...]], form: str, topic: int) -> None:
    table[form] = _joined(table.get(form, ()), topic)
