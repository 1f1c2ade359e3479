"""The page as a channel: what a person sends goes through the inbox, the answer into the transcript."""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.conversation import Conversation
from bot.inbox import Effects, Inbox, InboxWorker
from bot.messages import LONGEST_TEXT, Incoming, Message, is_payload
from bot.shared import Memory, OwnMemory
from catalog.database import Database
from catalog.model import InboxUpdate, TranscriptEntry
from web import transcript

CHANNEL = "web"
WAIT_S = 4.5
"""How long a page waits for the answer. The inbox tells people to wait after 4 s, so that is on the page, too."""
SHOWN_IN_TRANSCRIPT = 300
"""Characters that are kept of a message that was too long to be read."""
LAST_WORDS_S = 120
"""How long the answer to "forget me" waits to be fetched. It is only in memory: nothing is stored of it."""
UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control characters and half characters, which no database takes."""


@dataclass(frozen=True)
class Sent:
    """What a person sent from the page. ``key`` is made by the page, so that a double click can be told."""

    session: str
    key: str
    text: str = ""
    payload: str = ""
    title: str = ""
    """What stood on the button that was pressed."""
    code: str | None = None
    language: str | None = None

    def said(self) -> str:
        """What the transcript shows of it."""
        if self.payload:
            return self.title or self.payload
        return self.text if len(self.text) <= LONGEST_TEXT else self.text[:SHOWN_IN_TRANSCRIPT] + " …"

    @property
    def update_key(self) -> str:
        """The inbox's key: the same for the same click, and saying nothing about the chat."""
        return hashlib.sha256(f"{self.session}:{self.key}".encode()).hexdigest()


@dataclass(frozen=True)
class View:
    """What is on the page of a chat, or new on it."""

    entries: list[TranscriptEntry]
    last_words: list[Message]
    """The answer to "forget me": shown once, and what was on the page before is gone."""
    newest: list[Message]
    """The last answer, whose buttons are offered."""
    pending: bool


def fit(text: str) -> str:
    """``text`` as it can be stored, and cut where nobody would read on."""
    cleaned = UNFIT.sub("", text.replace("\r\n", "\n")).strip()
    return cleaned if len(cleaned) <= LONGEST_TEXT else cleaned[:LONGEST_TEXT] + "…"


