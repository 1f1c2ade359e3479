"""The outbox: calls arrive in order, once in the normal case, and the pace of a channel is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from bot.outbox import LEAST_TRIES, TURN_S, Call, ChatGone, Outbox, Refused, Sender, TryAgain
from bot.pace import Bucket, OwnLimiter, Pace
from catalog.database import Database
from catalog.delivery import dead_letters
from catalog.model import DeadLetter, OutboxMessage
from catalog.vocabulary import DeadReason
from tests.factories import NOW
from tests.waiting import until

FREE = Pace(burst=1000, per_second=1000)


def put(database: Database, outbox: Outbox, chat: str, key: str, *words: str) -> None:
    """Store a call for each of ``words``."""
    with database.session() as session:
        outbox.put(session, "telegram", chat, key, [{"word": word} for word in words])


def states(database: Database) -> list[str]:
    """The states of all rows."""
    with database.session() as session:
        return list(session.scalars(select(OutboxMessage.state).order_by(OutboxMessage.id)))


def letters(database: Database) -> list[tuple[str, str, str, int]]:
    """Channel, chat, reason and count of all dead letters."""
    with database.session() as session:
        return [(one.channel, one.chat, one.reason, one.count) for one in session.scalars(select(DeadLetter))]


async def delivered(
    outbox: Outbox, deliver: Callable[[str], None], done: Callable[[], bool], timeout_s: float = 5
) -> None:
    """Run a sender until ``done``."""

    sender = Sender(outbox, "telegram", _posting(deliver), OwnLimiter(FREE, lambda chat: FREE))
    running = asyncio.create_task(sender.run())
    try:
        await until(done, timeout_s)
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


@pytest.fixture
def outbox(database: Database) -> Outbox:
    """An empty outbox whose clock stands still."""
    return Outbox(database, lambda: NOW)


async def test_calls_of_a_chat_arrive_in_order_and_leave_nothing(database: Database, outbox: Outbox) -> None:
    put(database, outbox, "a", "1", "one", "two")
    put(database, outbox, "a", "2", "three")
    arrived: list[str] = []
    await delivered(outbox, arrived.append, lambda: set(states(database)) == {"done"})
    assert arrived == ["one", "two", "three"]
    with database.session() as session:
        assert {(row.call, row.chat) for row in session.scalars(select(OutboxMessage))} == {(None, "")}


def test_the_same_effect_cannot_be_stored_twice(database: Database, outbox: Outbox) -> None:
    put(database, outbox, "a", "1", "one")
    with pytest.raises(IntegrityError):
        put(database, outbox, "a", "1", "one again")
    assert states(database) == ["new"]


async def test_rows_stored_while_the_sender_runs_are_sent_at_once(database: Database, outbox: Outbox) -> None:
    arrived: list[str] = []

    async def later() -> None:
        await asyncio.sleep(0.3)
        await asyncio.to_thread(put, database, outbox, "a", "1", "one")

    waiting = asyncio.create_task(later())
    await delivered(outbox, arrived.append, lambda: bool(arrived), timeout_s=3)
    await waiting


async def test_a_refused_call_blocks_nothing(database: Database, outbox: Outbox) -> None:
    put(database, outbox, "a", "1", "bad", "good")
    arrived: list[str] = []

    def deliver(word: str) -> None:
        if word == "bad":
            raise Refused
        arrived.append(word)

    await delivered(outbox, deliver, lambda: "new" not in states(database))
    assert arrived == ["good"]
    assert states(database) == ["dead", "done"]
    assert letters(database) == [("telegram", "a", "refused", 1)]


async def test_a_chat_that_is_gone_gets_nothing_more(database: Database, outbox: Outbox) -> None:
    put(database, outbox, "gone", "1", "one", "two")
    put(database, outbox, "there", "2", "three")

    def deliver(word: str) -> None:
        if word in {"one", "two"}:
            raise ChatGone

    await delivered(outbox, deliver, lambda: "new" not in states(database))
    assert states(database) == ["dead", "dead", "done"]
    assert letters(database) == [("telegram", "gone", "blocked", 2)]
    put(database, outbox, "gone", "3", "one")
    await delivered(outbox, deliver, lambda: "new" not in states(database))
    assert letters(database) == [("telegram", "gone", "blocked", 3)]


async def test_a_call_is_tried_again_before_the_next_one_of_its_chat(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.outbox.FIRST_BACKOFF_S", 0.0)
    outbox = Outbox(sqlite_database, lambda: NOW)
    put(sqlite_database, outbox, "a", "1", "one", "two")
    tried: list[str] = []

    def deliver(word: str) -> None:
        tried.append(word)
        if len(tried) < 3:
            raise TryAgain

    await delivered(outbox, deliver, lambda: set(states(sqlite_database)) == {"done"})
    assert tried == ["one", "one", "one", "two"]


async def test_what_the_channel_asked_for_is_kept_over_a_restart(sqlite_database: Database) -> None:
    moment = NOW
    outbox = Outbox(sqlite_database, lambda: moment)
    put(sqlite_database, outbox, "a", "1", "one")

    def deliver(word: str) -> None:
        raise TryAgain(30)

    def postponed() -> bool:
        row = outbox.load(1)
        return row is not None and row.attempts == 1

    await delivered(outbox, deliver, postponed)
    row = outbox.load(1)
    assert row is not None
    assert outbox.seconds_until_due(row) == 30
    moment = NOW - timedelta(days=3)
    assert outbox.seconds_until_due(row) == 30, "a clock that is set back holds nobody up"
    moment = NOW + timedelta(seconds=31)
    assert outbox.seconds_until_due(row) == 0


async def test_what_does_not_arrive_for_a_day_is_given_up_after_enough_tries(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.outbox.FIRST_BACKOFF_S", 0.0)
    moment = NOW
    outbox = Outbox(sqlite_database, lambda: moment)
    put(sqlite_database, outbox, "a", "1", "old")
    moment = NOW + timedelta(days=1, seconds=1)
    tried: list[str] = []

    def deliver(word: str) -> None:
        tried.append(word)
        raise TryAgain

    await delivered(outbox, deliver, lambda: "new" not in states(sqlite_database))
    assert len(tried) == LEAST_TRIES, "being old is not enough: the clock may have jumped"
    assert letters(sqlite_database) == [("telegram", "a", "late", 1)]


async def test_whoever_is_written_to_again_gets_it_once(database: Database, outbox: Outbox) -> None:
    with database.session() as session:
        for chat in ("a", "b"):
            dead_letters.note(session, channel="telegram", chat=chat, reason=DeadReason.LATE, now=NOW)
        dead_letters.of_group(session, "telegram", "late")[0].is_wanted_again = True
    (letter,) = outbox.wanted_again("telegram")
    for _ in range(2):
        outbox.write_again(letter, [{"word": "sorry"}])
    arrived: list[str] = []
    await delivered(outbox, arrived.append, lambda: "new" not in states(database))
    assert arrived == ["sorry"]
    assert letters(database) == [("telegram", "b", "late", 1)]


async def test_answers_overtake_what_goes_to_many(sqlite_database: Database) -> None:
    outbox = Outbox(sqlite_database, lambda: NOW)
    with sqlite_database.session() as session:
        for number in range(20):
            outbox.put(session, "telegram", f"{number}", f"many{number}", [{"word": "reminder"}], is_bulk=True)
    arrived: list[str] = []

    async def post(call: Call) -> None:
        arrived.append(call["word"])
        if len(arrived) == 1:
            await asyncio.to_thread(put, sqlite_database, outbox, "7", "1", "answer")

    sender = Sender(outbox, "telegram", post, OwnLimiter(Pace(burst=1, per_second=20), lambda chat: FREE))
    running = asyncio.create_task(sender.run())
    await until(lambda: len(arrived) > 20 and "new" not in states(sqlite_database))
    running.cancel()
    assert len(arrived) == 21
    assert arrived.index("answer") <= 5


def test_finished_rows_go_after_a_day_and_waiting_ones_stay(sqlite_database: Database) -> None:
    moment = NOW
    outbox = Outbox(sqlite_database, lambda: moment)
    put(sqlite_database, outbox, "a", "1", "one", "two")
    outbox.finish(1)
    outbox.clean()
    assert states(sqlite_database) == ["done", "new"]
    moment = NOW + timedelta(days=1, seconds=1)
    outbox.clean()
    assert states(sqlite_database) == ["new"]


def test_a_pace_allows_a_burst_and_then_spreads() -> None:
    bucket = Bucket(Pace(burst=2, per_second=1), 0.0)
    assert [bucket.reserve(0.0) for _ in range(4)] == [0, 0, 1, 2]
    assert bucket.reserve(10.0) == 0
    assert not bucket.is_full(10.0)
    assert bucket.is_full(11.0)


async def test_one_of_many_is_sent_at_most_once_and_answers_at_least_once(database: Database, outbox: Outbox) -> None:
    """Killed in the middle, two workers, a connection that breaks: a reminder is never there twice."""
    for key, is_bulk in (("reminder", True), ("answer", False)):
        with database.session() as session:
            outbox.put(session, "telegram", "a", key, [{"word": key}], is_bulk=is_bulk)
    arrived: list[str] = []

    def killed(word: str) -> None:
        arrived.append(word)
        raise SystemExit  # as SIGKILL: nothing of ours runs after it

    rows = [outbox.load(number) for number in (1, 2)]
    for row in rows:
        assert row is not None
        sender = Sender(outbox, "telegram", _posting(killed), OwnLimiter(FREE, lambda chat: FREE))
        with pytest.raises(SystemExit):
            await sender._deliver_once(row)
    await delivered(outbox, arrived.append, lambda: set(states(database)) == {"done"})
    assert arrived == ["reminder", "answer", "answer"]

    with database.session() as session:
        outbox.put(session, "telegram", "a", "again", [{"word": word} for word in ("x", "y", "z")], is_bulk=True)
    troubles = {"x": [TryAgain(0.0), TryAgain(0.0)], "y": [TryAgain(in_doubt=True)], "z": []}

    def troubled(word: str) -> None:
        arrived.append(word)
        if troubles[word]:
            raise troubles[word].pop()

    arrived.clear()
    await delivered(outbox, troubled, lambda: arrived[-1:] == ["z"] and set(states(database)) == {"done"})
    assert arrived == ["x", "x", "x", "y", "z"]
    other = Sender(outbox, "telegram", _posting(arrived.append), OwnLimiter(FREE, lambda chat: FREE))
    assert rows[0] is not None
    assert not await other._deliver_once(rows[0])  # another worker had it already


@pytest.mark.parametrize("is_bulk", [False, True])
async def test_calls_that_were_held_up_do_not_all_go_out_together(
    database: Database, outbox: Outbox, is_bulk: bool
) -> None:
    with database.session() as session:
        for chat in "abcdefghijklmnopqrst":
            outbox.put(session, "telegram", chat, chat, [{"word": chat}], is_bulk=is_bulk)
    pace, moments = Pace(burst=2, per_second=20), list[float]()

    async def hang_at_first(call: Call) -> None:
        moments.append(asyncio.get_running_loop().time())
        if len(moments) == 1:
            await asyncio.sleep(1.2)

    sender = Sender(outbox, "telegram", hang_at_first, OwnLimiter(pace, lambda chat: FREE), at_once=1)
    running = asyncio.create_task(sender.run())
    await until(lambda: set(states(database)) == {"done"}, 10)
    running.cancel()
    after = sorted(moments)[1:]
    together = max(sum(first <= other < first + 0.5 for other in after) for first in after)
    assert together <= (0.5 + TURN_S) * pace.per_second + pace.burst + 1


async def test_when_one_of_many_is_swallowed_the_next_wait_until_the_channel_answers(
    database: Database, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.hearing.LISTEN_S", 0.01)
    with database.session() as session:
        for chat in ("a", "b", "c"):
            outbox.put(session, "telegram", chat, f"wave {chat}", [{"word": chat}], is_bulk=True)
    is_down, arrived, asked = True, list[str](), 0

    async def swallow(call: Call) -> None:
        if is_down:
            raise TryAgain(in_doubt=True)
        arrived.append(call["word"])

    async def answers() -> bool:
        nonlocal is_down, asked
        asked += 1
        is_down = asked < 3
        return not is_down

    pace = OwnLimiter(Pace(burst=1, per_second=20), lambda chat: FREE)
    sender = Sender(outbox, "telegram", swallow, pace, answers=answers)
    running = asyncio.create_task(sender.run())
    await until(lambda: len(arrived) >= 2 and set(states(database)) == {"done"})
    running.cancel()
    assert asked == 3
    assert len(arrived) == 2  # one was risked before anything was known, whichever was the first
    assert set(arrived) < {"a", "b", "c"}


def _posting(deliver: Callable[[str], None]) -> Callable[[Call], Awaitable[None]]:
    async def post(call: Call) -> None:
        deliver(call["word"])

    return post


async def test_what_was_held_up_until_night_waits_for_the_morning_and_answers_do_not(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.outbox.LONGEST_REST_S", 0.01)
    clock = [NOW.replace(hour=21)]
    outbox = Outbox(database, lambda: clock[0])
    with database.session() as session:
        for key, until in (("late", NOW.replace(hour=23)), ("digest", None)):
            outbox.put(session, "telegram", "a", key, [{"word": key}], is_bulk=True, useless_from=until)
        outbox.put(session, "telegram", "a", "answer", [{"word": "answer"}])
    arrived: list[str] = []

    def morning(word: str) -> None:
        arrived.append(word)
        clock[0] = NOW + timedelta(days=1)

    # What goes to many is done before it is sent: never twice.
    await delivered(outbox, morning, lambda: len(arrived) == 2 and states(database) == ["dead", "done", "done"])
    assert arrived == ["answer", "digest"]


async def test_a_chat_with_thousands_of_rows_hides_no_other_and_everything_arrives_in_order(
    database: Database, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In small: parts of 7 rows, of which a chat has at most 3 in its lane, and 4 chats a lane."""
    for name, most in (("lanes.PART", 7), ("lanes.MOST_ROWS", 3), ("lanes.MOST_LANES", 4)):
        monkeypatch.setattr(f"bot.{name}", most)
    monkeypatch.setattr("catalog.delivery.waiting.PART", 7)
    put(database, outbox, "loud", "0", *(f"loud {number}" for number in range(40)))
    for number in range(12):
        put(database, outbox, f"quiet {number}", str(number + 1), *(f"quiet {number} {one}" for one in range(2)))
    arrived: list[str] = []
    await delivered(outbox, arrived.append, lambda: set(states(database)) == {"done"}, timeout_s=20)
    assert [word for word in arrived if word.startswith("loud")] == [f"loud {number}" for number in range(40)]
    for number in range(12):
        of_chat = [word for word in arrived if word.startswith(f"quiet {number} ")]
        assert of_chat == [f"quiet {number} {one}" for one in range(2)]
    assert arrived.index("quiet 2 0") < arrived.index("loud 12"), "others go beside it"
    last_first_words = [arrived.index(f"quiet {number} 0") for number in (0, 11)]
    assert last_first_words == sorted(last_first_words), "the oldest chats go first"
