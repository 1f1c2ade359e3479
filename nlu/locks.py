"""Where several engines share the conversations: one of them at a time works on one, by a lock in Redis.

Who answers is settled before an engine is asked (``bot.claims``). The lock is for when that comes apart: a worker that
has lost its claims leaves a message to another one, whose engine must not begin while the first is still at it.

Rasa's own ``RedisLockStore`` would keep the conversation of an engine that was killed from everybody for a minute and
more, and is of no use while Redis is away (docs/decisions/0024-larger-installations.md).
"""

import logging
import time
from contextlib import asynccontextmanager
from hashlib import blake2b
from typing import AsyncGenerator, Optional

from rasa.core.lock import TicketLock
from rasa.core.lock_store import LOCK_LIFETIME, InMemoryLockStore, LockError
from rasa.utils.endpoints import EndpointConfig
from redis.asyncio import Redis
from redis.asyncio.lock import Lock
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import LockError as NotOurs
from redis.exceptions import RedisError

LEASE_S = 1.0
"""How long a lock lasts that nobody gives back, as that of an engine that was killed. A turn takes some 20 ms; one that
takes longer than this may be overtaken, and is then not stored (``components.tracker_store.Overtaken``)."""
WAIT_S = 3.0
"""Longest wait for the others. Shorter than the product waits for an engine (``bot.engine.TIMEOUT_S``)."""
LOOK_S = 0.02
"""Between two looks whether it is free."""
PATIENCE_S = 0.25
"""For one answer of Redis, which mostly takes 0.2 ms."""
AWAY_S = 1.0
"""How long a Redis that did not answer is left alone."""

log = logging.getLogger("lotse.locks")


class ConversationLocks(InMemoryLockStore):
    """Rasa's locks in memory for the messages of this engine, and one in Redis for all engines.

    Without Redis only the first: the claims and the store still keep things in order.
    """

    def __init__(self, endpoint_config: EndpointConfig) -> None:
        """The endpoint's URL is that of Redis; ``secret`` makes keys that say nothing. Nothing is connected yet."""
        super().__init__()
        self._redis = Redis.from_url(
            endpoint_config.url,
            socket_timeout=PATIENCE_S,
            socket_connect_timeout=PATIENCE_S,
            retry=Retry(NoBackoff(), 0),
        )
        self._secret = str(endpoint_config.kwargs["secret"]).encode()[:64]
        self._away_until = 0.0

    @asynccontextmanager
    async def lock(
        self, conversation_id: str, lock_lifetime: float = LOCK_LIFETIME, wait_time_in_seconds: float = 1
    ) -> AsyncGenerator[TicketLock, None]:
        """Have the conversation to ourselves while the block runs. Raises LockError."""
        async with super().lock(conversation_id, lock_lifetime, wait_time_in_seconds) as ticket:
            shared = await self._taken(self._key(conversation_id))
            try:
                yield ticket
            finally:
                await self._give_back(shared)

    async def _taken(self, key: str) -> Optional[Lock]:
        """The lock, now ours; None if Redis is away. Raises LockError if it does not come free."""
        if time.monotonic() < self._away_until:
            return None
        lock = Lock(self._redis, key, timeout=LEASE_S, sleep=LOOK_S, blocking_timeout=WAIT_S)
        try:
            if await lock.acquire():
                return lock
        except RedisError as error:
            self._leave_alone(error)
            return None
        raise LockError("another engine is at it")

    async def _give_back(self, lock: Optional[Lock]) -> None:
        """Let others go on at once. What has run out is nobody's to give back."""
        if lock is None:
            return
        try:
            await lock.release()
        except NotOurs:
            pass
        except RedisError as error:
            self._leave_alone(error)

    def _leave_alone(self, error: RedisError) -> None:
        log.warning("Redis gives no answer (%s): no lock for a second.", type(error).__name__)
        self._away_until = time.monotonic() + AWAY_S

    def _key(self, conversation_id: str) -> str:
        digest = blake2b(conversation_id.encode("utf-8", "replace"), key=self._secret, digest_size=16).hexdigest()
        return f"lotse:turn:{digest}"
