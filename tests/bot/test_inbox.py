"""The inbox: each message is answered once, in the order of its chat, whatever fails in between."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from bot.engine import EngineAway, EngineUnavailable
from bot.inbox import MOST_REFUSALS, Effects, Inbox, InboxWorker
from catalog.database import Database
from catalog.model import InboxUpdate, MonthlyCount
from tests.factories import NOW
from tests.waiting import until


@dataclass
class Handler:
    """A channel that keeps what it says in a table, so that the transaction is the real one."""

    said: list[str] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    before: Callable[[str], None] = lambda word: None
    """Called with each word; raises what goes wrong."""
    takes_s: float = 0.0

    async def handle(self, update: InboxUpdate) -> Effects:
        word = (update.raw or {})["word"]
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(self.takes_s)
            self.before(word)
        finally:
            self.at_once -= 1
        return self._saying(word)

    async def tell_to_wait(self, update: InboxUpdate) -> Effects:
        return self._saying("wait")

    async def apologise(self, update: InboxUpdate, error_id: str) -> Effects:
        assert len(error_id) == 6
        return self._saying("sorry")

    def _saying(self, word: str) -> Effects:
        def effects(session: Session) -> None:
            session.add(MonthlyCount(month="2026-11", name=f"{len(self.said):04}", count=1))
            session.flush()
            self.said.append(word)

        return effects


@asynccontextmanager
async def working(inbox: Inbox, handler: Handler, **options: object) -> AsyncIterator[InboxWorker]:
    """A worker that runs; the end of the block is a crash."""
    worker = InboxWorker(inbox, **options)  # type: ignore[arg-type]
    worker.register("post", handler)
    running = asyncio.create_task(worker.run())
    try:
        yield worker
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


def rows(database: Database) -> list[InboxUpdate]:
    """All rows, in order."""
    with database.session() as session:
        return list(session.scalars(select(InboxUpdate).order_by(InboxUpdate.id)))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Attempts follow each other faster than in earnest, and people are told to wait sooner."""
    for name, seconds in (("FIRST_PAUSE_S", 0.02), ("LONGEST_PAUSE_S", 0.05), ("NOTICE_S", 0.2)):
        monkeypatch.setattr(f"bot.inbox.{name}", seconds)
    monkeypatch.setattr("bot.lanes.FIRST_PAUSE_S", 0.02)


@pytest.fixture
def inbox(database: Database) -> Inbox:
    """An empty inbox."""
    return Inbox(database, lambda: NOW)


def test_a_second_delivery_is_recognised_even_after_the_answer(database: Database, inbox: Inbox) -> None:
    row_id = inbox.store("post", "1", "a", {"word": "one"})
    assert row_id is not None
    assert inbox.store("post", "1", "a", {"word": "one"}) is None
    inbox.finish(row_id, "done", lambda session: None)
    assert inbox.store("post", "1", "a", {"word": "one"}) is None
    assert inbox.store("web", "1", "a", {"word": "one"}) is not None


@pytest.mark.parametrize("odd", ["\x00", "\ud800", "<b>", "🧭", "x" * 20_000, "\u202e"])
def test_whatever_people_write_can_be_stored_and_comes_back(inbox: Inbox, odd: str) -> None:
    row_id = inbox.store("post", "1", "a", {"word": odd})
    assert row_id is not None
    row = inbox.load(row_id)
    assert row is not None
    assert row.raw == {"word": odd}


async def test_rows_from_before_the_start_are_answered_and_emptied(database: Database, inbox: Inbox) -> None:
    first = inbox.store("post", "1", "a", {"word": "one"})
    inbox.store("post", "2", "a", {"word": "two"})
    handler = Handler()
    async with working(inbox, handler) as worker:
        assert first is not None
        assert await worker.finished(first, 5)
        await until(lambda: not inbox.waiting("post"))
    assert handler.said == ["one", "two"]
    assert [(row.state, row.raw, row.chat) for row in rows(database)] == [("done", None, "")] * 2


async def test_chats_go_side_by_side_and_each_in_order(sqlite_database: Database) -> None:
    inbox, handler = Inbox(sqlite_database, lambda: NOW), Handler(takes_s=0.05)
    for number in range(30):
        inbox.store("post", str(number), "abc"[number % 3], {"word": f"{'abc'[number % 3]}{number:02}"})
    async with working(inbox, handler, at_once=2):
        await until(lambda: not inbox.waiting("post"))
    for chat in "abc":
        words = [word for word in handler.said if word[0] == chat]
        assert len(words) == 10
        assert words == sorted(words)
    assert handler.most_at_once == 2


@pytest.mark.usefixtures("quick")
async def test_while_the_engine_is_away_people_are_told_once_and_answered_when_it_is_back(database: Database) -> None:
    inbox, handler = Inbox(database, lambda: NOW), Handler()
    away = True

    def before(word: str) -> None:
        if away:
            raise EngineUnavailable

    handler.before = before
    async with working(inbox, handler) as worker:
        for number in range(3):
            inbox.store("post", str(number), "a", {"word": str(number)})
        worker.wake()
        await until(lambda: handler.said)
        await asyncio.sleep(0.3)
        assert handler.said == ["wait"]
        assert [row.told_to_wait for row in rows(database)].count(True) == 1
        assert rows(database)[0].attempts > 1
        away = False
        await until(lambda: not inbox.waiting("post"))
    assert handler.said == ["wait", "0", "1", "2"]


