"""Parsers of what comes from outside: whatever it is, they say what they understood, or refuse it in own words."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import TelegramError

from bot.presses import read_press
from bot.safety import default_safety
from bot.telegram.commands import payloads
from bot.telegram.updates import chat_of, query_of, read_update, update_key
from bot.texts import default_texts
from catalog.exchange.addresses import NotFetched, check_url
from catalog.exchange.columns import guess
from catalog.exchange.formats import READERS, WRITERS, format_of, read_offers
from catalog.exchange.records import Unreadable
from catalog.exchange.rows import Mapped, count_known
from catalog.exchange.tables import read_table
from catalog.fields.lexicon import default_lexicon
from catalog.hearing.listener import Listener
from catalog.kit.spelling import hash_of, looks_like_code, normal
from catalog.places.gazetteer import default_gazetteer
from catalog.redaction.texts import redact
from catalog.search.wish_query import Said, days_of, from_query, to_query
from tests.catalog.exchange.records import offers, words
from tests.fuzz.feeding import ODD, TEXTS, VALUES, altered, damaged, fuzzed

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
FORMATS = sorted(WRITERS)


@cache
def samples(form: str) -> tuple[bytes, ...]:
    """Whole files of a format, the same each time."""
    drawn: list[bytes] = []

    @given(st.data())
    @fuzzed("(samples)", 3)
    def draw(data: st.DataObject) -> None:
        drawn.append(WRITERS[form].write(data.draw(offers()), words()))

    draw()
    return tuple(drawn)


def read_file(content: bytes) -> None:
    """As an import reads it."""
    form = format_of(content)
    with suppress(Unreadable):
        headings = read_table(content, count_known).headings if form not in READERS else []
        read_offers(content, form, Mapped(guess(headings, {}), "fuzz", {}, NOW), words())


@pytest.mark.parametrize("form", FORMATS)
def test_damaged_files_are_read_or_refused(form: str) -> None:
    @given(damaged(st.sampled_from(samples(form))))
    @fuzzed(f"file: {form}", 12 if form == "xlsx" else 30)
    def feed(content: bytes) -> None:
        read_file(content)

    feed()


def test_strange_json_is_read_or_refused_as_hsds() -> None:
    told = [json.loads(content) for content in samples("hsds")]

    @given(st.sampled_from(told).flatmap(altered))
    @fuzzed("file: hsds, other values", 25)
    def feed(value: Any) -> None:
        with suppress(UnicodeEncodeError):
            read_file(json.dumps(value).encode())

    feed()


@given(st.sampled_from([b"", b"{", b"<", b"BEGIN:VCALENDAR\r\n", b"PK\x03\x04", b"a;b\n"]), st.binary(max_size=200))
@fuzzed("file: anything", 60)
def test_anything_is_read_or_refused(begun: bytes, rest: bytes) -> None:
    read_file(begun + rest)


@cache
def listener() -> Listener:
    """Who hears what a message says."""
    return Listener(default_gazetteer(), default_lexicon())


@given(TEXTS, st.sampled_from([None, "age", "interests", "place", "handoff"]), st.sampled_from([0, 3]))
@fuzzed("hearing", 40)
def test_every_text_is_heard(text: str, expecting: str | None, shown: int) -> None:
    text = text[:2000].encode("utf-8", "replace").decode()
    heard = listener().hear(text, today=date(2026, 11, 2), expecting=expecting, shown=shown)
    assert heard.age is None or 0 < heard.age < 130


@given(TEXTS)
@fuzzed("redaction, crisis rule", 30)
def test_every_text_is_redacted_and_looked_at_for_a_crisis(text: str) -> None:
    text = text[:2000].encode("utf-8", "replace").decode()
    redact(text)
    default_safety().check(text, None)


@given(TEXTS)
@fuzzed("codes", 100)
def test_every_code_has_a_spelling_and_a_hash(typed: str) -> None:
    looks_like_code(typed)
    assert hash_of(typed) == hash_of(normal(typed))


@given(st.sampled_from(["/age:", "/place:", "/field:", "/details:", "/pick:", "/faq:", "/handoff:", "/", ""]), TEXTS)
@fuzzed("presses", 100)
def test_every_payload_is_a_press_or_none(name: str, argument: str) -> None:
    read_press(name + argument, default_gazetteer())


NAMES = ("age", "field", "place", "format", "kind", "from", "to", "month", "topic", "seats", "radius", "q", "page")


@given(st.lists(st.tuples(st.sampled_from(NAMES) | TEXTS, TEXTS), max_size=8))
@fuzzed("searches as addresses", 80)
def test_every_query_is_a_wish(pairs: list[tuple[str, str]]) -> None:
    wish = from_query(pairs, default_gazetteer(), default_lexicon(), today=NOW.date(), state=None)
    again = from_query(to_query(wish), default_gazetteer(), default_lexicon(), today=NOW.date(), state=None)
    assert again == wish, "what an address is read as can be written as one"
    days_of(Said(pairs))


@given(st.sampled_from(["http://", "https://", "webcal://", "", "ftp://", "http:"]), TEXTS | st.sampled_from(ODD))
@fuzzed("addresses of calendars", 80)
def test_every_address_is_allowed_or_refused(scheme: str, rest: str) -> None:
    with suppress(NotFetched):
        check_url(scheme + rest)


MESSAGE = {
    "message_id": 1, "date": 1_790_000_000, "text": "hallo", "caption": "ja",
    "chat": {"id": 7, "type": "private", "first_name": "Kim"},
    "from": {"id": 7, "is_bot": False, "first_name": "Kim", "language_code": "de"},
    "location": {"latitude": 51.3, "longitude": 9.5},
    "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
}  # fmt: skip
PRESS = {"id": "q", "from": MESSAGE["from"], "chat_instance": "1", "data": "/yes", "message": MESSAGE}
UPDATES = [{"update_id": 1, "message": MESSAGE}, {"update_id": 2, "callback_query": PRESS}]
UNREADABLE = (TelegramError, ValueError, TypeError, KeyError, AttributeError, OverflowError)
"""What an update that is none may raise: the inbox buries its row, and nobody is to be told."""


@cache
def commands() -> dict[str, str]:
    """The payloads of commands."""
    return dict(payloads(default_texts()))


@given(st.sampled_from(UPDATES).flatmap(altered) | VALUES)
@fuzzed("updates of Telegram", 120)
def test_every_update_is_read_or_buried(update: Any) -> None:
    if not isinstance(update, dict):
        return
    update_key(update)
    assert len(chat_of(update)) <= 80
    query_of(update)
    with suppress(*UNREADABLE):
        happened = read_update(update, commands(), "lotse_bot")
        if happened and happened.location:
            default_gazetteer().nearest(*happened.location)
