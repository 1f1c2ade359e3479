"""The only client of the Rasa engine, or of several that share the conversations.

With several, each conversation has one of them, as long as that one is there: it goes by the conversation's id, so no
worker has to ask another one, and what actions keep in mind of a conversation (``actions.asked``) stays in one process.
While its engine is away, the next one answers.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import aiohttp

from catalog.meaning.embedding import to_bytes

if TYPE_CHECKING:
    from catalog.meaning.embedding import Vector

TIMEOUT_S = 4.0
"""Longest wait for an answer: a person gets a sentence within 5 s. Longer than an engine waits for another one that is
at the same conversation (``nlu/locks.py``)."""
IDLE_S = 3.0
"""An idle connection is closed after this, before the engine (5 s) does and a message runs into the closing."""
AWAY_S = 5.0
"""How long an engine that did not answer is left alone, if there is another one."""
AWAY_STATUS = 503
CHANNEL = "/webhooks/lotse"
UNANSWERED = (aiohttp.ClientError, TimeoutError, ValueError)
"""No connection, no answer in time, an error or something else than JSON."""


class EngineUnavailable(Exception):
    """The engine is down, restarting or too slow. The message has to be tried again later."""


class EngineAway(EngineUnavailable):
    """The engine says that it can answer nobody now, whatever the message: its conversations are out of reach."""


@dataclass(frozen=True)
class Outcome:
    """What the engine made of a message: the act with its confidence (0-1), and what the actions said."""

    act: str
    confidence: float
    said: list[dict[str, Any]]


class Engine:
    """Sends messages to the engines' own channel."""

    def __init__(self, addresses: Sequence[str], secret: str, timeout_s: float = TIMEOUT_S) -> None:
        """``addresses`` without a final slash; ``secret`` is shared with the engines' processes."""
        self._addresses = tuple(addresses)
        self._away_until = dict.fromkeys(self._addresses, float("-inf"))
        self._headers = {"Authorization": f"Bearer {secret}"}
        self._timeout_s = timeout_s
        self._session: aiohttp.ClientSession | None = None

    async def tell(
        self, sender: str, text: str, *, intent: str | None, metadata: dict[str, Any], vector: Vector | None = None
    ) -> Outcome:
        """Hand over one message. ``intent`` names the act of a pressed button; typed text is classified.

        Raises EngineUnavailable.
        """
        if vector is not None:
            metadata = metadata | {"vector": base64.b64encode(to_bytes(vector)).decode("ascii")}
        asked = {"sender": sender, "text": text, "intent": intent, "metadata": metadata}
        why = ""
        for address in self._in_turn(sender):
            try:
                return await self._tell(address, asked)
            except UNANSWERED as error:
                why = type(error).__name__
                if not isinstance(error, aiohttp.ClientConnectorError):
                    break  # somebody is there, and may have heard it: the next one at the next try
        raise EngineUnavailable(why)

    async def ready(self) -> bool:
        """Whether an engine answers and has its model."""
        for address in self._in_turn(""):
            try:
                async with self._connections().get(f"{address}{CHANNEL}/health") as answer:
                    if answer.status == 200:
                        return True
            except UNANSWERED:
                continue
        return False

    async def aclose(self) -> None:
        """Give the connections back."""
        if self._session:
            await self._session.close()

    def _in_turn(self, sender: str) -> list[str]:
        """The engines in the order in which a conversation asks them; those that were away just now come last."""
        if len(self._addresses) == 1:
            return [*self._addresses]
        now = time.monotonic()
        return sorted(self._addresses, key=lambda one: (self._away_until[one] > now, _weight(one, sender)))

    async def _tell(self, address: str, asked: dict[str, Any]) -> Outcome:
        """Raises EngineAway, or one of UNANSWERED: then the engine is left alone for a while."""
        if len(self._addresses) > 1:
            asked = asked | {"metadata": asked["metadata"] | {"until": time.time() + self._timeout_s}}
        try:
            async with self._connections().post(f"{address}{CHANNEL}/message", json=asked) as answer:
                if answer.status == AWAY_STATUS:
                    raise EngineAway(str(answer.status))
                answer.raise_for_status()
                told = await answer.json()
        except (aiohttp.ClientConnectionError, TimeoutError):
            self._away_until[address] = time.monotonic() + AWAY_S
            raise
        self._away_until[address] = float("-inf")
        return Outcome(told["act"]["name"], float(told["act"]["confidence"]), told["said"])

    def _connections(self) -> aiohttp.ClientSession:
        """Made where it is used: it belongs to the running event loop. No proxy is asked, and no cookie kept."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(keepalive_timeout=IDLE_S),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers=self._headers,
                timeout=aiohttp.ClientTimeout(total=self._timeout_s),
            )
        return self._session


def _weight(address: str, sender: str) -> bytes:
    """Rendezvous hashing: an engine that joins or leaves takes only its own share of the conversations."""
    return blake2b(f"{address} {sender}".encode(), digest_size=8).digest()
