"""How fast messages may go out: one limiter for all that a channel sends, whoever sends it.

The limiter of this module lives in the process. It goes by the monotonic clock on purpose: the libraries looked at
(``limits`` 5.8, ``pyrate-limiter`` 4.5) go by the time of day in memory, and stop sending for as long as that is set
back. Where several processes send with one token, another :class:`Limiter` counts in a place that they share.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

BUCKETS = 5_000
"""Chats whose pace is remembered before the idle ones are dropped."""


@dataclass(frozen=True)
class Pace:
    """How fast calls may go out: ``burst`` at once, then ``per_second``."""

    burst: float
    per_second: float


class Limiter(Protocol):
    """Holds the rates of a channel, per chat and over all."""

    async def wait_for_turn(self, chat: str, *, is_bulk: bool) -> None:
        """Return when one call to ``chat`` may go out.

        Those that are ``is_bulk`` take what the others leave: an answer waits for one of them at most.
        """


class Bucket:
    """Keeps a pace. Whoever asks gets a place in the queue and how long to wait for it."""

    def __init__(self, pace: Pace, now: float) -> None:
        self._pace, self._tokens, self._at = pace, pace.burst, now

    def reserve(self, now: float) -> float:
        """Take a place; the seconds until it is due."""
        self._tokens = self._filled(now) - 1
        self._at = now
        return max(0.0, -self._tokens / self._pace.per_second)

    def take(self, now: float) -> bool:
        """Take what is there; whether it was enough. A clock that is set back gives nothing, and goes on from there."""
        self._at = min(self._at, now)
        self._tokens, self._at = self._filled(now), now
        is_enough = self._tokens >= 1
        self._tokens -= is_enough
        return is_enough

    def is_full(self, now: float) -> bool:
        """Whether nothing would change if it were forgotten."""
        return self._filled(now) >= self._pace.burst

    def _filled(self, now: float) -> float:
        return min(self._pace.burst, self._tokens + (now - self._at) * self._pace.per_second)


class OwnLimiter:
    """Counts in this process. A new process begins with full buckets, which the seconds of its start make up for."""

    def __init__(self, overall: Pace, per_chat: Callable[[str], Pace]) -> None:
        """``per_chat`` gives the pace of a chat."""
        self._per_chat = per_chat
        self._overall = Bucket(overall, 0.0)
        self._buckets: dict[str, Bucket] = {}
        self._bulk = asyncio.Lock()

    async def wait_for_turn(self, chat: str, *, is_bulk: bool) -> None:
        """See :class:`Limiter`."""
        await asyncio.sleep(self._bucket(chat).reserve(_now()))
        if not is_bulk:
            await asyncio.sleep(self._overall.reserve(_now()))
            return
        async with self._bulk:  # one after the other, so that none but the first takes a place before an answer
            await asyncio.sleep(self._overall.reserve(_now()))

    def _bucket(self, chat: str) -> Bucket:
        if len(self._buckets) > BUCKETS:
            self._buckets = {one: bucket for one, bucket in self._buckets.items() if not bucket.is_full(_now())}
        if chat not in self._buckets:
            self._buckets[chat] = Bucket(self._per_chat(chat), _now())
        return self._buckets[chat]


@dataclass(frozen=True)
class Verdict:
    """Whether a message may be answered; ``is_first`` of those that may not."""

    is_allowed: bool
    is_first: bool = False


class Allowance:
    """How much people may ask for in a chat, counted by when it came: what waited meanwhile is not too much at once."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._chats: dict[str, tuple[Bucket, int, Verdict]] = {}

    def of(self, chat: str, number: int, at: float) -> Verdict:
        """What becomes of message ``number`` of a chat, which came ``at`` (seconds). Asked again, it is the same."""
        if len(self._chats) > BUCKETS:
            self._chats = {name: one for name, one in self._chats.items() if not one[0].is_full(at)}
        bucket, last, before = self._chats.get(chat) or (Bucket(self._pace, at), 0, Verdict(is_allowed=True))
        if last == number:
            return before
        is_allowed = bucket.take(at)
        verdict = Verdict(is_allowed, is_first=before.is_allowed and not is_allowed)
        self._chats[chat] = bucket, number, verdict
        return verdict


def _now() -> float:
    return asyncio.get_running_loop().time()
