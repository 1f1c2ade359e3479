"""The client of the engine against real HTTP on loopback: whatever goes wrong there, the message can be tried again."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, aclosing, asynccontextmanager

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


@asynccontextmanager
async def several(count: int) -> AsyncIterator[tuple[list[str], list[list[str]], list[AsyncExitStack]]]:
    """So many engines, the senders that each has answered, and what ends each of them."""
    answered: list[list[str]] = [[] for _ in range(count)]

    def app(number: int) -> Starlette:
        async def message(request: Request) -> Response:
            told = json.loads(await request.body())
            assert told["metadata"]["until"] <= time.time() + 4
            answered[number].append(told["sender"])
            return JSONResponse({"act": {"name": "inform", "confidence": 0.5}, "said": []})

        return Starlette(routes=[Route("/webhooks/lotse/message", message, methods=["POST"])])

    ports, stacks = [free_port() for _ in range(count)], [AsyncExitStack() for _ in range(count)]
    for number, stack in enumerate(stacks):
        await stack.enter_async_context(serving(Site(app(number), "127.0.0.1", ports[number], "PORT")))
    try:
        yield [f"http://127.0.0.1:{port}" for port in ports], answered, stacks
    finally:
        for stack in stacks:
            await stack.aclose()


async def test_each_conversation_has_its_engine_and_another_one_while_that_is_away() -> None:
    names = [f"person {number}" for number in range(40)]

    async def all_tell(engine: Engine) -> None:
        for name in names:
            await engine.tell(name, "hi", intent=None, metadata={})

    async with several(2) as (addresses, answered, stacks), aclosing(Engine(addresses, "secret")) as engine:
        await all_tell(engine)
        first = [list(each) for each in answered]
        assert sorted(first[0] + first[1]) == sorted(names)
        assert min(len(each) for each in first) >= 8, "both have their share"
        async with aclosing(Engine(addresses[::-1], "secret")) as of_another_worker:
            await all_tell(of_another_worker)
        assert answered == [each * 2 for each in first], "whoever asks, and in whatever order they were named"
        await stacks[0].aclose()
        await all_tell(engine)
        assert answered[1] == first[1] * 2 + names
