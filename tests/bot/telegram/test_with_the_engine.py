"""Telegram with everything behind it: the real engine, the pilot content. Only Telegram itself is a stand-in."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.inbox import Inbox, InboxWorker
from bot.outbox import Outbox
from bot.settings import Settings
from bot.telegram.channel import TelegramChannel
from catalog.model import OutboxMessage
from tests.bot.telegram.conftest import now, texts
from tests.bot.telegram.stand_in import TOKEN, BotApi, Shown, bot_api
from tests.running import RunningLotse
from tests.waiting import until

pytestmark = pytest.mark.engine


Talk = Callable[["Person"], Awaitable[None]]


@dataclass
class Person:
    """Someone in a private chat, and what comes back."""

    api: BotApi
    inbox: Inbox
    outbox: Outbox
    chat: int

    async def _settled(self) -> Shown:
        boxes = (self.inbox, self.outbox)
        await until(lambda: not self.api.updates and not any(box.waiting("telegram") for box in boxes), 20)
        return self.api.in_chat(self.chat)[-1]

    async def writes(self, text: str | None = None, **parts: object) -> Shown:
        """Write something, and wait for the last message of the answer."""
        self.api.deliver(self.api.message(self.chat, text, **parts))
        return await self._settled()

    async def presses(self, name: str) -> Shown:
        """Press the newest button whose payload begins so."""
        shown, payload = next(
            (one, payload)
            for one in reversed(self.api.in_chat(self.chat))
            for payload in one.payloads
            if payload.startswith(name)
        )
        self.api.deliver(self.api.press(shown, payload))
        return await self._settled()


async def chats(running: RunningLotse, folder: Path, talks: dict[int, Talk]) -> BotApi:
    """Chats by their numbers, with everything around them: side by side, for in each a message takes a second."""
    settings = Settings(data_dir=folder, telegram_token=SecretStr(TOKEN))
    async with bot_api() as api:
        settings = settings.model_copy(update={"telegram_api_url": api.url})
        inbox, outbox = Inbox(running.database, now), Outbox(running.database, now)
        worker = InboxWorker(inbox)
        channel = TelegramChannel(settings, running.product.conversation, inbox, worker, outbox, texts())
        working = asyncio.create_task(worker.run())
        await channel.start()
        try:
            async with asyncio.TaskGroup() as tasks:
                for number, talk in talks.items():
                    tasks.create_task(talk(Person(api, inbox, outbox, number)))
        finally:
            working.cancel()
            with suppress(asyncio.CancelledError):
                await working
            await channel.stop()
        return api


async def from_greeting_to_end(person: Person) -> None:
    api, write, press = person.api, person.writes, person.presses
    await write("/start")
    assert "Lotse" in api.in_chat(person.chat)[0].text
    await press("/age:15")
    place = await press("/interest:nature")
    assert place.markup["keyboard"][0][0]["request_location"] is True
    results = await write(location={"latitude": 51.3127, "longitude": 9.4797})
    assert any(title.endswith("Mehr dazu") for title in results.buttons)
    assert person.chat not in api.keyboards
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


async def from_no_idea_to_offers(person: Person) -> None:
    api, write, press = person.api, person.writes, person.presses
    question = await write("kein plan was ich werden will")
    assert "1 von 7" in question.text
    assert [len(row) for row in question.markup["inline_keyboard"][:2]] == [1, 1]
    assert question.buttons[:2] == ["🌱 Ein Hochbeet bauen", "🏐 Einer Gruppe ein Spiel beibringen"]
    assert all(len(payload.encode()) <= 64 for payload in question.payloads)
    second = await press("/pick:garden.a")
    assert "✓ 🌱 Ein Hochbeet bauen" in question.text
    assert question.buttons == []
    assert "2 von 7" in second.text
    assert "3 von 7" in (await write("das zweite")).text
    assert "3 von 7" in (await write("🤡")).text
    await write("kostet ein praktikum was?")
    assert "4 von 7" in (await press("/pick:afternoon.a")).text
    for name in ("/pick:contest.both", "/pick:party.neither", "/pick:shop.b"):
        await press(name)
    age = await press("/pick:last.a")
    assert "Wie alt bist du?" in age.text
    found = api.in_chat(person.chat)[-2].text
    assert "Naturwissenschaften, weil du „Die Sterne erforschen“" in found
    await press("/age:16")
    results = await write("Weinheim")
    assert any(title.endswith("Mehr dazu") for title in results.buttons)


def test_nothing_is_lost_on_the_way(lotse: RunningLotse, tmp_path: Path) -> None:
    api = lotse.run(chats(lotse, tmp_path, {4711: from_greeting_to_end, 4712: from_no_idea_to_offers}))
    assert api.bad == []
    assert api.queries == set()
    with lotse.database.session() as session:
        rows = session.query(OutboxMessage).all()
        assert {(row.call, row.chat) for row in rows} == {(None, "")}
