"""The gazetteer: municipalities, their parts and postcodes of Germany, looked up by what people write."""

from __future__ import annotations

import csv
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalog import placenames
from catalog.placenames import fold
from catalog.wish import Place

FOLDER = Path(__file__).parent.parent / "data" / "places"
EARTH_RADIUS_KM = 6371.0
ABROAD_KM = 60.0
"""Farther than this from any German place means abroad."""
AROUND_KM = 40.0
"""What counts as the region of a pilot town or of a place said before."""
AROUND_WEIGHT = 20.0
"""A place of the region counts like one with twenty times as many people: people mean what is near."""
DECISIVE = 15.0
"""Largest over second largest people that decides between namesakes: asks for Frankfurt (13) and Halle (11), not for
Oldenburg (16), Offenbach (21) or Freiburg (127)."""
DECISIVE_SOUND = 60.0
"""The same between an exact hit and a name that only doubles a letter: "kasel" means Kassel (150), not the village."""
UNKNOWN_PEOPLE = 300
"""Counted where the population is not known: mostly villages."""
DISTRICT_PEOPLE = 5000
LARGE_CITY = 200_000
"""From here on, a foreign name is frequent because of the city."""
MOST_CANDIDATES = 4
PEOPLE_WORTH = 0.45
"""Edits that ten times as many people outweigh when a name is misspelt."""
SURE_MARGIN = 0.6
"""Edits by which the best spelling has to be ahead to be taken without asking."""
WEAK_SHARE, WEAK_SHARE_PROMINENT = 0.2, 0.26
"""Share of letters edited above which a hit is asked back about: real typos measured up to 0.25."""
PROMINENT = 60_000.0
"""How likely a place must be (people, twentyfold around the pilot towns) to be found without anything else around it."""
MOST_EDITS_BY_EYE = 2
"""More edits only count where the name still sounds the same (Lützelsaxen)."""
SAME_SOUND = 0.8
"""Edits forgiven when the consonants sound the same."""
OTHER_INITIAL = 0.7
"""Edits added when the first letter differs: people rarely mistype it."""


class Entry(NamedTuple):
    """A municipality or a part of one (``part`` is its name then)."""

    ags: str
    name: str
    part: str
    lat: float
    lon: float
    state: str
    people: int


@dataclass(frozen=True)
class PlaceHit:
    """What a name led to: one place, or up to four to ask back about, or why none (``abroad``, ``unknown``).

    ``spans`` are the stretches of the text (start, end) that were read as a place.
    """

    place: Place | None = None
    candidates: tuple[Place, ...] = ()
    unknown: str = ""
    spans: tuple[tuple[int, int], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.place or self.candidates or self.unknown)


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in km between two points in WGS 84 degrees (haversine, sphere: good to 0.5 %)."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half = math.sin((phi2 - phi1) / 2) ** 2
    half += math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))


@cache
def default_gazetteer() -> Gazetteer:
    """The gazetteer of this process, loaded at the first call."""
    return Gazetteer.load()


