"""The inbox: what people did on any channel, stored before the channel is told that it arrived, then answered once.

A row is ``new`` until its answer is stored, in the same transaction that marks it ``done``. What is cut off in between
is answered anew at the next start. Finished rows keep nothing of the person: neither content nor chat, only the key by
which a second delivery is recognised.
"""

from __future__ import annotations

import asyncio
import heapq
import logging
import secrets
import string
import traceback
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from bot.engine import EngineUnavailable
from catalog.database import Database
from catalog.model import InboxUpdate

log = logging.getLogger(__name__)

Effects = Callable[[Session], None]
"""What an answer puts into the database, in the transaction that marks its row done. May run again after an error."""
AWAY = (OperationalError, InterfaceError, PoolTimeout)
"""Errors of a database that is locked, full, restarting or out of reach: the same may work a moment later."""

NOTICE_S = 4.0
"""Seconds after which a person is told to wait; with the way there it is within 5 s."""
TOLD_LASTS_S = 30.0
"""Whoever has been told to wait is not told again for further messages within this time."""
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 10.0
"""Between attempts while the engine is away; doubles each time."""
MOST_REFUSALS = 8
"""An engine that is well but refuses one message this often (about a minute) will never take it."""
SWEEP_S = 30.0
"""How often all waiting rows are looked through: for those of other processes, and those that went wrong."""
CLEAN_S = 3600.0
OVERLAP = 200
"""PostgreSQL may show rows in another order than that of their ids: how far to look back."""
KEPT_DONE, KEPT_DEAD = timedelta(days=1), timedelta(days=30)
"""Telegram delivers an update again for at most a day; dead rows are evidence for the operator."""


class ChannelHandler(Protocol):
    """A channel's way to answer its updates. Each method returns what to store; none sends anything by itself."""

    async def handle(self, update: InboxUpdate) -> Effects:
        """The answer. Raises EngineUnavailable to have the row tried again later."""

    async def tell_to_wait(self, update: InboxUpdate) -> Effects:
        """That the answer takes longer. Called at most once per row."""

    async def apologise(self, update: InboxUpdate, error_id: str) -> Effects:
        """That there will be no answer. ``error_id`` (6 letters) is what the log has, too."""


