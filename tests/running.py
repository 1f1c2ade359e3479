"""A real Lotse for tests: the real engine, the real product, the pilot content, on free ports of loopback."""

from __future__ import annotations

import asyncio
import secrets
import shutil
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.app import Product, build_app
from bot.bootstrap import engine_process, open_database
from bot.conversation import Answer
from bot.engine import EngineUnavailable
from bot.messages import Incoming, Message
from bot.serving import Site, serving
from bot.settings import ROOT, Settings
from bot.supervisor import EngineProcess
from bot.training import ensure_model
from bot.trial import filled_database, trial_settings
from catalog.database import Database
from tests.loops import held, loop_aside

CACHE = ROOT / "var" / "cache"
TRIES = 4
"""How often a message is told an engine that does not answer within its four seconds."""


@dataclass
class RunningLotse:
    """A Lotse that answers. Coroutines run in its own event loop, in a thread of its own."""

    settings: Settings
    database: Database
    product: Product
    engine: EngineProcess
    loop: asyncio.AbstractEventLoop

    @property
    def url(self) -> str:
        """Where its pages are."""
        return f"http://127.0.0.1:{self.settings.port}"

    def run[T](self, work: Coroutine[Any, Any, T], timeout_s: float = 60) -> T:
        """Wait for ``work`` to be done in the Lotse's loop."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(timeout_s)

    def converse(self, chat: str, text: str = "", press: str = "", **more: Any) -> Answer:
        """One turn of a chat on the terminal's channel."""
        return self.run(self.answer(Incoming("terminal", chat, text, press, **more)))

    async def answer(self, incoming: Incoming) -> Answer:
        """The same. An engine that is too slow on a busy machine is told again, as the inbox does."""
        turn = secrets.token_hex(8)
        for _ in range(TRIES - 1):
            with suppress(EngineUnavailable):
                return await self._turn(incoming, turn)
        return await self._turn(incoming, turn)

    async def _turn(self, incoming: Incoming, turn: str) -> Answer:
        answer = await self.product.conversation.prepare(incoming, turn)

        def keep() -> list[Message]:
            with self.database.session() as session:
                return answer.keep(session)

        return replace(answer, messages=answer.messages + await asyncio.to_thread(keep))


@contextmanager
def running_lotse(folder: Path) -> Iterator[RunningLotse]:
    """A Lotse whose data are in ``folder``, up while the block runs. With the pilot content, if there is none yet."""
    if not (folder / "lotse.db").exists():
        shutil.copy(filled_database(CACHE, print), folder / "lotse.db")
    with loop_aside("lotse") as loop, held(loop, _lotse(trial_settings(folder), loop)) as lotse:
        yield lotse


@asynccontextmanager
async def _lotse(settings: Settings, loop: asyncio.AbstractEventLoop) -> AsyncIterator[RunningLotse]:
    database = open_database(settings)
    async with engine_process(settings, ensure_model(print)) as engine:
        product = await asyncio.to_thread(build_app, settings, database)
        async with serving(*_sites(product, settings)):
            await engine.wait_ready()
            yield RunningLotse(settings, database, product, engine, loop)
    database.close()


def _sites(product: Product, settings: Settings) -> list[Site]:
    sites = [Site(product.actions, "127.0.0.1", settings.actions_port, "LOTSE_ACTIONS_PORT")]
    if product.public:
        sites.append(Site(product.public, "127.0.0.1", settings.port, "LOTSE_PORT"))
    return sites