class Gazetteer:
    """All places, and the ways to find one. Read-only once loaded."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._states = {row["code"]: row["name"] for row in _rows(folder / "states.csv")}
        self._regions = frozenset(key for row in _rows(folder / "regions.csv") for key in placenames.keys(row["name"]))
        self._entries: list[Entry] = []
        self._counties: dict[str, str] = {}
        self._by_ags: dict[str, int] = {}
        self._keys: dict[str, list[int]] = defaultdict(list)
        self._stems: dict[str, list[int]] = defaultdict(list)
        self._common: set[str] = set()
        self._named: dict[str, list[int]] = defaultdict(list)
        self._read_municipalities()
        self._homes = [self._entries[self._by_ags[row["ags"]]] for row in _rows(folder / "homes.csv")]
        self._read_parts()
        for row in _rows(folder / "aliases.csv"):
            self._name(self._town(row["place"]), row["aliases"].split("|"))
        self.abroad = frozenset(key for row in _rows(folder / "abroad.csv") for key in placenames.keys(row["name"]))
        self._abroad_stems = {
            placenames.cyrillic_stem(name) for name in self.abroad if placenames.script(name) == "cyrillic"
        }

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Gazetteer:
        """Read the CSV files of ``folder``. Raises FileNotFoundError where one is missing."""
        return cls(folder)

    def warm_up(self) -> None:
        """Build what is otherwise built at its first use (0.3 s, 20 MB), so that no person waits for it."""
        for name in (
            "plain_words",
            "first_words",
            "_lengths",
            "_prominent_lengths",
            "_arabic_sounds",
            "_undoubled",
            "_points",
        ):
            getattr(self, name)

    # Reading

    def _read_municipalities(self) -> None:
        for row in _rows(self._folder / "municipalities.csv"):
            people = int(row["population"]) or UNKNOWN_PEOPLE
            entry = Entry(row["ags"], row["name"], "", float(row["lat"]), float(row["lon"]), row["state"], people)
            number = self._add(entry, row["others"])
            self._by_ags[entry.ags] = number
            self._counties[entry.ags] = row["county"]
            self._named[entry.name].append(number)
            short = placenames.base(entry.name)
            if short != entry.name:
                self._name(number, [short])
            if row["word"] == "1":
                self._common.update(placenames.keys(short))

    def _read_parts(self) -> None:
        for row in _rows(self._folder / "parts.csv"):
            town = self._entries[self._by_ags[row["ags"]]]
            people = int(row["population"]) or UNKNOWN_PEOPLE
            self._add(
                town._replace(part=row["name"], lat=float(row["lat"]), lon=float(row["lon"]), people=people),
                row["others"],
            )
            if row["word"] == "1":
                self._common.update(placenames.keys(row["name"]))
        for row in _rows(self._folder / "districts.csv"):
            town = self._entries[self._town(row["place"])]
            lat, lon = float(row["lat"] or town.lat), float(row["lon"] or town.lon)
            self._add(town._replace(part=row["district"], lat=lat, lon=lon, people=DISTRICT_PEOPLE), row["others"])
            if row["word"] == "1":
                self._common.update(
                    key for name in (row["district"], *row["others"].split("|")) for key in placenames.keys(name)
                )

    def _add(self, entry: Entry, others: str) -> int:
        self._entries.append(entry)
        number = len(self._entries) - 1
        self._name(number, [entry.part or entry.name, *(others.split("|") if others else ())])
        return number

    def _name(self, number: int, names: Iterable[str]) -> None:
        for name in names:
            for found in placenames.keys(name):
                if number not in self._keys[found]:
                    self._keys[found].append(number)
                if placenames.script(found) == "cyrillic":
                    self._stems[placenames.cyrillic_stem(found)].append(number)

    def _town(self, name: str) -> int:
        """The municipality with exactly this official name that is meant most likely."""
        return max(self._named[name], key=lambda number: self._weight(self._entries[number], None))

    # By key

    def by_ags(self, ags: str) -> Place | None:
        """The municipality with this official key (8 digits)."""
        number = self._by_ags.get(ags)
        return None if number is None else self._place(number)

    def by_postcode(self, code: str) -> Place | None:
        """The municipality of a postcode (the largest of several), at the postcode's own centre."""
        row = self._postcodes.get(code)
        if not row:
            return None
        town = self._entries[self._by_ags[row[0][0]]]
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
        return self.by_ags(ags) if math.radians(math.sqrt(gap)) * EARTH_RADIUS_KM <= ABROAD_KM else None

    def neighbours(self, place: Place, radius_km: float) -> tuple[Place, ...]:
        """Other municipalities whose centre is at most ``radius_km`` away, nearest first."""
        near = []
        for ags, number in self._by_ags.items():
            entry = self._entries[number]
            if ags != place.ags and abs(entry.lat - place.lat) * 111 <= radius_km:
                gap = distance_km(place.lat, place.lon, entry.lat, entry.lon)
                if gap <= radius_km:
                    near.append((gap, number))
        return tuple(self._place(number) for _, number in sorted(near))

    @cached_property
    def _postcodes(self) -> dict[str, tuple[list[str], float, float]]:
        return {
            row["postcode"]: (row["ags"].split(), float(row["lat"]), float(row["lon"]))
            for row in _rows(self._folder / "postcodes.csv")
        }

    @cached_property
    def _points(self) -> list[tuple[str, float, float]]:
        """Points known to lie in one municipality: centres, parts, and postcodes of a single one."""
        points = [(entry.ags, entry.lat, entry.lon) for entry in self._entries]
        return points + [(all_ags[0], lat, lon) for all_ags, lat, lon in self._postcodes.values() if len(all_ags) == 1]

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """Folded words of everyday language that are no misspelt places."""
        return frozenset(fold((self._folder / "words.txt").read_text(encoding="utf-8")).split("\n"))

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first word of every name."""
        return frozenset(name.split(" ", 1)[0] for name in self._keys)

    def likelihood(self, hit: PlaceHit) -> float:
        """How likely the place of ``hit`` is meant at all: its people, twentyfold around the pilot towns; 0 for none."""
        place = hit.place or next(iter(hit.candidates), None)
        return self._weight(self._entries[self._by_ags[place.ags]], None) if place else 0.0

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
        if placenames.key(parts) in self._regions:
            return PlaceHit(unknown="unknown")
        found = self.exact(parts, near) or self.inflected(parts, near)
        if found:
            return found
        if self.is_abroad(parts):
            return PlaceHit(unknown="abroad")
        return self.misspelt(parts, near) or PlaceHit(unknown="unknown")

    def exact(self, parts: list[str], near: Place | None = None) -> PlaceHit:
        """The place with exactly these folded words as one of its names, or a district and its town in any order."""
        numbers = self._keys.get(placenames.key(parts))
        if numbers and placenames.key(parts) not in self._regions:
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
            numbers = self._keys.get(placenames.key(whole))
            if numbers:
                return self.choose(numbers, near)
        return PlaceHit()

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
            return whole in self._common
        return whole in self.plain_words and (len(whole) < 5 or self.likelihood(self.exact(parts)) < LARGE_CITY)

    def is_demonym(self, word: str) -> bool:
        """Whether this folded word means somebody or something from a town: Kasseler, Weinheimerin."""
        stem = re.sub(r"er(?:in|n|s)?(?:nen)?$", "", word)
        return stem != word and (stem in self._keys or stem + "e" in self._keys or stem + "en" in self._keys)

    def misspelt(self, parts: list[str], near: Place | None = None, *, prominent: bool = False) -> PlaceHit:
        """The place whose name is spelt almost like this; several that are close are asked back about.

        With ``prominent``, only large towns and those around the pilot towns come into question.
        """
        word = placenames.key(parts)
        if placenames.script(word) == "arabic":
            numbers = self._arabic_sounds.get(placenames.arabic_sound(word), [])
            return self.choose(numbers, near) if numbers else PlaceHit()
        if placenames.script(word) == "cyrillic":
            word = placenames.to_latin(placenames.cyrillic_stem(word))
        edits = _edits(word)
        if not edits:
            return PlaceHit()
        ranked = self._ranked(word, edits - prominent, near, self._prominent_lengths if prominent else self._lengths)
        if not ranked:
            return PlaceHit()
        best, nearest, sure = ranked[0]
        close = list(dict.fromkeys(number for cost, number, _ in ranked if cost <= best + SURE_MARGIN))
        if sure and len({self._entries[number].ags for number in close}) == 1:
            return PlaceHit(self._place(nearest))
        return PlaceHit(candidates=tuple(self._place(number) for number in close[:MOST_CANDIDATES]))

    def _ranked(
        self, word: str, edits: int, near: Place | None, lengths: dict[int, list[str]]
    ) -> list[tuple[float, int, bool]]:
        """Places by how many edits they are from ``word``, likely ones and those of the same sound before.

        With each comes whether it is close enough to be taken without asking.
        """
        sound, ranked = placenames.sound(word), []
        for length in range(len(word) - edits, len(word) + edits + 1):
            for name, gap, _ in process.extract(
                word, lengths.get(length, ()), scorer=OSA.distance, score_cutoff=edits, limit=60
            ):
                same_sound, same_initial = placenames.sound(name) == sound, name[0] == word[0]
                if (
                    gap > MOST_EDITS_BY_EYE
                    and not same_sound
                    or gap > 1
                    and not same_initial
                    and len(word) < 2 * gap + 6
                ):
                    continue
                cost = gap + OTHER_INITIAL * (not same_initial) - SAME_SOUND * same_sound
                for number in self._keys[name]:
                    likely = self._weight(self._entries[number], near)
                    share = WEAK_SHARE_PROMINENT if likely >= PROMINENT else WEAK_SHARE
                    sure = same_sound or gap <= 1 or same_initial and gap <= share * len(word)
                    ranked.append((cost - PEOPLE_WORTH * math.log10(likely), number, sure))
        return sorted(ranked)

    @cached_property
    def _lengths(self) -> dict[int, list[str]]:
        """Latin keys by length, to compare only what can be near."""
        return _by_length(
            name for name in self._keys if placenames.script(name) == "latin" and name not in self._regions
        )

    @cached_property
    def _prominent_lengths(self) -> dict[int, list[str]]:
        return _by_length(
            name
            for name, numbers in self._keys.items()
            if placenames.script(name) == "latin"
            and len(name) >= 6
            and any(self._weight(self._entries[number], None) >= PROMINENT for number in numbers)
        )

    @cached_property
    def _arabic_sounds(self) -> dict[str, list[int]]:
        """Towns people are likely to write in Arabic script without a known spelling, by their consonants."""
        sounds: dict[str, list[int]] = defaultdict(list)
        for number in self._by_ags.values():
            entry = self._entries[number]
            if self._weight(entry, None) >= 20_000:
                heard = placenames.sound(fold(placenames.base(entry.name)).replace("h", ""))
                if len(heard) >= 3:
                    sounds[heard].append(number)
        return sounds

    # Choosing

    def choose(self, numbers: Iterable[int], near: Place | None) -> PlaceHit:
        """The one of several namesakes that is far more likely than the others, else the likeliest to ask about."""
        ranked = sorted(numbers, key=lambda number: -self._weight(self._entries[number], near))
        first = self._entries[ranked[0]]
        others = [number for number in ranked[1:] if self._entries[number].ags != first.ags]
        if not others or self._weight(first, near) >= DECISIVE * self._weight(self._entries[others[0]], near):
            return PlaceHit(self._place(ranked[0]))
        distinct = {self._entries[number][:3]: number for number in reversed([ranked[0], *others])}
        best = sorted(distinct.values(), key=ranked.index)[:MOST_CANDIDATES]
        return PlaceHit(candidates=tuple(self._place(number) for number in best))

    def _prefer_large_namesound(self, parts: list[str], hit: PlaceHit, near: Place | None) -> PlaceHit:
        """A village whose name is a large town's but for a doubled letter gives way to the town."""
        if len(parts) > 1 or not hit.place or placenames.script(parts[0]) != "latin":
            return hit
        undoubled = self._undoubled.get(_undouble(parts[0]), ())
        small = self._weight(self._entries[self._by_ags[hit.place.ags]], near)
        large = [number for number in undoubled if self._weight(self._entries[number], near) >= DECISIVE_SOUND * small]
        return self.choose(large, near) if large else hit

    @cached_property
    def _undoubled(self) -> dict[str, list[int]]:
        names: dict[str, list[int]] = defaultdict(list)
        for number in self._by_ags.values():
            if self._entries[number].people >= 50_000 or self._entries[number] in self._homes:
                names[_undouble(fold(placenames.base(self._entries[number].name)))].append(number)
        return names

    def _weight(self, entry: Entry, near: Place | None) -> float:
        """How likely a place is meant: its people, many times over in the pilot regions and around ``near``."""
        weight = float(entry.people)
        if near and entry.ags == near.ags:
            return weight * AROUND_WEIGHT**2
        spots = [near] if near else getattr(self, "_homes", [])
        if any(distance_km(entry.lat, entry.lon, spot.lat, spot.lon) <= AROUND_KM for spot in spots):
            weight *= AROUND_WEIGHT
        return weight

    def _inside(self, town: str, part: str) -> int | None:
        """The part of that name within a municipality of that name."""
        towns = {self._entries[number].ags for number in self._keys.get(town, ()) if not self._entries[number].part}
        for number in self._keys.get(part, ()) if towns else ():
            if self._entries[number].part and self._entries[number].ags in towns:
                return number
        return None

    def _place(self, number: int) -> Place:
        entry = self._entries[number]
        return Place(entry.ags, entry.name, self._label(entry), entry.lat, entry.lon, entry.state)

    def _label(self, entry: Entry) -> str:
        """The name, with what tells it from namesakes: the town of a part, the Land, else the county."""
        if entry.part:
            return f"{entry.part} ({entry.name})"
        namesakes = [self._entries[number] for number in self._named[entry.name]]
        if len(namesakes) == 1:
            return entry.name
        if sum(other.state == entry.state for other in namesakes) == 1:
            return f"{entry.name} ({self._states[entry.state]})"
        return f"{entry.name} ({self._counties[entry.ags]})"


def _edits(word: str) -> int:
    """How many edits a name of this length may be away: none for three letters, three for long ones."""
    return 0 if len(word) < 4 else 1 if len(word) < 6 else 2 if len(word) < 10 else 3


def _undouble(word: str) -> str:
    return "".join(char for char, before in zip(word, " " + word, strict=False) if char != before)


def _by_length(names: Iterable[str]) -> dict[int, list[str]]:
    lengths: dict[int, list[str]] = defaultdict(list)
    for name in names:
        lengths[len(name)].append(name)
    return lengths


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
