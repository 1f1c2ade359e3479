"""The Telegram channel, wired."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from starlette.routing import Route
from telegram.error import TelegramError

from bot.claims import Alone, Claims, in_one_worker
from bot.conversation import Conversation
from bot.inbox import Inbox, InboxWorker
from bot.lanes import FIRST_PAUSE_S, LONGEST_PAUSE_S, place_of
from bot.outbox import Outbox, Sender
from bot.pace import Limiter, OwnLimiter, Pace
from bot.settings import Settings
from bot.shared import Memory
from bot.telegram.api import Api
from bot.telegram.handler import CHANNEL, TelegramHandler
from bot.telegram.intake import WEBHOOK_PATH, Intake
from bot.telegram.profile import show_profile, use_polling, use_webhook
from bot.texts import Texts

log = logging.getLogger(__name__)

OVERALL = Pace(burst=2, per_second=24)
"""Telegram takes 30 in any second (https://core.telegram.org/bots/faq, "My bot is hitting limits"). Evenly spread and
with some room, since calls that were held up by the network arrive together."""
PRIVATE = Pace(burst=4, per_second=1)
"""One a second to a chat; an answer of a few messages may go out at once."""
GROUP = Pace(burst=4, per_second=16 / 60)
"""Never more than 20 a minute to a group."""

LETTERS_EVERY_S = 3.0
"""How often it is looked for what comes into chats by itself: two indexed queries, which mostly find nothing."""


class TelegramChannel:
    """Takes updates in, has them answered, and delivers the answers."""

    def __init__(
        self,
        settings: Settings,
        conversation: Conversation,
        inbox: Inbox,
        worker: InboxWorker,
        outbox: Outbox,
        texts: Texts,
        limiter: Limiter | None = None,
        claims: Claims | None = None,
        memory: Memory | None = None,
    ) -> None:
        """``settings.telegram_token`` must be set. ``worker`` is run by whoever made it.

        ``limiter``, ``claims`` and ``memory`` are for several workers; else this one has its own.
        """
        if settings.telegram_token is None:
            raise ValueError("Telegram needs a token")
        self._settings, self._texts = settings, texts
        self._api = Api(settings.telegram_token.get_secret_value(), settings.telegram_api_url)
        self._intake = Intake(self._api, inbox, worker.wake)
        self._claims = claims or Alone()
        limiter = limiter or OwnLimiter(OVERALL, pace)
        self._sender = Sender(
            outbox, CHANNEL, self._api.deliver, limiter, claims=self._claims, answers=self._api.answers
        )
        self._tasks: list[asyncio.Task[None]] = []
        self._handler = TelegramHandler(self._api, conversation, outbox, texts, settings.public_url, memory)
        worker.register(CHANNEL, self._handler)

    async def start(self) -> None:
        """Begin. Returns at once: Telegram may be out of reach for now."""
        self._tasks = [
            asyncio.create_task(self._sender.run(), name="telegram out"),
            asyncio.create_task(self._receive(), name="telegram in"),
            asyncio.create_task(
                in_one_worker(self._claims, "telegram letters", self._post_letters), name="telegram letters"
            ),
        ]

    async def stop(self) -> None:
        """End. What is not answered or delivered yet waits in the database."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._api.close()

    def link(self, code: str) -> str:
        """A deep link (https://core.telegram.org/bots/features#deep-linking); empty before Telegram was reached."""
        return f"https://t.me/{self._api.username}?start={code}" if self._api.username else ""

    def routes(self) -> list[Route]:
        """The webhook's route; none when polling."""
        if self._settings.telegram_mode == "polling":
            return []
        return [self._intake.route(self._settings.telegram_webhook_secret.get_secret_value())]

    async def _receive(self) -> None:
        await self._until_reached(self._api.introduce)
        await in_one_worker(self._claims, "telegram in", self._receive_alone)

    async def _receive_alone(self) -> None:
        await self._until_reached(self._choose_way)
        showing = asyncio.create_task(self._show_profile(), name="telegram profile")
        try:
            if self._settings.telegram_mode == "polling":
                await self._intake.poll()
            await asyncio.Event().wait()  # no other worker has to do this as long as this one is there
        finally:
            showing.cancel()

    async def _post_letters(self) -> None:
        """Look for what comes by itself, from those who know no channel: answers, what people asked to be told."""
        while True:
            try:
                await asyncio.to_thread(self._handler.post_letters)
                await self._handler.write_again()
            except Exception as error:  # whatever it is, nobody would get an answer any more if this ended
                log.warning("Answers of coordinations could not be sent (%s); trying again.", place_of(error))
            await asyncio.sleep(LETTERS_EVERY_S)

    async def _until_reached(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do ``work`` until Telegram could be reached for it."""
        pause = FIRST_PAUSE_S
        while True:
            try:
                await work()
                return
            except Exception as error:  # whatever it is, nobody would be heard any more if this ended
                log.warning("Telegram cannot be reached (%s); trying again.", place_of(error))
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE_S)

    async def _choose_way(self) -> None:
        if self._settings.telegram_mode == "polling":
            await use_polling(self._api)
            return
        secret = self._settings.telegram_webhook_secret.get_secret_value()
        note = self._settings.data_dir / "telegram-webhook.sha256"
        await use_webhook(self._api, self._settings.public_url + WEBHOOK_PATH, secret, note)

    async def _show_profile(self) -> None:
        """A profile that cannot be shown keeps nobody from talking."""
        try:
            await show_profile(self._api, self._texts)
        except TelegramError as error:
            log.warning("Telegram's menu could not be set (%s); the next start tries again.", type(error).__name__)


def pace(chat: str) -> Pace:
    """How fast a chat may be written to. Groups have negative ids."""
    return GROUP if chat.startswith("-") else PRIVATE