@pytest.mark.usefixtures("quick")
async def test_whoever_writes_later_in_an_outage_is_told_again(sqlite_database: Database) -> None:
    moment = NOW
    inbox, handler = Inbox(sqlite_database, lambda: moment), Handler()

    def before(word: str) -> None:
        raise EngineUnavailable

    handler.before = before
    async with working(inbox, handler) as worker:
        inbox.store("post", "1", "a", {"word": "one"})
        worker.wake()
        await until(lambda: handler.said == ["wait"])
        moment = NOW + timedelta(seconds=31)
        inbox.store("post", "2", "a", {"word": "two"})
        worker.wake()
        await until(lambda: handler.said == ["wait", "wait"])


@pytest.mark.usefixtures("quick")
async def test_a_slow_answer_is_announced_and_comes_once(sqlite_database: Database) -> None:
    inbox, handler = Inbox(sqlite_database, lambda: NOW), Handler(takes_s=0.5)
    row_id = inbox.store("post", "1", "a", {"word": "one"})
    assert row_id is not None
    async with working(inbox, handler) as worker:
        assert not await worker.finished(row_id, 0.1)
        assert await worker.finished(row_id, 5)
    assert handler.said == ["wait", "one"]


async def test_a_crash_while_answering_repeats_the_message_and_loses_none(sqlite_database: Database) -> None:
    inbox, slow, good = Inbox(sqlite_database, lambda: NOW), Handler(takes_s=30), Handler()
    inbox.store("post", "1", "a", {"word": "one"})
    async with working(inbox, slow):
        await until(lambda: slow.at_once)
    async with working(inbox, good):
        await until(lambda: not inbox.waiting("post"))
    assert (slow.said, good.said) == ([], ["one"])


async def test_what_fails_for_good_is_apologised_for_and_blocks_nothing(
    database: Database, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    handler = Handler()

    def before(word: str) -> None:
        if word == "one":
            raise ValueError("the text that somebody wrote")

    handler.before = before
    inbox.store("post", "1", "a", {"word": "one"})
    inbox.store("post", "2", "a", {"word": "two"})
    async with working(inbox, handler):
        await until(lambda: not inbox.waiting("post"))
    assert handler.said == ["sorry", "two"]
    assert [(row.state, row.raw) for row in rows(database)] == [("dead", None), ("done", None)]
    assert "ValueError at test_inbox.py" in caplog.text
    assert "somebody wrote" not in caplog.text


@pytest.mark.usefixtures("quick")
async def test_a_message_that_a_well_engine_keeps_refusing_does_not_block_its_chat(sqlite_database: Database) -> None:
    inbox, handler, tries = Inbox(sqlite_database, lambda: NOW), Handler(), list[str]()

    def before(word: str) -> None:
        tries.append(word)
        if word == "poison":
            raise EngineUnavailable

    async def healthy() -> bool:
        return True

    handler.before = before
    inbox.store("post", "1", "a", {"word": "poison"})
    inbox.store("post", "2", "a", {"word": "two"})
    async with working(inbox, handler, healthy=healthy):
        await until(lambda: not inbox.waiting("post"))
    assert tries.count("poison") == MOST_REFUSALS
    assert [word for word in handler.said if word != "wait"] == ["sorry", "two"]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("away", [EngineAway("503"), OperationalError("SELECT", {}, Exception("no connection"))])
async def test_however_long_something_is_away_the_message_is_answered(
    sqlite_database: Database, away: Exception
) -> None:
    inbox, handler, tries = Inbox(sqlite_database, lambda: NOW), Handler(), list[str]()

    def before(word: str) -> None:
        tries.append(word)
        if len(tries) <= 2 * MOST_REFUSALS:
            raise away

    async def healthy() -> bool:
        return True

    handler.before = before
    inbox.store("post", "1", "a", {"word": "one"})
    async with working(inbox, handler, healthy=healthy):
        await until(lambda: not inbox.waiting("post"))
    assert [word for word in handler.said if word != "wait"] == ["one"]


@pytest.mark.usefixtures("quick")
async def test_a_database_that_is_locked_while_an_answer_is_stored_loses_nothing(sqlite_database: Database) -> None:
    inbox, handler, failures = Inbox(sqlite_database, lambda: NOW), Handler(), iter(range(3))

    class Locking(Handler):
        async def handle(self, update: InboxUpdate) -> Effects:
            effects = await super().handle(update)

            def failing(session: Session) -> None:
                if next(failures, None) is not None:
                    raise OperationalError("INSERT", {}, Exception("database is locked"))
                effects(session)

            return failing

    locking = Locking(said=handler.said)
    inbox.store("post", "1", "a", {"word": "one"})
    async with working(inbox, locking):
        await until(lambda: not inbox.waiting("post"))
    assert [word for word in handler.said if word != "wait"] == ["one"]
    assert locking.most_at_once == 1


def test_finished_rows_are_deleted_in_time(sqlite_database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    moment: datetime = NOW
    inbox = Inbox(sqlite_database, lambda: moment)
    for number, state in enumerate(("done", "dead", "new")):
        row_id = inbox.store("post", str(number), "a", {"word": state})
        assert row_id is not None
        if state != "new":
            inbox.finish(row_id, state, lambda session: None)
    moment = NOW + timedelta(days=31)
    inbox.clean()
    assert len(rows(sqlite_database)) == 3, "the newest stay, whatever the clock says"
    monkeypatch.setattr("bot.inbox.LEAST_KEPT", 0)
    moment = NOW + timedelta(days=1, seconds=1)
    inbox.clean()
    assert [row.state for row in rows(sqlite_database)] == ["dead", "new"]
    moment = NOW + timedelta(days=31)
    inbox.clean()
    assert [row.state for row in rows(sqlite_database)] == ["new"]
