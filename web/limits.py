"""Limits that keep the service up for everyone: how often, and how much at once. All that there are, in one place.

Chats of Telegram have one of their own (``bot.telegram.handler.ASKED``). Several workers count together
(:func:`counting_in`).
"""

from __future__ import annotations

import ipaddress
import re
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.shared import Shared, SharedAway


@dataclass(frozen=True)
class Limit:
    """So many at once, and as many in every ``seconds`` after that."""

    size: int
    seconds: int = 60


CHAT = Limit(20)
"""Messages in one chat: nobody types faster for long."""
ADDRESS = Limit(600)
"""Messages and searches from one address: a school with twenty classes at it at once has one."""
CODE_TRIES = Limit(1200, 600)
"""Codes that are looked up for one address, those that open nothing included: all classes of a school that open theirs
in the same lesson, on two pages each. Whoever guesses all day has 172,800 tries, each at 1 in 1.3 x 10^12."""
SEATS = Limit(240, 3600)
"""Presses that ask for a seat from one address, in chats and on pages: two classes of a school that book an evening of
talks in a lesson. A person has a limit of its own (``catalog.bookings.booking.MOST_BOOKINGS``), but on pages anybody
can be many."""
ASKS_FOR_SEAT = re.compile(r"\s*/book:")
"""What a press on a seat sends. It may be typed, too."""
CODE_OPENINGS = Limit(300, 600)
"""Openings of one code that are counted, wherever they come from: two year groups in a lesson. It opens beyond that,
too, but nobody makes a code look popular."""
SHEETS = Limit(30)
"""Sheets from one address: a staff room that prints for all its classes."""
FORMS = Limit(10, 3600)
"""Forms to a municipality from one address: a school has one for all."""
QUESTIONS = Limit(120, 3600)
"""Questions handed in before a date from one address: two classes of a school that do it in a lesson, two each."""
MAILS = Limit(60, 3600)
"""Mails that may be asked for from one address: two classes of a school that does it in a lesson."""
MAILS_TO = Limit(12, 172_800)
"""Mails that ask one address whether mails about a booking are meant for it: for all bookings that one person may have,
in the time in which to confirm. Asking again about the same booking counts, too: nobody is flooded from one link."""
SIGN_INS = Limit(10, 600)
"""Tries for one mail address at the desk, right or wrong. With 10^8 guesses needed, that is a thousand years."""
SIGN_INS_FROM = Limit(60, 600)
"""The same from one address, which may be that of a whole town hall."""
PASSWORD_MAILS = Limit(3, 600)
"""Mails for a forgotten password to one account."""
LINK_FORMS = Limit(60, 600)
"""Forms sent by one link of a provider or a kit: more than anybody fills in."""
DEAD_LINKS = Limit(60, 600)
"""Links that open nothing, from one address: guessing 256 bits is hopeless, this keeps it cheap."""
LARGEST_BODY = 64 * 1024
"""Bytes of a request. 2,000 characters of four bytes each, all of them escaped, are 24,000."""
MOST_BUCKETS = 10_000
"""Chats and addresses that are remembered; the one not seen for longest is forgotten, and starts full again."""


_COUNTING_IN: ContextVar[tuple[Shared, set[str]] | None] = ContextVar("counting_in", default=None)
"""What counts for all workers, and the names that are in use there."""


@contextmanager
def counting_in(shared: Shared | None) -> Iterator[None]:
    """Let the buckets that are made in the block count in ``shared``, if there is one, for all workers.

    Raises ValueError where two are made with one name: they would count as one.
    """
    before = _COUNTING_IN.set((shared, set()) if shared else None)
    try:
        yield
    finally:
        _COUNTING_IN.reset(before)


class Buckets:
    """Token buckets: each key may do as much as a limit says."""

    def __init__(self, name: str, limit: Limit, clock: Callable[[], float] = time.monotonic) -> None:
        """``name`` says what is limited, to all workers."""
        self._name = f"limit {name} of {limit.size} in {limit.seconds} s"
        self._shared: Shared | None = None
        if together := _COUNTING_IN.get():
            self._shared, names = together
            if name in names:
                raise ValueError(f"two limits are named {name}")
            names.add(name)
        self._size = limit.size
        self._seconds = limit.seconds
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> bool:
        """Take one token of ``key``'s bucket; False if it is empty."""
        if self._shared:
            try:
                return self._shared.wait_of(self._name, key, self._size, self._size / self._seconds, may_owe=False) <= 0
            except SharedAway:
                pass  # as much from each worker, rather than nothing or no end
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
        self._sessions = Buckets("chat", CHAT, clock)
        self._addresses = Buckets("address", ADDRESS, clock)
        self._seats = Buckets("seats", SEATS, clock)

    def pass_through(self, request: Request, session: str, said: str) -> None:
        """Count one message, in which somebody ``said`` this. Raises HTTPException 429 when there were too many."""
        if not self._addresses.take(address_of(request)) or not self._sessions.take(session):
            raise HTTPException(429, headers={"Retry-After": "10"})
        if ASKS_FOR_SEAT.match(said):
            self.pass_to_seats(request)

    def pass_to_seats(self, request: Request) -> None:
        """Count one who asks for a seat. Raises HTTPException 429 when there were too many from an address."""
        if not self._seats.take(address_of(request)):
            raise HTTPException(429, headers={"Retry-After": "600"})

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
