"""The JSON door: the format of Rasa's REST channel, so that widgets and test tools made for it work with Lotse."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.conversation import Conversation
from bot.engine import EngineUnavailable
from bot.messages import Button, Card, Incoming, Message, is_payload
from web import session
from web.channel import fit
from web.limits import Gate, body_of

CHANNEL = "rest"
LONGEST_SENDER = 200


class BadRequest(Exception):
    """The request does not have the format. The sentence is for whoever writes the client."""


class Rest:
    """The routes of the REST channel."""

    def __init__(self, conversation: Conversation, gate: Gate, public_url: str) -> None:
        """``public_url`` is where pictures are for people, without a slash at the end."""
        self._conversation = conversation
        self._gate = gate
        self._public_url = public_url

    def routes(self) -> list[Route]:
        """Both of them, at Rasa's addresses."""
        return [
            Route("/webhooks/rest/", self.health, methods=["GET"]),
            Route("/webhooks/rest/webhook", self.answer, methods=["POST"]),
        ]

    async def health(self, request: Request) -> Response:
        """As Rasa's channel answers."""
        return JSONResponse({"status": "ok"})

    async def answer(self, request: Request) -> Response:
        """Answer one message. A message that is a payload counts as the press of a button."""
        if not session.is_own(request):
            raise HTTPException(403)
        try:
            sender, message = read(await body_of(request))
        except BadRequest as problem:
            return JSONResponse({"error": str(problem)}, 400)
        self._gate.pass_through(request, f"{CHANNEL}:{sender}", message)
        text = fit(message)
        is_press = is_payload(text)
        incoming = Incoming(CHANNEL, sender, text="" if is_press else text, payload=text if is_press else "")
        try:
            messages = await self._conversation.answer(incoming)
        except EngineUnavailable:
            language = await self._conversation.language(incoming)
            messages = [self._conversation.say("web-try-again", language)]
        return JSONResponse([one for message in messages for one in elements(sender, message, self._public_url)])


def read(body: bytes) -> tuple[str, str]:
    """Sender and message of a request. Raises BadRequest."""
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        raise BadRequest("The body is not valid JSON.") from None
    if not isinstance(asked, dict):
        raise BadRequest('The body must be an object: {"sender": "...", "message": "..."}.')
    sender, message = asked.get("sender"), asked.get("message")
    if not isinstance(sender, str) or not 0 < len(sender) <= LONGEST_SENDER:
        raise BadRequest(f'"sender" must be a text of 1 to {LONGEST_SENDER} characters.')
    if not isinstance(message, str):
        raise BadRequest('"message" must be a text.')
    return sender.encode("utf-8", "replace").decode(), message


def elements(sender: str, message: Message, public_url: str = "") -> list[dict[str, Any]]:
    """A message as the REST channel's elements: one for its text, and one for each of its cards."""
    found = [_element(sender, message.text, message.buttons)] if message.text or message.buttons else []
    found = [element | _image(message, public_url) for element in found]
    return found + [_card(sender, card, message.language) | _image(card, public_url) for card in message.cards]


def _card(sender: str, card: Card, language: str) -> dict[str, Any]:
    """``language`` is that of the card, but for its pieces ``in_german``."""
    text = "\n".join(part for part in (card.title, card.badge, *card.lines) if part)
    return _element(sender, text, card.buttons) | {"custom": {"card": asdict(card), "language": language}}


def _image(part: Card | Message, public_url: str) -> dict[str, str]:
    """The picture of a part, as that channel has it."""
    return {"image": f"{public_url}{part.picture.path}"} if part.picture else {}


def _element(sender: str, text: str, buttons: tuple[Button, ...]) -> dict[str, Any]:
    element: dict[str, Any] = {"recipient_id": sender, "text": text}
    if buttons:
        element["buttons"] = [
            {"title": one.label, "type": "web_url", "url": one.url}
            if one.url
            else {"title": one.label, "payload": one.payload}
            for one in buttons
        ]
    return element
