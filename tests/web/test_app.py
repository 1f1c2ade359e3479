"""What lives as long as the web app does: the inbox's worker, the cleaning, other channels."""

from __future__ import annotations

import time
from datetime import timedelta

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.inbox import Inbox
from catalog.database import Database
from catalog.model import TranscriptEntry
from tests.factories import NOW
from tests.web.conftest import running_web
from web.transcript import note_person

pytestmark = pytest.mark.slow


class Doorbell:
    """A channel that notes its begin and end."""

    def __init__(self) -> None:
        self.events: list[str] = []

    def routes(self) -> list[Route]:
        async def ring(_request: Request) -> PlainTextResponse:
            return PlainTextResponse("ring")

        return [Route("/doorbell", ring)]

    async def start(self) -> None:
        self.events.append("start")

    async def stop(self) -> None:
        self.events.append("stop")


def test_other_channels_start_answer_and_stop_with_the_pages(sqlite_database: Database, tracker: Database) -> None:
    doorbell = Doorbell()
    with running_web(sqlite_database, tracker, [doorbell]) as web:
        assert doorbell.events == ["start"]
        assert httpx.get(f"{web.url}/doorbell", trust_env=False).text == "ring"
    assert doorbell.events == ["start", "stop"]


def test_what_was_left_in_the_inbox_is_answered_at_the_next_start(sqlite_database: Database, tracker: Database) -> None:
    """As after a crash between storing and answering: the line of the person comes with the answer."""
    chat = "a" * 32
    Inbox(sqlite_database, lambda: NOW).store("web", "key", chat, {"key": "k", "text": "tiere"})
    with running_web(sqlite_database, tracker) as web, httpx.Client(base_url=web.url, trust_env=False) as client:
        for _ in range(50):
            news = client.get("/chat/updates", headers={"X-Lotse-Session": chat}).json()
            if not news["pending"]:
                break
            time.sleep(0.1)
        assert ">tiere</p>" in news["html"]
        assert news["html"].count("<article") == 3
        assert web.engine.texts == ["tiere"]


def test_conversations_that_are_over_are_erased_at_the_start(sqlite_database: Database, tracker: Database) -> None:
    with sqlite_database.session() as session:
        note_person(session, "somebody", "key", "alt", NOW - timedelta(days=2))
    with running_web(sqlite_database, tracker) as web:
        for _ in range(50):
            if not web.stored(TranscriptEntry):
                break
            time.sleep(0.1)
        assert web.stored(TranscriptEntry) == []
