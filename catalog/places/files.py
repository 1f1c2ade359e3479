"""The files of the gazetteer, read into memory: places, their names, and how likely each is meant."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from catalog.places import names as placenames
from catalog.places.distance import distance_km
from catalog.wish import Place

FOLDER = Path(__file__).parents[2] / "data" / "places"
AROUND_KM = 40.0
"""What counts as the region of a pilot town or of a place said before."""
AROUND_WEIGHT = 20.0
"""A place of the region counts like one with twenty times as many people: people mean what is near."""
UNKNOWN_PEOPLE = 300
"""Counted where the population is not known: mostly villages."""
DISTRICT_PEOPLE = 15_000
"""Counted for a district: enough for those of the pilot towns to be found without a preposition."""
SMALLEST_SHORTENED = 8000
"""People of a town that is known by a part of its name far from home, too."""
PART_SHARE = 0.2
"""Of the people of a part that count against a municipality of the same name (Hamm, not Hamburg-Hamm)."""


class Entry(NamedTuple):
    """A municipality or a part of one (``part`` is its name then)."""

    ags: str
    name: str
    part: str
    lat: float
    lon: float
    state: str
    people: int


class Region(NamedTuple):
    """A name for more than a town: a Land (``state`` is its two letters), or a stretch of country (no ``state``)."""

    state: str
    asked: bool
    """Whether it makes sense to ask for a town in it: of Germany and "the north" it does not."""


class PlaceFiles:
    """What ``data/places`` holds, indexed by AGS and by the keys of all names (see ``placenames``)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.states = {row["code"]: row["name"] for row in rows(folder / "states.csv")}
        self.regions = {
            key: Region(row["state"], row["asked"] == "1")
            for row in rows(folder / "regions.csv")
            for key in placenames.keys(row["name"])
        }
        self._region_stems = {
            placenames.cyrillic_stem(key): region
            for key, region in self.regions.items()
            if placenames.script(key) == "cyrillic"
        }
        self.entries: list[Entry] = []
        self.counties: dict[str, str] = {}
        self.number_of: dict[str, int] = {}
        self.numbers: dict[str, list[int]] = defaultdict(list)
        self._stems: dict[str, list[int]] = defaultdict(list)
        self.common: set[str] = set()
        self.named: dict[str, list[int]] = defaultdict(list)
        self._read_municipalities()
        self.homes = [self.entries[self.number_of[row["ags"]]] for row in rows(folder / "homes.csv")]
        self._read_parts()
        for row in rows(folder / "aliases.csv"):
            self._name(self._town(row["place"]), row["aliases"].split("|"))
        self._shorten_names()
        self.abroad = frozenset(key for row in rows(folder / "abroad.csv") for key in placenames.keys(row["name"]))
        self._abroad_stems = {
            placenames.cyrillic_stem(name) for name in self.abroad if placenames.script(name) == "cyrillic"
        }

    def _read_municipalities(self) -> None:
        for row in rows(self._folder / "municipalities.csv"):
            people = int(row["population"]) or UNKNOWN_PEOPLE
            entry = Entry(row["ags"], row["name"], "", float(row["lat"]), float(row["lon"]), row["state"], people)
            number = self._add(entry, row["others"])
            self.number_of[entry.ags] = number
            self.counties[entry.ags] = row["county"]
            self.named[entry.name].append(number)
            short = placenames.base(entry.name)
            if short != entry.name:
                self._name(number, [short])
            if row["word"] == "1":
                self.common.update(placenames.keys(short))

    def _read_parts(self) -> None:
        for row in rows(self._folder / "parts.csv"):
            town = self.entries[self.number_of[row["ags"]]]
            people = int(row["population"]) or UNKNOWN_PEOPLE
            self._add(
                town._replace(part=row["name"], lat=float(row["lat"]), lon=float(row["lon"]), people=people),
                row["others"],
            )
            if row["word"] == "1":
                self.common.update(placenames.keys(row["name"]))
        for row in rows(self._folder / "districts.csv"):
            town = self.entries[self._town(row["place"])]
            lat, lon = float(row["lat"] or town.lat), float(row["lon"] or town.lon)
            self._add(town._replace(part=row["district"], lat=lat, lon=lon, people=DISTRICT_PEOPLE), row["others"])
            if row["word"] == "1":
                self.common.update(
                    key for name in (row["district"], *row["others"].split("|")) for key in placenames.keys(name)
                )

    def _shorten_names(self) -> None:
        """Towns by one of their two names, where no other place is called so."""
        for number in self.number_of.values():
            entry = self.entries[number]
            if entry.people >= SMALLEST_SHORTENED:
                names = placenames.shortened(entry.name)
                self._name(number, [name for name in names if not self.numbers.keys() & set(placenames.keys(name))])

    def _add(self, entry: Entry, others: str) -> int:
        self.entries.append(entry)
        number = len(self.entries) - 1
        self._name(number, [entry.part or entry.name, *(others.split("|") if others else ())])
        return number

    def _name(self, number: int, names: Iterable[str]) -> None:
        for name in names:
            for found in placenames.keys(name):
                if number not in self.numbers[found]:
                    self.numbers[found].append(number)
                if placenames.script(found) == "cyrillic":
                    self._stems[placenames.cyrillic_stem(found)].append(number)

    def _town(self, name: str) -> int:
        """The municipality with exactly this official name that is meant most likely."""
        return max(self.named[name], key=lambda number: self.weight(self.entries[number], None))

    def weight(self, entry: Entry, near: Place | None) -> float:
        """How likely a place is meant: its people, many times over in the pilot regions and around ``near``."""
        weight = entry.people * (PART_SHARE if entry.part else 1.0)
        if near and entry.ags == near.ags:
            return weight * AROUND_WEIGHT**2
        spots = [near] if near else getattr(self, "homes", [])
        if any(distance_km(entry.lat, entry.lon, spot.lat, spot.lon) <= AROUND_KM for spot in spots):
            weight *= AROUND_WEIGHT
        return weight


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file with a header. Raises FileNotFoundError."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
