"""Pages that are the same for everybody: made once, and shown again until the catalog changes or a minute is over.

No change of the catalog is missed: its count of them is read for each request. By the mere passing of time (what has
begun, until when to register) a page is at most a minute late. Each address has a minute of its own, so that they are
not all made anew at the same moment.
"""

from __future__ import annotations

import asyncio
import gzip
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from zlib import crc32

from starlette.requests import Request
from starlette.responses import Response

from catalog.database import Database
from catalog.portal.changes import changes_of
from web.etags import is_known, tag_of

MOST = 1_000
"""Pages that are kept, packed: some 6 MB. A school class looks at the same few."""
LEVEL = 6
"""Of packing: 9 takes twice the time for one byte in a hundred."""

MINUTE = 60
"""Seconds for which a page is kept while nothing changes."""

Key = tuple[str, int, int]
Make = Callable[[], Awaitable[Response]]


@dataclass(frozen=True)
class Kept:
    """A page, packed, and its tag."""

    packed: bytes
    tag: str


class KeptPages:
    """Made once per process."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._pages: OrderedDict[Key, Kept] = OrderedDict()
        self._making: dict[Key, asyncio.Task[Kept | Response]] = {}

    async def show(self, request: Request, language: str, make: Make) -> Response:
        """The page of the request's address, in ``language``; ``make`` makes it, unless it is there already.

        Only what is no error is kept. Whoever has it already is told so (304).
        """
        changes = await asyncio.to_thread(changes_of, self._database)
        address = f"{language} {request.url.path}?{request.url.query}"
        key = (address, int(self._now().timestamp() + crc32(address.encode()) % MINUTE) // MINUTE, changes)
        if key in self._pages:
            self._pages.move_to_end(key)
            return _answer(request, self._pages[key])
        made = await self._once(key, make)
        return made if isinstance(made, Response) else _answer(request, made)

    async def _once(self, key: Key, make: Make) -> Kept | Response:
        """Of all who ask for the same at the same time, the first has it made."""
        if key not in self._making:
            self._making[key] = asyncio.create_task(self._make(key, make))
            self._making[key].add_done_callback(lambda _: self._making.pop(key))
        return await asyncio.shield(self._making[key])

    async def _make(self, key: Key, make: Make) -> Kept | Response:
        response = await make()
        if response.status_code != 200:
            return response
        body = bytes(response.body)
        page = Kept(gzip.compress(body, LEVEL, mtime=0), f"W/{tag_of(body)}")
        self._pages[key] = page
        if len(self._pages) > MOST:
            self._pages.popitem(last=False)
        return page


def _answer(request: Request, page: Kept) -> Response:
    headers = {"ETag": page.tag, "Cache-Control": "no-cache", "Vary": "Accept-Language, Accept-Encoding"}
    if is_known(request, page.tag):
        return Response(status_code=304, headers=headers)
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(gzip.decompress(page.packed), media_type="text/html", headers=headers)
    return Response(page.packed, media_type="text/html", headers=headers | {"Content-Encoding": "gzip"})
