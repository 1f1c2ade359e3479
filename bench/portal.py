"""How long pages of the portal take: each made anew over 4,000 and 100,000 offers, and 200 a second beside a chat.

"Made anew" is the whole way from address to packed HTML, one after the other, without the network. The load is that of
a whole product with its engine, over HTTP: requests come by chance (Poisson), however long the ones before take; what
they ask for is as visits are: few addresses often, many seldom (Zipf). Meanwhile people chat, and somebody at a desk
changes an offer now and then, after which the pages that show it are made anew.

Run with ``python -m bench.portal [offers ...]``.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import random
import sys
import tempfile
import threading
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from csv import DictReader
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import aiohttp
import httpx
from sqlalchemy import select, update
from starlette.applications import Starlette

from bench.lines import new_lines
from bench.search import MUNICIPALITIES, NOW, SEARCHES, Town, build, make_wishes
from bot.bootstrap import keep_still
from bot.browsing import Browsing
from bot.safety import default_safety
from bot.settings import Settings
from bot.texts import default_texts
from catalog.database import Database
from catalog.fields import default_lexicon
from catalog.hearing import Listener
from catalog.model import Offer
from catalog.places.gazetteer import default_gazetteer
from catalog.search.wish_query import to_query
from catalog.vocabulary import Audience, OfferStatus
from tests.running import running_lotse
from web.limits import Gate
from web.pages import Pages
from web.portal.kept import KeptPages
from web.portal.search import SearchPages

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

SIZES = (4_000, 100_000)
LANGUAGES = ("de", "de", "de", "en", "ar")
LOADED = 4_000
"""Offers there are while pages are asked for together."""
PER_SECOND, SECONDS, WARM_UP_S = 200, 60, 20
MESSAGES_PER_SECOND = 3
CHANGES_EVERY_S = 30
SEARCHED, OPENED = 1_500, 500
"""Different searches and offers that are asked for: what a small town's portal is asked for in a busy hour."""


