"""The outbox: what a channel still has to deliver, stored together with the answer, sent until it arrives.

Each row is one call, as plain JSON. It is emptied when it was delivered; on doubt (a connection that broke while the
call was under way) it is sent again, because a message twice is better than none.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import delete, event, select, update
from sqlalchemy.orm import Session

from bot.lanes import Chat, Lanes, insist, place_of
from catalog.database import Database
from catalog.model import OutboxMessage

log = logging.getLogger(__name__)

Call = dict[str, Any]
"""What to do at the channel, as JSON values only."""
FIRST_BACKOFF_S, LONGEST_BACKOFF_S = 1.0, 60.0
GIVE_UP_AFTER = timedelta(days=1)
"""An answer that could not be delivered for a day helps nobody any more."""
KEPT = timedelta(days=1)
BUCKETS = 5_000
"""Chats whose pace is remembered before the idle ones are dropped."""


class TryAgain(Exception):
    """The call did not arrive, or nobody knows. ``after_s``: the channel itself says when to try again."""

    def __init__(self, after_s: float | None = None) -> None:
        super().__init__(after_s)
        self.after_s = after_s


class Refused(Exception):
    """The channel will never take this call."""


class ChatGone(Exception):
    """Nothing can be delivered to this chat any more: blocked, deleted."""


@dataclass(frozen=True)
class Pace:
    """How fast calls may go out: ``burst`` at once, then ``per_second``."""

    burst: float
    per_second: float


class Bucket:
    """Keeps a pace. Whoever asks gets a place in the queue and how long to wait for it."""

    def __init__(self, pace: Pace, now: float) -> None:
        self._pace, self._tokens, self._at = pace, pace.burst, now

    def reserve(self, now: float) -> float:
        """Take a place; the seconds until it is due."""
        self._tokens = self._filled(now) - 1
        self._at = now
        return max(0.0, -self._tokens / self._pace.per_second)

    def is_full(self, now: float) -> bool:
        """Whether nothing would change if it were forgotten."""
        return self._filled(now) >= self._pace.burst

    def _filled(self, now: float) -> float:
        return min(self._pace.burst, self._tokens + (now - self._at) * self._pace.per_second)


class Outbox:
    """The rows of the outbox. All but ``put`` block for some milliseconds: call them in a thread."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._wakers: list[Callable[[], object]] = []

    def put(
        self,
        session: Session,
        channel: str,
        chat: str,
        effect_key: str,
        calls: Sequence[Call],
        *,
        useless_from: datetime | None = None,
    ) -> None:
        """Store ``calls`` in order. The database refuses the same ``effect_key`` a second time.

        Senders are wakened when the transaction is committed. What is not delivered before ``useless_from`` is dropped.
        """
        for position, call in enumerate(calls):
            session.add(
                OutboxMessage(
                    channel=channel,
                    effect_key=f"{effect_key}:{position}",
                    chat=chat,
                    call=call,
                    created_at=self._now(),
                    useless_from=useless_from,
                )
            )
            session.flush()  # so that the ids are in the order of the calls
        event.listen(session, "after_commit", lambda _: [wake() for wake in self._wakers], once=True)

    @contextmanager
    def wakening(self, wake: Callable[[], object]) -> Iterator[None]:
        """Call ``wake``, from whatever thread, whenever rows were stored while the block runs."""
        self._wakers.append(wake)
        try:
            yield
        finally:
            self._wakers.remove(wake)

    def waiting(self, channel: str) -> list[tuple[int, Chat]]:
        """The rows to deliver, in order, with their chats."""
        chosen = select(OutboxMessage.id, OutboxMessage.chat).order_by(OutboxMessage.id)
        with self._database.session() as session:
            rows = session.execute(chosen.where(OutboxMessage.state == "new", OutboxMessage.channel == channel))
            return [(row.id, (channel, row.chat)) for row in rows]

    def load(self, row_id: int) -> OutboxMessage | None:
        """The row, detached; None if it is finished or gone."""
        with self._database.session() as session:
            row = session.get(OutboxMessage, row_id)
            return row if row is not None and row.state == "new" else None

    def finish(self, row_id: int, state: str) -> None:
        """Mark a row ``done`` or ``dead``, and empty it."""
        with self._database.session() as session:
            emptied = update(OutboxMessage).values(state=state, call=None, chat="")
            session.execute(emptied.where(OutboxMessage.id == row_id))

    def postpone(self, row_id: int, after_s: float) -> None:
        """Not before ``after_s`` seconds from now, even if the process starts anew meanwhile."""
        with self._database.session() as session:
            later = update(OutboxMessage).values(
                not_before=self._now() + timedelta(seconds=after_s), attempts=OutboxMessage.attempts + 1
            )
            session.execute(later.where(OutboxMessage.id == row_id))

    def give_up(self, chat: Chat) -> None:
        """Nothing that waits for this chat will be sent."""
        with self._database.session() as session:
            emptied = update(OutboxMessage).values(state="dead", call=None, chat="")
            session.execute(
                emptied.where(
                    OutboxMessage.state == "new", OutboxMessage.channel == chat[0], OutboxMessage.chat == chat[1]
                )
            )

    def seconds_until_due(self, row: OutboxMessage) -> float:
        """How long the row has to wait still."""
        return max(0.0, (row.not_before - self._now()).total_seconds()) if row.not_before else 0.0

    def is_stale(self, row: OutboxMessage) -> bool:
        """Whether it is too late to deliver the row."""
        now = self._now()
        return now - row.created_at > GIVE_UP_AFTER or (row.useless_from is not None and row.useless_from <= now)

    def clean(self) -> None:
        """Delete finished rows that are old enough."""
        with self._database.session() as session:
            old = OutboxMessage.created_at < self._now() - KEPT
            session.execute(delete(OutboxMessage).where(OutboxMessage.state != "new", old))


