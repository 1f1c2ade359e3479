"""Messages a second of one worker against two, as `make bench` runs them or ``python -m bench.larger`` alone.

The whole way over HTTP: the page's door, inbox, engine, actions, transcript; each request to the next worker, as behind
a proxy. All of it, the load included, on this machine: on two cores there is little to win, so the processor time of
each message is printed beside, which says what more cores would do.
"""

from __future__ import annotations

import asyncio
import os
import secrets
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, suppress
from itertools import count
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import aiohttp
import psycopg

from bench.lines import new_lines
from bot.training import ensure_model
from tests.chaos.house import KASSEL, Stores, Worker, stores, until_ready
from tests.chaos.product import CLOCK
from web.session import new_id

CHATS = (1, 16)
"""At once."""
MESSAGES, WARM_UP = 320, 64
LINES = 15
"""Of a chat, before somebody else begins: a chat may send 20 a minute."""
HEADERS = {"Accept": "application/json", "Sec-Fetch-Site": "same-origin"}
TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Print a line for each set-up and number of chats."""
    ensure_model(print)
    with stores() as shared:
        for name, number, store in (
            ("one worker, SQLite", 1, None),
            ("one worker, PostgreSQL and Redis", 1, shared),
            ("two workers, PostgreSQL and Redis", 2, shared),
        ):
            with tempfile.TemporaryDirectory() as folder:
                asyncio.run(_measure(name, Path(folder), number, store))


async def _measure(name: str, folder: Path, number: int, shared: Stores | None) -> None:
    workers = [Worker(folder / str(at), folder / f"{at}.log", settings(shared)) for at in range(number)]
    engines = ",".join(worker.engine_url for worker in workers)
    async with AsyncExitStack() as stack:
        if shared:
            stack.callback(asyncio.create_task(shared.keep_redis()).cancel)
        for worker in workers:
            if shared:
                worker.settings["LOTSE_ENGINES"] = engines
            stack.push_async_callback(end, worker, asyncio.create_task(worker.keep_running()))
        await until_ready(workers)
        client = await stack.enter_async_context(aiohttp.ClientSession(headers=HEADERS))
        turns, lines = count(), new_lines()
        urls = [f"{worker.url}/chat" for worker in workers]

        async def together(chats: int, messages: int) -> list[float]:
            given = [[next(lines) for _ in range(messages // chats)] for _ in range(chats)]
            each = await asyncio.gather(*(talk(client, urls, turns, own) for own in given))
            return [time for times in each for time in times]

        await together(8, WARM_UP)
        for chats in CHATS:
            before, began = _used(workers, shared), perf_counter()
            times = await together(chats, MESSAGES)
            took, used = perf_counter() - began, _used(workers, shared)
            cuts = quantiles(times, n=100)
            cpu = ", ".join(f"{what} {(used[what] - before[what]) / MESSAGES:.1f}" for what in used)
            print(
                f"{name}, {chats:2} chats: {MESSAGES / took:5.1f} messages/s, p50 {cuts[49]:.0f} ms, "
                f"p99 {cuts[98]:.0f} ms; ms of CPU per message: {cpu}",
                flush=True,
            )


def settings(shared: Stores | None) -> dict[str, str]:
    """What a worker is told."""
    own = {"LOTSE_MUNICIPALITY": KASSEL, CLOCK: "no clock", "LOTSE_TELEGRAM_WEBHOOK_SECRET": secrets.token_hex(16)}
    return own | (shared.settings if shared else {})


async def talk(
    client: aiohttp.ClientSession, urls: Sequence[str], turns: Iterator[int], lines: Sequence[str]
) -> list[float]:
    """Milliseconds per message, said one after the other, by somebody else every few lines."""
    times = []
    session, address = "", ""
    for number, line in enumerate(lines):
        if number % LINES == 0:
            session = new_id()
            address = f"10.{secrets.randbelow(256)}.{secrets.randbelow(256)}.{secrets.randbelow(256)}"
        form = {"session": session, "key": secrets.token_hex(8), "text": line, "lang": "de"}
        began = perf_counter()
        url = urls[next(turns) % len(urls)]
        while not await _taken(client, url, form, address):
            pass
        times.append((perf_counter() - began) * 1000)
    return times


async def _taken(client: aiohttp.ClientSession, url: str, form: dict[str, str], address: str) -> bool:
    """Send a message, as the page does: again with the same key, should it not have been stored."""
    async with client.post(url, data=form, headers={"X-Forwarded-For": address}) as answer:
        await answer.read()
    assert answer.status in (200, 500, 503), answer.status
    return answer.status == 200


def _used(workers: Sequence[Worker], shared: Stores | None) -> dict[str, float]:
    """Milliseconds of processor time that each kind of process has used so far."""
    found = {
        "product": sum(_cpu_ms(worker.pid) for worker in workers),
        "engine": sum(_cpu_ms(worker.engine_pid) for worker in workers),
    }
    if shared and shared.redis:
        found["Redis"] = _cpu_ms(shared.redis.pid)
        server = _parent_of_connections(shared)
        children = _read(Path(f"/proc/{server}/task/{server}/children")).split()
        found["PostgreSQL"] = _cpu_ms(server, of_ended=True) + sum(map(_cpu_ms, children))
    return found


def _parent_of_connections(shared: Stores) -> str:
    """The first process of the server, which starts all others."""
    with psycopg.connect(shared.database_url.replace("+psycopg", "")) as connection:
        return _words(connection.info.backend_pid)[1]


def _cpu_ms(pid: int | str | None, *, of_ended: bool = False) -> float:
    """With that of its children that have ended, if wished."""
    return sum(map(int, _words(pid)[11 : 15 if of_ended else 13])) * 1000 / TICKS


def _words(pid: int | str | None) -> list[str]:
    """What ``man 5 proc`` says of ``stat``, from the third word on."""
    return _read(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()


def _read(path: Path) -> str:
    with suppress(OSError):
        return path.read_text()
    return ""


async def end(worker: Worker, running: asyncio.Task[None]) -> None:
    """Have a worker ended politely, and not started again."""
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    if worker.process and worker.process.returncode is None:
        worker.process.terminate()
        await worker.process.wait()


if __name__ == "__main__":
    main()
