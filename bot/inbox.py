"""The inbox: what people did on any channel, stored before the channel is told that it arrived, then answered once.

A row is ``new`` until its answer is stored, in the same transaction that marks it ``done``. What is cut off in between
is answered anew at the next start. Finished rows keep nothing of the person: neither content nor chat, only the key by
which a second delivery is recognised.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import string
from collections.abc import Awaitable, Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, aliased

from bot.claims import Claims
from bot.engine import EngineAway, EngineUnavailable
from bot.lanes import AWAY, FIRST_PAUSE_S, LONGEST_PAUSE_S, Chat, Lanes, insist, place_of
from catalog.database import Database
from catalog.delivery import dead_letters
from catalog.delivery.waiting import part_of
from catalog.model import InboxUpdate
from catalog.notices.telling import kept_chat
from catalog.vocabulary import DeadReason

log = logging.getLogger(__name__)

Effects = Callable[[Session], None]
"""What an answer puts into the database, in the transaction that marks its row done. May run again after an error."""

NOTICE_S = 4.0
"""Seconds after which a person is told to wait; with the way there it is within 5 s."""
TOLD_LASTS = timedelta(seconds=30)
"""Whoever was told to wait, and still waits, is not told again for what she sends within this time."""
MOST_REFUSALS = 8
"""An engine that is well but refuses one message this often (about a minute) will never take it."""
LOOK_S = 0.3
"""Between two looks whether another worker has answered a row that somebody waits for."""
KEPT_DONE, KEPT_DEAD = timedelta(days=1), timedelta(days=30)
"""Telegram delivers an update again for at most a day; dead rows are evidence for the operator."""
LEAST_KEPT = 5_000
"""The newest rows stay in any case: what is not confirmed yet (100 updates at a time) comes again after a crash, and
the clock may have jumped meanwhile."""


class ChannelHandler(Protocol):
    """A channel's way to answer its updates. Each method returns what to store; none sends anything by itself."""

    async def handle(self, update: InboxUpdate) -> Effects:
        """The answer. Raises EngineUnavailable to have the row tried again later."""

    async def tell_to_wait(self, update: InboxUpdate) -> Effects:
        """That the answer takes longer. Its effects are applied at most once per row, and never after the answer."""

    async def apologise(self, update: InboxUpdate, error_id: str) -> Effects:
        """That there will be no answer. ``error_id`` (6 letters) is what the log has, too."""


