"""What lives as long as the web app does: the inbox's worker, the cleaning, other channels."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot import readiness
from bot.inbox import Inbox, InboxWorker
from bot.readiness import Readiness
from catalog.database import Database
from catalog.model import TranscriptEntry
from tests.factories import NOW
from tests.web.conftest import Running, running_web
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


def test_ready_says_what_is_wrong_with_the_database_and_alive_goes_on(web: Running, client: httpx.Client) -> None:
    with web.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    answer = client.get("/ready")
    assert answer.status_code == 503
    assert answer.json() == {"status": "not ready", "database": "another schema", "engine": "ok"}
    assert client.get("/health").status_code == 200


async def test_many_looks_at_once_cost_one_and_one_that_hangs_is_said_to(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0
    monkeypatch.setattr(readiness, "PATIENCE_S", 0.2)

    async def engine_answers() -> bool:
        nonlocal looks
        looks += 1
        await asyncio.sleep(readiness.PATIENCE_S * 4)
        return True

    made = Readiness(Database("sqlite://"), engine_answers)
    for told in await asyncio.gather(*(made.checks() for _ in range(50))):
        assert told == {"database": "no answer", "engine": "not asked"}
    assert looks == 1


def test_when_the_worker_of_the_inbox_ends_lotse_is_not_alive_any_more(
    sqlite_database: Database, tracker: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ends(self: InboxWorker) -> None:
        raise ValueError("no more")

    monkeypatch.setattr(InboxWorker, "run", ends)
    with running_web(sqlite_database, tracker) as web:
        answer = httpx.get(f"{web.url}/health", trust_env=False)
        assert answer.status_code == 503
        assert answer.json() == {"status": "failed", "ended": ["inbox"]}
