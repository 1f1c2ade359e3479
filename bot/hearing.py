"""Whether a channel answers, as far as anybody knows: asked before more is risked that is sent only once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

LISTEN_S = 2.0
"""So long after no answer it is asked again."""


class Hearing:
    """What is known of one channel.

    What goes to many is sent at most once (:mod:`bot.outbox`): what a broken connection swallows is lost. Where one was
    swallowed, the next would be as well, a whole evening's reminders; so they wait until something harmless is
    answered.
    """

    def __init__(self, answers: Callable[[], Awaitable[bool]] | None) -> None:
        """``answers`` makes a call without effects, and tells whether it was answered. None: nothing can be asked."""
        self._answers = answers
        self._in_doubt = False
        self._asking = asyncio.Lock()

    @property
    def is_in_doubt(self) -> bool:
        """Whether something may have been swallowed, and nothing was answered since."""
        return self._in_doubt

    def doubt(self) -> None:
        """Something may have been swallowed."""
        self._in_doubt = self._answers is not None

    def trust(self) -> None:
        """Something was answered."""
        self._in_doubt = False

    async def ask(self) -> None:
        """Ask, if in doubt; after no answer, pause. Of many who wait, one asks."""
        async with self._asking:
            if self._in_doubt and self._answers is not None:
                self._in_doubt = not await self._answers()
                await asyncio.sleep(LISTEN_S if self._in_doubt else 0)
