"""Working off rows of a table: those of a chat one after the other in the order of their ids, chats side by side.

Where several workers share the table, a worker claims a chat for as long as it has rows of it (``bot.claims``). Whoever
stored a row is asked first: it has the person's page waiting, and the others do not run after each row it takes in.
"""

from __future__ import annotations

import asyncio
import heapq
import logging
import traceback
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Container, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.claims import Alone, Claims
from catalog.delivery.waiting import PART

log = logging.getLogger(__name__)

AWAY = (OperationalError, InterfaceError, PoolTimeout)
"""Errors of a database that is locked, full, restarting or out of reach: the same may work a moment later."""
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 10.0
"""Between attempts of whatever is away; doubles each time."""
SWEEP_S = 30.0
"""How often the table is looked at without being told to: for rows of other processes, and those that went wrong."""
SHARED_SWEEP_S, REFUSED_SWEEP_S = 2.0, 0.4
"""The same where there are other workers, and where rows wait that one of them has, or may want."""
GRACE_S = 1.0
"""How long a row is left to the worker that stored it."""
MOST_LANES, MOST_CLAIMED = 4_000, 400
"""Chats of one kind that have a lane at a time; where they are claimed, fewer: PostgreSQL has room for 6,400 locks as
it comes. The others wait until half of the lanes are free."""
MOST_ROWS = 100
"""Rows of one chat that its lane knows of. The next ones are read when these are settled."""
CLEAN_S = 3600.0

Chat = tuple[str, str]
"""The channel and the channel's own id of a chat."""


