"""Working off rows of a table: those of a chat one after the other in the order of their ids, chats side by side."""

from __future__ import annotations

import asyncio
import heapq
import logging
import traceback
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

log = logging.getLogger(__name__)

AWAY = (OperationalError, InterfaceError, PoolTimeout)
"""Errors of a database that is locked, full, restarting or out of reach: the same may work a moment later."""
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 10.0
"""Between attempts of whatever is away; doubles each time."""
SWEEP_S = 30.0
"""How often the table is looked at without being told to: for rows of other processes, and those that went wrong."""
CLEAN_S = 3600.0

Chat = tuple[str, str]
"""The channel and the channel's own id of a chat."""


class Lanes:
    """A lane for each chat that has rows waiting. Whoever uses it says what a row is and how it is settled."""

    def __init__(
        self,
        *,
        waiting: Callable[[], list[tuple[int, Chat]]],
        settle: Callable[[int, Chat], Awaitable[None]],
        clean: Callable[[], None],
        arrived: Callable[[int], Awaitable[None]] | None = None,
    ) -> None:
        """``waiting`` (in a thread) lists the rows to settle in order; ``clean`` (in a thread) deletes old ones.

        ``settle`` returns when nothing is left to do for a row; ``arrived`` begins when a row is seen first.
        """
        self._waiting, self._settle, self._clean, self._arrived = waiting, settle, clean, arrived
        self._rows: dict[Chat, list[int]] = {}
        self._known: set[int] = set()
        self._wakened = asyncio.Event()

    def wake(self) -> None:
        """A row was stored. To be called in the event loop."""
        self._wakened.set()

    async def run(self) -> None:
        """Settle rows until cancelled, beginning with those left over from before."""
        loop = asyncio.get_running_loop()
        cleaned = float("-inf")
        async with asyncio.TaskGroup() as tasks:
            while True:
                self._wakened.clear()
                try:
                    if loop.time() - cleaned >= CLEAN_S:
                        await asyncio.to_thread(self._clean)
                        cleaned = loop.time()
                    await self._take_up(tasks)
                except Exception as error:  # whatever it is, nobody would be answered any more if this ended
                    log.warning("The waiting rows cannot be read (%s); trying again.", place_of(error))
                    await asyncio.sleep(FIRST_PAUSE_S)
                    continue
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._wakened.wait(), SWEEP_S)

    async def _take_up(self, tasks: asyncio.TaskGroup) -> None:
        for row_id, chat in await asyncio.to_thread(self._waiting):
            if row_id in self._known:
                continue
            self._known.add(row_id)
            if chat not in self._rows:
                self._rows[chat] = []
                tasks.create_task(self._work_off(chat))
            heapq.heappush(self._rows[chat], row_id)  # PostgreSQL may show rows in another order than that of their ids
            if self._arrived:
                tasks.create_task(self._safely(row_id, self._arrived(row_id)))

    async def _work_off(self, chat: Chat) -> None:
        rows = self._rows[chat]
        while rows:
            row_id = heapq.heappop(rows)
            await self._safely(row_id, self._settle(row_id, chat))
            self._known.discard(row_id)
        del self._rows[chat]

    async def _safely(self, row_id: int, work: Awaitable[None]) -> None:
        """One row that goes wrong must not end the others; a sweep takes it up again."""
        try:
            await work
        except Exception as error:
            log.error("Row %d could not be settled: %s.", row_id, place_of(error))


async def insist[T](work: Callable[[], T]) -> T:
    """Do ``work`` in a thread, again and again while the database cannot be used."""
    pause = FIRST_PAUSE_S
    while True:
        try:
            return await asyncio.to_thread(work)
        except AWAY as error:
            log.warning("The database cannot be used (%s); trying again.", type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_S)


def place_of(error: BaseException) -> str:
    """An exception's type and place, fit for a log: its message might quote what a person wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    at = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{at}"
