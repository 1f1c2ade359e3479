"""A whole web app on loopback with a real database, and a stand-in only in the place of the engine's process."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.routing import BaseRoute

from bot.browsing import Browsing
from bot.conversation import Conversation
from bot.engine import Engine
from bot.inbox import Inbox, InboxWorker
from bot.metrics import Metrics
from bot.safety import default_safety
from bot.settings import Settings
from bot.texts import default_texts
from catalog.database import Database
from catalog.fields import default_lexicon
from catalog.hearing import Listener
from catalog.places.gazetteer import default_gazetteer
from tests.conftest import empty_tracker
from tests.engine_stand_in import EngineStandIn, make_engine
from tests.factories import NOW
from tests.loops import held
from tests.web.browser import chromium
from tests.web.stage import Stage, stage
from web.app import Channel, Parts, build_web_app

SECRET = b"a secret of tests only"
DIRECTLY: dict[str, Any] = {"trust_env": False, "verify": False, "timeout": 20}
"""How a client asks a server on loopback. To read the certificates that it would not need takes 15 ms."""


@dataclass
class Clock:
    """A clock that a test may move."""

    moment: datetime

    def __call__(self) -> datetime:
        return self.moment


@dataclass
class Running:
    """The running pages."""

    url: str
    database: Database
    engine: EngineStandIn
    conversation: Conversation
    metrics: Metrics
    clock: Clock
    loop: asyncio.AbstractEventLoop
    routes: Sequence[BaseRoute]

    def run[T](self, work: Coroutine[Any, Any, T]) -> T:
        """Wait for ``work`` to be done in the app's loop."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(30)

    def stored(self, model: type[Any]) -> list[Any]:
        """All rows of a table."""
        with self.database.session() as session:
            return list(session.scalars(select(model)))


@cache
def _listener() -> Listener:
    return Listener(default_gazetteer(), default_lexicon())


@contextmanager
def running_web(
    database: Database, tracker: Database, channels: Sequence[Channel] = (), **settings: Any
) -> Iterator[Running]:
    """The pages, with everything behind them but the engine's process."""
    with (
        stage() as servers,
        held(servers.loop, _pages(servers, database, tracker, channels, settings)) as running,
    ):
        yield running


@asynccontextmanager
async def _pages(
    servers: Stage, database: Database, tracker: Database, channels: Sequence[Channel], settings: dict[str, Any]
) -> AsyncIterator[Running]:
    clock, metrics = Clock(NOW), Metrics()
    engine, engine_app = make_engine(servers.engine.port)
    async with servers.engine.shows(engine_app):
        conversation = Conversation(
            database=database,
            tracker=tracker.engine,
            engine=Engine([f"http://127.0.0.1:{engine.port}"], "secret"),
            listener=_listener(),
            gazetteer=default_gazetteer(),
            safety=default_safety(),
            texts=default_texts(),
            secret=SECRET,
            now=clock,
            metrics=metrics,
        )
        inbox = Inbox(database, clock)
        parts = Parts(
            conversation=conversation,
            browsing=Browsing(
                database=database,
                gazetteer=default_gazetteer(),
                lexicon=default_lexicon(),
                listener=_listener(),
                safety=default_safety(),
                texts=default_texts(),
                now=clock,
                metrics=metrics,
            ),
            database=database,
            inbox=inbox,
            worker=InboxWorker(inbox),
            texts=default_texts(),
            settings=Settings(port=servers.pages.port, **settings),
            now=clock,
            channels=channels,
            metrics=metrics,
        )
        app = build_web_app(parts)
        async with servers.pages.shows(app):
            url = f"http://127.0.0.1:{servers.pages.port}"
            yield Running(url, database, engine, conversation, metrics, clock, servers.loop, app.routes)


@contextmanager
def filled_web(
    template: Path, folder: Path, fill: Callable[[Session], object] = lambda session: None, **settings: Any
) -> Iterator[Running]:
    """The pages over a copy of ``template`` in ``folder`` with what ``fill`` puts in, for many tests at once."""
    shutil.copy(template, folder / "lotse.sqlite")
    database = Database(f"sqlite:///{folder / 'lotse.sqlite'}")
    with database.session() as session:
        fill(session)
    with empty_tracker(folder) as tracker, running_web(database, tracker, **settings) as running:
        yield running
    database.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a file."""
    with chromium() as made:
        yield made


@pytest.fixture
def web(sqlite_database: Database, tracker: Database) -> Iterator[Running]:
    """The pages with an empty database."""
    with running_web(sqlite_database, tracker) as running:
        yield running


@pytest.fixture
def client(web: Running) -> Iterator[httpx.Client]:
    """A browser without scripts: forms and pages."""
    with httpx.Client(base_url=web.url, **DIRECTLY) as opened:
        yield opened
