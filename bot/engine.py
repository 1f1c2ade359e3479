"""The only client of the Rasa engine."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import aiohttp

from catalog.meaning.embedding import to_bytes

if TYPE_CHECKING:
    from catalog.meaning.embedding import Vector

TIMEOUT_S = 4.0
"""Longest wait for an answer: a person gets a sentence within 5 s, and the engine's lock lasts 60 s."""
IDLE_S = 3.0
"""An idle connection is closed after this, before the engine (5 s) does and a message runs into the closing."""
AWAY_STATUS = 503
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
    """Sends messages to the engine's own channel on loopback."""

    def __init__(self, port: int, secret: str, timeout_s: float = TIMEOUT_S) -> None:
        """``secret`` is shared with the engine's process."""
        self._address = f"http://127.0.0.1:{port}/webhooks/lotse"
        self._headers = {"Authorization": f"Bearer {secret}"}
        self._timeout = aiohttp.ClientTimeout(total=timeout_s)
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
        try:
            async with self._connections().post(f"{self._address}/message", json=asked) as answer:
                if answer.status == AWAY_STATUS:
                    raise EngineAway(str(answer.status))
                answer.raise_for_status()
                told = await answer.json()
        except UNANSWERED as error:
            raise EngineUnavailable(type(error).__name__) from None
        return Outcome(told["act"]["name"], float(told["act"]["confidence"]), told["said"])

    async def ready(self) -> bool:
        """Whether the engine answers and has its model."""
        try:
            async with self._connections().get(f"{self._address}/health") as answer:
                return answer.status == 200
        except UNANSWERED:
            return False

    async def aclose(self) -> None:
        """Give the connections back."""
        if self._session:
            await self._session.close()

    def _connections(self) -> aiohttp.ClientSession:
        """Made where it is used: it belongs to the running event loop. No proxy is asked, and no cookie kept."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(keepalive_timeout=IDLE_S),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers=self._headers,
                timeout=self._timeout,
            )
        return self._session
