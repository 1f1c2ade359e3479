"""Several apps in one event loop, on real ports."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.problem import Problem
from bot.serving import Site, free_port, listen, serving


def app(word: str, events: list[str] | None = None) -> Starlette:
    """An app that answers with its word and notes its begin and end."""

    async def answer(_request: Request) -> PlainTextResponse:
        return PlainTextResponse(word)

    @asynccontextmanager
    async def life(_app: Starlette) -> AsyncIterator[None]:
        if events is not None:
            events.append(f"{word} begins")
        yield
        if events is not None:
            events.append(f"{word} ends")

    return Starlette(routes=[Route("/", answer)], lifespan=life)


async def get(port: int) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False) as client:
        return await client.get(f"http://127.0.0.1:{port}/")


async def test_two_apps_answer_each_on_its_own_port_and_end_in_the_opposite_order() -> None:
    events: list[str] = []
    one, two = free_port(), free_port()
    async with serving(
        Site(app("one", events), "127.0.0.1", one, "LOTSE_ACTIONS_PORT"),
        Site(app("two", events), "127.0.0.1", two, "LOTSE_PORT"),
    ):
        assert [(await get(port)).text for port in (one, two)] == ["one", "two"]
    assert events == ["one begins", "two begins", "two ends", "one ends"]
    with pytest.raises(httpx.ConnectError):
        await get(one)


def test_a_port_is_found_once_though_nobody_listens_on_it_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.serving.PORTS", range(20_000, 20_020))
    found = [free_port() for _ in range(5)]
    assert len(set(found)) == 5


async def test_nothing_is_told_of_the_server_nor_logged_of_the_caller(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "uvicorn.access")
    port = free_port()
    async with serving(Site(app("one"), "127.0.0.1", port, "LOTSE_PORT")):
        assert "server" not in (await get(port)).headers
    assert [record for record in caplog.records if record.name == "uvicorn.access"] == []


async def test_a_port_in_use_ends_in_a_sentence_and_the_app_before_ends_too() -> None:
    events: list[str] = []
    one, two = free_port(), free_port()
    async with serving(Site(app("other"), "127.0.0.1", two, "LOTSE_PORT")):
        with pytest.raises(Problem, match="LOTSE_PORT"):
            async with serving(
                Site(app("one", events), "127.0.0.1", one, "LOTSE_ACTIONS_PORT"),
                Site(app("two", events), "127.0.0.1", two, "LOTSE_PORT"),
            ):
                pytest.fail("it must not get here")
    assert events == ["one begins", "one ends"]


async def test_an_app_that_does_not_start_ends_in_a_sentence() -> None:
    @asynccontextmanager
    async def life(_app: Starlette) -> AsyncIterator[None]:
        raise RuntimeError("no")
        yield

    port = free_port()
    with pytest.raises(Problem, match=f"port {port} does not start"):
        async with serving(Site(Starlette(lifespan=life), "127.0.0.1", port, "LOTSE_PORT")):
            pytest.fail("it must not get here")


async def test_an_answer_does_not_wait_for_more_to_send() -> None:
    """Without TCP_NODELAY each answer on a kept connection took 44 ms instead of 1 to 4."""
    begun = asyncio.Event()
    flags: list[int] = []

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        flags.append(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()
        begun.set()

    with listen("127.0.0.1", 0, "LOTSE_PORT") as bound:
        server = await asyncio.start_server(connected, sock=bound)
        _, writer = await asyncio.open_connection(*bound.getsockname())
        await begun.wait()
        writer.close()
        server.close()
    assert flags[0] != 0