class Inbox:
    """The rows of the inbox. Its methods block for some milliseconds: call them in a thread."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def store(
        self, channel: str, update_key: str, chat: str, raw: dict[str, Any], beside: Effects | None = None
    ) -> int | None:
        """Store an update in one transaction; its row id, or None if one with this key was stored before.

        ``update_key`` (at most 80 characters) is kept for a day, so it should say nothing about the person. ``beside``
        is stored in the same transaction: nobody answers an update before it is there.
        """
        row = InboxUpdate(channel=channel, update_key=update_key, chat=chat, raw=raw, received_at=self._now())
        try:
            with self._database.session() as session:
                session.add(row)
                session.flush()
                if beside:
                    beside(session)
        except IntegrityError:
            return None
        return row.id

    def waiting(self, channel: str, after: int = 0, but: Collection[str] = ()) -> list[tuple[int, str]]:
        """A part of the rows of a channel to answer, in order, with their chats (``catalog.delivery.waiting``)."""
        with self._database.session() as session:
            return part_of(session, InboxUpdate, InboxUpdate.channel == channel, after=after, but=but)

    def load(self, row_id: int) -> InboxUpdate | None:
        """The row, detached; None if it is finished or gone."""
        with self._database.session() as session:
            row = session.get(InboxUpdate, row_id)
            return row if row is not None and row.state == "new" else None

    def finish(self, row_id: int, state: str, effects: Effects) -> None:
        """Apply ``effects`` and empty the row, in one transaction. A row that is finished already stays as it is."""
        self._once(InboxUpdate.id == row_id, {"state": state, "raw": None, "chat": ""}, effects)

    def bury(self, row: InboxUpdate, effects: Effects) -> None:
        """Finish a row that has no answer, and leave a dead letter."""

        def bury(session: Session) -> None:
            effects(session)
            chat = kept_chat(row.channel, row.chat)
            reason = DeadReason.FAILED
            dead_letters.note(session, channel=row.channel, chat=chat, reason=reason, now=self._now())

        self.finish(row.id, "dead", bury)

    def note_attempt(self, row_id: int) -> None:
        """Count an attempt that failed."""
        self._once(InboxUpdate.id == row_id, {"attempts": InboxUpdate.attempts + 1}, lambda session: None)

    def note_wait(self, row: InboxUpdate, effects: Effects) -> None:
        """Apply ``effects`` (the sentence that it takes longer), unless the person has just been told."""
        other = aliased(InboxUpdate)
        told = select(other.id).where(
            other.channel == row.channel,
            other.chat == row.chat,
            other.state == "new",
            other.told_to_wait,
            other.received_at > row.received_at - TOLD_LASTS,
        )
        untold = ~told.exists() & InboxUpdate.told_to_wait.is_(False)  # PostgreSQL looks only at the row again
        self._once((InboxUpdate.id == row.id) & untold, {"told_to_wait": True}, effects)

    def clean(self) -> None:
        """Delete finished rows that are old enough."""
        with self._database.session() as session:
            newest = (session.scalar(select(func.max(InboxUpdate.id))) or 0) - LEAST_KEPT
            for state, kept in (("done", KEPT_DONE), ("dead", KEPT_DEAD)):
                old = InboxUpdate.received_at < self._now() - kept
                session.execute(delete(InboxUpdate).where(InboxUpdate.state == state, old, InboxUpdate.id <= newest))

    def _once(self, which: ColumnElement[bool], values: dict[str, Any], effects: Effects) -> None:
        """Change a waiting row and apply ``effects`` together; neither if there is no such row."""
        changed = update(InboxUpdate).where(InboxUpdate.state == "new", which).values(values)
        with self._database.session() as session:
            if session.execute(changed.returning(InboxUpdate.id)).first():
                effects(session)


class InboxWorker:
    """Answers the rows: those of a chat one after the other, chats side by side."""

    def __init__(
        self,
        inbox: Inbox,
        *,
        at_once: int = 16,
        healthy: Callable[[], Awaitable[bool]] | None = None,
        claims: Claims | None = None,
    ) -> None:
        """``healthy`` tells an engine that is away from one that refuses a message for good. ``claims`` are needed
        where several workers share the inbox."""
        self._inbox = inbox
        self._slots = asyncio.Semaphore(at_once)
        self._telling = asyncio.Lock()
        self._healthy = healthy
        self._handlers: dict[str, ChannelHandler] = {}
        self._lanes = Lanes(
            kinds=lambda: tuple(self._handlers),
            waiting=inbox.waiting,
            settle=self._settle,
            clean=inbox.clean,
            arrived=self._notice,
            claims=claims,
            table="inbox",
        )
        self._awaited: dict[int, set[asyncio.Future[None]]] = {}

    def register(self, channel: str, handler: ChannelHandler) -> None:
        """Let ``handler`` answer the rows of ``channel``. Rows of channels without one wait."""
        self._handlers[channel] = handler

    def wake(self, row_id: int | None = None) -> None:
        """A row was stored: by this worker, if it has the id. To be called in the event loop."""
        self._lanes.wake(() if row_id is None else (row_id,))

    async def run(self) -> None:
        """Answer rows until cancelled, beginning with those left over from before."""
        await self._lanes.run()

    async def finished(self, row_id: int, timeout_s: float) -> bool:
        """Wait for the answer to a row; whether it came within ``timeout_s`` seconds."""
        with self._awaiting(row_id) as answer:
            if await asyncio.to_thread(self._inbox.load, row_id) is None:
                return True
            if not self._lanes.is_shared:
                return bool((await asyncio.wait({answer}, timeout=timeout_s))[0])
            with suppress(TimeoutError):
                async with asyncio.timeout(timeout_s):
                    while not (await asyncio.wait({answer}, timeout=LOOK_S))[0]:
                        if await asyncio.to_thread(self._inbox.load, row_id) is None:
                            break
                    return True
            return False

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

    async def _settle(self, row_id: int, _chat: Chat) -> None:
        row = await insist(lambda: self._inbox.load(row_id))
        if row is not None:
            await self._answer(row)
        for answer in self._awaited.pop(row_id, set()):
            if not answer.done():
                answer.set_result(None)

    async def _answer(self, row: InboxUpdate) -> None:
        """Try until the row is answered or dead."""
        handler, pause, refusals = self._handlers[row.channel], FIRST_PAUSE_S, 0
        while True:
            try:
                async with self._slots:
                    effects = await handler.handle(row)
                await insist(lambda: self._inbox.finish(row.id, "done", effects))  # noqa: B023 - awaited at once
                return
            except (EngineUnavailable, *AWAY) as error:
                refusals += await self._is_refusal(error)
                if refusals >= MOST_REFUSALS:
                    await self._bury(row, handler, error)
                    return
                await insist(lambda: self._inbox.note_attempt(row.id))
            except Exception as error:
                await self._bury(row, handler, error)
                return
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_S)

    async def _is_refusal(self, error: Exception) -> bool:
        """Whether an engine that is well did not take the message. Nothing is its fault while something is away."""
        if isinstance(error, EngineAway) or not isinstance(error, EngineUnavailable):
            return False
        return bool(self._healthy and await self._healthy())

    async def _notice(self, row_id: int) -> None:
        """Tell to wait if the row is not answered in time, wherever it is stuck."""
        with self._awaiting(row_id) as answer:
            if (await asyncio.wait({answer}, timeout=NOTICE_S))[0]:
                return
        row = await insist(lambda: self._inbox.load(row_id))
        if row is not None and not row.told_to_wait:
            effects = await self._handlers[row.channel].tell_to_wait(row)
            async with self._telling:  # two at once would not see each other, and both speak
                await insist(lambda: self._inbox.note_wait(row, effects))

    async def _bury(self, row: InboxUpdate, handler: ChannelHandler, error: Exception) -> None:
        """Give up on a row, and say so to the person and in the log, with the same id."""
        error_id = "".join(secrets.choice(string.ascii_uppercase) for _ in range(6))
        log.error("A message on %s could not be answered [%s]: %s.", row.channel, error_id, place_of(error))
        try:
            effects = await handler.apologise(row, error_id)
            await insist(lambda: self._inbox.bury(row, effects))
        except Exception as second:
            log.error("There was no apology either [%s]: %s.", error_id, place_of(second))
            await insist(lambda: self._inbox.bury(row, lambda session: None))
