"""Nothing is lost, nothing is answered twice, and the order is kept: whatever breaks on the way."""

from __future__ import annotations

import asyncio
import logging
import time
from pathlib import Path

import httpx
import pytest
from sqlalchemy import event

from bot.telegram.api import Api
from bot.telegram.commands import menu_languages
from bot.texts import default_texts
from catalog.database import Database
from catalog.delivery import dead_letters
from catalog.model import DeadLetter, InboxUpdate, OutboxMessage
from catalog.vocabulary import DeadReason
from tests.bot.telegram.conftest import WEBHOOK_SECRET, Lotse, lotse, now
from tests.bot.telegram.stand_in import TOKEN, BotApi, Trouble, bot_api
from tests.engine_stand_in import EngineStandIn
from tests.waiting import until

MARKER = "geheimesmarkerwort"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Attempts follow each other faster than in earnest."""
    for module in ("bot.inbox", "bot.lanes", "bot.telegram.channel", "bot.telegram.intake"):
        monkeypatch.setattr(f"{module}.FIRST_PAUSE_S", 0.05)
        monkeypatch.setattr(f"{module}.LONGEST_PAUSE_S", 0.2)
    monkeypatch.setattr("bot.outbox.FIRST_BACKOFF_S", 0.05)


def echo(engine: EngineStandIn, *words: str) -> None:
    """Have the engine say each of ``words`` back."""
    for word in words:
        engine.said[word] = [{"text": f"Echo {word}"}]


def heard(running: Lotse, chat: int = 7) -> list[str]:
    """The bot's words in a chat."""
    return [one.text for one in running.api.in_chat(chat)]


async def test_an_update_delivered_twice_is_answered_once(running: Lotse) -> None:
    echo(running.engine, "eins", "zwei")
    update = running.writes("eins")
    await running.says(1)
    running.api.updates.append(update)
    running.writes("zwei")
    await running.settled()
    assert heard(running) == ["Echo eins", "Echo zwei"]
    assert running.engine.texts == ["eins", "zwei"]


async def test_messages_of_a_chat_are_answered_in_order_and_chats_side_by_side(running: Lotse) -> None:
    echo(running.engine, *"abcd")
    running.engine.delay_s = 0.1
    began = time.monotonic()
    for chat in range(1, 9):
        for word in "abcd":
            running.writes(word, chat=chat)
    await running.settled(10)
    for chat in range(1, 9):
        assert heard(running, chat) == [f"Echo {word}" for word in "abcd"]
    assert time.monotonic() - began < 3.2, "one after the other it would take 3.2 s"


async def test_a_crash_between_store_and_answer_loses_nothing(
    sqlite_database: Database, tracker: Database, api: BotApi, engine: EngineStandIn, tmp_path: Path
) -> None:
    echo(engine, "eins", "zwei")
    engine.delay_s = 30
    async with lotse(sqlite_database, tracker, api, engine, tmp_path) as before:
        before.writes("eins")
        before.writes("zwei")
        await until(lambda: len(before.inbox.waiting("telegram")) == 2 and not api.updates)
    engine.delay_s = 0
    async with lotse(sqlite_database, tracker, api, engine, tmp_path) as after:
        await after.says(2)
        assert heard(after) == ["Echo eins", "Echo zwei"]
        await after.settled()


async def test_a_crash_between_answer_and_delivery_delivers_once(
    sqlite_database: Database, tracker: Database, api: BotApi, engine: EngineStandIn, tmp_path: Path
) -> None:
    echo(engine, "eins")
    api.trouble = [Trouble("sendMessage", 429, retry_after=1)]
    async with lotse(sqlite_database, tracker, api, engine, tmp_path) as before:
        before.writes("eins")
        await until(lambda: [row for row in before.rows(OutboxMessage) if row.not_before])
    async with lotse(sqlite_database, tracker, api, engine, tmp_path) as after:
        await after.says(1)
        await after.settled()
    assert engine.texts == ["eins"]


