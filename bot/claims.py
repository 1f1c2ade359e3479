"""Who does what among several workers on one database: one at a time, until it gives it back or is gone.

Claims are PostgreSQL's advisory locks, held by a connection of their own: they cost no write, and vanish at the moment
a worker dies, with its connection; a lock in Redis has to run out first. (There is one behind them, between engines,
for when a worker has lost its claims: ``nlu/locks.py``.) Needs a connection to the server itself: behind a pooler that
shares connections between transactions, nobody would hold anything.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager, suppress
from typing import Any, Protocol

import psycopg
from sqlalchemy.engine import make_url

from catalog.database import Database, lock_number

log = logging.getLogger(__name__)

LOOK_S = 1.0
"""Between two looks whether what others do is free; about as long nobody does it when a worker has died."""
BEAT_S = 2.0
"""Between two looks whether the connection is still there: without it, all claims are lost."""
ANSWER_S = 5.0
"""How long the server may take to answer. It does so in less than a millisecond."""
HOLDING_S = 20.0
"""How long somebody waits for a claim (:func:`holding`): an engine's longest turn, and more."""
TAKE = "SELECT pg_try_advisory_lock(number) FROM unnest(%s::bigint[]) AS number"
GIVE_BACK = "SELECT pg_advisory_unlock(number) FROM unnest(%s::bigint[]) AS number"
TIMEOUTS = " ".join(
    f"-c {name}={value}"
    for name, value in {
        "tcp_keepalives_idle": 5,
        "tcp_keepalives_interval": 2,
        "tcp_keepalives_count": 3,
        "tcp_user_timeout": 10_000,
        "idle_session_timeout": 0,
    }.items()
)
"""For the server's side: a machine that is gone without a word lets go after some ten seconds."""
OWN_TIMEOUTS: dict[str, Any] = {
    **{"connect_timeout": 5, "keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3},
    **{"tcp_user_timeout": 10_000, "application_name": "lotse claims", "options": TIMEOUTS},
}


class ClaimsAway(Exception):
    """Nobody knows now who does what: the database is out of reach."""


class Claims(Protocol):
    """Who does what. To be used in one event loop."""

    is_shared: bool
    """Whether there may be other workers at all."""

    async def take(self, names: Iterable[str]) -> set[str]:
        """Claim things by name; those that are ours now. What is ours already is claimed once more.

        Raises ClaimsAway.
        """

    async def give_back(self, name: str) -> None:
        """Let others do it. As often as it was taken."""

    def on_loss(self, call: Callable[[], object]) -> None:
        """Have ``call`` called whenever all claims were lost: whatever they were for has to stop."""

    async def keep(self) -> None:
        """Look after the claims until cancelled."""


class Alone:
    """The claims of the only worker there is: everything is its own."""

    is_shared = False

    async def take(self, names: Iterable[str]) -> set[str]:
        """All of them."""
        return set(names)

    async def give_back(self, name: str) -> None:
        """Nobody waits for it."""

    def on_loss(self, call: Callable[[], object]) -> None:
        """It never happens."""

    async def keep(self) -> None:
        """Nothing to do."""
        await asyncio.Event().wait()


class AdvisoryClaims:
    """The claims of one of several workers on a PostgreSQL database. It connects when it is first asked."""

    is_shared = True

    def __init__(self, url: str) -> None:
        """``url`` in SQLAlchemy's form."""
        self._address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._connection: psycopg.AsyncConnection[Any] | None = None
        self._busy = asyncio.Lock()
        self._look = asyncio.Event()
        self._losses: list[Callable[[], object]] = []

    async def take(self, names: Iterable[str]) -> set[str]:
        """See :class:`Claims`."""
        wanted = list(names)
        if not wanted:
            return set()
        async with self._busy:
            if self._connection is None:
                await self._connect()
            answers = await self._ask(TAKE, [lock_number(name) for name in wanted])
        return {name for name, (is_ours,) in zip(wanted, answers, strict=True) if is_ours}

    async def give_back(self, name: str) -> None:
        """See :class:`Claims`. What was lost is nobody's to give back."""
        with suppress(ClaimsAway):
            async with self._busy:
                if self._connection is not None:
                    await self._ask(GIVE_BACK, [lock_number(name)])

    def on_loss(self, call: Callable[[], object]) -> None:
        """See :class:`Claims`."""
        self._losses.append(call)

    async def keep(self) -> None:
        """Notice at once when the server ends the connection, soon when it is gone, and close it in the end."""
        try:
            while True:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._look.wait(), BEAT_S)
                self._look.clear()
                with suppress(ClaimsAway):
                    async with self._busy:
                        if self._connection is not None:
                            await self._ask("SELECT 1 FROM unnest(%s::bigint[])", [0])
        finally:
            if self._connection is not None:
                asyncio.get_running_loop().remove_reader(self._connection.fileno())
                await self._connection.close()
                self._connection = None

    async def _connect(self) -> None:
        try:
            self._connection = await psycopg.AsyncConnection.connect(self._address, autocommit=True, **OWN_TIMEOUTS)
        except psycopg.Error as error:
            raise ClaimsAway(type(error).__name__) from None

    async def _ask(self, question: str, numbers: list[int]) -> list[Any]:
        connection, loop = self._connection, asyncio.get_running_loop()
        assert connection is not None
        try:
            loop.remove_reader(socket := connection.fileno())
            async with asyncio.timeout(ANSWER_S):
                answer = await (await connection.execute(question, (numbers,))).fetchall()
        except (psycopg.Error, TimeoutError) as error:
            await self._lose(connection)
            raise ClaimsAway(type(error).__name__) from None
        loop.add_reader(socket, self._heard, socket)
        return answer

    def _heard(self, socket: int) -> None:
        """The server says something that it was not asked for: mostly that this is the end."""
        asyncio.get_running_loop().remove_reader(socket)
        self._look.set()

    async def _lose(self, connection: psycopg.AsyncConnection[Any]) -> None:
        """Close the connection, whatever is left of it, so that nobody else waits for what we cannot be sure of."""
        log.warning("The connection that holds this worker's claims is gone; it begins anew.")
        self._connection = None
        for call in self._losses:
            call()
        with suppress(psycopg.Error):
            await connection.close()


