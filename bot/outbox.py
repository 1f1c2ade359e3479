"""The outbox: what a channel still has to deliver, stored together with the answer, sent until it arrives.

Each row is one call, as plain JSON. It is emptied when it was delivered; on doubt (a connection that broke while the
call was under way) it is sent again, because an answer twice is better than none. What goes to many is the other way
round: it is emptied before it is sent, and on doubt not sent again, because nobody wants a reminder twice. What can
never be delivered leaves a dead letter (``catalog.delivery``).
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import Awaitable, Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import delete, event, update
from sqlalchemy.orm import Session

from bot.claims import Claims
from bot.hearing import Hearing
from bot.lanes import Chat, Lanes, insist, place_of
from bot.pace import Limiter
from catalog.database import Database
from catalog.delivery import dead_letters
from catalog.delivery.waiting import part_of
from catalog.model import DeadLetter, OutboxMessage
from catalog.notices.telling import kept_chat
from catalog.notices.times import quiet_for
from catalog.privacy import wipe_after
from catalog.vocabulary import DeadReason

log = logging.getLogger(__name__)

Call = dict[str, Any]
"""What to do at the channel, as JSON values only."""
LAST_WORDS = "forgotten"
"""In the ``effect_key`` of the answer to "forget me": no byte of it stays once it is delivered."""
FIRST_BACKOFF_S, LONGEST_BACKOFF_S = 1.0, 60.0
GIVE_UP_AFTER = timedelta(days=1)
"""An answer that could not be delivered for a day helps nobody any more."""
LEAST_TRIES = 20
"""Before it was tried as often, it is not too late: a clock may jump ahead, and a Lotse may have been off."""
KEPT = timedelta(days=1)
LONGEST_REST_S = 300.0
"""After that it is looked again whether it is night still: clocks are set."""

FEW = 3
"""Of what goes to many, so many are under way at once: a connection that breaks takes no more with it. They are enough
for 24 a second if an answer takes 0.12 s."""
TURN_S = 0.1
"""So long after its turn a call may still go out. What was held up longer takes another turn: it would go out together
with all else that was held up."""


class TryAgain(Exception):
    """The call did not arrive, or nobody knows (``in_doubt``). ``after_s``: the channel says when to try again."""

    def __init__(self, after_s: float | None = None, *, in_doubt: bool = False) -> None:
        super().__init__(after_s)
        self.after_s, self.in_doubt = after_s, in_doubt


class Refused(Exception):
    """The channel will never take this call."""


class ChatGone(Exception):
    """Nothing can be delivered to this chat any more: blocked, deleted."""


class Outbox:
    """The rows of the outbox. All but ``put`` block for some milliseconds: call them in a thread."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._wakers: list[Callable[[Sequence[int]], object]] = []

    def put(
        self,
        session: Session,
        channel: str,
        chat: str,
        effect_key: str,
        calls: Sequence[Call],
        *,
        is_bulk: bool = False,
        useless_from: datetime | None = None,
    ) -> None:
        """Store ``calls`` in order. The database refuses the same ``effect_key`` (110 characters) a second time.

        Senders are wakened when the transaction is committed. ``is_bulk`` is for what goes to many and nobody waits
        for: all else goes first, also to the same chat. What is not delivered before ``useless_from`` is dropped.
        """
        ids = []
        for position, call in enumerate(calls):
            row = OutboxMessage(
                channel=channel,
                effect_key=f"{effect_key}:{position}",
                chat=chat,
                call=call,
                is_bulk=is_bulk,
                created_at=self._now(),
                useless_from=useless_from,
            )
            session.add(row)
            session.flush()  # so that the ids are in the order of the calls
            ids.append(row.id)
        event.listen(session, "after_commit", lambda _: [wake(ids) for wake in self._wakers], once=True)

    @contextmanager
    def wakening(self, wake: Callable[[Sequence[int]], object]) -> Iterator[None]:
        """Call ``wake`` with their ids, from whatever thread, whenever rows were stored while the block runs."""
        self._wakers.append(wake)
        try:
            yield
        finally:
            self._wakers.remove(wake)

    def waiting(
        self, channel: str, *, is_bulk: bool = False, after: int = 0, but: Collection[str] = ()
    ) -> list[tuple[int, str]]:
        """A part of the rows of a channel to deliver, in order, with their chats (``catalog.delivery.waiting``)."""
        kind = (OutboxMessage.channel == channel, OutboxMessage.is_bulk == is_bulk)
        with self._database.session() as session:
            return part_of(session, OutboxMessage, *kind, after=after, but=but)

    def load(self, row_id: int) -> OutboxMessage | None:
        """The row, detached; None if it is finished or gone."""
        with self._database.session() as session:
            row = session.get(OutboxMessage, row_id)
            return row if row is not None and row.state == "new" else None

    def finish(self, row_id: int) -> bool:
        """Mark a row ``done``, and empty it. False if it was before: by another worker."""
        with self._database.session() as session:
            emptied = update(OutboxMessage).values(state="done", call=None, chat="")
            mine = emptied.where(OutboxMessage.id == row_id, OutboxMessage.state == "new")
            key = session.scalar(mine.returning(OutboxMessage.effect_key))
            if key and f":{LAST_WORDS}:" in key:
                wipe_after(session)  # it was stored, with the chat, after all else was wiped
            return key is not None

    def put_back(self, row: OutboxMessage) -> None:
        """Have a row wait again that was finished before it was sent, and could not be."""
        with self._database.session() as session:
            filled = update(OutboxMessage).values(state="new", call=row.call, chat=row.chat)
            session.execute(filled.where(OutboxMessage.id == row.id, OutboxMessage.state == "done"))

    def bury(self, row: OutboxMessage, reason: DeadReason) -> None:
        """Give up on a row; on all that waits for its chat, if nothing can be delivered there any more."""
        same_chat = (OutboxMessage.channel == row.channel, OutboxMessage.chat == row.chat)
        which = same_chat if reason is DeadReason.BLOCKED else (OutboxMessage.id == row.id,)
        emptied = update(OutboxMessage).values(state="dead", call=None, chat="")
        with self._database.session() as session:
            dead = session.scalars(emptied.where(OutboxMessage.state == "new", *which).returning(OutboxMessage.id))
            if count := len(dead.all()):
                chat, now = kept_chat(row.channel, row.chat), self._now()
                dead_letters.note(session, channel=row.channel, chat=chat, reason=reason, now=now, count=count)

    def postpone(self, row_id: int, after_s: float) -> None:
        """Not before ``after_s`` seconds from now, even if the process starts anew meanwhile."""
        with self._database.session() as session:
            now = self._now()
            later = update(OutboxMessage).values(
                not_before=now + timedelta(seconds=after_s), tried_at=now, attempts=OutboxMessage.attempts + 1
            )
            session.execute(later.where(OutboxMessage.id == row_id))

    def seconds_until_due(self, row: OutboxMessage) -> float:
        """How long the row has to wait still: never longer than it had to when it was last tried."""
        if row.not_before is None:
            return 0.0
        pauses = [row.not_before - since for since in (self._now(), row.tried_at) if since]
        return max(0.0, min(pauses).total_seconds())

    def seconds_of_quiet(self) -> float:
        """How long the night is still, in which nothing goes to many: it may have been held up until now."""
        return quiet_for(self._now()).total_seconds()

    def is_stale(self, row: OutboxMessage) -> bool:
        """Whether it is too late to deliver the row."""
        now = self._now()
        is_old = row.attempts >= LEAST_TRIES and now - row.created_at > GIVE_UP_AFTER
        return is_old or (row.useless_from is not None and row.useless_from <= now)

    def wanted_again(self, channel: str) -> Sequence[DeadLetter]:
        """Dead letters whose chats somebody wants to be written to again."""
        with self._database.session() as session:
            return dead_letters.wanted_again(session, channel)

    def write_again(self, letter: DeadLetter, calls: Sequence[Call]) -> None:
        """Put ``calls`` in the place of a dead letter, if it is still there."""
        with self._database.session() as session:
            found = session.get(DeadLetter, letter.id)
            if found is not None:
                session.delete(found)
                self.put(session, letter.channel, letter.chat, f"again:{secrets.token_hex(8)}", calls)

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
        limiter: Limiter,
        *,
        at_once: int = 16,
        claims: Claims | None = None,
        answers: Callable[[], Awaitable[bool]] | None = None,
    ) -> None:
        """``deliver`` raises TryAgain, Refused or ChatGone; any other exception counts as Refused. ``claims`` are
        needed where several workers deliver. ``answers`` tells whether the channel answers a call without effects."""
        self._outbox, self._deliver, self._limiter = outbox, deliver, limiter
        self._hearing = Hearing(answers)
        self._slots, self._few = asyncio.Semaphore(at_once), asyncio.Semaphore(FEW)
        kinds = {channel: False, f"{channel} to many": True}  # what goes to many has a lane of its own in each chat
        self._lanes = Lanes(
            kinds=lambda: kinds,
            waiting=lambda kind, after, but: outbox.waiting(channel, is_bulk=kinds[kind], after=after, but=but),
            settle=self._settle,
            clean=outbox.clean,
            claims=claims,
            table="outbox",
        )

    async def run(self) -> None:
        """Deliver rows until cancelled, beginning with those left over from before."""
        loop = asyncio.get_running_loop()
        with self._outbox.wakening(partial(loop.call_soon_threadsafe, self._lanes.wake)):
            await self._lanes.run()

    async def _settle(self, row_id: int, _lane: Chat) -> None:
        """Try until the call is delivered or hopeless."""
        backoff = FIRST_BACKOFF_S
        while (row := await insist(lambda: self._outbox.load(row_id))) is not None and row.call is not None:
            if self._outbox.is_stale(row):
                await self._bury(row, DeadReason.LATE)
                return
            if row.is_bulk and (quiet_s := self._outbox.seconds_of_quiet()):
                await asyncio.sleep(min(quiet_s, LONGEST_REST_S))
                continue  # it may be too late then
            if row.is_bulk and self._hearing.is_in_doubt:
                await self._hearing.ask()
                continue
            await asyncio.sleep(self._outbox.seconds_until_due(row))
            await self._limiter.wait_for_turn(row.chat, is_bulk=row.is_bulk)
            turn = time.monotonic()
            try:
                async with self._few if row.is_bulk else nullcontext(), self._slots:
                    if time.monotonic() - turn > TURN_S or (row.is_bulk and self._hearing.is_in_doubt):
                        continue
                    if not await self._deliver_once(row):
                        return
                self._hearing.trust()
            except TryAgain as later:
                pause = later.after_s if later.after_s is not None else backoff
                await insist(lambda: self._outbox.postpone(row_id, pause))  # noqa: B023 - awaited at once
                backoff = min(2 * backoff, LONGEST_BACKOFF_S)
            except ChatGone:
                await self._bury(row, DeadReason.BLOCKED)
            except Exception as error:
                log.warning("A call on %s was refused: %s.", row.channel, place_of(error))
                await self._bury(row, DeadReason.REFUSED)
            else:
                await insist(lambda: self._outbox.finish(row_id))

    async def _deliver_once(self, row: OutboxMessage) -> bool:
        """Deliver a row; one of many only if nobody else has begun to. Whether it is known what became of it."""
        assert row.call is not None
        if not row.is_bulk:
            await self._deliver(row.call)
            return True
        if not await insist(lambda: self._outbox.finish(row.id)):
            return False
        try:
            await self._deliver(row.call)
        except Exception as error:
            if isinstance(error, TryAgain) and error.in_doubt:
                log.warning("Of one of many on %s it is not known whether it arrived.", row.channel)
                self._hearing.doubt()
                return False
            await insist(lambda: self._outbox.put_back(row))
            raise
        return True

    async def _bury(self, row: OutboxMessage, reason: DeadReason) -> None:
        log.warning("A message on %s could not be delivered (%s).", row.channel, reason.value)
        await insist(lambda: self._outbox.bury(row, reason))