@pytest.mark.usefixtures("impatient")
async def test_when_the_engine_is_away_people_are_told_within_five_seconds_and_answered_later(running: Lotse) -> None:
    echo(running.engine, "eins", "zwei", "drei")
    running.engine.is_down = True
    began = time.monotonic()
    for word in ("eins", "zwei", "drei"):
        running.writes(word)
    waiting = (await running.says(1, timeout_s=6))[0]
    assert 3 < time.monotonic() - began < 5
    assert "Ich brauche gerade etwas länger" in waiting.text
    assert {row.state for row in running.rows(InboxUpdate)} == {"new"}
    running.engine.is_down = False
    await running.settled()
    assert heard(running)[1:] == ["Echo eins", "Echo zwei", "Echo drei"]


@pytest.mark.usefixtures("impatient")
async def test_a_short_absence_of_the_engine_goes_unnoticed(running: Lotse) -> None:
    echo(running.engine, "eins")
    running.engine.is_down = True
    running.writes("eins")
    await asyncio.sleep(0.5)
    running.engine.is_down = False
    await running.says(1)
    assert heard(running) == ["Echo eins"]


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    "trouble",
    [
        Trouble("sendMessage", 502),
        Trouble("sendMessage", "reset"),
        Trouble("sendMessage", 429, retry_after=1),
        Trouble("sendMessage", 500),
    ],
)
async def test_an_answer_that_did_not_arrive_is_sent_again_in_order(running: Lotse, trouble: Trouble) -> None:
    echo(running.engine, "eins", "zwei")
    running.api.trouble = [trouble]
    running.writes("eins")
    running.writes("zwei")
    await running.says(2)
    assert heard(running) == ["Echo eins", "Echo zwei"]


@pytest.mark.usefixtures("impatient")
async def test_on_doubt_a_message_comes_twice_rather_than_never(running: Lotse) -> None:
    echo(running.engine, "eins")
    running.api.trouble = [Trouble("sendMessage", "reset-after")]
    running.writes("eins")
    await running.says(2)
    assert running.engine.texts == ["eins"]


@pytest.mark.usefixtures("impatient")
async def test_an_edit_whose_answer_was_lost_is_not_sent_anew(running: Lotse) -> None:
    running.engine.said["/more"] = [
        {
            "key": "found-any",
            "kind": "results",
            "text": "Seite 2",
            "buttons": [{"key": "button-more", "payload": "/more"}],
        }
    ]
    running.writes("tiere")
    await running.says(1)
    running.api.trouble = [Trouble("editMessageText", "reset-after")]
    running.presses("/more")
    await until(lambda: running.api.shown[0].edits == 1)
    await running.settled()
    assert heard(running) == ["Seite 2"]


async def test_a_chat_that_blocked_the_bot_keeps_no_other_waiting(running: Lotse) -> None:
    echo(running.engine, "eins", "zwei")
    running.api.blocked.add(7)
    running.writes("eins")
    running.writes("zwei")
    running.writes("eins", chat=8)
    await running.says(1, chat=8)
    await running.settled()
    assert sorted(row.state for row in running.rows(OutboxMessage)) == ["dead", "dead", "done"]
    (letter,) = running.rows(DeadLetter)
    assert (letter.chat, letter.reason) == ("7", "blocked")


async def test_whoever_is_to_be_written_to_again_is(running: Lotse) -> None:
    with running.database.session() as session:
        for chat in ("7", "-8"):
            dead_letters.note(session, channel="telegram", chat=chat, reason=DeadReason.LATE, now=now())
        for letter in dead_letters.of_group(session, "telegram", "late"):
            letter.is_wanted_again = True
    assert "nicht angekommen" in (await running.says(1))[0].text
    await until(lambda: running.rows(DeadLetter) == [])
    assert running.api.in_chat(-8) == []


async def test_a_change_of_a_message_that_is_gone_is_no_loss(running: Lotse) -> None:
    running.writes("etwas")
    (shown,) = await running.says(1)
    running.api.deliver(running.api.press(shown, "/interest:nature"))
    running.api.shown.clear()
    await running.says(1)
    await running.settled()
    assert running.rows(DeadLetter) == []


