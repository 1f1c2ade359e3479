"""A chat while up to 200 bookings a second and a wave of 5,000 reminders are under way, beside the same chat alone.

``python -m bench.rush``: the page's door, inbox, engine, actions, transcript, with Telegram's stand-in taking the wave
at the pace that Telegram allows (24 a second), on SQLite. The bookings come from a process beside the product, each a
transaction of its own by the same service; their rate is what was reached, not what was wanted.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
import tempfile
import time
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from itertools import count, cycle, islice
from pathlib import Path
from statistics import quantiles

import aiohttp
from sqlalchemy import select
from sqlalchemy.orm import Session

from bench.larger import HEADERS, end, settings, talk
from bench.lines import new_lines
from bot.settings import ROOT
from bot.training import ensure_model
from bot.trial import filled_database
from catalog.bookings.booking import Asked, book
from catalog.database import Database
from catalog.model import Offer, OfferDate
from tests.bot.telegram.stand_in import TOKEN, BotApi, bot_api
from tests.chaos.house import Worker, until_ready
from tests.chaos.product import CLOCK
from tests.chaos.reminded import FIRST_CHAT, seconds_to_noon
from tests.factories import WEINHEIM, make_bookable, make_booking
from tests.running import CACHE

WAVE = 5_000
RATES = (50, 100, 200)
"""Bookings a second that are wanted."""
TITLE = "Tag im Ansturm"
DATES, SEATS = 500, 60
ALONE_S = 45
"""The wave begins so long after the start: time for the chat alone."""
MESSAGES, WARM_UP = 120, 32
PAUSE_S = 0.001
"""Between two bookings at least: they come from different people."""
DAY = timedelta(days=1)


def main() -> None:
    """Print a line for the chat alone and one for the chat in the rush."""
    ensure_model(print)
    with tempfile.TemporaryDirectory() as name:
        asyncio.run(_measure(Path(name)))


def keep_booking(url: str, rate: int) -> None:
    """Book seats, at most ``rate`` a second, until killed; say each second how many."""
    database, now = Database(url), datetime.now(UTC)
    with database.session() as session:
        dates = session.scalars(select(OfferDate.id).join(OfferDate.offer).where(Offer.title == TITLE)).all()
    began = last = time.monotonic()
    for booked, date_id in enumerate(cycle(dates), start=1):
        with database.session() as session:
            book(session, Asked(date_id, f"{rate:08x}{booked:056x}", "web", "de", link_key=b"rush"), now)
        time.sleep(max(PAUSE_S, began + booked / rate - time.monotonic()))
        if time.monotonic() - last >= 1:
            last = time.monotonic()
            print(booked, last - began, flush=True)


async def _measure(folder: Path) -> None:
    url = f"sqlite:///{folder / 'lotse.db'}"
    shutil.copy(filled_database(CACHE, print), folder / "lotse.db")
    to_noon = timedelta(seconds=seconds_to_noon(datetime.now(UTC)))
    (folder / "clock").write_text(str(to_noon.total_seconds()))
    lines = new_lines()
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(bot_api())
        telegram = {"LOTSE_TELEGRAM_TOKEN": TOKEN, "LOTSE_TELEGRAM_API_URL": api.url, CLOCK: str(folder / "clock")}
        worker = Worker(folder, folder.with_suffix(".log"), settings(None) | telegram)
        client = await stack.enter_async_context(aiohttp.ClientSession(headers=HEADERS))
        _open(url, datetime.now(UTC) + to_noon + timedelta(seconds=ALONE_S))
        stack.push_async_callback(end, worker, asyncio.create_task(worker.keep_running()))
        await until_ready([worker])

        async def chat(messages: int) -> list[float]:
            return await talk(client, [f"{worker.url}/chat"], count(), list(islice(lines, messages)))

        await chat(WARM_UP)
        _say("alone", await chat(MESSAGES))
        while not _wave(api):  # noqa: ASYNC110 - it comes from another process
            await asyncio.sleep(0.1)
        for rate in RATES:
            command = ("-m", "bench.rush", url, str(rate))
            booking = await asyncio.create_subprocess_exec(
                sys.executable, *command, cwd=ROOT, stdout=asyncio.subprocess.PIPE
            )
            before, began = _wave(api), time.perf_counter()
            times = await chat(MESSAGES)
            reminded, took = _wave(api) - before, time.perf_counter() - began
            booking.kill()
            said = (await booking.communicate())[0].decode().split()[-2:] or ["0", "1"]
            _say(
                f"with {float(said[0]) / float(said[1]):.0f} bookings and {reminded / took:.0f} reminders a second",
                times,
            )


def _open(url: str, due: datetime) -> None:
    """Have 5,000 people reminded at ``due``, and give away seats at other dates."""
    database = Database(url)
    with database.session() as session:
        _book_wave(session, due + DAY)
        starts_at = due + 20 * DAY
        ends_at = starts_at + timedelta(hours=2)
        for _ in range(DATES):
            date = make_bookable(session, WEINHEIM, starts_at=starts_at, ends_at=ends_at, onsite_seats=SEATS)
            date.offer.title = TITLE
    database.close()


def _book_wave(session: Session, starts_at: datetime) -> None:
    date = make_bookable(session, WEINHEIM, starts_at=starts_at, ends_at=starts_at + timedelta(hours=2))
    for number in range(WAVE):
        chat = str(FIRST_CHAT + number)
        make_booking(session, date, channel="telegram", chat=chat, booked_at=starts_at - 3 * DAY)


def _wave(api: BotApi) -> int:
    """How many were reminded so far."""
    return sum(one.chat >= FIRST_CHAT for one in api.shown)


def _say(what: str, times: list[float]) -> None:
    cuts = quantiles(times, n=100)
    print(f"a chat {what}: p50 {cuts[49]:.0f} ms, p95 {cuts[94]:.0f} ms, p99 {cuts[98]:.0f} ms", flush=True)


if __name__ == "__main__":
    keep_booking(sys.argv[1], int(sys.argv[2])) if len(sys.argv) > 1 else main()
