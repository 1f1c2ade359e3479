"""Answering Telegram's updates: from a row of the inbox to calls in the outbox."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session
from telegram import InlineKeyboardMarkup

from bot.conversation import Answer, Conversation
from bot.inbox import Effects
from bot.letters import Letter
from bot.messages import Button, Incoming, Message
from bot.outbox import LAST_WORDS, Call, Outbox
from bot.pace import Allowance, Pace
from bot.shared import Memory, OwnMemory
from bot.telegram.api import Api
from bot.telegram.commands import payloads
from bot.telegram.rendering import Renderer, chosen_call
from bot.telegram.updates import Happening, read_update
from bot.texts import Texts
from catalog.model import InboxUpdate

CHANNEL = "telegram"
ANSWERS = {
    *("age", "field", "interest", "place", "format", "kind", "skip", "yes", "no", "language", "helper", "pick", "stop"),
    *("handoff", "ask", "confirm", "unbook"),
}
"""Payloads that answer a question: it can be answered once."""
DOUBLE_TAP = timedelta(seconds=2)
"""The same button pressed again within this time is a trembling thumb, not a wish."""
TAP_REMEMBERED_S = 600.0
"""The second press may have to wait for its answer: it is the moments at which both came that count."""
ASKED = Pace(burst=30, per_second=0.5)
"""Messages and taps of a chat that are answered: nobody asks faster for long, and each takes a core for 30 ms."""
REMEMBERED_S = 86_400.0
"""How long the last album of a chat is remembered."""


class TelegramHandler:
    """Answers the rows of the inbox that came from Telegram."""

    def __init__(
        self,
        api: Api,
        conversation: Conversation,
        outbox: Outbox,
        texts: Texts,
        public_url: str = "",
        memory: Memory | None = None,
    ) -> None:
        """``public_url`` is where pictures are for people, without a slash at the end.

        ``memory`` keeps of a chat the album a sentence was said about, and the button pressed last.
        """
        self._public_url = public_url
        self._api, self._conversation, self._outbox, self._texts = api, conversation, outbox, texts
        self._commands = payloads(texts)
        self._memory = memory or OwnMemory()
        self._allowance = Allowance(ASKED)

    async def handle(self, update: InboxUpdate) -> Effects:
        """The answer. Raises EngineUnavailable, and whatever an unreadable update raises."""
        happened = self._read(update)
        if happened is None:
            return _nothing
        if happened.query:
            self._api.acknowledge(happened.query)
        if not happened.private:
            return self._effects(update, happened.chat, self._in_group(happened))
        if happened.unreadable:
            return self._effects(update, happened.chat, await self._unreadable(happened))
        if self._is_double(happened, update.received_at):
            return _nothing
        verdict = self._allowance.of(update.chat, update.id, update.received_at.timestamp())
        if not verdict.is_allowed and not self._conversation.is_crisis(happened.text):
            return self._effects(update, happened.chat, await self._too_many(happened) if verdict.is_first else [])
        async with self._api.typing(happened.chat):
            answer = await self._conversation.prepare(self._incoming(happened), update.update_key)
        self._note_tap(happened, update.received_at)
        what = LAST_WORDS if answer.forgets else "answer"
        put = self._effects(update, happened.chat, self._calls(happened, answer), what)

        def store(session: Session) -> None:
            answer.keep(session)
            put(session)

        return store

    async def tell_to_wait(self, update: InboxUpdate) -> Effects:
        """That the answer takes longer. Only in private: groups are not answered slowly."""
        happened = self._read(update)
        if happened is None or not happened.private:
            return _nothing
        language = await self._conversation.language(self._incoming(happened))
        message = self._conversation.say("please-wait", language)
        return self._effects(update, happened.chat, Renderer(self._texts, happened.chat).calls([message]), "wait")

    async def apologise(self, update: InboxUpdate, error_id: str) -> Effects:
        """That something went wrong. An update that cannot be read has nobody to apologise to."""
        try:
            happened = self._read(update)
        except Exception:
            return _nothing
        if happened is None or not happened.private:
            return _nothing
        language = await self._conversation.language(self._incoming(happened))
        text = self._texts.say(language, "telegram-error", id=error_id)
        calls = Renderer(self._texts, happened.chat).calls([Message(text, language=language)])
        return self._effects(update, happened.chat, calls, "sorry")

    def post_letters(self) -> None:
        """Put what has come for chats by itself into the outbox."""

        def post(session: Session, letter: Letter) -> None:
            calls = Renderer(self._texts, int(letter.chat)).calls(letter.messages)
            # Once, because it is one transaction; the number in a key is given again when the newest row is deleted.
            key = f"{letter.key}:{secrets.token_hex(4)}"
            self._outbox.put(
                session, CHANNEL, letter.chat, key, calls, is_bulk=letter.is_bulk, useless_from=letter.useless_from
            )

        self._conversation.deliver(CHANNEL, post)

    async def write_again(self) -> None:
        """Tell people whose message or answer died that they may ask again, where a desk wishes it. Never groups."""
        for letter in await asyncio.to_thread(self._outbox.wanted_again, CHANNEL):
            language = await self._conversation.language(Incoming(CHANNEL, letter.chat))
            message = self._conversation.say("message-lost", language)
            calls = Renderer(self._texts, int(letter.chat)).calls([message])
            is_group = letter.chat.startswith("-")
            await asyncio.to_thread(self._outbox.write_again, letter, [] if is_group else calls)

    def _read(self, update: InboxUpdate) -> Happening | None:
        return read_update(update.raw or {}, self._commands, self._api.username)

    def _incoming(self, happened: Happening) -> Incoming:
        """What the conversation needs."""
        return Incoming(
            channel=CHANNEL,
            chat=str(happened.chat),
            text="" if happened.payload else happened.text,
            payload=happened.payload,
            language=happened.language,
            location=happened.location,
            code=happened.code,
        )

    def _calls(self, happened: Happening, answer: Answer) -> list[Call]:
        """What shows the answer. Whoever was asked for a place has a reply keyboard, whichever process has asked."""
        renderer = Renderer(self._texts, happened.chat, public_url=self._public_url)
        return [
            *_answered_question(happened),
            *renderer.calls(answer.messages, edit=_page(happened), remove_keyboard=answer.asked == "place"),
        ]

    def _in_group(self, happened: Happening) -> list[Call]:
        """Others read along: personal questions are asked in private only."""
        if not happened.addressed or not self._api.username:
            return []
        message = self._conversation.say("telegram-in-group", happened.language)
        title = self._texts.say(message.language, "telegram-private-chat")
        message = replace(message, buttons=(Button(title, url=f"https://t.me/{self._api.username}"),))
        return Renderer(self._texts, happened.chat, private=False).calls([message])

    async def _unreadable(self, happened: Happening) -> list[Call]:
        """A kind sentence; one for all photos that were sent together."""
        if happened.album and self._memory.get("album", str(happened.chat)) == happened.album:
            return []
        language = await self._conversation.language(self._incoming(happened))
        self._memory.put("album", str(happened.chat), happened.album, REMEMBERED_S)
        key = "telegram-no-voice" if happened.unreadable == "voice" else "telegram-only-text"
        return Renderer(self._texts, happened.chat).calls([self._conversation.say(key, language)])

    async def _too_many(self, happened: Happening) -> list[Call]:
        """That it was too much at once. It is said once, until something is answered again."""
        language = await self._conversation.language(self._incoming(happened))
        return Renderer(self._texts, happened.chat).calls([self._conversation.say("web-error-429", language)])

    def _is_double(self, happened: Happening, at: datetime) -> bool:
        if happened.pressed is None:
            return False
        last = self._memory.get("tap", str(happened.chat))
        if last is None or last[:2] != [happened.pressed.message_id, happened.payload]:
            return False
        return at - datetime.fromisoformat(last[2]) < DOUBLE_TAP

    def _note_tap(self, happened: Happening, at: datetime) -> None:
        if happened.pressed:
            tap = [happened.pressed.message_id, happened.payload, at.isoformat()]
            self._memory.put("tap", str(happened.chat), tap, TAP_REMEMBERED_S)

    def _effects(self, update: InboxUpdate, chat: int, calls: list[Call], what: str = "answer") -> Effects:
        key = f"{update.update_key}:{what}"

        def store(session: Session) -> None:
            self._outbox.put(session, CHANNEL, str(chat), key, calls)

        return store


def _nothing(session: Session) -> None:
    """The effects of what needs no answer."""


def _page(happened: Happening) -> int | None:
    """The page of results to turn, if the press was one on "more" below such a page."""
    if happened.pressed is None or happened.payload != "/more":
        return None
    return happened.pressed.message_id if _has_results(happened.pressed.reply_markup) else None


def _has_results(markup: InlineKeyboardMarkup | None) -> bool:
    return any(str(data).startswith("/details:") for data in _titles(markup))


def _titles(markup: InlineKeyboardMarkup | None) -> dict[str, str]:
    """The titles of the buttons by what they send."""
    rows = markup.inline_keyboard if markup else ()
    return {str(button.callback_data): button.text for row in rows for button in row if button.callback_data}


def _answered_question(happened: Happening) -> list[Call]:
    """What becomes of the question whose button was pressed."""
    pressed = happened.pressed
    if pressed is None or happened.payload[1:].partition(":")[0] not in ANSWERS or _has_results(pressed.reply_markup):
        return []
    title = _titles(pressed.reply_markup).get(happened.payload, "")
    return [chosen_call(happened.chat, pressed.message_id, pressed.text_html or "", f"✓ {title}" if title else "")]
