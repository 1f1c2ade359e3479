"""People who play scripts on Telegram or on the page, and what they get to see."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count, groupby
from typing import Any

from bot.texts import default_texts
from tests.bot.telegram.stand_in import BotApi
from tests.chaos.scripts import SCRIPTS

CHATS = count(1000)
"""Every script is played in a chat of its own."""
NOTICES = {default_texts().say(language, "please-wait") for language in default_texts().languages}
"""What people are told when it takes longer; how often depends on what broke."""


@dataclass
class Person:
    """Somebody on Telegram, in the middle of a script."""

    script: str
    chat: int = field(default_factory=lambda: next(CHATS))
    sent: list[tuple[int, float]] = field(default_factory=list)
    """The updates and when they were handed in."""
    round: int = 0
    is_moved: bool = False
    """Whether the clock was moved meanwhile: then lists of dates may differ."""
    lost_memory: bool = False
    """Whether the product died meanwhile."""

    @property
    def lines(self) -> Sequence[str]:
        return SCRIPTS[self.script]

    def seen(self, api: BotApi) -> list[tuple[str, float]]:
        """What is on the screen and since when, without notices. What came twice in a row is there twice."""
        return [(one.text, one.at) for one in api.in_chat(self.chat) if one.text not in NOTICES]

    def told(self, api: BotApi) -> list[str]:
        """The same, each once: a message that is sent again comes right after itself."""
        return [text for text, _ in groupby(text for text, _ in self.seen(api))]

    def doubled(self, api: BotApi) -> int:
        """How many messages came once more than they had to."""
        return len(self.seen(api)) - len(self.told(api))

    def arrivals(self, api: BotApi) -> list[float]:
        """When each message was there first."""
        return [next(group)[1] for _, group in groupby(self.seen(api), key=lambda one: one[0])]


@dataclass(frozen=True)
class Expected:
    """What a script leads to when nothing breaks."""

    told: tuple[str, ...]
    steps: tuple[int, ...]
    """How many messages are there after each line."""

    def fits(self, told: Sequence[str], is_moved: bool) -> bool:
        """Whether it was the same. With a moved clock lists of dates are shorter or longer: only the first must be."""
        if is_moved:
            return [_beginning(text) for text in told[:1]] == [_beginning(text) for text in self.told[:1]]
        return list(told) == list(self.told)

    def waits(self, person: Person, api: BotApi) -> list[float]:
        """Seconds from each line to the last message that answers it."""
        arrivals = person.arrivals(api)
        return [arrivals[step - 1] - at for step, (_, at) in zip(self.steps, person.sent, strict=True) if step]


def _beginning(text: str) -> str:
    return text.splitlines()[0] if text else ""


async def play(person: Person, api: BotApi, pause_s: float, delivered: list[dict[str, Any]]) -> None:
    """Hand in all lines, ``pause_s`` after each other, whatever comes back; note them in ``delivered``."""
    for line in person.lines:
        update = api.deliver(api.message(person.chat, line))
        delivered.append(update)
        person.sent.append((update["update_id"], time.monotonic()))
        await asyncio.sleep(pause_s)
