"""The client of the Bot API: calls as plain JSON, and what its errors mean for the outbox."""

from __future__ import annotations

import asyncio
import logging
import os
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import httpx
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    RetryAfter,
    TelegramError,
)
from telegram.request import HTTPXRequest

from bot.outbox import Call, ChatGone, Refused, TryAgain
from bot.settings import LOCAL
from bot.telegram.markup import without_tags

log = logging.getLogger(__name__)

POLL_S = 10
"""How long Telegram holds a ``getUpdates`` open when there is nothing new; 10 is the library's own default.

With :data:`ANSWER_S` it is also how long it takes to notice a connection that died silently, as behind a router that
has forgotten it."""
ANSWER_S = 10.0
"""How long to wait for Telegram's answer to any other call."""
CONNECTIONS = 32
"""The HTTP pool is slow when it is large; 16 deliveries at once need no more."""
SLOW_S, TYPING_S = 1.0, 4.5
"""Typing is shown when an answer takes longer than the first; it lasts 5 s on the phone."""

os.environ.setdefault("PTB_TIMEDELTA", "1")  # the library's coming way to tell durations; without it, it warns of it


class RawBot(Bot):
    """python-telegram-bot's client, with calls that were stored as JSON."""

    async def call(self, method: str, parameters: dict[str, Any], read_timeout: float = ANSWER_S) -> Any:
        """Telegram's result, as JSON values. Raises TelegramError."""
        return await self._post(method, api_kwargs=parameters, read_timeout=read_timeout)


class Api:
    """All calls to Telegram. ``username`` is known after :meth:`introduce`."""

    def __init__(self, token: str, url: str) -> None:
        """``url``: where the Bot API is, without a final slash."""
        own = {"trust_env": urlsplit(url).hostname not in LOCAL}  # a proxy has no business on loopback
        self._requests = [HTTPXRequest(connection_pool_size=size, httpx_kwargs=own) for size in (1, CONNECTIONS)]
        self.bot = RawBot(token, f"{url}/bot", get_updates_request=self._requests[0], request=self._requests[1])
        self.username = ""
        self._acknowledged: deque[str] = deque(maxlen=1_000)
        self._background: set[asyncio.Task[None]] = set()

    async def introduce(self) -> None:
        """Learn the bot's own name. Raises TelegramError."""
        self.username = (await self.bot.get_me()).username or ""

    async def get_updates(self, offset: int, allowed: list[str]) -> list[dict[str, Any]]:
        """The updates from ``offset`` on, raw; those before it are confirmed. Raises TelegramError and TryAgain."""
        asked = {"offset": offset, "timeout": POLL_S, "limit": 100, "allowed_updates": allowed}
        try:
            result: list[dict[str, Any]] = await self.bot.call("getUpdates", asked, read_timeout=POLL_S + ANSWER_S)
        except RetryAfter as error:
            raise TryAgain(_seconds(error)) from None
        return result

    async def deliver(self, call: Call) -> None:
        """Make a stored call; a refused one once more in its simpler form. For the outbox's sender.

        A minor one that is refused (the message it changes is gone) does not matter.
        """
        try:
            await self._make(call)
        except Refused:
            if simpler := call.get("otherwise") or _bare(call):
                await self.deliver(simpler)
            elif not call.get("is_minor"):
                raise

    async def answers(self) -> bool:
        """Whether Telegram answers."""
        try:
            await self.introduce()
        except TelegramError:
            return False
        return True

    def acknowledge(self, query: str) -> None:
        """Stop the little clock on a pressed button, once and at once. A stale press is nobody's problem."""
        if query not in self._acknowledged:
            self._acknowledged.append(query)
            self._in_background("answerCallbackQuery", {"callback_query_id": query})

    @asynccontextmanager
    async def typing(self, chat: int) -> AsyncIterator[None]:
        """Show that an answer is under way, if what is done meanwhile takes long."""
        showing = asyncio.create_task(self._show_typing(chat))
        try:
            yield
        finally:
            showing.cancel()

    async def close(self) -> None:
        """End what is under way and give the connections back."""
        for task in list(self._background):
            task.cancel()
        for request in self._requests:
            await request.shutdown()

    async def _make(self, call: Call) -> None:
        try:
            await self.bot.call(call["method"], call["parameters"])
        except RetryAfter as error:
            raise TryAgain(_seconds(error)) from None
        except Forbidden:
            raise ChatGone from None
        except BadRequest as error:
            reason = error.message.lower()
            if "not modified" in reason:
                return  # it shows just that already: this call was made before
            raise (ChatGone if "chat not found" in reason else Refused) from None
        except ChatMigrated:
            raise Refused from None
        except TelegramError as error:
            # The network, Telegram itself, or a token that is being replaced: the call may go through later.
            raise TryAgain(in_doubt=_may_have_arrived(error)) from None

    async def _show_typing(self, chat: int) -> None:
        await asyncio.sleep(SLOW_S)
        while True:
            self._in_background("sendChatAction", {"chat_id": chat, "action": "typing"})
            await asyncio.sleep(TYPING_S)

    def _in_background(self, method: str, parameters: dict[str, Any]) -> None:
        task = asyncio.create_task(self._try(method, parameters))
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    async def _try(self, method: str, parameters: dict[str, Any]) -> None:
        try:
            await self.bot.call(method, parameters)
        except TelegramError as error:
            log.debug("%s failed: %s.", method, type(error).__name__)


def _may_have_arrived(error: TelegramError) -> bool:
    """Whether a call broke off after it had been sent: no answer came, and there was a connection."""
    cause = error.__cause__
    return isinstance(cause, httpx.TransportError) and not isinstance(
        cause, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout
    )


def _seconds(error: RetryAfter) -> float:
    """How long Telegram wants to be left alone."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _bare(call: Call) -> Call | None:
    """A refused message without markup and buttons: its text still arrives."""
    parameters = call["parameters"]
    if call["method"] != "sendMessage" or parameters.keys() <= {"chat_id", "text"}:
        return None
    return {
        "method": "sendMessage",
        "parameters": {"chat_id": parameters["chat_id"], "text": without_tags(parameters["text"])},
    }
