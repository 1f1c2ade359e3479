"""The limiter for several workers that send with one token: it counts in a Redis, by the clock of that."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bot.pace import OwnLimiter, Pace
from bot.shared import Shared, SharedAway


class SharedLimiter:
    """Holds the rates of a channel over all workers (``bot.pace.Limiter``).

    A worker has one answer and one of many at a time in the queue over all, the others wait behind them in the worker.
    So what goes to many still holds up an answer by one place for each worker; and a Redis that starts anew, having
    forgotten who was in the queue, lets no more than those go out too early.
    """

    def __init__(self, shared: Shared, name: str, overall: Pace, per_chat: Callable[[str], Pace], workers: int) -> None:
        """``name`` is that of the channel. Without Redis each of ``workers`` takes its share of what is allowed."""
        self._shared, self._name, self._overall, self._per_chat = shared, name, overall, per_chat
        self._alone = OwnLimiter(Pace(1, overall.per_second / workers), per_chat)
        self._answers, self._bulk = asyncio.Lock(), asyncio.Lock()

    async def wait_for_turn(self, chat: str, *, is_bulk: bool) -> None:
        """See ``bot.pace.Limiter``."""
        try:
            await self._pass(f"{self._name} chat", chat, self._per_chat(chat))
            async with self._bulk if is_bulk else self._answers:
                await self._pass(self._name, "", self._overall)
        except SharedAway:
            await self._alone.wait_for_turn(chat, is_bulk=is_bulk)

    async def _pass(self, name: str, whose: str, pace: Pace) -> None:
        wait_s = await asyncio.to_thread(self._shared.wait_of, name, whose, pace.burst, pace.per_second, may_owe=True)
        await asyncio.sleep(wait_s)
