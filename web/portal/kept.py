"""Pages that are the same for everybody: made once, and shown again until something of what they are made of changes.

No change is missed: the database counts them (``catalog.portal.changes``), and its count is read for each request. Of
an offer that was changed, each page tells by itself whether it may look different now (``Basis``). By the mere passing
of time (what has begun, until when to register) a page is at most a minute late: each address has seconds of its own,
so that they are not all made anew at the same moment.
"""

from __future__ import annotations

import asyncio
import gzip
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from zlib import crc32

from starlette.requests import Request
from starlette.responses import Response

from catalog.database import Database
from catalog.portal.changes import Changed, State, changed_since, state_of
from catalog.search.candidates import Row
from web.etags import is_known, tag_of

MOST = 2_000
"""Pages that are kept, packed: some 12 MB. A school class looks at the same few."""
MOST_CHANGED = 100
"""Offers of which it is remembered that they changed, an import's included: beyond, all pages are made anew."""
MAKERS = 2
"""Threads that make pages: beside them, whoever asks for a page that is kept need not wait for those of others."""
LEVEL = 6
"""Of packing: 9 takes twice the time for one byte in a hundred."""
MINUTE = 60
"""Seconds within which pages that time has changed are made anew."""

Key = tuple[str, int]


@dataclass(frozen=True)
class Basis:
    """What a page was made of. ``until``: the moment at which time alone changes it."""

    until: datetime
    concerns: Callable[[int, Sequence[Row]], bool]
    """Whether the page may look different now that an offer has changed and has these rows."""


@dataclass(frozen=True)
class Made:
    """A page as it was made."""

    response: Response
    basis: Basis


Make = Callable[[], Made]


@dataclass
class Kept:
    """A page, packed, and its tag. ``number`` is that of the last change of the catalog that it is known to stand."""

    packed: bytes
    tag: str
    basis: Basis
    number: int


class KeptPages:
    """Made once per process."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._pages: OrderedDict[str, Kept] = OrderedDict()
        self._making: dict[Key, asyncio.Task[Kept]] = {}
        self._makers = ThreadPoolExecutor(MAKERS, thread_name_prefix="pages")
        self._log = _Log(database)

    async def show(self, request: Request, language: str, make: Make) -> Response:
        """The page of the request's address, in ``language``; ``make`` makes it, unless it is there already.

        Whoever has it already is told so (304). What ``make`` raises is not kept; it runs in a thread of its own.
        """
        state = await self._log.state()
        address = f"{language} {request.url.path}?{request.url.query}"
        page = self._pages.get(address)
        if page is None or not self._stands(address, page, state):
            page = await self._once((address, state.number), make)
        else:
            self._pages.move_to_end(address)
        return _answer(request, page)

    def _stands(self, address: str, page: Kept, state: State) -> bool:
        """Whether a page is still right, but for the seconds that its address has."""
        late = timedelta(seconds=crc32(address.encode()) % MINUTE)
        if self._now() >= page.basis.until + late or self._log.concerns(page, state):
            return False
        page.number = max(page.number, state.number)
        return True

    async def _once(self, key: Key, make: Make) -> Kept:
        """Of all who ask for the same at the same time, the first has it made."""
        if key not in self._making:
            self._making[key] = asyncio.create_task(self._make(key, make))
            self._making[key].add_done_callback(lambda _: self._making.pop(key))
        return await asyncio.shield(self._making[key])

    async def _make(self, key: Key, make: Make) -> Kept:
        address, number = key
        page = await asyncio.get_running_loop().run_in_executor(self._makers, _packed, make, number)
        if address not in self._pages or self._pages[address].number <= number:
            self._pages[address] = page
        if len(self._pages) > MOST:
            self._pages.popitem(last=False)
        return page


class _Log:
    """Which offers changed lately, as this process has come to know."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = asyncio.Lock()
        self._number = -1
        self._forgotten = -1
        """Of changes up to this one it is not known what they concerned."""
        self._changed: dict[int, Changed] = {}

    async def state(self) -> State:
        """The state of the catalog now; what changed until then is known afterwards."""
        is_quick = self._database.is_sqlite
        state = state_of(self._database) if is_quick else await asyncio.to_thread(state_of, self._database)
        if state.number > self._number:
            async with self._lock:
                if state.number > self._number:
                    await self._learn(state.number)
        return state

    async def _learn(self, number: int) -> None:
        changed = await asyncio.to_thread(changed_since, self._database, self._number, MOST_CHANGED)
        if changed is None or self._number < 0:
            self._changed, self._forgotten = {}, number
        else:
            for offer in changed:
                self._changed.pop(offer, None)
            self._changed |= changed
        while len(self._changed) > MOST_CHANGED:
            oldest = next(iter(self._changed))
            self._forgotten = max(self._forgotten, self._changed.pop(oldest).number)
        self._number = number

    def concerns(self, page: Kept, state: State) -> bool:
        """Whether something changed since a page was made that it may have been made of."""
        if page.number >= state.number:
            return False
        if page.number < max(self._forgotten, state.everything):
            return True
        later = ((offer, one) for offer, one in self._changed.items() if one.number > page.number)
        return any(page.basis.concerns(offer, one.rows) for offer, one in later)


def _packed(make: Make, number: int) -> Kept:
    made = make()
    body = bytes(made.response.body)
    return Kept(gzip.compress(body, LEVEL, mtime=0), f"W/{tag_of(body)}", made.basis, number)


def _answer(request: Request, page: Kept) -> Response:
    headers = {"ETag": page.tag, "Cache-Control": "no-cache", "Vary": "Accept-Language, Accept-Encoding"}
    if is_known(request, page.tag):
        return Response(status_code=304, headers=headers)
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(gzip.decompress(page.packed), media_type="text/html", headers=headers)
    return Response(page.packed, media_type="text/html", headers=headers | {"Content-Encoding": "gzip"})
