"""What several workers share that need not last: how much was done lately, and what is worth remembering for minutes.

It is in a Redis (or a Valkey, which is the same for us), under keys that nobody can read a chat or an address from.
It is asked with little patience: without it each worker goes on with what it has itself; the log and ``/ready`` say so.
"""

from __future__ import annotations

import json
import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from typing import Any, Protocol

from bot.readiness import OK

log = logging.getLogger(__name__)

PATIENCE_S = 0.25
"""For one answer, which mostly takes 0.2 ms. The event loop waits for it, as for a look into a dictionary."""
LOOK_S = 0.2
"""Between two looks whether it is back. While one worker goes by Redis and another one still by itself, both together
may be too fast: by what the second one sends in that time."""
MOST_REMEMBERED = 5_000
"""Things that a worker remembers by itself; beyond, the oldest is forgotten."""

BUCKET = """
local moment = redis.call('TIME')
local now = moment[1] + moment[2] / 1000000
local size, rate, may_owe = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3] == '1'
local kept = redis.call('HMGET', KEYS[1], 'level', 'at')
local level = size
if kept[1] then
  level = math.min(size, kept[1] + math.max(0, now - kept[2]) * rate)
end
local wait = math.max(0, (1 - level) / rate)
if may_owe or level >= 1 then
  level = level - 1
end
redis.call('HSET', KEYS[1], 'level', string.format('%.6f', level), 'at', string.format('%.6f', now))
redis.call('PEXPIRE', KEYS[1], math.ceil((size - level) / rate * 1000) + 1000)
return string.format('%.6f', wait)
"""
"""A bucket that holds ``size`` and fills by ``rate`` a second, by the clock of Redis: how long until one may be taken
out. Where that ``may_owe``, it is taken at once, and whoever comes next waits for longer. A clock that is set back
fills nothing at that moment, and is the new one from then on."""


class SharedAway(Exception):
    """Redis gives no answer. Each worker has to do by itself."""


class Shared:
    """The Redis of an installation. May be used from any thread."""

    def __init__(self, url: str, secret: bytes) -> None:
        """``secret`` makes keys that say nothing. Nothing is connected yet."""
        import redis  # a fifth of a second that most installations need not wait
        from redis.backoff import NoBackoff
        from redis.retry import Retry

        self._error = redis.RedisError
        self._redis = redis.Redis.from_url(
            url, socket_timeout=PATIENCE_S, socket_connect_timeout=PATIENCE_S, retry=Retry(NoBackoff(), 0)
        )
        self._secret = secret[:64]
        self._bucket = self._redis.register_script(BUCKET)
        self._is_away, self._is_closed = threading.Event(), threading.Event()
        self._noticing = threading.Lock()

    def wait_of(self, name: str, whose: str, size: float, rate: float, *, may_owe: bool) -> float:
        """Take one out of a bucket (see :data:`BUCKET`), and the seconds to wait for it. Raises SharedAway."""
        keys, values = [self._key(name, whose)], [size, rate, int(may_owe)]
        return float(self._asked(lambda: self._bucket(keys=keys, args=values)))

    def put(self, what: str, whose: str, value: str, seconds: float) -> None:
        """Remember a text for a while. Raises SharedAway."""
        self._asked(lambda: self._redis.set(self._key(what, whose), value, px=int(seconds * 1000)))

    def get(self, what: str, whose: str, *, and_forget: bool) -> str | None:
        """What is remembered. Raises SharedAway."""
        key = self._key(what, whose)
        found: Any = self._asked(lambda: self._redis.getdel(key) if and_forget else self._redis.get(key))
        return None if found is None else bytes(found).decode()

    def state(self) -> str:
        """``ok``, or what is wrong. Asks now."""
        with suppress(SharedAway):
            self._asked(self._redis.ping)
            return OK
        return "no answer: each worker keeps its own limits"

    def close(self) -> None:
        """Give the connections back."""
        self._is_closed.set()
        self._redis.close()

    def _asked(self, question: Callable[[], Any]) -> Any:
        if self._is_away.is_set():
            raise SharedAway
        try:
            return question()
        except self._error as error:
            with self._noticing:
                if not self._is_away.is_set():
                    log.warning("Redis gives no answer (%s): this worker goes on by itself.", type(error).__name__)
                    self._is_away.set()
                    threading.Thread(target=self._look_out, name="redis", daemon=True).start()
            raise SharedAway from None

    def _look_out(self) -> None:
        """Until it is back. In a thread, so that nobody else waits for it."""
        while not self._is_closed.wait(LOOK_S):
            with suppress(self._error):
                self._redis.ping()
                self._is_away.clear()
                log.warning("Redis answers again.")
                return

    def _key(self, what: str, whose: str) -> str:
        digest = blake2b(whose.encode("utf-8", "replace"), key=self._secret, digest_size=16).hexdigest()
        return f"lotse:{what}:{digest}"


class Memory(Protocol):
    """Remembers small things of chats for a while, as JSON values. Whoever forgets too early does no harm."""

    def put(self, what: str, whose: str, value: Any, seconds: float) -> None:
        """Remember it, instead of what was before."""

    def get(self, what: str, whose: str) -> Any:
        """What is remembered; None if there is nothing."""

    def pop(self, what: str, whose: str) -> Any:
        """As :meth:`get`, and it is forgotten."""


class OwnMemory:
    """In this process."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._kept: OrderedDict[tuple[str, str], tuple[float, Any]] = OrderedDict()

    def put(self, what: str, whose: str, value: Any, seconds: float) -> None:
        """See :class:`Memory`."""
        self._kept.pop((what, whose), None)
        self._kept[what, whose] = (time.monotonic() + seconds, value)
        if len(self._kept) > MOST_REMEMBERED:
            self._kept.popitem(last=False)

    def get(self, what: str, whose: str) -> Any:
        """See :class:`Memory`."""
        until, value = self._kept.get((what, whose), (0.0, None))
        return value if time.monotonic() < until else None

    def pop(self, what: str, whose: str) -> Any:
        """See :class:`Memory`."""
        value = self.get(what, whose)
        self._kept.pop((what, whose), None)
        return value


class SharedMemory:
    """In Redis; while that is away, in this process."""

    def __init__(self, shared: Shared) -> None:
        self._shared, self._own = shared, OwnMemory()

    def put(self, what: str, whose: str, value: Any, seconds: float) -> None:
        """See :class:`Memory`."""
        try:
            self._shared.put(what, whose, json.dumps(value), seconds)
        except SharedAway:
            self._own.put(what, whose, value, seconds)

    def get(self, what: str, whose: str) -> Any:
        """See :class:`Memory`."""
        return self._found(what, whose, and_forget=False)

    def pop(self, what: str, whose: str) -> Any:
        """See :class:`Memory`."""
        return self._found(what, whose, and_forget=True)

    def _found(self, what: str, whose: str, *, and_forget: bool) -> Any:
        try:
            found = self._shared.get(what, whose, and_forget=and_forget)
        except SharedAway:
            found = None
        own = self._own.pop(what, whose) if and_forget else self._own.get(what, whose)
        return json.loads(found) if found is not None else own
