"""What breaks. Each trouble strikes and is over again by itself; what is left broken is Lotse's to mend."""

from __future__ import annotations

import asyncio
import resource
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Any

import psycopg

from tests.bot.telegram.stand_in import BotApi, Trouble
from tests.chaos.house import House, Stores, Worker

CHUNK = 1 << 16
ENGINE_WITHIN_S = 20
MOST_AGAIN = 40
"""Old updates that are delivered again at once."""


@dataclass
class Ground:
    """Where it strikes."""

    house: House
    api: BotApi
    random: Random
    delivered: list[dict[str, Any]] = field(default_factory=list)
    """All updates so far."""
    kills: Counter[str] = field(default_factory=Counter)
    clock_moves: int = 0
    """How often the clock was moved, there and back: odd while it is wrong."""

    def worker(self) -> Worker:
        """One of them."""
        return self.random.choice(self.house.workers)

    def kill(self, what: str, pid: int | None, how: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal to a process, and count it."""
        if self.house.kill(pid, how):
            self.kills[f"{what} {how.name}"] += 1

    async def hang(self, pid: int | None, longest_s: float) -> None:
        """Have a process stand still for a while."""
        if self.house.kill(pid, signal.SIGSTOP):
            await asyncio.sleep(self.random.uniform(1, longest_s))
            self.house.kill(pid, signal.SIGCONT)

    @property
    def stores(self) -> Stores:
        """What the workers of a larger installation share."""
        assert self.house.stores
        return self.house.stores


async def kill_product(ground: Ground) -> None:
    """The product dies; the engine with it."""
    ground.kill("product", ground.worker().pid)


async def kill_product_while_it_starts(ground: Ground) -> None:
    """It dies, and again before it is up."""
    worker = ground.worker()
    ground.kill("product", worker.pid)
    await asyncio.sleep(ground.random.uniform(0.5, 4))
    ground.kill("product", worker.pid)


async def kill_engine(ground: Ground) -> None:
    """Rasa dies. If the product has just been started again, as soon as there is one."""
    worker = ground.worker()
    with suppress(TimeoutError):
        async with asyncio.timeout(ENGINE_WITHIN_S):
            while worker.engine_pid is None:  # noqa: ASYNC110 - another process starts it
                await asyncio.sleep(0.1)
    ground.kill("engine", worker.engine_pid)


async def kill_booker(ground: Ground) -> None:
    """Somebody who books is cut off in the middle of it."""
    for number in ground.house.bookers:
        await asyncio.sleep(ground.random.uniform(0, 1))
        if ground.house.kill(ground.house.bookers[number].pid):
            ground.kills["booker"] += 1


async def restart_engine(ground: Ground) -> None:
    """Rasa is ended politely."""
    ground.kill("engine", ground.worker().engine_pid, signal.SIGTERM)


async def hang_engine(ground: Ground) -> None:
    """Rasa stands still for longer than anybody waits."""
    await ground.hang(ground.worker().engine_pid, 7)


async def hang_product(ground: Ground) -> None:
    """The product stands still."""
    await ground.hang(ground.worker().pid, 4)


async def cut_before(ground: Ground) -> None:
    """Connections break before a call is made."""
    _bring(ground, "reset", most=4)


async def cut_after(ground: Ground) -> None:
    """Connections break after a call was made: nobody knows whether it was."""
    _bring(ground, "reset-after", most=2)


async def say_nothing(ground: Ground) -> None:
    """A call gets no answer."""
    ground.api.trouble.append(Trouble("sendMessage", "silence", retry_after=11))


async def too_many(ground: Ground) -> None:
    """Telegram wants to be left alone for a while."""
    wait = ground.random.randint(1, 3)
    ground.api.trouble += [Trouble("sendMessage", 429, retry_after=wait)] * ground.random.randint(1, 3)


async def bad_gateway(ground: Ground) -> None:
    """Telegram is ill."""
    _bring(ground, 502, most=5)


async def telegram_down(ground: Ground) -> None:
    """Telegram is away."""
    ground.api.is_down = True
    await asyncio.sleep(ground.random.uniform(0.5, 3))
    ground.api.is_down = False


async def double(ground: Ground) -> None:
    """Updates come again that were confirmed already, just now or long ago."""
    waiting = {update["update_id"] for update in ground.api.updates}
    confirmed = [update for update in ground.delivered if update["update_id"] not in waiting]
    again = ground.random.sample(confirmed, min(MOST_AGAIN, len(confirmed)))
    ground.api.again += sorted([*again, *confirmed[-MOST_AGAIN:]], key=lambda update: update["update_id"])


async def reorder(ground: Ground) -> None:
    """Updates of different chats come in another order; those of a chat keep theirs, as the numbers say."""

    def shuffle(updates: list[dict[str, Any]]) -> None:
        places = [ground.random.random() for _ in updates]
        chats: dict[int, list[float]] = {}
        for update, place in zip(updates, places, strict=True):
            chats.setdefault(_chat(update), []).append(place)
        ordered = {chat: iter(sorted(own)) for chat, own in chats.items()}
        keys = [next(ordered[_chat(update)]) for update in sorted(updates, key=lambda one: one["update_id"])]
        by_number = sorted(updates, key=lambda one: one["update_id"])
        updates[:] = [update for _, update in sorted(zip(keys, by_number, strict=True), key=lambda pair: pair[0])]

    ground.api.shuffle = shuffle
    await asyncio.sleep(5)
    ground.api.shuffle = None


async def lock_database(ground: Ground) -> None:
    """Somebody else writes into the database, for longer than one waits sometimes."""
    await _hold(ground, "lotse.db", "inbox_update, outbox_message, person, booking")


async def lock_tracker(ground: Ground) -> None:
    """The same with the engine's."""
    await _hold(ground, "tracker.db", "conversation")


async def fill_disk(ground: Ground) -> None:
    """There is no room left on the disk."""
    seconds = ground.random.uniform(1, 4)
    if not ground.house.is_small_disk:
        await _limit_files(ground, seconds)
        return
    ballast = ground.house.folder / f"ballast{ground.random.random()}"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * CHUNK)
    await asyncio.sleep(seconds)
    ballast.unlink()