class Lanes:
    """A lane for each chat that has rows waiting. Whoever uses it says what a row is and how it is settled."""

    def __init__(
        self,
        *,
        kinds: Callable[[], Iterable[str]],
        waiting: Callable[[str, int, Collection[str]], list[tuple[int, str]]],
        settle: Callable[[int, Chat], Awaitable[None]],
        clean: Callable[[], None],
        arrived: Callable[[int], Awaitable[None]] | None = None,
        claims: Claims | None = None,
        table: str = "",
    ) -> None:
        """``waiting`` (in a thread) reads a part of the rows of one of the ``kinds`` to settle, with their chats, as
        ``catalog.delivery.waiting`` does: beyond an id, and not of some chats. ``clean`` (in a thread) deletes old
        ones.

        ``settle`` returns when nothing is left to do for a row; ``arrived`` begins when a row is seen first. With
        ``claims``, chats of a ``table`` are claimed.
        """
        self._kinds, self._waiting, self._settle = kinds, waiting, settle
        self._clean, self._arrived = clean, arrived
        self._claims, self._table = claims or Alone(), table
        self._most = MOST_CLAIMED if self._claims.is_shared else MOST_LANES
        self._rows: dict[Chat, list[int]] = {}
        self._known: set[int] = set()
        self._lanes_of = Counter[str]()
        self._unread = set[str]()
        """Kinds of which there are more chats than lanes."""
        self._unread_of = set[Chat]()
        """Chats of which there are more rows than their lane knows of."""
        self._wakened = asyncio.Event()
        self._lanes: set[asyncio.Task[None]] = set()
        self._own: set[int] = set()
        self._seen: dict[int, float] = {}
        self._claims.on_loss(self._stop)

    @property
    def is_shared(self) -> bool:
        """Whether other workers may settle rows, too."""
        return self._claims.is_shared

    def wake(self, own: Iterable[int] = ()) -> None:
        """Rows were stored; ``own`` are those that this worker has stored. To be called in the event loop."""
        if self.is_shared:
            self._own.update(own)
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
                    is_left = await self._take_up(tasks)
                except Exception as error:  # whatever it is, nobody would be answered any more if this ended
                    log.warning("The waiting rows cannot be read (%s); trying again.", place_of(error))
                    await asyncio.sleep(FIRST_PAUSE_S)
                    continue
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._wakened.wait(), self._sweep_s(is_left))

    def _sweep_s(self, is_left: bool) -> float:
        if not self.is_shared:
            return SWEEP_S
        return REFUSED_SWEEP_S if is_left else SHARED_SWEEP_S

    async def _take_up(self, tasks: asyncio.TaskGroup) -> bool:
        """Put the rows that are not in a lane yet into those of their chats; whether some are left to others."""
        look = _Look(set(self._own), {})
        for kind in self._kinds():
            await self._take_up_kind(kind, tasks, look)
        self._seen = look.seen
        if not self._unread:
            self._own -= look.stored - look.left
        if any(map(self._has_room, self._unread)):
            self._wakened.set()  # lanes have ended while it was read
        return bool(look.left)

    async def _take_up_kind(self, kind: str, tasks: asyncio.TaskGroup, look: _Look) -> None:
        """Read in parts until nothing is left, or nothing more can be taken up."""
        self._unread.discard(kind)
        after = 0
        passed = {name for channel, name in self._unread_of if channel == kind}
        while self._lanes_of[kind] < self._most:
            part = await asyncio.to_thread(self._waiting, kind, after, passed)
            new = [(row_id, (kind, name)) for row_id, name in part if row_id not in self._known]
            ours = await self._claimed(new, look) if self.is_shared else None
            for row_id, chat in new:
                if ours is not None and chat not in ours:
                    look.left.add(row_id)
                    passed.add(chat[1])
                elif not self._take(row_id, chat, tasks):
                    passed.add(chat[1])
            if len(part) < PART:
                return
            after = part[-1][0]
        self._unread.add(kind)

    def _take(self, row_id: int, chat: Chat, tasks: asyncio.TaskGroup) -> bool:
        """Put a row into the lane of its chat; whether there was room, and for all before it."""
        if chat in self._unread_of:
            return False
        if chat not in self._rows:
            if self._lanes_of[chat[0]] >= self._most:
                self._unread.add(chat[0])
                return False
            self._rows[chat] = []
            self._lanes_of[chat[0]] += 1
            lane = tasks.create_task(self._work_off(chat))
            self._lanes.add(lane)
            lane.add_done_callback(self._lanes.discard)
        elif len(self._rows[chat]) >= MOST_ROWS:
            self._unread_of.add(chat)
            return False
        self._known.add(row_id)
        self._own.discard(row_id)
        heapq.heappush(self._rows[chat], row_id)  # PostgreSQL may show rows in another order than that of their ids
        if self._arrived:
            tasks.create_task(self._safely(row_id, self._arrived(row_id)))
        return True

    def _has_room(self, kind: str) -> bool:
        """Whether it is worth while to look for more chats."""
        return self._lanes_of[kind] <= self._most // 2

    async def _claimed(self, rows: list[tuple[int, Chat]], look: _Look) -> Container[Chat]:
        """The chats of ``rows`` that are ours, claimed now or before."""
        now = asyncio.get_running_loop().time()
        look.seen |= {row_id: self._seen.get(row_id, now) for row_id, _ in rows}
        due = [chat for row_id, chat in rows if row_id in self._own or now - look.seen[row_id] >= GRACE_S]
        lanes = self._lanes_of.copy()
        wanted = list[Chat]()
        for chat in dict.fromkeys(due):
            if chat not in self._rows and lanes[chat[0]] < self._most:
                wanted.append(chat)
                lanes[chat[0]] += 1
        taken = await self._claims.take(self._name(chat) for chat in wanted)
        return {chat for chat in wanted if self._name(chat) in taken} | self._rows.keys()

    def _name(self, chat: Chat) -> str:
        return f"{self._table} {chat[0]} {chat[1]}"

    async def _work_off(self, chat: Chat) -> None:
        rows = self._rows[chat]
        while rows:
            row_id = heapq.heappop(rows)
            await self._safely(row_id, self._settle(row_id, chat))
            self._known.discard(row_id)
        del self._rows[chat]
        self._lanes_of[chat[0]] -= 1
        if chat in self._unread_of or (chat[0] in self._unread and self._has_room(chat[0])):
            self._unread_of.discard(chat)
            self._wakened.set()
        if self.is_shared:
            await self._claims.give_back(self._name(chat))

    def _stop(self) -> None:
        """Leave all lanes: others may have claimed their chats by now."""
        for lane in self._lanes:
            lane.cancel()
        self._rows, self._known = {}, set()
        self._lanes_of.clear()
        self._unread_of.clear()
        self._wakened.set()

    async def _safely(self, row_id: int, work: Awaitable[None]) -> None:
        """One row that goes wrong must not end the others; a sweep takes it up again."""
        try:
            await work
        except Exception as error:
            log.error("Row %d could not be settled: %s.", row_id, place_of(error))


@dataclass
class _Look:
    """A look at the tables. ``stored`` are the rows that this worker had stored by then."""

    stored: set[int]
    seen: dict[int, float]
    """The rows that nobody here has taken up before, and since when they are known."""
    left: set[int] = field(default_factory=set)
    """Those that are left to other workers."""


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
