"""The whole Telegram channel with a real database; stand-ins only for Telegram and for the engine's process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import select
from starlette.applications import Starlette

from bot.conversation import Conversation
from bot.engine import Engine
from bot.inbox import Inbox, InboxWorker
from bot.outbox import Outbox
from bot.safety import default_safety
from bot.settings import Settings
from bot.telegram.channel import TelegramChannel
from bot.texts import Texts, default_texts
from catalog.database import Database
from catalog.fields import default_lexicon
from catalog.hearing import Listener
from catalog.places.gazetteer import default_gazetteer
from tests.bot.telegram.stand_in import TOKEN, BotApi, Shown, bot_api
from tests.engine_stand_in import EngineStandIn, make_engine
from tests.waiting import until
from tests.web.stage import stage

WEBHOOK_SECRET = "webhook-secret-of-tests"


@cache
def texts() -> Texts:
    """All texts."""
    return default_texts()


@cache
def listener() -> Listener:
    """Who hears what a message says."""
    return Listener(default_gazetteer(), default_lexicon())


def now() -> datetime:
    """The real clock: rows wait in real time."""
    return datetime.now(UTC)


@dataclass
class Lotse:
    """The running channel, and what is around it."""

    database: Database
    api: BotApi
    engine: EngineStandIn
    conversation: Conversation
    inbox: Inbox
    app: Starlette

    def writes(self, text: str | None = None, chat: int = 7, **parts: Any) -> dict[str, Any]:
        """A person writes."""
        return self.api.deliver(self.api.message(chat, text, **parts))

    def presses(self, payload: str, chat: int = 7) -> Shown:
        """A person presses the newest button that sends ``payload``."""
        shown = next(one for one in reversed(self.api.in_chat(chat)) if payload in one.payloads)
        self.api.deliver(self.api.press(shown, payload))
        return shown

    async def says(self, count: int, chat: int = 7, timeout_s: float = 5) -> list[Shown]:
        """What was said in a chat, once these are ``count`` messages."""
        await until(lambda: len(self.api.in_chat(chat)) >= count, timeout_s)
        await asyncio.sleep(0.05)
        assert len(self.api.in_chat(chat)) == count
        return self.api.in_chat(chat)

    async def settled(self, timeout_s: float = 5) -> None:
        """All updates are confirmed, and nothing waits in inbox or outbox."""
        outbox = Outbox(self.database, now)
        await until(
            lambda: not self.api.updates and not self.inbox.waiting("telegram") and not outbox.waiting("telegram"),
            timeout_s,
        )

    def rows(self, model: type[Any]) -> list[Any]:
        """All rows of a table."""
        with self.database.session() as session:
            return list(session.scalars(select(model)))


@asynccontextmanager
async def lotse(
    database: Database, tracker: Database, api: BotApi, engine: EngineStandIn, folder: Path, mode: str = "polling"
) -> AsyncIterator[Lotse]:
    """The channel, up while the block runs. Its end is a crash: nothing is finished, only the database stays."""
    client = Engine([f"http://127.0.0.1:{engine.port}"], "secret")
    conversation = Conversation(
        database=database,
        tracker=tracker.engine,
        engine=client,
        listener=listener(),
        gazetteer=default_gazetteer(),
        safety=default_safety(),
        texts=texts(),
        secret=b"secret of the tests",
        now=now,
    )
    settings = Settings(
        data_dir=folder,
        telegram_token=SecretStr(TOKEN),
        telegram_api_url=api.url,
        telegram_mode=mode,
        telegram_webhook_secret=SecretStr(WEBHOOK_SECRET),
        public_url="https://lotse.example.org",
    )
    inbox, outbox = Inbox(database, now), Outbox(database, now)
    worker = InboxWorker(inbox)
    channel = TelegramChannel(settings, conversation, inbox, worker, outbox, texts())
    working = asyncio.create_task(worker.run())
    await channel.start()
    try:
        yield Lotse(database, api, engine, conversation, inbox, Starlette(routes=channel.routes()))
    finally:
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working
        await channel.stop()
        await client.aclose()


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """Telegram. At the end no call may have broken its specification."""
    async with bot_api() as opened:
        yield opened
    assert opened.bad == []


@pytest.fixture
def engine() -> Iterator[EngineStandIn]:
    """The engine."""
    with stage() as servers:
        made, app = make_engine(servers.engine.port)
        with servers.shows(servers.engine, app):
            yield made


@pytest.fixture
async def running(
    sqlite_database: Database, tracker: Database, api: BotApi, engine: EngineStandIn, tmp_path: Path
) -> AsyncIterator[Lotse]:
    """The channel, polling."""
    async with lotse(sqlite_database, tracker, api, engine, tmp_path) as opened:
        yield opened
