"""Misspelt place names: what a word comes closest to, by letters, by sound, and by who is likely to be meant."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalog.places import names as placenames
from catalog.places.files import PlaceFiles
from catalog.places.names import fold
from catalog.wish import Place

PEOPLE_WORTH = 0.7
"""Edits that ten times as many people outweigh when a name is misspelt. Of 2,568 names of towns from 15,000 people on
with one mistake made up ("ich wohne in ..."), 0.88 were right, 0.10 asked back, 0.01 wrong (0.45: 0.83, 0.14, 0.01)."""
WEAK_SHARE, WEAK_SHARE_PROMINENT = 0.2, 0.26
"""Share of letters edited above which a hit is asked back about: real typos measured up to 0.25."""
PROMINENT = 60_000.0
"""How likely a place must be (people, twentyfold around the pilot towns) to be read without anything around it."""
LEAST_BY_CONSONANTS = {3: 300_000.0, 4: 20_000.0}
"""How likely a place must be to be read from three, or from more, consonants of Arabic script: many words share 3."""
SHORTEST_BY_EYE = 7
"""Letters from which a prominent place is read without the same sound: "siezen" is not Siegen."""
SMALLEST_LOOSE = 8000.0
SHORTEST_LOOSE = (0, 6, 9)
"""Letters a word needs to be a less likely place by none, one or two edits: short words are near to some village."""
MOST_EDITS_BY_EYE = 2
"""More edits only count where the name still sounds the same (Lützelsaxen)."""
SAME_SOUND = 0.8
"""Edits forgiven when the consonants sound the same."""
OTHER_INITIAL = 0.7
"""Edits added when the first letter differs: people rarely mistype it."""


class Spelling:
    """Finds names of ``files`` by their spelling."""

    def __init__(self, files: PlaceFiles) -> None:
        self._files = files

    def warm_up(self) -> None:
        """Build the indexes."""
        for name in ("_lengths", "_prominent_lengths", "_arabic_sounds"):
            getattr(self, name)

    def arabic(self, word: str) -> Sequence[int]:
        """Towns whose consonants sound like those of a folded Arabic or Persian word."""
        return self._arabic_sounds.get(placenames.arabic_sound(word), ())

    def ranked(self, word: str, near: Place | None, *, prominent: bool = False) -> list[tuple[float, int, bool]]:
        """Places by how many edits they are from ``word``, likely ones and those of the same sound before.

        With each comes whether it is close enough to be taken without asking.
        """
        if placenames.script(word) == "cyrillic":
            word = placenames.to_latin(placenames.cyrillic_stem(word))
        edits = _edits(word) - prominent
        lengths = self._prominent_lengths if prominent else self._lengths
        sound, ranked = placenames.sound(word), []
        for length in range(len(word) - edits, len(word) + edits + 1):
            for name, gap, _ in process.extract(
                word, lengths.get(length, ()), scorer=OSA.distance, score_cutoff=edits, limit=60
            ):
                same_sound, same_initial = placenames.sound(name) == sound, name[0] == word[0]
                if (gap > MOST_EDITS_BY_EYE and not same_sound) or (
                    gap > 1 and not same_initial and len(word) < 2 * gap + 6
                ):
                    continue
                if prominent and len(word) < SHORTEST_BY_EYE and not same_sound:
                    continue
                cost = gap + OTHER_INITIAL * (not same_initial) - SAME_SOUND * same_sound
                for number in self._files.numbers[name]:
                    likely = self._files.weight(self._files.entries[number], near)
                    if likely < SMALLEST_LOOSE and len(word) < SHORTEST_LOOSE[min(gap, 2)]:
                        continue
                    share = WEAK_SHARE_PROMINENT if likely >= PROMINENT else WEAK_SHARE
                    sure = same_sound or gap <= 1 or (same_initial and gap <= share * len(word))
                    ranked.append((cost - PEOPLE_WORTH * math.log10(likely), number, sure))
        return sorted(ranked)

    @cached_property
    def _lengths(self) -> dict[int, list[str]]:
        """Latin keys by length, to compare only what can be near."""
        return _by_length(
            name
            for name in self._files.numbers
            if placenames.script(name) == "latin" and name not in self._files.regions
        )

    @cached_property
    def _prominent_lengths(self) -> dict[int, list[str]]:
        return _by_length(
            name
            for name, numbers in self._files.numbers.items()
            if placenames.script(name) == "latin"
            and len(name) >= 6
            and any(self._files.weight(self._files.entries[number], None) >= PROMINENT for number in numbers)
        )

    @cached_property
    def _arabic_sounds(self) -> dict[str, list[int]]:
        """Towns people are likely to write in Arabic script without a known spelling, by their consonants."""
        sounds: dict[str, list[int]] = defaultdict(list)
        for number in self._files.number_of.values():
            entry = self._files.entries[number]
            heard = placenames.sound(fold(placenames.base(entry.name)).replace("h", ""))
            least = LEAST_BY_CONSONANTS.get(min(len(heard), 4))
            if least and self._files.weight(entry, None) >= least:
                sounds[heard].append(number)
        return sounds


def _edits(word: str) -> int:
    """How many edits a name of this length may be away: none for three letters, three for long ones."""
    return 0 if len(word) < 4 else 1 if len(word) < 6 else 2 if len(word) < 10 else 3


def _by_length(names: Iterable[str]) -> dict[int, list[str]]:
    lengths: dict[int, list[str]] = defaultdict(list)
    for name in names:
        lengths[len(name)].append(name)
    return lengths
