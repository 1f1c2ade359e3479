"""Limits that keep the service up for everyone: how often, and how much at once."""

from __future__ import annotations

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.exceptions import HTTPException
from starlette.requests import Request

PER_SESSION = 20
"""Messages a minute in one chat: nobody types faster for long."""
PER_ADDRESS = 600
"""Messages a minute from one address: a school with twenty classes at it at once has one."""
LARGEST_BODY = 64 * 1024
"""Bytes of a request. 2,000 characters of four bytes each, all of them escaped, are 24,000."""
MOST_BUCKETS = 10_000
"""Chats and addresses that are remembered; the one not seen for longest is forgotten, and starts full again."""


class Buckets:
    """Token buckets: each key may do ``size`` things at once, and as many in every ``seconds`` after that."""

    def __init__(self, size: int, clock: Callable[[], float] = time.monotonic, seconds: float = 60) -> None:
        self._size = size
        self._seconds = seconds
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> bool:
        """Take one token of ``key``'s bucket; False if it is empty."""
        now = self._clock()
        level, filled = self._buckets.pop(key, (float(self._size), now))
        level = min(self._size, level + (now - filled) * self._size / self._seconds)
        allowed = level >= 1
        self._buckets[key] = (level - 1 if allowed else level, now)
        if len(self._buckets) > MOST_BUCKETS:
            self._buckets.popitem(last=False)
        return allowed


class Gate:
    """Lets messages through, or answers 429."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._sessions = Buckets(PER_SESSION, clock)
        self._addresses = Buckets(PER_ADDRESS, clock)

    def pass_through(self, request: Request, session: str) -> None:
        """Count one message. Raises HTTPException 429 when there were too many."""
        if not self._addresses.take(address_of(request)) or not self._sessions.take(session):
            raise HTTPException(429, headers={"Retry-After": "10"})

    def pass_by(self, request: Request) -> None:
        """Count one search from an address, which is nobody's chat. Raises HTTPException 429 as above."""
        if not self._addresses.take(address_of(request)):
            raise HTTPException(429, headers={"Retry-After": "10"})


def address_of(request: Request) -> str:
    """The address a request comes from. An IPv6 connection owns a whole /64, so that counts as one."""
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if address.version == 6:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return host


async def body_of(request: Request, largest: int = LARGEST_BODY) -> bytes:
    """The body. Raises HTTPException 413 as soon as it is too large, whatever length was announced."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > largest:
            raise HTTPException(413, headers={"Connection": "close"})
    return bytes(body)