class Sender:
    """Delivers a channel's rows: those of a chat in order, chats side by side, none faster than the channel allows."""

    def __init__(
        self,
        outbox: Outbox,
        channel: str,
        deliver: Callable[[Call], Awaitable[None]],
        *,
        overall: Pace,
        per_chat: Callable[[str], Pace],
        at_once: int = 16,
    ) -> None:
        """``deliver`` raises TryAgain, Refused or ChatGone; any other exception counts as Refused."""
        self._outbox, self._deliver, self._per_chat = outbox, deliver, per_chat
        self._slots = asyncio.Semaphore(at_once)
        self._lanes = Lanes(waiting=lambda: outbox.waiting(channel), settle=self._settle, clean=outbox.clean)
        self._overall = Bucket(overall, 0.0)
        self._buckets: dict[str, Bucket] = {}

    async def run(self) -> None:
        """Deliver rows until cancelled, beginning with those left over from before."""
        loop = asyncio.get_running_loop()
        with self._outbox.wakening(partial(loop.call_soon_threadsafe, self._lanes.wake)):
            await self._lanes.run()

    async def _settle(self, row_id: int, chat: Chat) -> None:
        """Try until the call is delivered or hopeless."""
        backoff = FIRST_BACKOFF_S
        while (row := await insist(lambda: self._outbox.load(row_id))) is not None and row.call is not None:
            if self._outbox.is_stale(row):
                log.warning("A message on %s was not delivered for too long.", row.channel)
                await insist(lambda: self._outbox.finish(row_id, "dead"))
                return
            await asyncio.sleep(self._outbox.seconds_until_due(row))
            await self._keep_pace(chat[1])
            try:
                async with self._slots:
                    await self._deliver(row.call)
            except TryAgain as later:
                pause = later.after_s if later.after_s is not None else backoff
                await insist(lambda: self._outbox.postpone(row_id, pause))  # noqa: B023 - awaited at once
                backoff = min(2 * backoff, LONGEST_BACKOFF_S)
            except ChatGone:
                await insist(lambda: self._outbox.give_up(chat))
            except Exception as error:
                log.warning("A call on %s was refused: %s.", row.channel, place_of(error))
                await insist(lambda: self._outbox.finish(row_id, "dead"))
            else:
                await insist(lambda: self._outbox.finish(row_id, "done"))

    async def _keep_pace(self, chat: str) -> None:
        now = asyncio.get_running_loop().time()
        if len(self._buckets) > BUCKETS:
            self._buckets = {one: bucket for one, bucket in self._buckets.items() if not bucket.is_full(now)}
        if chat not in self._buckets:
            self._buckets[chat] = Bucket(self._per_chat(chat), now)
        await asyncio.sleep(self._buckets[chat].reserve(now))
        await asyncio.sleep(self._overall.reserve(asyncio.get_running_loop().time()))
