"""Servers on loopback that tests use one after the other, each with apps of its own.

To end a server takes uvicorn 0.2 s, for the most part asleep. Some 900 tests need two: their servers go on instead,
and only the apps change, with all that starts and ends with them. Servers as such: `tests/bot/test_serving`.
"""

from __future__ import annotations

import asyncio
import atexit
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send

from bot.serving import FINISH_SECONDS, Site, free_port, serving
from tests.loops import held


class Spot:
    """A port, and the app that answers there for now; without one, nothing is found."""

    def __init__(self) -> None:
        self.port = free_port()
        self._nobody = self._app = Starlette()
        self._under_way = set[asyncio.Task[Any]]()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As a server calls an app."""
        if scope["type"] == "http" and (task := asyncio.current_task()):
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        await self._app(scope, receive, send)

    @asynccontextmanager
    async def shows(self, app: Starlette) -> AsyncIterator[None]:
        """``app`` answers while the block runs; what is under way then may finish, as when a server ends."""
        async with app.router.lifespan_context(app):
            self._app = app
            try:
                yield
            finally:
                self._app = self._nobody
                await self._finish()

    async def _finish(self) -> None:
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=FINISH_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)


class Stage:
    """An event loop in a thread of its own, with a spot for the pages and one for the engine behind them."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.pages, self.engine = Spot(), Spot()
        self._thread = threading.Thread(target=self.loop.run_forever, name="stage", daemon=True)
        self._thread.start()
        sites = (Site(spot, "127.0.0.1", spot.port, "PORT") for spot in (self.engine, self.pages))
        self._serving = ExitStack()
        self._serving.enter_context(held(self.loop, serving(*sites)))
        atexit.register(self.close)

    @contextmanager
    def shows(self, spot: Spot, app: Starlette) -> Iterator[None]:
        """See :meth:`Spot.shows`, from another thread."""
        with held(self.loop, spot.shows(app)):
            yield

    def close(self) -> None:
        """End the servers."""
        self._serving.close()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(10)
        self.loop.close()


_IDLE: list[Stage] = []


@contextmanager
def stage() -> Iterator[Stage]:
    """One that nobody uses, to be used in the block. Where the block raises, nobody uses it again."""
    chosen = _IDLE.pop() if _IDLE else Stage()
    yield chosen
    _IDLE.append(chosen)
