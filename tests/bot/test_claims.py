"""Several workers on one PostgreSQL: everything is done by one of them, and by another one when that one is gone."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from bot.claims import AdvisoryClaims, Alone, claims_on, holding, in_one_worker
from bot.inbox import Effects, Inbox, InboxWorker
from bot.outbox import Call, Outbox, Sender
from catalog.database import Database
from catalog.model import InboxUpdate, OutboxMessage
from tests.factories import NOW
from tests.waiting import until

pytestmark = [pytest.mark.postgres, pytest.mark.slow]

CHATS, EACH = 12, 5


class Free:
    """A limiter that holds up nobody."""

    async def wait_for_turn(self, chat: str, *, is_bulk: bool) -> None:
        """At once."""


@dataclass
class Worker:
    """One of several workers, with its own inbox worker and sender."""

    number: int
    database: Database
    sent: list[tuple[int, str, int]]
    """What all workers have sent: who, to which chat, in answer to what."""
    claims: AdvisoryClaims = field(init=False)
    answered: list[tuple[int, str, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.claims = AdvisoryClaims(self.database.url)
        self.inbox = Inbox(self.database, lambda: NOW)
        self.outbox = Outbox(self.database, lambda: NOW)
        self.worker = InboxWorker(self.inbox, claims=self.claims)
        self.worker.register("post", self)

    async def handle(self, row: InboxUpdate) -> Effects:
        """Answer a row with a call that says which one it was."""
        number = int((row.raw or {})["number"])
        self.answered.append((self.number, row.chat, number))
        await asyncio.sleep(0.005)

        def effects(session: Session) -> None:
            self.outbox.put(session, "post", row.chat, row.update_key, [{"chat": row.chat, "number": number}])

        return effects

    async def tell_to_wait(self, row: InboxUpdate) -> Effects:
        return lambda session: None

    async def apologise(self, row: InboxUpdate, error_id: str) -> Effects:
        raise AssertionError(error_id)

    async def take_in(self, chat: str, number: int) -> None:
        """A message comes in here."""
        raw = {"number": number}
        self.worker.wake(await asyncio.to_thread(self.inbox.store, "post", f"{chat}:{number}", chat, raw))

    async def deliver(self, call: Call) -> None:
        self.sent.append((self.number, call["chat"], call["number"]))
        await asyncio.sleep(0.005)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Worker]:
        """At work. The end of the block is a crash: nothing is given back."""
        sender = Sender(self.outbox, "post", self.deliver, Free(), claims=self.claims)
        tasks = [asyncio.create_task(work()) for work in (self.claims.keep, self.worker.run, sender.run)]
        try:
            yield self
        finally:
            for task in tasks:
                task.cancel()
            for task in tasks:
                with suppress(asyncio.CancelledError):
                    await task


def waiting(database: Database) -> int:
    """Rows that are not done."""
    with database.session() as session:
        rows = [session.scalars(select(model.id).where(model.state == "new")).all() for model in TABLES]
    return sum(map(len, rows))


TABLES = (InboxUpdate, OutboxMessage)


def cut(database: Database) -> int:
    """Cut the connections that hold claims; how many."""
    with database.session() as session:
        cut = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lotse claims'")
        return len(session.execute(cut).all())


def numbers(sent: Sequence[tuple[int, str, int]], chat: str) -> list[int]:
    """What a chat got, in order."""
    return [number for _, whose, number in sent if whose == chat]


async def test_two_workers_share_an_inbox_without_doubling_and_in_order(postgres_database: Database) -> None:
    sent: list[tuple[int, str, int]] = []
    pair = [Worker(number, postgres_database, sent) for number in (0, 1)]
    async with pair[0].running(), pair[1].running():
        for number in range(EACH):
            for chat in range(CHATS):
                await pair[(chat + number) % 2].take_in(str(chat), number)  # as behind a proxy: now here, now there
        await until(lambda: not waiting(postgres_database), 15)
    assert len(sent) == CHATS * EACH
    assert all(numbers(sent, str(chat)) == [*range(EACH)] for chat in range(CHATS))
    answered = Counter(entry[1:] for worker in pair for entry in worker.answered)
    assert set(answered.values()) == {1}, "nobody answered what another one did"
    assert {who for who, _, _ in sent} == {0, 1}


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers look for rows of others sooner than in earnest."""
    for name, seconds in (("GRACE_S", 0.2), ("REFUSED_SWEEP_S", 0.1), ("SHARED_SWEEP_S", 0.2)):
        monkeypatch.setattr(f"bot.lanes.{name}", seconds)


