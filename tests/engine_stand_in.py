"""The engine's own HTTP channel on loopback, saying what a test tells it to: fast, and without Rasa.

It stands in the place of another process, so the product's code runs as it is. Messages are answered by what they say:
a table of words, each with what the engine's actions would return.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

QUESTION = {
    "key": "ask-interests",
    "asks": "interests",
    "kind": "text",
    "buttons": [
        {"key": "interest-nature", "payload": "/interest:nature"},
        {"key": "interest-computers", "payload": "/interest:computers"},
        {"key": "button-skip", "payload": "/skip:interests"},
    ],
}


EITHER_OR = {
    "key": "helper-question",
    "values": {"number": 1, "count": 7, "scene": "garden"},
    "asks": "helper",
    "buttons": [
        {"key": "helper-garden-a", "payload": "/pick:garden.a", "sign": "🌱"},
        {"key": "helper-garden-b", "payload": "/pick:garden.b", "sign": "🏐"},
        {"key": "button-both", "payload": "/pick:garden.both"},
        {"key": "button-neither", "payload": "/pick:garden.neither"},
        {"key": "button-stop", "payload": "/stop"},
    ],
}


def card(number: int, **values: Any) -> dict[str, Any]:
    """The values of a card, as the actions send them."""
    return {
        "offer": number,
        "date": number + 100,
        "title": f"Schnuppertag {number}",
        "summary": "Einen Tag lang mitmachen und Fragen stellen.",
        "provider": "Beispielwerk GmbH",
        "offer_kind": "infotag",
        "starts_at": "2026-12-02T15:00:00+00:00",
        "ends_at": "2026-12-02T17:00:00+00:00",
        "format": "onsite",
        "status": "scheduled",
        "place": "Rathaus",
        "address": "Obere Königsstraße 8, Kassel",
        "age_min": 14,
        "age_max": 18,
        "cost_cents": 0,
        "distance_km": 3,
        "is_example": True,
        "reasons": [{"key": "reason-field", "values": {"field": "natur"}}],
        "unknowns": [{"key": "unknown-step-free", "values": {}}],
    } | values


RESULTS = {
    "key": "found-any",
    "kind": "results",
    "cards": [card(1), card(2), card(3)],
    "buttons": [{"key": "button-more", "payload": "/more"}, {"key": "button-change", "payload": "/change"}],
}


@dataclass
class EngineStandIn:
    """What it answers, what it was told, and how it misbehaves."""

    port: int
    said: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Answers by the text of a message or by its press (``/name`` or ``/name:argument``)."""
    otherwise: list[dict[str, Any]] = field(default_factory=lambda: [QUESTION])
    told: list[dict[str, Any]] = field(default_factory=list)
    is_down: bool = False
    delay_s: float = 0.0

    @property
    def texts(self) -> list[str]:
        """What was typed or pressed, in the order in which it came."""
        return [_words(asked) for asked in self.told]

    async def message(self, request: Request) -> Response:
        asked = await request.json()
        await asyncio.sleep(self.delay_s)
        if self.is_down:
            return JSONResponse({"error": "restarting"}, 503)
        self.told.append(asked)
        said = self.said.get(_words(asked), self.otherwise)
        return JSONResponse({"act": {"name": asked["intent"] or "inform", "confidence": 1.0}, "said": said})

    async def health(self, request: Request) -> Response:
        return JSONResponse({"status": "ok"}, 503 if self.is_down else 200)


def language_changed(code: str) -> list[dict[str, Any]]:
    """The answer to who chose a language."""
    return [{"effect": {"name": "language", "language": code}}, {"key": "language-changed"}]


def _words(asked: dict[str, Any]) -> str:
    press = asked["metadata"].get("press")
    if not press:
        return str(asked["text"])
    return f"/{press['name']}" + (f":{press['argument']}" if press["argument"] else "")


def make_engine(port: int) -> tuple[EngineStandIn, Starlette]:
    """A stand-in for an engine at ``port``, and the app that has to answer there."""
    engine = EngineStandIn(
        port,
        said={
            "tiere": [RESULTS],
            "/interest:nature": [RESULTS],
            "/helper": [EITHER_OR],
            "/forget": [
                {
                    "key": "forget-sure",
                    "buttons": [
                        {"key": "button-forget-yes", "payload": "/yes"},
                        {"key": "button-forget-no", "payload": "/no"},
                    ],
                }
            ],
            "/yes": [{"effect": {"name": "forget"}}, {"key": "forgotten"}],
            "/restart": [{"key": "restart"}, QUESTION],
            **{f"/language:{code}": language_changed(code) for code in ("ar", "de", "en")},
        },
    )
    routes = [
        Route("/webhooks/lotse/message", engine.message, methods=["POST"]),
        Route("/webhooks/lotse/health", engine.health),
    ]
    return engine, Starlette(routes=routes)