def claims_on(database: Database) -> Claims:
    """Those that fit a database: on SQLite there is one worker."""
    return Alone() if database.is_sqlite else AdvisoryClaims(database.url)


@asynccontextmanager
async def holding(claims: Claims, name: str) -> AsyncIterator[None]:
    """Claim one thing while the block runs, waiting for it if need be. Raises ClaimsAway if it does not come free."""
    pause, waited = 0.02, 0.0
    while not await claims.take([name]):
        if waited > HOLDING_S:
            raise ClaimsAway(name)
        await asyncio.sleep(pause)
        waited, pause = waited + pause, min(2 * pause, 0.5)
    try:
        yield
    finally:
        await claims.give_back(name)


async def in_one_worker(claims: Claims, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Do ``work`` as long as no other worker does it, and take it over when that one is gone. Ends when it ends."""
    lost = asyncio.Event()
    claims.on_loss(lost.set)
    while True:
        with suppress(ClaimsAway):
            if await claims.take([name]):
                lost.clear()
                try:
                    if await _until(lost, work):
                        return
                finally:
                    if not lost.is_set():
                        await claims.give_back(name)
                continue
        await asyncio.sleep(LOOK_S)


async def _until(lost: asyncio.Event, work: Callable[[], Coroutine[Any, Any, None]]) -> bool:
    """Do ``work`` until it ends or is ``lost``; whether it ended. Raises what it raises."""
    doing, losing = asyncio.create_task(work()), asyncio.create_task(lost.wait())
    try:
        await asyncio.wait({doing, losing}, return_when=asyncio.FIRST_COMPLETED)
        if doing.done():
            doing.result()
        return doing.done()
    finally:
        for task in (doing, losing):
            task.cancel()
        await asyncio.gather(doing, losing, return_exceptions=True)
