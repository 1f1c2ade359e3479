"""How long a search takes over 120, 4,000 and 100,000 offers: p50 and p99 of the whole way from wish to ranked matches.

The offers are spread over all German municipalities in proportion to their inhabitants, and so are those who search.
The database is a SQLite file, thrown away afterwards. Run with ``python -m bench.search [offers ...]``.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from csv import DictReader
from datetime import UTC, datetime, timedelta
from itertools import batched
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import insert

from catalog.database import Database
from catalog.meaning.embedding import DIMENSIONS, to_bytes
from catalog.model import Municipality, Offer, OfferDate, OfferField, Provider
from catalog.search.searching import find
from catalog.vocabulary import Field, Kind
from catalog.wish import Place, Wish

if TYPE_CHECKING:
    from catalog.meaning.embedding import Vector

MUNICIPALITIES = Path(__file__).parent.parent / "data" / "places" / "municipalities.csv"
SIZES = (120, 4_000, 100_000)
SEARCHES = 400
NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
ROWS_AT_ONCE = 5_000
DESCRIPTION = "Du probierst aus, fragst nach und lernst Leute kennen, die den Beruf jeden Tag machen. " * 8


class Town:
    """A municipality of the gazetteer with its inhabitants."""

    def __init__(self, row: dict[str, str]) -> None:
        self.place = Place(row["ags"], row["name"], row["name"], float(row["lat"]), float(row["lon"]), row["state"])
        self.population = int(row["population"])


def main() -> None:
    """Print one line per size."""
    sizes = [int(argument) for argument in sys.argv[1:]] or SIZES
    with MUNICIPALITIES.open(encoding="utf-8") as file:
        towns = [Town(row) for row in DictReader(file)]
    for offers in sizes:
        with tempfile.TemporaryDirectory() as folder:
            database = Database(f"sqlite:///{folder}/bench.sqlite")
            database.migrate()
            build(database, towns, offers, random.Random(offers))
            times, found = measure(database, towns, random.Random(1))
            database.close()
        cuts = quantiles(times, n=100)
        print(
            f"search over {offers:>7,} offers: p50 {cuts[49]:5.1f} ms  p99 {cuts[98]:5.1f} ms"
            f"  matches per search {found:.1f}"
        )


def measure(database: Database, towns: Sequence[Town], chance: random.Random) -> tuple[list[float], float]:
    """The milliseconds of each search, and the mean number of matches. The first tenth warms up and is not counted."""
    wishes = list(make_wishes(towns, chance, SEARCHES + SEARCHES // 10))
    times, matches = [], 0
    for wish, words in wishes:
        with database.session() as session:
            start = perf_counter()
            found = find(session, wish, now=NOW, words=words)
            times.append((perf_counter() - start) * 1000)
            matches += len(found.matches)
    return times[SEARCHES // 10 :], matches / len(wishes)


def make_wishes(towns: Sequence[Town], chance: random.Random, number: int) -> Iterator[tuple[Wish, Vector | None]]:
    """Wishes as they are heard: nearly all with age and place, most with a field, some with a format or a kind."""
    numbers = np.random.default_rng(chance.randrange(2**32))
    for town in _draw(towns, chance, number):
        wish = Wish(
            age=chance.randint(13, 19) if chance.random() < 0.9 else None,
            place=town.place if chance.random() < 0.95 else None,
            fields=frozenset(chance.sample(list(Field), chance.randint(1, 2)))
            if chance.random() < 0.7
            else frozenset(),
            format=chance.choice(["digital", "onsite"]) if chance.random() < 0.3 else None,
            kind=chance.choice(list(Kind)) if chance.random() < 0.3 else None,
        )
        yield wish, _unit(numbers) if chance.random() < 0.5 else None


def build(database: Database, towns: Sequence[Town], offers: int, chance: random.Random) -> None:
    """Fill ``database``: offers of one to three fields, one to eight dates; some are past, drafts or for schools."""
    numbers = np.random.default_rng(offers)
    homes = list(_draw(towns, chance, offers))
    with database.session() as session:
        used = {town.place.ags: town for town in homes}
        session.execute(insert(Municipality), [_municipality(town) for town in used.values()])
        session.execute(insert(Provider), [_provider(index, ags) for index, ags in enumerate(used, 1)])
        providers = {ags: index for index, ags in enumerate(used, 1)}
        for batch in batched(enumerate(homes, 1), ROWS_AT_ONCE):
            session.execute(insert(Offer), [_offer(index, town, providers, chance, numbers) for index, town in batch])
            session.execute(
                insert(OfferField),
                [
                    {"offer_id": index, "field": field}
                    for index, _ in batch
                    for field in chance.sample(list(Field), chance.choice([1, 1, 2, 3]))
                ],
            )
            session.execute(insert(OfferDate), [row for index, town in batch for row in _dates(index, town, chance)])


def _draw(towns: Sequence[Town], chance: random.Random, number: int) -> list[Town]:
    return chance.choices(towns, weights=[town.population for town in towns], k=number)


def _municipality(town: Town) -> dict[str, Any]:
    place = town.place
    return {
        "ags": place.ags,
        "name": place.name,
        "state": place.state,
        "lat": place.lat,
        "lon": place.lon,
        "contact_name": "Koordination",
    }


def _provider(index: int, ags: str) -> dict[str, Any]:
    return {"id": index, "municipality_ags": ags, "source_id": f"bench:{index}", "name": "Betrieb", "kind": "firm"}


def _offer(
    index: int, town: Town, providers: dict[str, int], chance: random.Random, numbers: np.random.Generator
) -> dict[str, Any]:
    age_min = chance.choice([None, 12, 13, 14, 15, 16])
    return {
        "id": index,
        "provider_id": providers[town.place.ags],
        "municipality_ags": town.place.ags,
        "source_id": f"bench:{index}",
        "title": f"Schnuppertag {index}",
        "summary": "Einen Tag lang mitmachen und Fragen stellen.",
        "description": DESCRIPTION,
        "kind": chance.choice(list(Kind)),
        "audience": chance.choices(["young_people", "schools", "parents"], [85, 10, 5])[0],
        "status": chance.choices(["published", "draft", "archived"], [85, 5, 10])[0],
        "age_min": age_min,
        "age_max": None if age_min is None else age_min + chance.randint(2, 10),
        "age_required": chance.random() < 0.3,
        "cost_cents": chance.choice([None, 0, 0, 0, 1500]),
        "languages": chance.choice([None, ["de"]]),
        "step_free": chance.choice([None, True, False]),
        "updated_at": NOW,
        "vector": to_bytes(_unit(numbers)),
    }


def _dates(index: int, town: Town, chance: random.Random) -> Iterator[dict[str, Any]]:
    always_open = chance.random() < 0.2
    start = NOW + timedelta(days=chance.randint(-20, 120), hours=chance.randint(0, 8))
    format_ = chance.choices(["onsite", "digital", "hybrid"], [65, 20, 15])[0]
    lat, lon = town.place.lat + chance.gauss(0, 0.03), town.place.lon + chance.gauss(0, 0.045)
    for number in range(1 if always_open else chance.choice([1, 1, 2, 8])):
        yield {
            "offer_id": index,
            "starts_at": None if always_open else start + timedelta(days=7 * number),
            "opening_rule": "nach Absprache" if always_open else None,
            "format": format_,
            "digital_seats": 20 if format_ != "onsite" else None,
            "onsite_seats": 10 if format_ != "digital" else None,
            "lat": lat if format_ != "digital" else None,
            "lon": lon if format_ != "digital" else None,
            "onsite_ags": town.place.ags if format_ != "digital" else None,
        }


def _unit(numbers: np.random.Generator) -> Vector:
    vector = numbers.standard_normal(DIMENSIONS).astype(np.float32)
    return vector / np.linalg.norm(vector)


if __name__ == "__main__":
    main()