class WebChannel:
    """Takes messages from the page, answers them as the inbox's handler, and knows what is on the page."""

    def __init__(
        self,
        conversation: Conversation,
        database: Database,
        inbox: Inbox,
        worker: InboxWorker,
        now: Callable[[], datetime],
        memory: Memory | None = None,
    ) -> None:
        """``memory`` keeps the answer to "forget me" until it is fetched, perhaps from another worker."""
        self._conversation = conversation
        self._database = database
        self._inbox = inbox
        self._worker = worker
        self._now = now
        self._memory = memory or OwnMemory()
        worker.register(CHANNEL, self)

    def pseudonym(self, session: str) -> str:
        """The pseudonym of whoever chats under the id ``session``."""
        return self._conversation.pseudonym(Incoming(CHANNEL, session))

    async def language(self, session: str, default: str) -> str:
        """The language of a chat; ``default`` before it has begun."""
        return await self._conversation.language(Incoming(CHANNEL, session, language=default))

    async def send(self, sent: Sent) -> None:
        """Store what a person sent, and wait for its answer as long as a page can."""
        row_id = await asyncio.to_thread(self._store, sent)
        if row_id is not None:
            self._worker.wake(row_id)
            await self._worker.finished(row_id, WAIT_S)

    async def view(self, session: str, after: int = 0) -> View:
        """What is on the page, from the line after ``after`` on. The last words are handed out only once."""
        found = await asyncio.to_thread(self._view, session, after)
        kept = self._memory.pop("last words", self.pseudonym(session)) or []
        return replace(found, last_words=[transcript.message_from(one) for one in kept])

    async def title_of(self, session: str, payload: str) -> str:
        """What stands on the button with ``payload`` in the newest answer; empty if there is none."""
        return await asyncio.to_thread(self._title_of, session, payload)

    async def delete(self, session: str) -> None:
        """Erase the conversation: also what still waits to be answered, and all that is known of the person."""
        await asyncio.to_thread(self._drop_waiting, session)
        await self._conversation.forget(CHANNEL, session)

    async def handle(self, update: InboxUpdate) -> Effects:
        """Answer a stored message."""
        sent = _sent(update)
        incoming = Incoming(
            CHANNEL, sent.session, text=sent.text, payload=sent.payload, language=sent.language, code=sent.code
        )
        answer = await self._conversation.prepare(incoming, sent.update_key)
        if answer.forgets:
            self._keep_last_words(sent.session, answer.messages)
        write = self._effects(sent, answer.messages)

        def effects(session: Session) -> None:
            answer.keep(session)
            if not answer.forgets:
                write(session)

        return effects

    async def tell_to_wait(self, update: InboxUpdate) -> Effects:
        """Say that the answer takes longer."""
        return await self._say(_sent(update), "please-wait")

    async def apologise(self, update: InboxUpdate, error_id: str) -> Effects:
        """Say that there will be no answer."""
        return await self._say(_sent(update), "something-wrong", f" ({error_id})")

    async def _say(self, sent: Sent, key: str, more: str = "") -> Effects:
        language = await self._conversation.language(Incoming(CHANNEL, sent.session, language=sent.language))
        message = self._conversation.say(key, language)
        return self._effects(sent, [replace(message, text=message.text + more)])

    def _effects(self, sent: Sent, messages: Sequence[Message]) -> Effects:
        name = self.pseudonym(sent.session)

        def write(session: Session) -> None:
            transcript.note_person(session, name, sent.update_key, sent.said(), self._now())
            transcript.note_answer(session, name, messages, self._now())

        return write

    def _store(self, sent: Sent) -> int | None:
        """Store a message; the id of its row in the inbox, also when it is the second delivery of one under way."""
        raw = {
            name: value
            for name in ("key", "text", "payload", "title", "code", "language")
            if (value := getattr(sent, name))
        }
        name = self.pseudonym(sent.session)

        def note(session: Session) -> None:
            transcript.note_person(session, name, sent.update_key, sent.said(), self._now())

        row_id = self._inbox.store(CHANNEL, sent.update_key, sent.session, raw, note)
        if row_id is not None:
            return row_id
        with self._database.session() as session:
            same = (InboxUpdate.channel == CHANNEL, InboxUpdate.update_key == sent.update_key)
            return session.scalar(select(InboxUpdate.id).where(*same, InboxUpdate.state == "new"))

    def _view(self, chat: str, after: int) -> View:
        name = self.pseudonym(chat)
        waiting = (InboxUpdate.channel == CHANNEL, InboxUpdate.chat == chat, InboxUpdate.state == "new")
        with self._database.session() as session:
            pending = session.scalar(select(InboxUpdate.id).where(*waiting).limit(1)) is not None
            if answers := self._conversation.letters(session, name):
                transcript.note_answer(session, name, answers, self._now())
                session.flush()
            newest = transcript.newest_answer(session, name)
            entries = transcript.lines(session, name, after)
        return View(entries, [], transcript.messages_of(newest) if newest else [], pending)

    def _title_of(self, chat: str, payload: str) -> str:
        with self._database.session() as session:
            entries = transcript.lines(session, self.pseudonym(chat))
        for entry in reversed(entries):
            if entry.side != transcript.LOTSE:
                continue
            for message in transcript.messages_of(entry):
                for button in message.buttons:
                    if button.payload == payload:
                        return button.title
                for card in message.cards:
                    for button in card.buttons:
                        if button.payload == payload:
                            return f"{button.title}: {card.title}"
        return ""

    def _drop_waiting(self, chat: str) -> None:
        with self._database.session() as session:
            session.execute(delete(InboxUpdate).where(InboxUpdate.channel == CHANNEL, InboxUpdate.chat == chat))
        self._memory.pop("last words", self.pseudonym(chat))

    def _keep_last_words(self, chat: str, messages: list[Message]) -> None:
        kept = [asdict(message) for message in messages]
        self._memory.put("last words", self.pseudonym(chat), kept, LAST_WORDS_S)


def _sent(update: InboxUpdate) -> Sent:
    return Sent(session=update.chat, **(update.raw or {}))


def payload_or_none(value: str) -> str | None:
    """``value`` if it has the form of a payload, empty included; else None."""
    return value if not value or is_payload(value) else None