async def test_an_unreadable_update_blocks_nothing(running: Lotse) -> None:
    echo(running.engine, "eins")
    running.api.deliver({"message": {"chat": {"id": 7, "type": "private"}, "text": "kaputt"}})
    running.api.deliver({"message": "ganz kaputt"})
    running.api.deliver({"callback_query": {"id": 5}})
    running.writes("eins")
    await running.says(1)
    await running.settled()
    rows = running.rows(InboxUpdate)
    assert [row.state for row in rows] == ["dead", "dead", "dead", "done"]
    assert {(letter.chat, letter.reason, letter.count) for letter in running.rows(DeadLetter)} == {
        ("7", "failed", 1),
        ("", "failed", 2),
    }
    assert {row.raw for row in rows} == {None}


@pytest.mark.usefixtures("impatient")
async def test_nothing_is_confirmed_while_the_database_is_away(running: Lotse) -> None:
    echo(running.engine, "eins")
    await until(lambda: running.api.made("getMe"))
    engine = running.database.engine

    def refuse(connection: object, cursor: object, statement: str, *rest: object) -> None:
        if statement.startswith("INSERT INTO inbox_update"):
            import sqlite3

            raise sqlite3.OperationalError("database is locked")

    event.listen(engine, "before_cursor_execute", refuse)
    running.writes("eins")
    await asyncio.sleep(0.4)
    assert running.api.updates
    assert running.rows(InboxUpdate) == []
    event.remove(engine, "before_cursor_execute", refuse)
    await running.says(1)


async def test_telegram_can_be_asked_whether_it_answers() -> None:
    async with bot_api() as api:
        client = Api(TOKEN, f"http://127.0.0.1:{api.port}")
        try:
            assert await client.answers()
            api.is_down = True
            assert not await client.answers()
        finally:
            await client.close()


@pytest.mark.usefixtures("impatient")
async def test_a_start_without_telegram_goes_on_when_telegram_is_back(
    sqlite_database: Database, tracker: Database, engine: EngineStandIn, tmp_path: Path
) -> None:
    echo(engine, "eins")
    api = BotApi()
    async with bot_api(api):
        pass
    async with lotse(sqlite_database, tracker, api, engine, tmp_path) as running:
        await asyncio.sleep(0.3)
        async with bot_api(api):
            running.writes("eins")
            await running.says(1)


async def test_what_cannot_be_answered_is_apologised_for_with_the_id_of_the_log(
    running: Lotse, caplog: pytest.LogCaptureFixture
) -> None:
    running.engine.said["eins"] = [{"key": "no-such-text"}]
    running.writes("eins")
    apology = (await running.says(1))[0].text
    error_id = apology.rpartition("Fehler ")[2].rstrip(")")
    assert len(error_id) == 6
    assert error_id in caplog.text
    assert [row.state for row in running.rows(InboxUpdate)] == ["dead"]


