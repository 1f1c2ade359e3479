"""The engine's only door: one JSON call per message, on loopback, with a shared secret.

Rasa's own REST channel is neither guarded by the API token nor free of commands: it obeys a typed ``/inform{...}``.
Here typed text is always classified, and a pressed button names its intent in a field of its own.
"""

import hmac
import json
from typing import Any, Awaitable, Callable, Dict, List, Optional

from rasa.core.channels.channel import InputChannel, OutputChannel, UserMessage
from sanic import Blueprint, HTTPResponse, Request, response
from sqlalchemy.exc import DBAPIError

from components.tracker_store import TURN


class Replies(OutputChannel):
    """Collects what the actions say, as they said it."""

    def __init__(self) -> None:
        """Start empty."""
        self.said: List[Dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        """The name of the channel."""
        return "lotse"

    async def send_response(self, recipient_id: str, message: Dict[str, Any]) -> None:
        """Keep what an action says: always the ``custom`` part, for sentences are the product's business."""
        if message.get("custom"):
            self.said.append(message["custom"])


class LotseChannel(InputChannel):
    """``POST /webhooks/lotse/message`` and ``GET /webhooks/lotse/health``."""

    def __init__(self, secret: str) -> None:
        """``secret`` is what callers must send as ``Authorization: Bearer``."""
        self._secret = secret

    @classmethod
    def name(cls) -> str:
        """The name of the channel."""
        return "lotse"

    @classmethod
    def from_credentials(cls, credentials: Optional[Dict[str, Any]]) -> "LotseChannel":
        """From the credentials the engine was started with. Raises ValueError without a secret."""
        secret = str((credentials or {}).get("secret") or "")
        if not secret:
            raise ValueError("the engine needs a shared secret")
        return cls(secret)

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes."""
        routes = Blueprint("lotse_webhook")

        @routes.get("/health")
        async def health(request: Request) -> HTTPResponse:
            ready = request.app.ctx.agent is not None and request.app.ctx.agent.is_ready()
            return response.json({"ready": ready}, status=200 if ready else 503)

        @routes.post("/message")
        async def message(request: Request) -> HTTPResponse:
            if not self._allowed(request):
                return response.json({"error": "wrong secret"}, status=403)
            try:
                return await self._handle(request, on_new_message)
            except DBAPIError:  # no conversation can be read or written now: locked, full, out of reach
                return response.json({"error": "no conversations"}, status=503)

        return routes

    def _allowed(self, request: Request) -> bool:
        given = request.headers.get("Authorization", "")
        return hmac.compare_digest(given.encode(), f"Bearer {self._secret}".encode())

    async def _handle(self, request: Request, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> HTTPResponse:
        asked = json.loads(request.body)
        metadata = asked.get("metadata") or {}
        text = asked.get("text") or ""
        if asked.get("intent"):
            parsed = {"text": "", "intent": {"name": asked["intent"], "confidence": 1.0}, "entities": []}
        else:
            typed = UserMessage(text.lstrip("/ "), sender_id=asked["sender"], metadata=metadata)
            parsed = await request.app.ctx.agent.processor.parse_message(typed)
            parsed = {"text": text, "intent": parsed["intent"], "entities": []}
        replies = Replies()
        # The vector has done its work: the tracker travels with every action call and stays small.
        kept = {name: value for name, value in metadata.items() if name != "vector"}
        TURN.set(str(metadata.get("turn") or ""))
        await on_new_message(
            UserMessage(text, replies, asked["sender"], parse_data=parsed, input_channel=self.name(), metadata=kept)
        )
        return response.json({"act": parsed["intent"], "said": replies.said})