async def move_clock(ground: Ground) -> None:
    """The clock jumps, and back again."""
    if ground.clock_moves % 2:
        return  # somebody else does it now
    ground.clock_moves += 1
    ground.house.move_clock(timedelta(hours=ground.random.choice((-1, 1)) * ground.random.uniform(0.5, 60)))
    await asyncio.sleep(ground.random.uniform(1, 6))
    ground.house.move_clock()
    ground.clock_moves += 1


async def kill_redis(ground: Ground) -> None:
    """Redis dies, and has forgotten everything when it is back."""
    if ground.stores.redis:
        ground.kill("redis", ground.stores.redis.pid)


async def hang_redis(ground: Ground) -> None:
    """Redis stands still."""
    await ground.hang(ground.stores.redis.pid if ground.stores.redis else None, 5)


async def cut_database(ground: Ground) -> None:
    """PostgreSQL ends all connections, those that hold claims among them."""
    await asyncio.to_thread(
        _in_postgres, ground, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
    )


async def crash_database(ground: Ground) -> None:
    """A process of PostgreSQL is killed: it breaks off everything and recovers from its log."""
    found = await asyncio.to_thread(
        _in_postgres, ground, "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'"
    )
    ground.kill("database", ground.random.choice(found)[0] if found else None)


Strike = Callable[[Ground], Awaitable[None]]
TROUBLES: tuple[Strike, ...] = (
    *(kill_product, kill_product_while_it_starts, kill_engine, kill_booker, restart_engine, hang_engine, hang_product),
    *(cut_before, cut_after, say_nothing, too_many, bad_gateway, telegram_down, double, reorder),
    *(lock_database, lock_tracker, fill_disk, move_clock),
)
OF_STORES: tuple[Strike, ...] = (kill_redis, hang_redis, cut_database, crash_database)


def troubles_of(mode: str) -> tuple[Strike, ...]:
    """All that can strike. The disk of the workers of a larger installation holds nothing that matters."""
    if mode != "larger":
        return TROUBLES
    return (*(one for one in TROUBLES if one is not fill_disk), *OF_STORES)


def _bring(ground: Ground, status: int | str, most: int) -> None:
    for method, least in (("sendMessage", 1), ("getUpdates", 0)):
        ground.api.trouble += [Trouble(method, status)] * ground.random.randint(least, most)


def _chat(update: dict[str, Any]) -> int:
    return int(update["message"]["chat"]["id"])


async def _hold(ground: Ground, file: str, tables: str) -> None:
    """Keep all others from writing: to a file of SQLite, or to tables of PostgreSQL."""
    seconds = ground.random.uniform(0.5, 8)

    def hold_file() -> None:
        path = ground.house.folder / file
        if not path.exists():
            return
        with closing(sqlite3.connect(path, timeout=20, isolation_level=None)) as connection, suppress(sqlite3.Error):
            connection.execute("BEGIN IMMEDIATE")
            time.sleep(seconds)
            connection.execute("ROLLBACK")

    def hold_tables() -> None:
        _in_postgres(ground, f"LOCK TABLE {tables} IN EXCLUSIVE MODE; SELECT pg_sleep({seconds})")

    await asyncio.to_thread(hold_tables if ground.house.stores else hold_file)


def _in_postgres(ground: Ground, statement: str) -> list[Any]:
    """What it says, if it can be asked."""
    url = ground.stores.database_url.replace("+psycopg", "")
    with suppress(psycopg.Error), psycopg.connect(url) as connection:
        answer = connection.execute(statement.encode())
        return answer.fetchall() if answer.description else []
    return []


async def _limit_files(ground: Ground, seconds: float) -> None:
    """Where we may not mount a small disk: no file may grow."""
    worker = ground.worker()
    for pid in filter(None, (worker.pid, worker.engine_pid)):
        with suppress(ProcessLookupError, PermissionError):
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (CHUNK, resource.RLIM_INFINITY))
    await asyncio.sleep(seconds)
    for pid in filter(None, (worker.pid, worker.engine_pid)):
        with suppress(ProcessLookupError, PermissionError):
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
