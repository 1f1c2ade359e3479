"""The client of the engine against real HTTP on loopback: whatever goes wrong there, the message can be tried again."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.engine import Engine, EngineUnavailable, Outcome
from bot.serving import Site, free_port, serving
from catalog.meaning.embedding import embed

pytestmark = pytest.mark.slow


@asynccontextmanager
async def answering(answer: Callable[[Request], Response], timeout_s: float = 4.0) -> AsyncIterator[Engine]:
    """A client whose engine gives ``answer``."""

    async def message(request: Request) -> Response:
        request.scope["said"] = await request.body()
        return await asyncio.to_thread(answer, request)

    path, port = "/webhooks/lotse", free_port()
    address = f"http://127.0.0.1:{port}"
    app = Starlette(routes=[Route(f"{path}/message", message, methods=["POST"]), Route(f"{path}/health", message)])
    async with (
        serving(Site(app, "127.0.0.1", port, "PORT")),
        aclosing(Engine([address], "secret", timeout_s)) as client,
    ):
        yield client


async def tell(engine: Engine) -> Outcome:
    return await engine.tell("me", "Grüße 🐾", intent=None, metadata={"heard": {}}, vector=embed("Grüße"))


async def test_what_is_sent_and_what_comes_back() -> None:
    seen: list[tuple[str, bytes]] = []

    def answer(request: Request) -> Response:
        seen.append((request.headers["authorization"], request.scope["said"]))
        return JSONResponse({"act": {"name": "inform", "confidence": 0.5}, "said": [{"key": "found"}]})

    async with answering(answer) as engine:
        assert await tell(engine) == Outcome("inform", 0.5, [{"key": "found"}])
        assert await engine.ready()
    (secret, body), _ready = seen
    asked = json.loads(body)
    assert secret == "Bearer secret"
    assert (asked["sender"], asked["text"], asked["intent"]) == ("me", "Grüße 🐾", None)
    assert set(asked["metadata"]) == {"heard", "vector"}


@pytest.mark.parametrize(
    "answer",
    [
        lambda request: JSONResponse({"error": "wrong secret"}, 403),
        lambda request: PlainTextResponse("broken", 500),
        lambda request: PlainTextResponse("no JSON"),
        lambda request: Response(b"{", media_type="application/json"),
    ],
)
async def test_an_engine_that_gives_no_answer_is_unavailable(answer: Callable[[Request], Response]) -> None:
    async with answering(answer) as engine:
        with pytest.raises(EngineUnavailable) as caught:
            await tell(engine)
    assert "Grüße" not in str(caught.value)


async def test_a_slow_engine_is_unavailable_in_time_and_answers_the_next_message() -> None:
    waits = [0.5, 0.0]

    def answer(request: Request) -> Response:
        time.sleep(waits.pop(0))
        return JSONResponse({"act": {"name": "help", "confidence": 1.0}, "said": []})

    async with answering(answer, timeout_s=0.1) as engine:
        with pytest.raises(EngineUnavailable):
            await tell(engine)
        assert (await tell(engine)).act == "help"


async def test_an_engine_that_is_not_there_is_unavailable_and_not_ready() -> None:
    async with aclosing(Engine([f"http://127.0.0.1:{free_port()}"], "secret")) as engine:
        with pytest.raises(EngineUnavailable):
            await tell(engine)
        assert not await engine.ready()
