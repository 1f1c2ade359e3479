"""The gazetteer: municipalities, their parts and postcodes of Germany, looked up by what people write."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from catalog.places import names as placenames
from catalog.places.distance import EARTH_KM, distance_km
from catalog.places.files import FOLDER, Entry, PlaceFiles, Region, rows
from catalog.places.names import fold
from catalog.places.plainwords import plain_words
from catalog.places.spelling import Spelling
from catalog.wish import Place

__all__ = ["FOLDER", "Gazetteer", "PlaceHit", "default_gazetteer"]

ABROAD_KM = 60.0
"""Farther than this from any German place means abroad."""
DECISIVE = 15.0
"""Largest over second largest people that decides between namesakes: asks for Frankfurt (13) and Halle (11), not for
Oldenburg (16), Offenbach (21) or Freiburg (127)."""
DECISIVE_IN_LAND = 3.0
"""The same where the Land was said, too: "Fürth, Bayern" is not Furth."""
DECISIVE_SOUND = 60.0
"""The same between an exact hit and a name that only doubles a letter: "kasel" means Kassel (150), not the village."""
LARGE_CITY = 200_000
"""From here on, a foreign name is frequent because of the city."""
MOST_CANDIDATES = 4
SURE_MARGIN = 0.35
"""Edits by which the best spelling has to be ahead to be taken without asking. With 0.6, 3 % more of the made-up
mistakes (``placespelling.PEOPLE_WORTH``) were asked back; with 0.25, 0.4 % more were taken for another place."""


@dataclass(frozen=True)
class PlaceHit:
    """What a name led to: one place, or up to four to ask back about, or why none: ``abroad``, ``region``
    (a Land or a stretch of country), ``unknown``.

    ``spans`` are the stretches of the text (start, end) that were read as a place.
    """

    place: Place | None = None
    candidates: tuple[Place, ...] = ()
    unknown: str = ""
    spans: tuple[tuple[int, int], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.place or self.candidates or self.unknown)


@cache
def default_gazetteer() -> Gazetteer:
    """The gazetteer of this process, loaded at the first call."""
    return Gazetteer.load()


class Gazetteer(PlaceFiles):
    """All places, and the ways to find one. Read-only once loaded."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._spelling = Spelling(self)
        self._shown: dict[tuple[str, str], int] = {}

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Gazetteer:
        """Read the CSV files of ``folder``. Raises FileNotFoundError where one is missing."""
        return cls(folder)

    def warm_up(self) -> None:
        """Build what is otherwise built at its first use (0.3 s, 20 MB), so that no person waits for it."""
        for name in ("plain_words", "first_words", "qualifiers", "_undoubled", "_points"):
            getattr(self, name)
        self._spelling.warm_up()

    # By key

    def by_ags(self, ags: str) -> Place | None:
        """The municipality with this official key (8 digits)."""
        number = self.number_of.get(ags)
        return None if number is None else self._place(number)

    def by_postcode(self, code: str) -> Place | None:
        """The municipality of a postcode (the largest of several), at the postcode's own centre."""
        row = self._postcodes.get(code)
        if not row:
            return None
        town = self.entries[self.number_of[row[0][0]]]
        return Place(town.ags, town.name, f"{code} {town.name}", row[1], row[2], town.state)

    def nearest(self, lat: float, lon: float) -> Place | None:
        """The municipality around a point, or None if the point is far from any: abroad or at sea."""
        if not (math.isfinite(lat) and math.isfinite(lon)):
            return None
        narrow = math.cos(math.radians(lat))
        ags, gap = min(
            ((ags, (at - lat) ** 2 + ((along - lon) * narrow) ** 2) for ags, at, along in self._points),
            key=lambda found: found[1],
        )
        return self.by_ags(ags) if math.radians(math.sqrt(gap)) * EARTH_KM <= ABROAD_KM else None

    def neighbours(self, place: Place, radius_km: float) -> tuple[Place, ...]:
        """Other municipalities whose centre is at most ``radius_km`` away, nearest first."""
        near = []
        for ags, number in self.number_of.items():
            entry = self.entries[number]
            if ags != place.ags and abs(entry.lat - place.lat) * 111 <= radius_km:
                gap = distance_km(place.lat, place.lon, entry.lat, entry.lon)
                if gap <= radius_km:
                    near.append((gap, number))
        return tuple(self._place(number) for _, number in sorted(near))

    @cached_property
    def _postcodes(self) -> dict[str, tuple[list[str], float, float]]:
        return {
            row["postcode"]: (row["ags"].split(), float(row["lat"]), float(row["lon"]))
            for row in rows(self._folder / "postcodes.csv")
        }

    @cached_property
    def _points(self) -> list[tuple[str, float, float]]:
        """Points known to lie in one municipality: centres, parts, and postcodes of a single one."""
        points = [(entry.ags, entry.lat, entry.lon) for entry in self.entries]
        return points + [(all_ags[0], lat, lon) for all_ags, lat, lon in self._postcodes.values() if len(all_ags) == 1]

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """Folded words of everyday language and first names that are no misspelt places ("Berfin" is not Berlin)."""
        return plain_words(self._folder / "words.txt", self._folder / "first_names.txt")

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first word of every name."""
        return frozenset(name.split(" ", 1)[0] for name in self.numbers)

    @cached_property
    def qualifiers(self) -> frozenset[str]:
        """The last word of names that tell a town from its namesakes: main, oder, ruhr."""
        qualified = re.compile(r" (?:am|an|ob|im|in) (?:der |den )?(\w+)$")
        found = (qualified.search(fold(entry.name)) for entry in self.entries)
        return frozenset(match[1] for match in found if match)

    def likelihood(self, hit: PlaceHit) -> float:
        """How likely the place of ``hit`` is meant at all: its people, more around the pilot towns; 0 for none."""
        place = hit.place or next(iter(hit.candidates), None)
        if not place:
            return 0.0
        entry = self.entries[self._shown.get((place.ags, place.label), self.number_of[place.ags])]
        return self.weight(entry._replace(part=""), None)

    # By name

    def look_up(self, name: str, near: Place | None = None) -> PlaceHit:
        """The place called ``name`` in any language or spelling; with ``near``, namesakes around it are meant."""
        parts = placenames.words(name[:100])
        if not parts:
            return PlaceHit(unknown="unknown")
        for word in parts:
            place = self.by_postcode(word) if len(word) == 5 and word.isdecimal() else None
            if place:
                return PlaceHit(place)
        if placenames.key(parts) in self.regions:
            return PlaceHit(unknown="region" if self.regions[placenames.key(parts)].asked else "unknown")
        found = self.exact(parts, near) or self.inflected(parts, near)
        if found:
            return found
        if self.is_abroad(parts):
            return PlaceHit(unknown="abroad")
        return self.misspelt(parts, near) or PlaceHit(unknown="unknown")

    def exact(self, parts: list[str], near: Place | None = None) -> PlaceHit:
        """The place with exactly these folded words as one of its names, or a district and its town in any order."""
        numbers = self.numbers.get(placenames.key(parts))
        if numbers and placenames.key(parts) not in self.regions:
            return self._prefer_large_namesound(parts, self.choose(numbers, near), near)
        for cut in range(1, len(parts)):
            one, other = placenames.key(parts[:cut]), placenames.key(parts[cut:])
            for town, part in ((one, other), (other, one)):
                inside = self._inside(town, part)
                if inside:
                    return PlaceHit(self._place(inside))
        return PlaceHit()

    def inflected(self, parts: list[str], near: Place | None = None) -> PlaceHit:
        """The place whose name, with a case ending of some language, makes these folded words."""
        head, last = parts[:-1], parts[-1]
        kind = placenames.script(last)
        if kind == "cyrillic":
            numbers = self._stems.get(" ".join([*head, placenames.cyrillic_stem(last)]).strip())
            return self.choose(numbers, near) if numbers else PlaceHit()
        stems = placenames.latin_stems(last) if kind == "latin" else placenames.arabic_stems(parts[0])
        for stem in stems:
            whole = [*head, stem] if kind == "latin" else [stem, *parts[1:]]
            name = placenames.key(whole)
            if name in self.numbers and name not in self.common and name not in self.regions:
                return self.choose(self.numbers[name], near)
        return PlaceHit()

    def within(self, parts: list[str], state: str) -> PlaceHit:
        """The place with exactly these folded words as a name in the Land ``state``: Münster in Hessen."""
        named = self.numbers.get(placenames.key(parts), ())
        numbers = [number for number in named if self.entries[number].state == state]
        return self.choose(numbers, None, DECISIVE_IN_LAND) if numbers else PlaceHit()

    def region(self, parts: list[str]) -> Region | None:
        """The Land or stretch of country that these folded words name."""
        whole = placenames.key(parts)
        found = self.regions.get(whole) or self._region_stems.get(placenames.cyrillic_stem(whole))
        if found or placenames.script(whole) != "arabic":
            return found
        return next((self.regions[stem] for stem in placenames.arabic_stems(whole) if stem in self.regions), None)

    def is_abroad(self, parts: list[str]) -> bool:
        """Whether these folded words name a country or a city of another country."""
        whole = placenames.key(parts)
        if whole in self.abroad or placenames.cyrillic_stem(whole) in self._abroad_stems:
            return True
        stems = (*placenames.latin_stems(whole), *placenames.arabic_stems(whole))
        return any(stem in self.abroad for stem in stems if len(stem) >= 5 or placenames.script(stem) == "arabic")

    def is_common(self, parts: list[str]) -> bool:
        """Whether people mostly mean something else by this name (Essen, Hof, Singen)."""
        whole = placenames.key(parts)
        if placenames.script(whole) == "latin" or len(parts) > 1:
            return whole in self.common
        return whole in self.plain_words and (len(whole) < 5 or self.likelihood(self.exact(parts)) < LARGE_CITY)

    def is_demonym(self, word: str) -> bool:
        """Whether this folded word means somebody or something from a town: Kasseler, Weinheimerin."""
        stem = re.sub(r"er(?:in|n|s)?(?:nen)?$", "", word)
        return stem != word and (stem in self.numbers or stem + "e" in self.numbers or stem + "en" in self.numbers)

    def misspelt(self, parts: list[str], near: Place | None = None, *, prominent: bool = False) -> PlaceHit:
        """The place whose name is spelt almost like this; several that are close are asked back about.

        With ``prominent``, only large towns and those around the pilot towns come into question.
        """
        word = placenames.key(parts)
        if placenames.script(word) == "arabic":
            numbers = self._spelling.arabic(word)
            return self.choose(numbers, near) if numbers else PlaceHit()
        ranked = self._spelling.ranked(word, near, prominent=prominent)
        if not ranked:
            return PlaceHit()
        best, nearest, sure = ranked[0]
        close = list(dict.fromkeys(number for cost, number, _ in ranked if cost <= best + SURE_MARGIN))
        if sure and len({self.entries[number].ags for number in close}) == 1:
            return PlaceHit(self._place(nearest))
        return PlaceHit(candidates=tuple(self._place(number) for number in close[:MOST_CANDIDATES]))

    # Choosing

    def choose(self, numbers: Iterable[int], near: Place | None, decisive: float = DECISIVE) -> PlaceHit:
        """The one of several namesakes that is far more likely than the others, else the likeliest to ask about."""
        ranked = sorted(numbers, key=lambda number: -self.weight(self.entries[number], near))
        first = self.entries[ranked[0]]
        others = [number for number in ranked[1:] if self.entries[number].ags != first.ags]
        if not others or self.weight(first, near) >= decisive * self.weight(self.entries[others[0]], near):
            return PlaceHit(self._place(ranked[0]))
        distinct = {self.entries[number][:3]: number for number in reversed([ranked[0], *others])}
        best = sorted(distinct.values(), key=ranked.index)[:MOST_CANDIDATES]
        return PlaceHit(candidates=tuple(self._place(number) for number in best))

    def _prefer_large_namesound(self, parts: list[str], hit: PlaceHit, near: Place | None) -> PlaceHit:
        """A village whose name is a large town's but for a doubled letter gives way to the town."""
        if len(parts) > 1 or not hit.place or placenames.script(parts[0]) != "latin":
            return hit
        undoubled = self._undoubled.get(_undouble(parts[0]), ())
        small = self.weight(self.entries[self.number_of[hit.place.ags]], near)
        large = [number for number in undoubled if self.weight(self.entries[number], near) >= DECISIVE_SOUND * small]
        return self.choose(large, near) if large else hit

    @cached_property
    def _undoubled(self) -> dict[str, list[int]]:
        names: dict[str, list[int]] = defaultdict(list)
        for number in self.number_of.values():
            if self.entries[number].people >= 50_000 or self.entries[number] in self.homes:
                names[_undouble(fold(placenames.base(self.entries[number].name)))].append(number)
        return names

    def _inside(self, town: str, part: str) -> int | None:
        """The part of that name within a municipality of that name."""
        towns = {self.entries[number].ags for number in self.numbers.get(town, ()) if not self.entries[number].part}
        for number in self.numbers.get(part, ()) if towns else ():
            if self.entries[number].part and self.entries[number].ags in towns:
                return number
        return None

    def _place(self, number: int) -> Place:
        entry, label = self.entries[number], self._label(self.entries[number])
        self._shown[entry.ags, label] = number
        return Place(entry.ags, entry.name, label, entry.lat, entry.lon, entry.state)

    def _label(self, entry: Entry) -> str:
        """The name, with what tells it from namesakes: the town of a part, the Land, else the county."""
        if entry.part:
            return f"{entry.part} ({entry.name})"
        namesakes = [self.entries[number] for number in self.named[entry.name]]
        if len(namesakes) == 1:
            return entry.name
        if sum(other.state == entry.state for other in namesakes) == 1:
            return f"{entry.name} ({self.states[entry.state]})"
        return f"{entry.name} ({self.counties[entry.ags]})"


def _undouble(word: str) -> str:
    return "".join(char for char, before in zip(word, " " + word, strict=False) if char != before)
