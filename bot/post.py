"""The post: mails that wait in the outbox go out, each until it is taken or refused for good."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from starlette.routing import BaseRoute

from bot.claims import Claims
from bot.mail import Letter, MailDoubtful, Mailer, MailFailed, MailRefused
from bot.outbox import Call, Outbox, Refused, Sender, TryAgain
from bot.pace import Limiter, OwnLimiter, Pace
from catalog.model import MAIL

OVERALL = Pace(burst=5, per_second=5)
"""Mail servers of providers take some hundred an hour to some thousand without further notice; a digest can wait."""
EACH = Pace(burst=1, per_second=1)


class Post:
    """A channel that only sends."""

    def __init__(
        self, mailer: Mailer, outbox: Outbox, claims: Claims | None = None, limiter: Limiter | None = None
    ) -> None:
        """``claims`` and ``limiter`` are for several workers; else this one has its own."""
        self._mailer = mailer
        limiter = limiter or OwnLimiter(OVERALL, pace)
        self._sender = Sender(outbox, MAIL, self._deliver, limiter, at_once=4, claims=claims)
        self._task: asyncio.Task[None] | None = None

    def routes(self) -> list[BaseRoute]:
        """None: mails are answered to nobody."""
        return []

    async def start(self) -> None:
        """Begin to send."""
        self._task = asyncio.create_task(self._sender.run(), name="post")

    async def stop(self) -> None:
        """End. What has not been sent waits in the database."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _deliver(self, call: Call) -> None:
        try:
            await asyncio.to_thread(self._mailer.send, Letter(**call))
        except MailRefused:
            raise Refused from None
        except MailFailed as error:
            raise TryAgain(in_doubt=isinstance(error, MailDoubtful)) from None


def pace(_address: str) -> Pace:
    """How fast somebody may be written to."""
    return EACH