class Inbox:
    """The rows of the inbox. Its methods block for some milliseconds: call them in a thread."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def store(self, channel: str, update_key: str, chat: str, raw: dict[str, Any]) -> int | None:
        """Store an update in one transaction; its row id, or None if one with this key was stored before.

        ``update_key`` (at most 80 characters) is kept for a day, so it should say nothing about the person.
        """
        row = InboxUpdate(channel=channel, update_key=update_key, chat=chat, raw=raw, received_at=self._now())
        try:
            with self._database.session() as session:
                session.add(row)
        except IntegrityError:
            return None
        return row.id

    def waiting(self, after: int = 0) -> list[tuple[int, str, str]]:
        """Id, channel and chat of the rows to answer whose id is greater than ``after``, in order."""
        chosen = select(InboxUpdate.id, InboxUpdate.channel, InboxUpdate.chat)
        chosen = chosen.where(InboxUpdate.state == "new", InboxUpdate.id > after).order_by(InboxUpdate.id)
        with self._database.session() as session:
            return [(row.id, row.channel, row.chat) for row in session.execute(chosen)]

    def load(self, row_id: int) -> InboxUpdate | None:
        """The row, detached; None if it is finished or gone."""
        with self._database.session() as session:
            row = session.get(InboxUpdate, row_id)
            return row if row is not None and row.state == "new" else None

    def finish(self, row_id: int, state: str, effects: Effects) -> None:
        """Apply ``effects`` and empty the row, in one transaction. A row that is finished already stays as it is."""
        with self._database.session() as session:
            finished = session.execute(
                update(InboxUpdate)
                .where(InboxUpdate.id == row_id, InboxUpdate.state == "new")
                .values(state=state, raw=None, chat="")
                .returning(InboxUpdate.id)
            )
            if finished.first():
                effects(session)

    def note_attempt(self, row_id: int) -> None:
        """Count an attempt that failed."""
        with self._database.session() as session:
            session.execute(
                update(InboxUpdate).where(InboxUpdate.id == row_id).values(attempts=InboxUpdate.attempts + 1)
            )

    def note_wait(self, row_id: int, effects: Effects) -> None:
        """Apply ``effects`` (the sentence that it takes longer), unless that was done before or the row is finished."""
        with self._database.session() as session:
            noted = session.execute(
                update(InboxUpdate)
                .where(InboxUpdate.id == row_id, InboxUpdate.state == "new", InboxUpdate.told_to_wait.is_(False))
                .values(told_to_wait=True)
                .returning(InboxUpdate.id)
            )
            if noted.first():
                effects(session)

    def clean(self) -> None:
        """Delete finished rows that are old enough."""
        with self._database.session() as session:
            for state, kept in (("done", KEPT_DONE), ("dead", KEPT_DEAD)):
                session.execute(
                    delete(InboxUpdate).where(InboxUpdate.state == state, InboxUpdate.received_at < self._now() - kept)
                )


@dataclass
class _Lane:
    """The rows of one chat that wait, smallest id first, and when the person was last told to wait."""

    rows: list[int] = field(default_factory=list)
    told_at: float = float("-inf")


class InboxWorker:
    """Answers the rows: those of a chat one after the other, chats side by side."""

    def __init__(
        self, inbox: Inbox, *, at_once: int = 16, healthy: Callable[[], Awaitable[bool]] | None = None
    ) -> None:
        """``healthy`` tells an engine that is away from one that refuses a message for good."""
        self._inbox = inbox
        self._slots = asyncio.Semaphore(at_once)
        self._healthy = healthy
        self._handlers: dict[str, ChannelHandler] = {}
        self._lanes: dict[tuple[str, str], _Lane] = {}
        self._known: set[int] = set()
        self._newest = 0
        self._wakened = asyncio.Event()
        self._awaited: dict[int, set[asyncio.Future[None]]] = {}

    def register(self, channel: str, handler: ChannelHandler) -> None:
        """Let ``handler`` answer the rows of ``channel``. Rows of channels without one wait."""
        self._handlers[channel] = handler

    def wake(self) -> None:
        """A row was stored. To be called in the event loop."""
        self._wakened.set()

    async def run(self) -> None:
        """Answer rows until cancelled, beginning with those left over from before."""
        loop = asyncio.get_running_loop()
        swept = cleaned = float("-inf")
        async with asyncio.TaskGroup() as lanes:
            while True:
                self._wakened.clear()
                whole = loop.time() - swept >= SWEEP_S
                try:
                    if loop.time() - cleaned >= CLEAN_S:
                        await asyncio.to_thread(self._inbox.clean)
                        cleaned = loop.time()
                    await self._take_up(lanes, 0 if whole else max(0, self._newest - OVERLAP))
                    swept = loop.time() if whole else swept
                except AWAY as error:
                    log.warning("The inbox cannot be read (%s); trying again.", type(error).__name__)
                    swept = float("-inf")
                    await asyncio.sleep(FIRST_PAUSE_S)
                    continue
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._wakened.wait(), SWEEP_S)

    async def finished(self, row_id: int, timeout_s: float) -> bool:
        """Wait for the answer to a row; whether it came within ``timeout_s`` seconds."""
        with self._awaiting(row_id) as answer:
            if await asyncio.to_thread(self._inbox.load, row_id) is None:
                return True
            return bool((await asyncio.wait({answer}, timeout=timeout_s))[0])

    @contextmanager
    def _awaiting(self, row_id: int) -> Iterator[asyncio.Future[None]]:
        """A future that is done when the row is."""
        answer: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._awaited.setdefault(row_id, set()).add(answer)
        try:
            yield answer
        finally:
            others = self._awaited.get(row_id, set())
            others.discard(answer)
            if not others:
                self._awaited.pop(row_id, None)

    async def _take_up(self, lanes: asyncio.TaskGroup, after: int) -> None:
        for row_id, channel, chat in await asyncio.to_thread(self._inbox.waiting, after):
            self._newest = max(self._newest, row_id)
            if row_id in self._known or channel not in self._handlers:
                continue
            self._known.add(row_id)
            lane = self._lanes.get((channel, chat))
            if lane is None:
                lane = self._lanes[channel, chat] = _Lane()
                lanes.create_task(self._work_off((channel, chat), lane))
            heapq.heappush(lane.rows, row_id)
            lanes.create_task(self._notice(row_id, lane))

    async def _work_off(self, chat: tuple[str, str], lane: _Lane) -> None:
        while lane.rows:
            row_id = heapq.heappop(lane.rows)
            try:
                await self._settle(row_id)
            except Exception as error:  # a sweep takes it up again
                log.error("A message could not be settled: %s.", place_of(error))
            self._known.discard(row_id)
            for future in self._awaited.pop(row_id, set()):
                if not future.done():
                    future.set_result(None)
        del self._lanes[chat]

    async def _settle(self, row_id: int) -> None:
        """Try until the row is answered or dead."""
        row = await self._insist(lambda: self._inbox.load(row_id))
        if row is None:
            return
        handler = self._handlers[row.channel]
        pause, refusals = FIRST_PAUSE_S, 0
        while True:
            try:
                async with self._slots:
                    effects = await handler.handle(row)
                await self._insist(lambda: self._inbox.finish(row_id, "done", effects))  # noqa: B023 - awaited here
                return
            except (EngineUnavailable, *AWAY) as error:
                refusals += bool(self._healthy and await self._healthy())
                if refusals >= MOST_REFUSALS:
                    await self._bury(row, handler, error)
                    return
                await self._insist(lambda: self._inbox.note_attempt(row_id))
            except Exception as error:
                await self._bury(row, handler, error)
                return
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_S)

    async def _notice(self, row_id: int, lane: _Lane) -> None:
        """Tell to wait if the row is not answered in time, wherever it is stuck."""
        with self._awaiting(row_id) as answer:
            done, _ = await asyncio.wait({answer}, timeout=NOTICE_S)
        now = asyncio.get_running_loop().time()
        if done or now - lane.told_at < TOLD_LASTS_S:
            return
        try:
            row = await self._insist(lambda: self._inbox.load(row_id))
            if row is not None and not row.told_to_wait:
                lane.told_at = now
                effects = await self._handlers[row.channel].tell_to_wait(row)
                await self._insist(lambda: self._inbox.note_wait(row_id, effects))
        except Exception as error:
            log.error("Nobody could be told to wait: %s.", place_of(error))

    async def _bury(self, row: InboxUpdate, handler: ChannelHandler, error: Exception) -> None:
        """Give up on a row, and say so to the person and in the log, with the same id."""
        error_id = "".join(secrets.choice(string.ascii_uppercase) for _ in range(6))
        log.error("A message on %s could not be answered [%s]: %s.", row.channel, error_id, place_of(error))
        try:
            effects = await handler.apologise(row, error_id)
            await self._insist(lambda: self._inbox.finish(row.id, "dead", effects))
        except Exception as second:
            log.error("There was no apology either [%s]: %s.", error_id, place_of(second))
            await self._insist(lambda: self._inbox.finish(row.id, "dead", lambda session: None))

    async def _insist[T](self, work: Callable[[], T]) -> T:
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
