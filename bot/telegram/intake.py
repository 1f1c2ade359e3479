"""Where updates come in: polling or webhook. Both store an update before Telegram is told that it arrived."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from collections.abc import Callable
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.inbox import Inbox
from bot.lanes import AWAY, FIRST_PAUSE_S, place_of
from bot.outbox import TryAgain
from bot.telegram.api import Api
from bot.telegram.handler import CHANNEL
from bot.telegram.updates import ALLOWED, chat_of, query_of, update_key

log = logging.getLogger(__name__)

WEBHOOK_PATH = "/webhooks/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name, not the secret
LARGEST_UPDATE = 1 << 20
"""Bytes of one update. Telegram's are below 100 KiB: a text is 4096 characters, a keyboard 100 buttons."""

LONGEST_PAUSE_S = 3.0
"""Between attempts to ask for updates: nobody is heard meanwhile, and an attempt costs nobody anything."""


class Intake:
    """Stores updates and wakes whoever answers them."""

    def __init__(self, api: Api, inbox: Inbox, wake: Callable[[int | None], None]) -> None:
        self._api, self._inbox, self._wake = api, inbox, wake

    async def take(self, raw: Any) -> None:
        """Store one update. Raises a database's error: then it must not be confirmed."""
        key = update_key(raw) if isinstance(raw, dict) else None
        if key is None:
            log.warning("Something came from Telegram that is no update.")
            return
        try:
            row_id = await asyncio.to_thread(self._inbox.store, CHANNEL, key, chat_of(raw), raw)
        except AWAY:
            raise
        except Exception as error:  # what can never be stored must not keep the next ones out
            log.error("An update was dropped: %s.", place_of(error))
            return
        self._wake(row_id)
        if query := query_of(raw):
            self._api.acknowledge(query)

    async def poll(self) -> None:
        """Ask for updates until cancelled. The offset, which confirms, only moves past what is stored."""
        offset, pause = 0, FIRST_PAUSE_S
        while True:
            try:
                batch = await self._api.get_updates(offset, ALLOWED)
                for raw in batch:
                    await self.take(raw)
                offset = max([offset, *(_number(raw) + 1 for raw in batch)])  # not before all of them are stored
                pause = FIRST_PAUSE_S
            except Exception as error:  # whatever it is, nobody would be heard any more if this ended
                level = logging.WARNING if pause == FIRST_PAUSE_S else logging.DEBUG  # an outage may last for hours
                log.log(level, "Updates could not be taken in (%s); trying again.", place_of(error))
                await asyncio.sleep(max(pause, _wished_s(error)))
                pause = min(2 * pause, LONGEST_PAUSE_S)

    def route(self, secret: str) -> Route:
        """The webhook. Without ``secret`` in its header a request is refused unread."""

        async def receive(request: Request) -> Response:
            given = request.headers.get(SECRET_HEADER, "")
            if not hmac.compare_digest(given.encode(), secret.encode()):
                return Response(status_code=403)
            try:
                body = await _body(request)
                if body is None:
                    return Response(status_code=413)
                await self.take(json.loads(body))
            except (ValueError, RecursionError, ClientDisconnect):
                return Response(status_code=400)
            except AWAY as error:
                log.warning("An update could not be stored (%s); Telegram will send it again.", type(error).__name__)
                return Response(status_code=503)
            return Response(status_code=200)

        return Route(WEBHOOK_PATH, receive, methods=["POST"])


async def _body(request: Request) -> bytes | None:
    """The body, or None if it is too large."""
    read = bytearray()
    async for part in request.stream():
        read += part
        if len(read) > LARGEST_UPDATE:
            return None
    return bytes(read)


def _wished_s(error: Exception) -> float:
    """How long Telegram wants to be left alone."""
    return (error.after_s or 0) if isinstance(error, TryAgain) else 0


def _number(raw: Any) -> int:
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if isinstance(number, int) else -1
