"""What several workers share in a Redis, and what becomes of it when that is gone."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

import pytest

from bot.pace import Pace
from bot.shared import Memory, OwnMemory, Shared, SharedAway, SharedMemory
from bot.shared_pace import SharedLimiter
from tests.stores import redis_server, start_redis
from tests.waiting import until
from web.limits import Buckets, Limit, counting_in

SECRET = b"of an installation"


@pytest.fixture(params=["own", "shared"])
def memory(request: pytest.FixtureRequest, redis_url: str) -> Memory:
    """One that is kept in the process, and one in Redis."""
    return OwnMemory() if request.param == "own" else SharedMemory(Shared(redis_url, request.node.name.encode()))


def test_small_things_are_remembered_for_a_while(memory: Memory) -> None:
    memory.put("tap", "a chat", [1, "/more", "ä"], 60)
    memory.put("tap", "another", {"x": "y"}, 0.05)
    assert memory.get("tap", "a chat") == [1, "/more", "ä"]
    assert memory.get("album", "a chat") is None
    assert memory.pop("tap", "a chat") == [1, "/more", "ä"]
    assert memory.pop("tap", "a chat") is None
    time.sleep(0.06)
    assert memory.get("tap", "another") is None


def test_workers_remember_the_same_and_redis_cannot_say_of_whom(redis_url: str) -> None:
    one, other = (SharedMemory(Shared(redis_url, SECRET)) for _ in range(2))
    one.put("last words", "chat 4711", "gelöscht", 60)
    import redis

    with redis.Redis.from_url(redis_url) as client:
        assert not [key for key in client.keys("*") if b"4711" in key]
    assert other.pop("last words", "chat 4711") == "gelöscht"
    assert one.get("last words", "chat 4711") is None


def test_limits_hold_over_all_workers(redis_url: str) -> None:
    pair = []
    for names in (("tries", "others"), ("others", "tries")):  # whatever the order is in which they are made
        with counting_in(Shared(redis_url, SECRET)):
            pair.append({name: Buckets(name, Limit(4)) for name in names})
    taken = [pair[turn % 2]["tries"].take("an address") for turn in range(6)]
    assert taken == [True] * 4 + [False] * 2
    assert pair[0]["tries"].take("another"), "others are not slowed down"
    assert pair[0]["others"].take("an address"), "another limit is another one"
    alone = Buckets("tries", Limit(4))
    assert alone.take("an address")
    with counting_in(Shared(redis_url, SECRET)), pytest.raises(ValueError, match="tries"):
        _ = Buckets("tries", Limit(4)), Buckets("tries", Limit(4))


def test_a_bucket_fills_again_with_time(redis_url: str) -> None:
    with counting_in(Shared(redis_url, SECRET)):
        buckets = Buckets("refilling", Limit(20, 1))
    assert [buckets.take("refilling") for _ in range(21)][-1] is False
    time.sleep(0.12)
    assert buckets.take("refilling")


@dataclass
class Two:
    """Two workers that send, and when they did."""

    workers: list[SharedLimiter]
    sent: list[float] = field(default_factory=list)

    async def send(self, turn: int, *, is_bulk: bool = False) -> None:
        await self.workers[turn % 2].wait_for_turn(str(turn), is_bulk=is_bulk)
        self.sent.append(time.monotonic())

    def most_in(self, seconds: float) -> int:
        """How many in any so long a time."""
        return max(sum(first <= moment < first + seconds for moment in self.sent) for first in self.sent)


def two(url: str, name: str, overall: Pace) -> Two:
    """Each chat is in nobody's way."""
    free = Pace(10, 1000)
    return Two([SharedLimiter(Shared(url, SECRET), name, overall, lambda _: free, workers=2) for _ in range(2)])


@pytest.mark.slow
async def test_two_workers_send_as_fast_as_one_may_and_answers_first(redis_url: str) -> None:
    pair = two(redis_url, "together", Pace(burst=2, per_second=40))
    began = time.monotonic()
    many = [asyncio.create_task(pair.send(turn, is_bulk=True)) for turn in range(30)]
    await asyncio.sleep(0.1)
    before = len(pair.sent)
    await asyncio.gather(*(pair.send(turn) for turn in range(2)))
    assert len(pair.sent) - before <= 2 + 2 + 2, "an answer waits for one of the many of each worker"
    await asyncio.gather(*many)
    assert time.monotonic() - began >= (32 - 2) / 40 - 0.02
    assert pair.most_in(0.5) <= 2 + 20 + 1


@pytest.mark.slow
async def test_the_pace_of_a_chat_is_one_for_all(redis_url: str) -> None:
    slow = Pace(burst=1, per_second=10)
    pair = [
        SharedLimiter(Shared(redis_url, SECRET), "chats", Pace(10, 1000), lambda _: slow, workers=2) for _ in range(2)
    ]
    began = time.monotonic()
    await asyncio.gather(*(worker.wait_for_turn("the same", is_bulk=False) for worker in pair * 2))
    assert 0.28 <= time.monotonic() - began < 1


@pytest.mark.slow
async def test_without_redis_each_worker_takes_its_share_and_says_so(caplog: pytest.LogCaptureFixture) -> None:
    with redis_server() as (url, process):
        shared = Shared(url, SECRET)
        pair = two(url, "alone", Pace(burst=2, per_second=40))
        memory = SharedMemory(shared)
        with counting_in(shared):
            buckets = Buckets("tries", Limit(1))
        await pair.send(0)
        assert shared.state() == "ok"
        process.kill()
        process.wait()
        assert shared.state() != "ok"
        began = time.monotonic()
        await asyncio.gather(*(pair.send(turn) for turn in range(20)))
        assert time.monotonic() - began >= (20 - 2) / 40 - 0.02
        assert [buckets.take("x"), buckets.take("x")] == [True, False]
        memory.put("tap", "x", 1, 60)
        assert memory.get("tap", "x") == 1
        with pytest.raises(SharedAway):
            shared.wait_of("x", "x", 1, 1, may_owe=False)
        assert sum("no answer" in message for message in caplog.messages) >= 3, "each worker says so"
        again = start_redis(int(url.rpartition(":")[2].partition("/")[0]))
        try:
            await until(lambda: shared.state() == "ok", 5)
        finally:
            again.kill()
            again.wait()
