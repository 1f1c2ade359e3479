"""How long a page of the portal takes with 4,000 offers: the whole way from address to HTML, without the network.

Run with ``python -m bench.portal [offers ...]``. The catalog and the wishes are those of ``bench.search``.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
from csv import DictReader
from statistics import quantiles
from time import perf_counter
from urllib.parse import urlencode

import httpx
from starlette.applications import Starlette

from bench.search import MUNICIPALITIES, NOW, SEARCHES, Town, build, make_wishes
from bot.browsing import Browsing
from bot.safety import SafetyRule
from bot.settings import Settings
from bot.texts import Texts
from catalog.database import Database
from catalog.fields import default_lexicon
from catalog.hearing import Listener
from catalog.places.gazetteer import default_gazetteer
from catalog.search.wish_query import to_query
from web.limits import Gate
from web.pages import Pages
from web.portal.search import SearchPages

SIZES = (4_000,)
LANGUAGES = ("de", "de", "de", "en", "ar")


def main() -> None:
    """Print one line per size."""
    with MUNICIPALITIES.open(encoding="utf-8") as file:
        towns = [Town(row) for row in DictReader(file)]
    for offers in [int(argument) for argument in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            database = Database(f"sqlite:///{folder}/bench.sqlite")
            database.migrate()
            build(database, towns, offers, random.Random(offers))
            times, size = asyncio.run(_measure(database, towns))
            database.close()
        cuts = quantiles(times, n=100)
        print(
            f"portal page over {offers:>7,} offers: p50 {cuts[49]:5.1f} ms  p95 {cuts[94]:5.1f} ms"
            f"  p99 {cuts[98]:5.1f} ms  {size / 1024:.0f} KiB before packing"
        )


async def _measure(database: Database, towns: list[Town]) -> tuple[list[float], float]:
    gazetteer, lexicon, texts = default_gazetteer(), default_lexicon(), Texts()
    browsing = Browsing(
        database=database,
        gazetteer=gazetteer,
        lexicon=lexicon,
        listener=Listener(gazetteer, lexicon),
        safety=SafetyRule(),
        texts=texts,
        now=lambda: NOW,
    )
    app = Starlette(routes=SearchPages(browsing, Pages(texts, Settings()), Gate()).routes())
    chance = random.Random(1)
    queries = [to_query(wish) for wish, _ in make_wishes(towns, chance, SEARCHES + SEARCHES // 10)]
    times, size = list[float](), 0
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bench") as client:
        for query in queries:
            address = "/angebote?" + urlencode([*query, ("lang", chance.choice(LANGUAGES))])
            start = perf_counter()
            page = (await client.get(address)).raise_for_status()
            times.append((perf_counter() - start) * 1000)
            size += len(page.content)
    return times[SEARCHES // 10 :], size / len(queries)


if __name__ == "__main__":
    main()