async def test_logs_and_finished_rows_hold_no_text_no_token_and_no_chat(
    running: Lotse, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    for name in ("httpx", "httpcore", "telegram", "asyncio"):
        caplog.set_level(logging.WARNING, name)
    running.engine.said[MARKER] = [{"key": "no-such-text"}]
    running.api.trouble = [Trouble("sendMessage", 502), Trouble("getUpdates", 502)]
    running.writes(MARKER, chat=987654321)
    running.api.deliver({"message": {"chat": {"id": 987654321, "type": "private"}, "text": MARKER}})
    await running.settled(8)
    assert MARKER not in caplog.text
    assert TOKEN.split(":")[1] not in caplog.text
    assert "987654321" not in caplog.text
    for row in [*running.rows(InboxUpdate), *running.rows(OutboxMessage)]:
        assert "987654321" not in str(vars(row))
        assert MARKER not in str(vars(row))


async def test_telegram_is_left_alone_for_as_long_as_it_wishes_and_asked_again_soon_after(
    running: Lotse, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.intake.LONGEST_PAUSE_S", 0.1)
    troubles = [Trouble("getUpdates", 429, retry_after=1), *[Trouble("getUpdates", 502)] * 8]
    running.api.trouble = [*troubles]
    running.writes("tiere", chat=1)  # wakes the call that is open: the next one is refused
    await until(lambda: running.api.trouble == troubles[1:])
    began = time.monotonic()
    running.writes("tiere", chat=2)
    await until(lambda: running.api.trouble != troubles[1:])
    assert time.monotonic() - began > 0.9
    await running.says(1, chat=2)
    assert sum("Updates could not be taken in" in line for line in caplog.messages) == 1


async def test_telegrams_pace_is_kept_over_all_chats(running: Lotse) -> None:
    for chat in range(1, 41):
        running.writes("tiere", chat=chat)
    await running.settled(20)
    moments = [at for at, method, _ in running.api.calls if method == "sendMessage"]
    assert len(moments) == 40
    assert max(sum(at <= other < at + 1 for other in moments) for at in moments) <= 30


async def test_telegrams_pace_is_kept_within_a_chat(running: Lotse) -> None:
    for _ in range(7):
        running.writes("tiere")
    await running.settled(20)
    moments = [at for at, method, _ in running.api.calls if method == "sendMessage"]
    assert len(moments) == 7
    assert moments[-1] - moments[0] > 2.7, "four at once, then one a second"


async def test_a_webhook_stores_before_it_confirms_and_knows_its_secret(
    sqlite_database: Database, tracker: Database, api: BotApi, engine: EngineStandIn, tmp_path: Path
) -> None:
    echo(engine, "eins")
    async with lotse(sqlite_database, tracker, api, engine, tmp_path, "webhook") as running:
        await until(lambda: "Webhook" in api.settings)
        update = api.message(7, "eins") | {"update_id": 5}
        transport = httpx.ASGITransport(running.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://lotse") as telegram:

            async def post(secret: str | bytes, **body: object) -> int:
                header = {"X-Telegram-Bot-Api-Secret-Token": secret}
                return (await telegram.post("/webhooks/telegram", headers=header, **body)).status_code  # type: ignore[arg-type]

            assert await post("wrong", json=update) == 403
            assert await post("falsch-ä".encode(), json=update) == 403
            assert running.rows(InboxUpdate) == []
            assert await post(WEBHOOK_SECRET, json=update) == 200
            assert await post(WEBHOOK_SECRET, json=update) == 200
            assert await post(WEBHOOK_SECRET, content=b"{") == 400
            assert await post(WEBHOOK_SECRET, content=b"[" * 100_000) == 400
            assert await post(WEBHOOK_SECRET, json=["no update"]) == 200
            assert await post(WEBHOOK_SECRET, content=b"x" * 2_000_000) == 413
        await running.says(1)
    assert engine.texts == ["eins"]
    assert api.settings["Webhook"] == {
        "url": "https://lotse.example.org/webhooks/telegram",
        "secret_token": WEBHOOK_SECRET,
        "allowed_updates": ["message", "callback_query"],
        "drop_pending_updates": False,
    }
    async with lotse(sqlite_database, tracker, api, engine, tmp_path, "webhook"):
        await until(lambda: len(api.made("getWebhookInfo")) == 1)
    assert len(api.made("setWebhook")) == 1


async def test_a_webhook_is_removed_when_polling_and_the_menu_is_set_once(
    sqlite_database: Database, tracker: Database, api: BotApi, engine: EngineStandIn, tmp_path: Path
) -> None:
    api.settings["Webhook"] = {"url": "https://old.example.org"}
    languages = list(menu_languages(default_texts()))
    for _ in range(2):
        async with lotse(sqlite_database, tracker, api, engine, tmp_path) as running:
            await until(lambda: f"MyShortDescription:{languages[-1]}" in api.settings)
            running.writes("tiere")
            await running.settled()
            await asyncio.sleep(0.3)
    assert api.made("deleteWebhook") == [{"drop_pending_updates": False}]
    assert [made["language_code"] for made in api.made("setMyCommands")] == languages
