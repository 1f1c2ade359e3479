"""Somebody on the page, whose browser sends a message again when it got no answer, with the same key."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field

import httpx
from sqlalchemy import select

from catalog.model import TranscriptEntry
from catalog.privacy import pseudonym
from tests.chaos.house import House
from tests.chaos.people import NOTICES
from tests.chaos.scripts import SCRIPTS
from web.session import new_id
from web.transcript import PERSON, messages_of

AGAIN_S = 0.3
LONGEST_S = 150
HEADERS = {"Accept": "application/json", "Sec-Fetch-Site": "same-origin", "Connection": "close"}
"""Behind a proxy, each request goes to another worker."""


@dataclass
class Visitor:
    """Somebody on the page, in the middle of a script."""

    script: str
    chat: str = field(default_factory=new_id)
    round: int = 0
    is_moved: bool = False
    said: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    """What stood on the page in the end: the person's lines, and Lotse's without notices."""

    @property
    def lines(self) -> Sequence[str]:
        return SCRIPTS[self.script]

    async def play(self, house: House, pause_s: float) -> None:
        """Send all lines, each until it was taken, and wait for the last answer. Raises TimeoutError."""
        async with (
            asyncio.timeout(LONGEST_S),
            httpx.AsyncClient(base_url=house.url, trust_env=False, timeout=8, headers=HEADERS) as client,
        ):
            for line in self.lines:
                form = {"session": self.chat, "key": secrets.token_hex(8), "text": line, "lang": "de"}
                await self._until_taken(client, form)
                await asyncio.sleep(pause_s)
            while await self._is_pending(client):  # noqa: ASYNC110 - the answer is made in another process
                await asyncio.sleep(AGAIN_S)

    async def _until_taken(self, client: httpx.AsyncClient, form: dict[str, str]) -> None:
        while True:
            try:
                if (await client.post("/chat", data=form)).status_code == 200:
                    return
            except httpx.HTTPError:
                pass
            await asyncio.sleep(AGAIN_S)

    async def _is_pending(self, client: httpx.AsyncClient) -> bool:
        try:
            news = await client.get("/chat/updates", headers={"X-Lotse-Session": self.chat})
        except httpx.HTTPError:
            return True
        return news.status_code != 200 or bool(news.json()["pending"])

    def look(self, house: House) -> bool:
        """Take down what stands on the page, before its day is over. Raises a database's error."""
        name = pseudonym(house.secret_key, "web", self.chat)
        chosen = select(TranscriptEntry.side, TranscriptEntry.content).where(TranscriptEntry.pseudonym == name)
        self.said, self.told = [], []
        with house.books.connect() as connection:
            for side, content in connection.execute(chosen.order_by(TranscriptEntry.id)):
                if side == PERSON:
                    self.said.append(content["text"])
                else:
                    entry = TranscriptEntry(side=side, content=content)
                    self.told += [message.text for message in messages_of(entry) if message.text not in NOTICES]
        return True