def main() -> None:
    """Print one line per size, and one about the load."""
    with MUNICIPALITIES.open(encoding="utf-8") as file:
        towns = [Town(row) for row in DictReader(file)]
    for offers in [int(argument) for argument in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            database = _built(Path(folder) / "bench.sqlite", towns, offers)
            times, cpu, size = asyncio.run(_measure(database, towns))
            database.close()
        print(
            f"portal page over {offers:>7,} offers, made anew: {_told(times)}, {cpu:.1f} ms of CPU,"
            f" {size / 1024:.1f} KiB packed"
        )
    with tempfile.TemporaryDirectory() as folder:
        _built(Path(folder) / "lotse.db", towns, LOADED).close()
        with _Served(Path(folder)) as url:
            asyncio.run(_load(url, Path(folder) / "lotse.db", towns))


def _built(path: Path, towns: list[Town], offers: int) -> Database:
    database = Database(f"sqlite:///{path}")
    database.migrate()
    build(database, towns, offers, random.Random(offers))
    return database


def _told(times: list[float]) -> str:
    cuts = quantiles(times, n=100)
    return f"p50 {cuts[49]:5.1f} ms  p95 {cuts[94]:5.1f} ms  p99 {cuts[98]:5.1f} ms"


async def _measure(database: Database, towns: list[Town]) -> tuple[list[float], float, float]:
    """Milliseconds of each page, and the mean CPU and bytes."""
    gazetteer, lexicon, texts = default_gazetteer(), default_lexicon(), default_texts()
    browsing = Browsing(
        database=database,
        gazetteer=gazetteer,
        lexicon=lexicon,
        listener=Listener(gazetteer, lexicon),
        safety=default_safety(),
        texts=texts,
        now=lambda: NOW,
    )
    kept = KeptPages(database, lambda: NOW)
    pages = Pages(texts, Settings())
    pages.share(tells_by_mail=str)
    app = Starlette(routes=SearchPages(browsing, pages, Gate(), kept).routes())
    keep_still()  # as at the start of the product
    paths = _searches(towns, SEARCHES + SEARCHES // 10)
    times, size, began_cpu = list[float](), 0, 0.0
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bench") as client:
        for number, path in enumerate(paths):
            if number == SEARCHES // 10:
                times, size, began_cpu = [], 0, process_time()
            start = perf_counter()
            async with client.stream("GET", path) as page:
                size += sum([len(part) async for part in page.aiter_raw()])
            times.append((perf_counter() - start) * 1000)
    return times, (process_time() - began_cpu) * 1000 / len(times), size / len(times)


def _searches(towns: list[Town], number: int) -> list[str]:
    chance = random.Random(1)
    queries = [to_query(wish) for wish, _ in make_wishes(towns, chance, number)]
    return ["/angebote?" + urlencode([*query, ("lang", chance.choice(LANGUAGES))]) for query in queries]


class _Served:
    """A product with its engine in a process of its own, so that whoever asks does not slow it down."""

    def __init__(self, folder: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(folder, theirs))

    def __enter__(self) -> str:
        self._process.start()
        url: str = self._ours.recv()
        return url

    def __exit__(self, *_: object) -> None:
        self._ours.send("end")
        self._process.join(30)


def _serve(folder: Path, pipe: Connection) -> None:
    with running_lotse(folder) as lotse:
        keep_still()
        pipe.send(lotse.url)
        pipe.recv()


async def _load(url: str, path: Path, towns: list[Town]) -> None:
    database = Database(f"sqlite:///{path}")
    addresses = _searches(towns, SEARCHED) + [f"/offer/{offer}?lang=de" for offer in _public(database)[:OPENED]]
    random.Random(2).shuffle(addresses)
    weights = [1 / rank for rank in range(1, len(addresses) + 1)]
    pages, chats, chance, lines = list[float](), list[float](), random.Random(3), new_lines()
    async with aiohttp.ClientSession(url, connector=aiohttp.TCPConnector(limit=0)) as client:

        async def look() -> None:
            async with client.get(chance.choices(addresses, weights)[0]) as page:
                await page.read()
                page.raise_for_status()

        async def say() -> None:
            told = {"sender": f"bench-{chance.randrange(60)}", "message": next(lines)}
            async with client.post("/webhooks/rest/webhook", json=told) as answer:
                await answer.read()
                answer.raise_for_status()

        async with _changing(database):
            began = perf_counter()
            await asyncio.gather(
                _arriving(look, PER_SECOND, pages, chance), _arriving(say, MESSAGES_PER_SECOND, chats, chance)
            )
            rate = len(pages) / (perf_counter() - began - WARM_UP_S)
    database.close()
    print(
        f"portal with {LOADED:,} offers at {rate:.0f} pages/s: {_told(pages)};"
        f" meanwhile {MESSAGES_PER_SECOND} chat messages/s: {_told(chats)}"
    )


async def _arriving(
    ask: Callable[[], Coroutine[Any, Any, None]], per_second: float, times: list[float], chance: random.Random
) -> None:
    """Ask at moments of chance, and note the milliseconds from the moment it should have been until the answer."""
    began, due = perf_counter(), 0.0
    end = WARM_UP_S + SECONDS

    async def timed(due: float) -> None:
        await ask()
        if due >= WARM_UP_S:
            times.append((perf_counter() - began - due) * 1000)

    async with asyncio.TaskGroup() as group:
        while due < end:
            await asyncio.sleep(max(0, began + due - perf_counter()))
            group.create_task(timed(due))
            due += chance.expovariate(per_second)


@asynccontextmanager
async def _changing(database: Database) -> AsyncIterator[None]:
    """Somebody at a desk changes an offer now and then."""
    is_over = threading.Event()

    def change() -> None:
        number = 0
        while not is_over.wait(CHANGES_EVERY_S):
            number += 1
            with database.session() as session:
                session.execute(update(Offer).where(Offer.id == number).values(title=f"Neu {number}"))

    changing = asyncio.create_task(asyncio.to_thread(change))
    try:
        yield
    finally:
        is_over.set()
        await changing


def _public(database: Database) -> list[int]:
    published = (Offer.status == OfferStatus.PUBLISHED, Offer.audience == Audience.YOUNG_PEOPLE)
    with database.session() as session:
        return list(session.scalars(select(Offer.id).where(*published).order_by(Offer.id)))


if __name__ == "__main__":
    main()
