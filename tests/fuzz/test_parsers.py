"""Parsers of what comes from outside: whatever it is, they say what they understood, or refuse it in own words."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.policy import default
from functools import cache
from io import BytesIO
from typing import Any
from unittest.mock import Mock

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from starlette.applications import Starlette
from telegram.error import TelegramError

from bot.inbox import Inbox
from bot.mail import Letter, Mailer
from bot.presses import read_press
from bot.safety import default_safety
from bot.settings import Settings
from bot.telegram.api import Api
from bot.telegram.commands import payloads
from bot.telegram.handler import CHANNEL
from bot.telegram.intake import SECRET_HEADER, WEBHOOK_PATH, Intake
from bot.telegram.updates import chat_of, query_of, read_update, update_key
from bot.texts import default_texts
from bot.typed import is_nickname
from catalog import logos
from catalog.database import Database
from catalog.exchange.addresses import NotFetched, check_url
from catalog.exchange.columns import guess
from catalog.exchange.formats import READERS, WRITERS, format_of, read_offers
from catalog.exchange.records import Unreadable
from catalog.exchange.rows import Mapped, count_known
from catalog.exchange.tables import read_table
from catalog.fields.lexicon import default_lexicon
from catalog.hearing.listener import Listener
from catalog.kit.spelling import hash_of, looks_like_code, normal
from catalog.logos import NoLogo
from catalog.notices.subscriptions import Link, address_of, handle_of
from catalog.pictures import reading as pictures_of
from catalog.pictures.reading import NoPicture
from catalog.places.gazetteer import default_gazetteer
from catalog.redaction.texts import redact
from catalog.search.wish_query import Said, days_of, from_query, to_query
from tests.catalog.exchange.records import offers, words
from tests.fuzz.feeding import ODD, TEXTS, VALUES, altered, damaged, fuzzed
from tests.pictures import LOGO, png
from web.portal.certificates import LONGEST_NAME, flaw_of, tidied

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


NAMED = (
    *("age", "place", "field", "details", "pick", "faq", "handoff"),
    *("book", "unbook", "confirm", "face", "ask", "alert"),
)


@given(st.sampled_from(["/", "", *(f"/{name}:" for name in NAMED)]), TEXTS)
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


HEADERS_OF_MAILS = {
    *("From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted"),
    *("Content-Type", "Content-Transfer-Encoding", "MIME-Version"),
}


@given(TEXTS | st.tuples(TEXTS, st.just("@"), TEXTS).map("".join) | st.emails().flatmap(st.just))
@fuzzed("mail addresses and tokens of links", 120)
def test_every_address_is_one_that_a_mail_can_be_written_to_or_none(text: str) -> None:
    for link in Link:
        assert handle_of(b"secret", link, text) is None
    if address := address_of(text):
        mailer = Mailer(Settings(mail_url="smtp://localhost", mail_from="lotse@kassel.example"))
        written = mailer._written(Letter(address, text[:80].replace("\n", " ").replace("\r", " "), text)).as_bytes()
        read = message_from_bytes(written, policy=default)
        assert read.get_all("To") == [address]
        assert set(read.keys()) <= HEADERS_OF_MAILS, "and nothing was smuggled in beside it"


@given(TEXTS | st.text(alphabet=st.characters(categories=["L", "M", "Zs", "Pd"]), max_size=80))
@fuzzed("nicknames, names on certificates", 60)
def test_every_name_can_be_printed_or_is_refused(text: str) -> None:
    assert isinstance(is_nickname(text), bool)
    name = tidied(text)
    if flaw_of(name) is None:
        assert "\n" not in name
        assert 0 < len(name) <= LONGEST_NAME


@cache
def pictures() -> tuple[bytes, ...]:
    """Whole pictures of each kind, with what a camera writes beside."""
    made = []
    for form in ("JPEG", "PNG", "WEBP", "GIF"):
        file = BytesIO()
        shown = Image.new("RGB", (220, 210), (200, 30, 30))
        shown.save(file, form, exif=b"Exif\x00\x00II*\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00", comment=b"Kim")
        made.append(file.getvalue())
    return (*made, LOGO.encode(), png(200, 150))


@given(damaged(st.sampled_from(pictures())) | st.binary(max_size=100))
@fuzzed("pictures and logos", 60)
def test_every_picture_is_made_anew_or_refused(content: bytes) -> None:
    with suppress(NoPicture):
        assert pictures_of.picture_of(content).startswith(b"\xff\xd8"), "a JPEG of ours"
    with suppress(NoLogo):
        assert logos.picture_of(content).svg


async def _posted(app: Starlette, body: bytes, headers: dict[bytes, bytes]) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://lotse.example") as client:
        return await client.post(WEBHOOK_PATH, content=body, headers=headers)


def test_every_body_at_the_webhook_is_stored_or_refused(sqlite_database: Database) -> None:
    inbox = Inbox(sqlite_database, lambda: NOW)
    intake = Intake(Mock(spec=Api), inbox, lambda row: None)
    app = Starlette(routes=[intake.route("secret")])
    bodies = st.one_of(
        st.sampled_from(UPDATES).flatmap(altered).map(lambda value: json.dumps(value).encode()),
        damaged(st.sampled_from([json.dumps(one).encode() for one in UPDATES])),
        st.binary(max_size=60),
    )

    @given(bodies, st.sampled_from(["secret", "secret", "secret", "", "Secret", "secre\xe9"]))
    @fuzzed("the webhook", 60)
    def feed(body: bytes, secret: str) -> None:
        answer = asyncio.run(_posted(app, body, {SECRET_HEADER.encode(): secret.encode("latin-1")}))
        assert answer.status_code in ((200, 400, 413) if secret == "secret" else (403,))

    feed()
    assert inbox.waiting(CHANNEL), "some of them were updates"


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
