"""Telegram with everything behind it: the real engine, the pilot content. Only Telegram itself is a stand-in."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.inbox import Inbox, InboxWorker
from bot.outbox import Outbox
from bot.settings import Settings
from bot.telegram.channel import TelegramChannel
from catalog.model import OutboxMessage
from tests.bot.telegram.conftest import now, texts, until
from tests.bot.telegram.stand_in import TOKEN, BotApi, Shown, bot_api
from tests.running import RunningLotse

pytestmark = pytest.mark.engine
CHAT = 4711


async def chat(running: RunningLotse, folder: Path) -> BotApi:
    """A chat from the first greeting to an offer's details and the end of it all."""
    settings = Settings(data_dir=folder, telegram_token=SecretStr(TOKEN))
    async with bot_api() as api:
        settings = settings.model_copy(update={"telegram_api_url": api.url})
        inbox, outbox = Inbox(running.database, now), Outbox(running.database, now)
        worker = InboxWorker(inbox)
        channel = TelegramChannel(settings, running.product.conversation, inbox, worker, outbox, texts())
        working = asyncio.create_task(worker.run())
        await channel.start()
        try:
            await _talk(api, outbox, inbox)
        finally:
            working.cancel()
            with suppress(asyncio.CancelledError):
                await working
            await channel.stop()
        return api


async def _talk(api: BotApi, outbox: Outbox, inbox: Inbox) -> None:
    async def settle() -> Shown:
        await until(lambda: not api.updates and not inbox.waiting() and not outbox.waiting("telegram"), 20)
        return api.in_chat(CHAT)[-1]

    async def write(text: str | None = None, **parts: object) -> Shown:
        api.deliver(api.message(CHAT, text, **parts))
        return await settle()

    async def press(name: str) -> Shown:
        shown, payload = next(
            (one, payload)
            for one in reversed(api.in_chat(CHAT))
            for payload in one.payloads
            if payload.startswith(name)
        )
        api.deliver(api.press(shown, payload))
        return await settle()

    await write("/start")
    assert "Lotse" in api.in_chat(CHAT)[0].text
    await press("/age:15")
    place = await press("/interest:nature")
    assert place.markup["keyboard"][0][0]["request_location"] is True
    results = await write(location={"latitude": 51.3127, "longitude": 9.4797})
    assert any(title.endswith("Mehr dazu") for title in results.buttons)
    assert api.keyboards == {}
    before = results.text
    await press("/more")
    assert results.edits == 1
    assert results.text != before
    details = await press("/details")
    assert details.number > results.number
    assert any(payload.startswith("/share") for payload in details.payloads)
    shared = await press("/share")
    assert shared.markup["inline_keyboard"][0][0]["url"].startswith("https://t.me/share/url?")
    await write("muss ich im praktikum was bezahlen?")
    others = await press("/not-faq")
    assert sum(payload.startswith("/faq:") for payload in others.payloads) == 3
    assert "Nichts davon" in others.buttons
    assert "Ein Mensch kann dir helfen" in (await press("/no-faq")).text
    await write("/loeschen")
    assert "gelöscht" in (await press("/yes")).text


def test_from_the_first_greeting_to_the_end(lotse: RunningLotse, tmp_path: Path) -> None:
    api = lotse.run(chat(lotse, tmp_path))
    assert api.bad == []
    assert api.queries == set()
    with lotse.database.session() as session:
        rows = session.query(OutboxMessage).all()
        assert {(row.call, row.chat) for row in rows} == {(None, "")}