@pytest.mark.usefixtures("impatient")
async def test_what_a_dead_worker_had_is_done_by_the_other_one(postgres_database: Database) -> None:
    sent: list[tuple[int, str, int]] = []
    dead, alive = (Worker(number, postgres_database, sent) for number in (0, 1))
    async with alive.running():
        stuck = asyncio.Event()

        async def never(row: InboxUpdate) -> Effects:
            stuck.set()
            await asyncio.Event().wait()
            raise AssertionError

        dead.handle = never  # type: ignore[method-assign]
        async with dead.running():
            await dead.take_in("a", 1)
            await stuck.wait()
            await alive.take_in("a", 2)
            await asyncio.sleep(0.5)
            assert sent == [], "the chat is another worker's, and so is its order"
        await until(lambda: numbers(sent, "a") == [1, 2], 5)


@pytest.mark.usefixtures("impatient")
async def test_a_page_hears_of_an_answer_that_another_worker_gave(postgres_database: Database) -> None:
    ill, well = (Worker(number, postgres_database, []) for number in (0, 1))
    row_id = ill.inbox.store("post", "1", "a", {"number": 1})
    assert row_id is not None
    assert not await ill.worker.finished(row_id, 0.1)
    async with well.running():
        assert await ill.worker.finished(row_id, 5)


async def test_cut_connections_lose_and_double_nothing(postgres_database: Database) -> None:
    sent: list[tuple[int, str, int]] = []
    pair = [Worker(number, postgres_database, sent) for number in (0, 1)]
    async with pair[0].running(), pair[1].running():
        for number in range(EACH):
            for chat in range(CHATS):
                await pair[chat % 2].take_in(str(chat), number)
            await asyncio.sleep(0.02)
            assert number or cut(postgres_database)
        await until(lambda: not waiting(postgres_database), 15)
    in_order = [list(dict.fromkeys(numbers(sent, str(chat)))) for chat in range(CHATS)]
    assert in_order == [[*range(EACH)]] * CHATS
    with postgres_database.session() as session:
        keys = session.scalars(select(OutboxMessage.effect_key)).all()
    assert len(keys) == CHATS * EACH, "whoever answered twice, one answer was stored"


async def test_rounds_are_done_in_one_worker_and_taken_over(
    postgres_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.claims.BEAT_S", 0.1)
    monkeypatch.setattr("bot.claims.LOOK_S", 0.1)
    at_work: list[int] = []
    begun: list[int] = []
    pair = [AdvisoryClaims(postgres_database.url) for _ in range(2)]

    async def work(number: int) -> None:
        begun.append(number)
        at_work.append(number)
        assert len(at_work) == 1
        try:
            await asyncio.Event().wait()
        finally:
            at_work.remove(number)

    async def live(number: int) -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(pair[number].keep())
            tasks.create_task(in_one_worker(pair[number], "rounds", lambda: work(number)))

    lives = [asyncio.create_task(live(number)) for number in range(2)]
    await until(lambda: at_work)
    first = at_work[0]
    lives[first].cancel()
    await until(lambda: at_work == [1 - first])
    assert cut(postgres_database)
    await until(lambda: begun == [first, 1 - first, 1 - first])
    lives[1 - first].cancel()
    await asyncio.wait(lives)


async def test_whoever_holds_a_thing_is_waited_for(postgres_database: Database) -> None:
    one, other = (AdvisoryClaims(postgres_database.url) for _ in range(2))
    order: list[str] = []

    async def second() -> None:
        async with holding(other, "me"):
            order.append("other")

    async with holding(one, "me"):
        waiting_ = asyncio.create_task(second())
        await asyncio.sleep(0.1)
        order.append("one")
    await waiting_
    assert order == ["one", "other"]


async def test_on_sqlite_everything_is_ones_own(sqlite_database: Database) -> None:
    assert isinstance(claims_on(sqlite_database), Alone)
    assert await claims_on(sqlite_database).take(["a", "b"]) == {"a", "b"}
