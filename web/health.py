"""What a supervisor or a load balancer asks: whether this process is sound, and whether it can answer people now."""

from __future__ import annotations

import asyncio
from collections.abc import Collection

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.readiness import OK, Readiness
from bot.shared import Shared


class Health:
    """Two doors without a page: 200 if all is well, 503 if not, and what it is in either case."""

    def __init__(self, readiness: Readiness, ended: Collection[str], shared: Shared | None) -> None:
        """``ended`` names the tasks that an error has ended by the time it is asked."""
        self._readiness = readiness
        self._ended = ended
        self._shared = shared

    def routes(self) -> list[Route]:
        """Both."""
        return [Route("/health", self.health, methods=["GET"]), Route("/ready", self.ready, methods=["GET"])]

    async def health(self, request: Request) -> Response:
        """Whether all tasks of the process run: if not, it is to be started anew."""
        if self._ended:
            return JSONResponse({"status": "failed", "ended": sorted(self._ended)}, 503)
        return JSONResponse({"status": OK})

    async def ready(self, request: Request) -> Response:
        """Whether people can be answered: if not, they are to be led to another worker, or to wait."""
        checks = await self._readiness.checks()
        is_ready = set(checks.values()) == {OK}
        if self._shared:  # which people can be answered without
            checks = checks | {"redis": await asyncio.to_thread(self._shared.state)}
        return JSONResponse({"status": OK if is_ready else "not ready"} | checks, 200 if is_ready else 503)
