"""A message whose answer was lost before it was stored is told the engine again: as if for the first time."""

from __future__ import annotations

import secrets
import time
from contextlib import aclosing, suppress

import pytest
from sqlalchemy import func, select, text

from bot.conversation import Answer
from bot.engine import Engine, EngineUnavailable
from bot.messages import Incoming
from catalog.model import HandoffText, UnansweredQuestion, WeeklyCount
from catalog.vocabulary import CountKind
from tests.running import RunningLotse

TRIES = 5


def prepared(lotse: RunningLotse, chat: str, turn: str, text: str = "", press: str = "") -> Answer:
    """The answer, with nothing stored. An engine that is too slow is told again, as the inbox does."""
    for _ in range(TRIES):
        with suppress(EngineUnavailable):
            return lotse.run(lotse.product.conversation.prepare(Incoming("terminal", chat, text, press), turn))
    raise AssertionError("the engine does not answer")


def kept(lotse: RunningLotse, answer: Answer) -> None:
    """Store what belongs to an answer."""
    with lotse.database.session() as session:
        answer.keep(session)


def searches(lotse: RunningLotse) -> int:
    """How many searches were counted."""
    with lotse.database.session() as session:
        return session.scalar(select(func.sum(WeeklyCount.n)).where(WeeklyCount.kind == CountKind.SEARCH)) or 0


def asked_for(lotse: RunningLotse) -> int:
    """How often questions without an answer were kept."""
    with lotse.database.session() as session:
        return session.scalar(select(func.sum(UnansweredQuestion.count))) or 0


@pytest.mark.engine
def test_a_page_is_turned_once_and_a_search_counted_once(lotse: RunningLotse) -> None:
    chat, before = secrets.token_hex(8), searches(lotse)
    first = prepared(lotse, chat, "1", "bin 15, mag Tiere, Kassel")
    again = prepared(lotse, chat, "1", "bin 15, mag Tiere, Kassel")
    assert any(message.cards for message in first.messages)
    assert again.messages == first.messages
    assert searches(lotse) == before
    kept(lotse, again)
    assert searches(lotse) == before + 1
    pages = [prepared(lotse, chat, turn, press="/more").messages for turn in ("2", "2", "3")]
    assert pages[0] == pages[1]
    assert pages[1] != pages[2]


@pytest.mark.engine
def test_a_wish_to_be_forgotten_told_again_is_still_understood(lotse: RunningLotse) -> None:
    chat = secrets.token_hex(8)
    kept(lotse, prepared(lotse, chat, "1", "bin 15, mag Tiere, Kassel"))
    kept(lotse, prepared(lotse, chat, "2", "vergiss mich"))
    for answer in (prepared(lotse, chat, "3", "ja"), prepared(lotse, chat, "3", "ja")):
        assert answer.messages[-1].key == "forgotten"


@pytest.mark.engine
def test_a_question_is_kept_once_and_a_message_passed_on_once(lotse: RunningLotse) -> None:
    chat, word = secrets.token_hex(8), f"Zwergotter{secrets.token_hex(3)}"
    kept(lotse, prepared(lotse, chat, "0", "bin 15, mag Tiere, Kassel"))
    kept(lotse, prepared(lotse, chat, "1", "wer macht die angebote eigentlich?"))
    before = asked_for(lotse)
    refused = [prepared(lotse, chat, "2", press="/no-faq") for _ in range(2)]
    assert [answer.messages[0].key for answer in refused] == ["faq-kept"] * 2
    kept(lotse, refused[-1])
    assert asked_for(lotse) == before + 1
    kept(lotse, prepared(lotse, chat, "3", press="/handoff"))
    draft = prepared(lotse, chat, "4", f"Wer hilft mir mit {word}?")
    kept(lotse, draft)
    yes = next(
        button.payload for message in draft.messages for button in message.buttons if "/handoff:" in button.payload
    )
    passed = [prepared(lotse, chat, "5", press=yes) for _ in range(2)]
    assert [answer.messages[0].key for answer in passed] == ["handoff-done"] * 2
    kept(lotse, passed[-1])
    assert prepared(lotse, chat, "6", press=yes).messages[0].key == "handoff-again"
    with lotse.database.session() as session:
        passed_on = session.scalars(select(HandoffText).where(HandoffText.text.contains(word))).all()
    assert len(passed_on) == 1


@pytest.mark.engine
def test_an_engine_stores_nothing_that_nobody_waits_for_any_more(lotse: RunningLotse) -> None:
    sender = secrets.token_hex(16)

    async def tell(turn: str, until: float) -> None:
        metadata = {"heard": {}, "context": {"language": "de"}, "turn": turn, "until": until}
        secret = lotse.settings.engine_secret.get_secret_value()
        async with aclosing(Engine([lotse.settings.engine_url], secret)) as engine:
            await engine.tell(sender, "", intent="help", metadata=metadata)

    def last_turn() -> str | None:
        with lotse.product.conversation.tracker.connect() as connection:
            return connection.scalar(text("SELECT turn FROM conversation WHERE sender_id = :id"), {"id": sender})

    lotse.run(tell("1", time.time() + 60))
    with pytest.raises(EngineUnavailable):
        lotse.run(tell("2", time.time() - 0.1))
    assert last_turn() == "1"
